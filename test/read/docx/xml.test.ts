import { describe, expect, it } from 'vitest'
import { chosenBranch, elements, textOf } from '../../../src/read/package/tree.js'
import { parseXml, XmlError } from '../../../src/read/package/xml.js'
import { namespaces } from './make.js'

const w = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const strict = 'http://purl.oclc.org/ooxml/wordprocessingml/main'

function kindOf(text: string): string | null {
  try {
    parseXml(text)
    return null
  } catch (error) {
    return error instanceof XmlError ? error.kind : String(error)
  }
}

describe('parseXml', () => {
  it.each([
    ['the usual prefix', `<w:p xmlns:w="${w}"><w:jc w:val="center"/></w:p>`],
    ['another prefix', `<x:p xmlns:x="${w}"><x:jc x:val="center"/></x:p>`],
    ['strict OOXML', `<w:p xmlns:w="${strict}"><w:jc w:val="center"/></w:p>`],
    ['a default namespace', `<p xmlns="${w}"><jc xmlns:y="${w}" y:val="center"/></p>`],
  ])('gives the same names for %s', (_, text) => {
    expect(parseXml(text)).toEqual({
      name: 'w:p',
      attributes: {},
      children: [{ name: 'w:jc', attributes: { 'w:val': 'center' }, children: [] }],
    })
  })

  it('never takes an unknown namespace for a known one', () => {
    const root = parseXml('<w:p xmlns:w="urn:other" w:val="1" plain="2"/>')
    expect(root).toEqual({
      name: 'unknown:p',
      attributes: { 'unknown:val': '1', plain: '2' },
      children: [],
    })
  })

  it('keeps text, and white space only where it is all there is', () => {
    const root = parseXml(
      `<w:p xmlns:w="${w}">\n  <w:t> </w:t>\n <w:t>a &amp; <![CDATA[<b>]]></w:t>\n</w:p>`,
    )
    expect(root.children).toHaveLength(2)
    expect(textOf(root)).toBe(' a & <b>')
  })

  it('knows a prefix where it is declared, and no longer', () => {
    const inner = `<x:b xmlns:x="urn:other"/>`
    const root = parseXml(`<x:a xmlns:x="${w}"><c>${inner}<x:b/></c><d xmlns="${w}"/></x:a>`)
    expect(
      elements(root).flatMap((one) => [one.name, ...elements(one).map((two) => two.name)]),
    ).toEqual(['c', 'unknown:b', 'w:b', 'w:d'])
    expect(kindOf(`<a><b xmlns:x="urn:x"/><x:c/></a>`)).toBe('broken')
    expect(kindOf('<a x:b="1"/>')).toBe('broken')
  })

  it('leaves out the sessions that Word marks', () => {
    expect(parseXml(`<w:p xmlns:w="${w}" w:rsidR="00AB12CD"/>`).attributes).toEqual({})
  })

  it.each([
    [`<a ${Array.from({ length: 400 }, (_, at) => `b${at}=""`).join(' ')}/>`, 'too-large'],
    ['', 'broken'],
    ['<a>', 'broken'],
    ['<a></b>', 'broken'],
    ['<w:a/>', 'broken'],
    ['<!DOCTYPE a><a/>', 'broken'],
    ['<a>&unknown;</a>', 'broken'],
    [`${'<a>'.repeat(5000)}${'</a>'.repeat(5000)}`, 'too-large'],
  ])('refuses %.30s', (text, kind) => {
    expect(kindOf(text)).toBe(kind)
  })
})

describe('places', () => {
  it('are those of the tags in the text', () => {
    const text = `\r\n<!-- <b> --><a x='>'\n><b/>é𝒳<b  y="1" /><c>\r\n</c\n></a><?p <b>?>`
    const found: [string, string, string][] = []
    parseXml(text, ({ name }, { start, opened, closes, end }) => {
      found.push([name, text.slice(start, opened), text.slice(closes, end)])
    })
    expect(found).toEqual([
      ['b', '<b/>', ''],
      ['b', '<b  y="1" />', ''],
      ['c', '<c>', '</c\n>'],
      ['a', "<a x='>'\n>", '</a>'],
    ])
  })
})

describe('chosenBranch', () => {
  const branch = (inside: string, more = '') => {
    const root = parseXml(
      `<mc:AlternateContent ${namespaces} ${more}>${inside}</mc:AlternateContent>`,
    )
    const chosen = chosenBranch(root)
    return chosen ? textOf(chosen) : null
  }

  it('takes the first choice that asks for what is known', () => {
    const shape = '<mc:Choice Requires="wps">new</mc:Choice><mc:Fallback>old</mc:Fallback>'
    expect(branch(shape)).toBe('new')
    expect(branch(`<mc:Choice Requires="wps x">newer</mc:Choice>${shape}`, 'xmlns:x="urn:x"')).toBe(
      'new',
    )
  })

  it('takes the fallback where a choice asks for more', () => {
    expect(branch('<mc:Choice Requires="z">new</mc:Choice><mc:Fallback>old</mc:Fallback>')).toBe(
      'old',
    )
    expect(branch('<mc:Choice Requires="z">new</mc:Choice>')).toBeNull()
  })

  it('goes by the namespace and not by the prefix', () => {
    const wps = 'http://schemas.microsoft.com/office/word/2010/wordprocessingShape'
    expect(branch('<mc:Choice Requires="s">new</mc:Choice>', `xmlns:s="${wps}"`)).toBe('new')
  })
})
