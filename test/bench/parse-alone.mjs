// What every program built on remark must do: read the files and parse them. Bundled by run.mjs.
import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import remarkParse from 'remark-parse'
import { unified } from 'unified'

const given = process.argv[2]
const files = statSync(given).isDirectory()
  ? readdirSync(given).map((name) => path.join(given, name))
  : [given]
const processor = unified().use(remarkParse).freeze()
let nodes = 0
for (const file of files) nodes += processor.parse(readFileSync(file, 'utf8')).children.length
console.log(`${files.length} files, ${nodes} blocks`)
