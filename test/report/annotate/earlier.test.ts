import { describe, expect, it } from 'vitest'
import { readDocx } from '../../../src/read/docx/read.js'
import { docx, p } from '../../read/docx/make.js'
import { commentFaults } from './comment-faults.js'
import { commented, partOf } from './commented.js'

const microsoft = 'http://schemas.microsoft.com/office'
const w14 = `xmlns:w14="${microsoft}/word/2010/wordml"`
const main = 'word/document.xml'
const text = (inside: string) => `<w:r><w:t>${inside}</w:t></w:r>`
const comment = (id: number, author: string, paragraph: string, inside = 'Said.') =>
  `<w:comment w:id="${id}" w:author="${author}" w:date="2026-01-31T00:00:00Z"><w:p ${w14} w14:paraId="${paragraph}">${text(inside)}</w:p></w:comment>`
const start = (id: number) => `<w:commentRangeStart w:id="${id}"/>`
const end = (id: number) =>
  `<w:commentRangeEnd w:id="${id}"/><w:r><w:rPr><w:rStyle w:val="a"/></w:rPr><w:commentReference w:id="${id}"/></w:r>`
const companion = (type: string, name: string) =>
  `<Relationship Id="${type}" Type="${microsoft}/relationships/${type}" Target="${name}"/>`

/** A file that Word saved after a run: comments 1 and 4 are ours, 4 was answered by 5; 2 is of a person. */
function savedByWord(answer = 'Lan'): Uint8Array {
  const body = [
    `<w:p>${start(1)}${start(2)}${text('One')}${end(1)}${end(2)}</w:p>`,
    `<w:p>${start(4)}${start(5)}${text('Two')}${end(4)}${end(5)}</w:p>`,
  ]
  const comments = [
    comment(1, 'tomtat', '00000001'),
    comment(2, 'Lan', '00000002'),
    comment(4, 'tomtat', '00000004'),
    comment(5, answer, '00000005', 'No, it is right.'),
  ]
  const ids = ['1', '2', '4', '5']
  const thread = (id: string) =>
    `<w15:commentEx w15:paraId="0000000${id}"${id === '5' ? ' w15:paraIdParent="00000004"' : ''} w15:done="0"/>`
  return docx({
    body: body.join(''),
    comments: comments.join(''),
    relations: [
      companion('commentsExtended', 'commentsExtended.xml'),
      companion('commentsIds', 'commentsIds.xml'),
      companion('commentsExtensible', 'commentsExtensible.xml'),
    ].join(''),
    files: {
      'word/commentsExtended.xml': `<w15:commentsEx xmlns:w15="${microsoft}/word/2012/wordml">${ids.map(thread).join('')}</w15:commentsEx>`,
      'word/commentsIds.xml': `<n:commentsIds xmlns:n="${microsoft}/word/2016/wordml/cid">${ids.map((id) => `<n:commentId n:paraId="0000000${id}" n:durableId="1000000${id}"/>`).join('')}</n:commentsIds>`,
      'word/commentsExtensible.xml': `<n:commentsExtensible xmlns:n="${microsoft}/word/2018/wordml/cex">${ids.map((id) => `<n:commentExtensible n:durableId="1000000${id}" n:dateUtc="2026-01-31T00:00:00Z"/>`).join('')}</n:commentsExtensible>`,
    },
  })
}

describe('comments of an earlier run', () => {
  const copy = commented(savedByWord(), 1)
  const comments = partOf(copy, 'word/comments.xml')

  it('go, with all that Word tells of them', () => {
    expect(commentFaults(copy)).toEqual([])
    for (const name of ['comments', 'commentsExtended', 'commentsIds', 'commentsExtensible']) {
      expect(partOf(copy, `word/${name}.xml`)).not.toContain('00000001')
    }
    expect(partOf(copy, 'word/commentsExtensible.xml')).not.toContain('10000001')
    expect(partOf(copy, 'word/commentsExtensible.xml')).toContain('10000002')
  })

  it('stay where a person answered them, with the answer', () => {
    expect(comments).toContain('w14:paraId="00000004"')
    expect(comments).toContain('No, it is right.')
    expect(partOf(copy, 'word/commentsExtended.xml')).toContain('w15:paraIdParent="00000004"')
    expect(partOf(copy, main)).toContain(start(4) + start(5))
  })

  it('of people stay, with their ids', () => {
    expect(comments).toContain(comment(2, 'Lan', '00000002'))
    expect(partOf(copy, main)).toContain(start(2))
    expect(readDocx(copy).recovered.remarks.map(({ author }) => author)).toEqual(['Lan', 'Lan'])
  })

  it('go where only the program answered', () => {
    expect(partOf(commented(savedByWord('tomtat'), 1), 'word/comments.xml')).not.toContain(
      '00000004',
    )
  })

  it('leave the marks of a comment that has the id of one of them', () => {
    const bytes = docx({
      body: `<w:p>${start(1)}${text('One')}${end(1)}</w:p>`,
      comments: comment(1, 'tomtat', '00000001') + comment(1, 'Lan', '00000002'),
    })
    const after = commented(bytes, 1)
    expect(partOf(after, main)).toContain(start(1))
    expect(partOf(after, 'word/comments.xml')).toContain(comment(1, 'Lan', '00000002'))
    expect(commentFaults(after)).toEqual([])
  })

  it('go from a note too, where somebody moved the text', () => {
    const note = (inside: string) =>
      docx({
        body: p('One'),
        endnotes: `<w:endnote w:id="1"><w:p>${inside}</w:p></w:endnote>`,
        comments: comment(1, 'tomtat', '00000001') + comment(2, 'Lan', '00000002'),
      })
    const after = commented(note(start(1) + start(2) + text('Two') + end(1) + end(2)), 1)
    expect(partOf(after, 'word/endnotes.xml')).toBe(
      partOf(note(start(2) + text('Two') + end(2)), 'word/endnotes.xml'),
    )
    expect(commentFaults(after)).toEqual([])
  })

  it('are not said again where one that stays says it', () => {
    const bytes = docx({ body: p('One') + p('Two') })
    const first = commented(bytes, 1, 2)
    const said = partOf(first, 'word/comments.xml')
    const again = docx({
      body: partOf(first, main).replace(/^.*<w:body>|<\/w:body>.*$/gsu, ''),
      comments:
        said
          .replace(/^.*?<w:comments[^>]*>|<\/w:comments>$/gsu, '')
          .replace(/(w:id="1".*?)<w:p>/su, `$1<w:p ${w14} w14:paraId="0000000A">`) +
        comment(9, 'Lan', '0000000B', 'No.'),
      relations: companion('commentsExtended', 'commentsExtended.xml'),
      files: {
        'word/commentsExtended.xml': `<w15:commentsEx xmlns:w15="${microsoft}/word/2012/wordml"><w15:commentEx w15:paraId="0000000B" w15:paraIdParent="0000000A"/></w15:commentsEx>`,
      },
    })
    const twice = commented(again, 1, 2)
    expect(partOf(twice, 'word/comments.xml').match(/w:author="tomtat"/gu)).toHaveLength(3)
    expect(Buffer.from(commented(twice, 1, 2)).equals(twice)).toBe(true)
  })
})
