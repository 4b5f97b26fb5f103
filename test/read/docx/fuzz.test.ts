import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { expect, it } from 'vitest'
import { readNumbering } from '../../../src/read/docx/numbers/numbering.js'
import { readSections } from '../../../src/read/docx/pages/sections.js'
import { readProperties } from '../../../src/read/docx/properties.js'
import { readStyles } from '../../../src/read/docx/styles/styles.js'
import { DocxError } from '../../../src/read/package/error.js'
import { openPackage } from '../../../src/read/package/package.js'
import { child, elements } from '../../../src/read/package/tree.js'
import { docx, p } from './make.js'

/** Small numbers that look random and are the same in each run. */
function dice(seed: number): (sides: number) => number {
  let state = seed
  return (sides) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * sides)
  }
}

const list = '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr>'
const whole = docx({
  body: `${p('Chương', list)}${p('Mục', '<w:pStyle w:val="H"/><w:sectPr><w:footerReference w:type="default" r:id="f"/><w:pgSz w:w="8391" w:h="11906"/></w:sectPr>')}<w:sectPr/>`,
  styles:
    '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:asciiTheme="minorHAnsi"/></w:rPr></w:rPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="N"><w:name w:val="Normal"/></w:style><w:style w:type="paragraph" w:styleId="H"><w:name w:val="heading 1"/><w:basedOn w:val="N"/><w:rPr><w:b/><w:sz w:val="26"/></w:rPr></w:style><w:style w:type="numbering" w:styleId="L"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>',
  numbering:
    '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1."/></w:lvl><w:lvl w:ilvl="1"><w:numFmt w:val="ordinalText"/><w:lvlText w:val="%1.%2"/></w:lvl></w:abstractNum><w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="L"/></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="4"/></w:lvlOverride></w:num>',
  footers: {
    f: '<w:tbl><w:tblGrid><w:gridCol w:w="100"/></w:tblGrid><w:tr><w:tc><w:p><w:r><w:tab/></w:r><w:fldSimple w:instr="PAGE"/></w:p></w:tc></w:tr></w:tbl>',
  },
  settings: '<w:evenAndOddHeaders/>',
  theme: { major: 'Arial', minor: 'Tinos' },
  core: '<dc:title>Luận án</dc:title>',
  app: '<Pages>24</Pages>',
})

/** Reads everything there is. */
function readAll(bytes: Uint8Array): void {
  const file = openPackage(bytes)
  const styles = readStyles(file)
  const numbering = readNumbering(file)
  const sections = readSections(file, styles)
  readProperties(file)
  for (const one of elements(child(file.part(file.main), 'w:body'))) {
    const properties = child(one, 'w:pPr')
    numbering.count(styles.paragraph(properties, 'T'))
    styles.run(child(child(one, 'w:r'), 'w:rPr'), properties, null)
    sections.next(one.name === 'w:sectPr' ? one : child(properties, 'w:sectPr'))
  }
}

function outcome(bytes: Uint8Array): string | null {
  try {
    readAll(bytes)
    return null
  } catch (error) {
    return error instanceof DocxError ? error.code : `${error}`
  }
}

const allowed = [null, 'unreadable', 'unsupported', 'too-large']

it('reads the file as it is', () => {
  expect(outcome(whole)).toBeNull()
})

it('gives one error for whatever was done to the bytes', () => {
  const roll = dice(1)
  for (let run = 0; run < 400; run++) {
    const bytes = Uint8Array.from(whole.subarray(0, roll(8) === 0 ? roll(whole.length) : undefined))
    for (let change = roll(6); change >= 0; change--) bytes[roll(bytes.length)] = roll(256)
    expect(allowed, `run ${run}`).toContain(outcome(bytes))
  }
})

it('gives one error for whatever was done to the parts', () => {
  const roll = dice(2)
  const parts = Object.entries(unzipSync(whole)).map(([name, bytes]) => [name, strFromU8(bytes)])
  const words = ['0', '-1', '99999999999', '', 'x', '%1%2', '<w:p>', '</w:p>', '1', '8']
  for (let run = 0; run < 400; run++) {
    const changed = roll(parts.length)
    const files = parts.map(([name, text], at) => {
      if (at !== changed || text === undefined) return [name, strToU8(text ?? '')]
      const from = roll(text.length)
      const word = words[roll(words.length)] ?? ''
      // Half of the time another value, so that what comes out is XML still.
      const value = text.replace(/="[^"]*"/g, (found) => (roll(12) === 0 ? `="${word}"` : found))
      const broken = text.slice(0, from) + word + text.slice(from + roll(30))
      return [name, strToU8(roll(2) === 0 ? value : broken)]
    })
    expect(allowed, `run ${run}`).toContain(
      outcome(zipSync(Object.fromEntries(files), { level: 0 })),
    )
  }
})
