export { skeleton } from './skeleton.js'
