// `npm run new:profile vnu` makes a shipped profile that passes all tests, to be changed into the one that is wanted.
import { writeFileSync } from 'node:fs'
import { stringify } from 'yaml'
import { generateAll, profileNames } from './generate.config.mjs'

function refuse(message) {
  console.error(message)
  process.exit(2)
}

function check(id, english, vietnamese) {
  if (!/^[a-z][a-z\d]*(?:-[a-z\d]+)*$/.test(id ?? ''))
    refuse(
      `${id ? `"${id}" cannot be the id of a profile` : 'Say what the profile is called'}: small letters, digits and hyphens, for example: npm run new:profile vnu`,
    )
  if (profileNames().includes(id)) refuse(`There is a profile ${id} already: schemas/${id}.yml`)
  if (english && !vietnamese)
    refuse(
      `Say how the institution is called in both languages: npm run new:profile ${id} "English name" "Tên tiếng Việt"`,
    )
}

function profile(id, english, vietnamese) {
  const name = { en: english ?? id.toUpperCase(), vi: vietnamese ?? id.toUpperCase() }
  return `# yaml-language-server: $schema=./profile.schema.json
# What base asks for, and what differs at this institution. Say here which of its texts were read, and which were not.
id: ${id}
extends: base
# The institution, as it stands on the cover and in reports.
title:
  en: ${stringify(name.en).trim()}
  vi: ${stringify(name.vi).trim()}

# Where the requirements below come from; findings quote it to candidates. kind: rule (its text was read), digest (what
# others tell of it was read), observed (seen in summaries), skeleton (asked for here, no published rule was found).
basis:
  own:
    kind: skeleton
    source:
      en: This profile; no published rule of the institution was found
      vi: Mẫu quy định này; chưa tìm thấy văn bản quy định của cơ sở đào tạo

# Only what differs from base, each with the basis that it rests on. A number of things is 4, 2..7, 2.., ..4 or "?".
parts:
  - { id: chapter, count: 3.., basis: own }

# The booklet, in pages and in millimetres; only a text that was read says so (kind: rule or digest).
# limits:
#   pages: ..24
#   bases: { pages: own }
# page:
#   basis: own
#   paper: { width: 148, height: 210 }
#   margins: { top: 15, bottom: 15, left: 20, right: 15 }
#   font: Times New Roman
#   size: 11
`
}

const [id, english, vietnamese] = process.argv.slice(2)
check(id, english, vietnamese)
const file = `schemas/${id}.yml`
writeFileSync(file, profile(id, english, vietnamese))
generateAll()
console.log(`
${file} is made, with a line in README.md and README.vi.md, and the lists of profiles. Next:
1. Write into it what the institution asks for (CONTRIBUTING.md, "Writing a profile"); tomtat profile new other.yml explains every key in comments.
2. npm run build && node dist/cli/main.js profile check ${file}
3. npx vitest run test/profile test/write/skeleton -t ${id}
4. Say in both READMEs what it asks for, and write a line in CHANGELOG.md.`)
