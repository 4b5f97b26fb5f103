import { describe, expect, it } from 'vitest'
import { readOutline } from '../../src/model/outline/outline.js'
import { parseMarkdown } from '../../src/model/signs/parse.js'
import type { Heading } from '../../src/model/types.js'
import { vocabularyOf } from '../../src/profile/labels/vocabulary.js'
import { loadProfile } from '../../src/profile/load/load.js'

/** The outline as indented lines: kind, number, title; `?` for a heading that was inferred. */
function outline(text: string, profile = 'ajc'): string[] {
  const read = readOutline(text, parseMarkdown(text), vocabularyOf(loadProfile(profile)))
  const show = (heading: Heading, indent: string): string[] => [
    `${indent}${heading.kind} ${heading.number.join('.')}${heading.implied ? '?' : ''} ${heading.title}`.trimEnd(),
    ...heading.children.flatMap((child) => show(child, `${indent}  `)),
  ]
  return read.parts.flatMap((part) => show(part, ''))
}

const SENTENCE = 'This is a whole sentence that stands for the text of the section, and it ends.'

describe('readOutline', () => {
  it('reads Markdown headings, bold lines and plain lines alike', () => {
    const lines = [
      'INTRODUCTION',
      '1. Rationale',
      SENTENCE,
      '2. Research purpose and tasks',
      '2.1. Research purpose',
      SENTENCE,
      'Chapter 1. OVERVIEW OF RESEARCH',
      '1.1. First works',
      SENTENCE,
      'CONCLUSION',
      SENTENCE,
    ]
    const plain = lines.join('\n\n')
    const heads = (mark: (line: string) => string) =>
      lines.map((line) => (line === SENTENCE ? line : mark(line))).join('\n\n')
    const wanted = outline(plain)
    expect(wanted).toEqual([
      'part  INTRODUCTION',
      '  section 1 Rationale',
      '  section 2 Research purpose and tasks',
      '    section 2.1 Research purpose',
      'chapter 1 OVERVIEW OF RESEARCH',
      '  section 1.1 First works',
      'part  CONCLUSION',
    ])
    expect(outline(heads((line) => `**${line}**`))).toEqual(wanted)
    expect(
      outline(
        heads((line) =>
          /^\d\.\d/.test(line) ? `### ${line}` : /^\d/.test(line) ? `## ${line}` : `# ${line}`,
        ),
      ),
    ).toEqual(wanted)
    expect(outline(plain.replaceAll('\n', '\r\n'))).toEqual(wanted)
  })

  it('knows a chapter that lost its mark by the sections below it', () => {
    const document = (second: string, number = '2.1.') =>
      [
        ...['# INTRODUCTION', SENTENCE, '# Chapter 1. OVERVIEW', '## 1.1. Works', SENTENCE],
        ...[`# ${second}`, `## ${number} Concepts`, SENTENCE, '# CONCLUSION', SENTENCE],
      ].join('\n\n')
    expect(outline(document('GROUNDS OF THE STUDY'))).toEqual([
      'part  INTRODUCTION',
      'chapter 1 OVERVIEW',
      '  section 1.1 Works',
      'chapter 2 GROUNDS OF THE STUDY',
      '  section 2.1 Concepts',
      'part  CONCLUSION',
    ])
    // Another number below says that this is something else.
    expect(outline(document('GROUNDS OF THE STUDY', '3.2.'))).toContain(
      'part  GROUNDS OF THE STUDY',
    )
  })

  it('hangs 1, 2 below I, II, III, in plain lines and as Markdown headings', () => {
    const blocks = [
      '# INTRODUCTION',
      '## I. Rationale',
      SENTENCE,
      '## II. Research purpose and tasks',
      '### 1. Research purpose',
      SENTENCE,
      '### 2. Research tasks',
      SENTENCE,
      '## III. Research subject and scope',
      '### 1. Research subject',
      SENTENCE,
      '# Chapter 1. OVERVIEW OF RESEARCH',
      '## 1.1. First works',
      SENTENCE,
    ]
    const wanted = [
      'part  INTRODUCTION',
      '  section  I. Rationale',
      '  section  II. Research purpose and tasks',
      '    section  Research purpose',
      '    section  Research tasks',
      '  section  III. Research subject and scope',
      '    section  Research subject',
      'chapter 1 OVERVIEW OF RESEARCH',
      '  section 1.1 First works',
    ]
    expect(outline(blocks.join('\n\n'))).toEqual(wanted)
    expect(outline(blocks.join('\n\n').replace(/^#+ /gmu, ''))).toEqual(wanted)
  })

  it('hangs a name that is a subsection or a section by what stands above', () => {
    const flat = [
      'Tính cấp thiết',
      'Mục tiêu nghiên cứu',
      'Nhiệm vụ nghiên cứu',
      'Phạm vi nghiên cứu',
    ]
    const below = [
      '1. Tính cấp thiết',
      '2. Mục đích, nhiệm vụ nghiên cứu',
      'Mục đích nghiên cứu',
      'Nhiệm vụ nghiên cứu',
      '3. Phương pháp nghiên cứu',
    ]
    const read = (lines: readonly string[], mark = '') =>
      outline(
        ['# MỞ ĐẦU', ...lines.flatMap((line) => [mark + line, 'Đoạn văn ở đây.'])].join('\n\n'),
        'base',
      )
    for (const mark of ['', '## ', '### ']) {
      expect(read(flat, mark)).toEqual([
        'part  MỞ ĐẦU',
        ...flat.map((line) => `  section  ${line}`),
      ])
    }
    expect(read(below)).toEqual([
      'part  MỞ ĐẦU',
      '  section 1 Tính cấp thiết',
      '  section 2 Mục đích, nhiệm vụ nghiên cứu',
      '    section  Mục đích nghiên cứu',
      '    section  Nhiệm vụ nghiên cứu',
      '  section 3 Phương pháp nghiên cứu',
    ])
    const announced = '# MỞ ĐẦU\n\nKhách thể và đối tượng nghiên cứu\n\nKhách thể nghiên cứu\n\n'
    expect(
      outline(`${announced}Đoạn văn.\n\nĐối tượng nghiên cứu\n\nĐoạn văn ở đây.`, 'base'),
    ).toEqual([
      'part  MỞ ĐẦU',
      '  section  Khách thể và đối tượng nghiên cứu',
      '    section  Khách thể nghiên cứu',
      '    section  Đối tượng nghiên cứu',
    ])
  })

  it('takes "Chapter 1 conclusion" inside chapter 1 for its closing', () => {
    const text = [
      '# INTRODUCTION',
      '# Chapter 1. OVERVIEW',
      '## 1.1. Works',
      '## Chapter 1 conclusion',
      '# CHAPTER 2 CONCLUSION',
      '## 2.1. Results',
    ].join(`\n\n${SENTENCE}\n\n`)
    expect(outline(text)).toEqual([
      'part  INTRODUCTION',
      'chapter 1 OVERVIEW',
      '  section 1.1 Works',
      '  closing  Chapter 1 conclusion',
      'chapter 2 CONCLUSION',
      '  section 2.1 Results',
    ])
  })

  it('joins a title that stands in several Markdown headings', () => {
    const text = [
      '# INTRODUCTION',
      SENTENCE,
      '# CHAPTER 1',
      '# OVERVIEW OF RESEARCH',
      '# RELATED TO THE TOPIC',
      '## 1.1. First works',
      SENTENCE,
      '# CONCLUSION',
      SENTENCE,
      '# LIST OF THE AUTHOR’S PUBLISHED WORKS',
      '# RELATED TO THE DISSERTATION',
      '1. A work.',
    ]
    expect(outline(text.join('\n\n'))).toEqual([
      'part  INTRODUCTION',
      'chapter 1 OVERVIEW OF RESEARCH RELATED TO THE TOPIC',
      '  section 1.1 First works',
      'part  CONCLUSION',
      'part  LIST OF THE AUTHOR’S PUBLISHED WORKS RELATED TO THE DISSERTATION',
    ])
    const unknown = ['# CHAPTER 1. OVERVIEW', '# GLOSSARY', 'Premium: what a buyer pays.']
    expect(outline(unknown.join('\n\n'))).toEqual(['chapter 1 OVERVIEW', 'part  GLOSSARY'])
  })

  it('reads a chapter title over several lines and after a blank line', () => {
    const text = `MỞ ĐẦU\n\n1. Tính cấp thiết của đề tài\n\nĐoạn văn.\n\nCHƯƠNG 1\n\nTỔNG QUAN TÌNH HÌNH NGHIÊN CỨU\nLIÊN QUAN ĐẾN ĐỀ TÀI\n\n1.1. Công trình ngoài nước\n\nĐoạn văn.`
    expect(outline(text)).toContain('chapter 1 TỔNG QUAN TÌNH HÌNH NGHIÊN CỨU LIÊN QUAN ĐẾN ĐỀ TÀI')
  })

  it('does not take sentences, years, decimals and listings for headings', () => {
    const text = `INTRODUCTION\n\n1. Rationale\n\nThe school was founded in\n1932. A year later it closed.\n\n4.5 million people live there.\n\nChapter 1 presents the overview.\n\n2. Structure of the dissertation\n\nChapter 1: Overview\n\nChapter 2: Theory\n\nChapter 1: OVERVIEW\n\n1.1. Works\n\n${SENTENCE}\n\nChapter 2: THEORY\n\n2.1. Concepts\n\n${SENTENCE}\n\nCONCLUSION\n\n1. ${SENTENCE}\n\n2. ${SENTENCE}`
    expect(outline(text)).toEqual([
      'part  INTRODUCTION',
      '  section 1 Rationale',
      '  section 2 Structure of the dissertation',
      'chapter 1 OVERVIEW',
      '  section 1.1 Works',
      'chapter 2 THEORY',
      '  section 2.1 Concepts',
      'part  CONCLUSION',
    ])
  })

  it('joins what a page break cut, and parts a heading from the text that ran into it', () => {
    const text = `Chapter 2\n\nTHEORY\n\n2.1. HUMAN RESOURCES AND THEIR\n\nDEVELOPMENT IN THE REGION\n\nSocio-\n\neconomic growth goes on and\n\nends here.\n\n2.1.1. Concept of development in the whole of the region. First, the concept is explained at length in this paragraph.`
    const read = readOutline(text, parseMarkdown(text), vocabularyOf(loadProfile('ajc')))
    expect(read.headings.map(({ text }) => text)).toEqual([
      'Chapter 2 THEORY',
      '2.1. HUMAN RESOURCES AND THEIR DEVELOPMENT IN THE REGION',
      '2.1.1. Concept of development in the whole of the region.',
    ])
    expect(read.headings[1]?.body.map(({ text }) => text)).toEqual([
      'Socio-economic growth goes on and ends here.',
    ])
    expect(read.headings[2]?.body[0]?.text).toMatch(/^First, the concept/)
  })

  it('infers headings that were lost', () => {
    const text = `1. Rationale\n\n${SENTENCE}\n\n2. Research purpose and tasks\n\n${SENTENCE}\n\nChapter 1. OVERVIEW\n\n1.1. Works\n\n${SENTENCE}\n\n2.1. Theory\n\n${SENTENCE}\n\n2.2. Practice\n\n${SENTENCE}`
    expect(outline(text)).toEqual([
      'part ?',
      '  section 1 Rationale',
      '  section 2 Research purpose and tasks',
      'chapter 1 OVERVIEW',
      '  section 1.1 Works',
      'chapter 2?',
      '  section 2.1 Theory',
      '  section 2.2 Practice',
    ])
  })

  it('reads text without blank lines between its paragraphs', () => {
    const long = `${SENTENCE} `.repeat(3).trim()
    const text = `INTRODUCTION\n1. Rationale\n${long}\n${long}\nChapter 1\nOVERVIEW OF RESEARCH\n1.1. Works\n${long}\nCONCLUSION\n${long}`
    expect(outline(text)).toEqual([
      'part  INTRODUCTION',
      '  section 1 Rationale',
      'chapter 1 OVERVIEW OF RESEARCH',
      '  section 1.1 Works',
      'part  CONCLUSION',
    ])
  })

  it('begins a heading behind a title that ends like a reference', () => {
    const text = `CHƯƠNG 3\nTHỰC TRẠNG TRUYỀN THÔNG VỀ CHUYỂN ĐỔI SỐ\n3.1. Khái niệm kinh tế số\n3.1.1. Khái niệm\nBa báo được khảo sát có lượng truy cập cao.\n3.1.2. Đặc điểm\nKết quả được trình bày ở mục\n3.1 nêu trên.`
    expect(outline(text)).toEqual([
      'chapter 3 THỰC TRẠNG TRUYỀN THÔNG VỀ CHUYỂN ĐỔI SỐ',
      '  section 3.1 Khái niệm kinh tế số',
      '    section 3.1.1 Khái niệm',
      '    section 3.1.2 Đặc điểm',
    ])
  })
})
