import { describe, expect, it } from 'vitest'
import { foldsOf } from '../../../src/language/outline/outline.js'
import { examples, hostile } from '../examples.js'
import { open } from '../open.js'

const TEXT = `---
profile: ajc
---

# INTRODUCTION

## 1. Rationale

Text of
two lines.

## 2. Research purpose and tasks

# Chapter 1
A TITLE

<!-- Not
yet. -->

## 1.1. Something

Text.

`

describe('folds', () => {
  it('are front matter, what is below headings, and comments', async () => {
    const { analysis } = await open(TEXT)
    expect(foldsOf(analysis)).toEqual([
      { startLine: 0, endLine: 2 },
      { startLine: 4, endLine: 11 },
      { startLine: 6, endLine: 9 },
      { startLine: 14, endLine: 21 },
      { startLine: 19, endLine: 21 },
      { startLine: 16, endLine: 17, kind: 'comment' },
    ])
  })

  it('keep a title over two lines in sight', async () => {
    const { analysis } = await open(`${TEXT}Chương 2\nTÊN CHƯƠNG\n\n2.1. Một mục\n\nNội dung.\n`)
    const title = TEXT.split('\n').length
    expect(foldsOf(analysis)).toContainEqual({ startLine: title, endLine: title + 4 })
  })

  it.each([...examples, ...hostile])('stay within the text: %s', async (_, text) => {
    const { analysis } = await open(text)
    for (const { startLine, endLine } of foldsOf(analysis)) {
      expect(startLine).toBeLessThan(endLine)
      expect(endLine).toBeLessThan(analysis.places.lineCount)
    }
  })
})
