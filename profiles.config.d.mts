import type { Plugin } from 'esbuild'

export declare const withProfiles: Plugin
