import { describe, expect, it } from 'vitest'
import { linesOf } from '../../../src/read/pdf/lines/lines.js'
import type { Piece } from '../../../src/read/pdf/types.js'

/** Pieces on one line of 11 pt, given as text and place from left to right. */
const row = (...pieces: readonly (readonly [text: string, from: number, to: number])[]): Piece[] =>
  pieces.map(([text, from, to]) => ({
    text,
    x: from,
    y: 100,
    width: to - from,
    size: 11,
    font: 'f',
    spaced: true,
  }))

const cells = (pieces: readonly Piece[]) =>
  linesOf(pieces, new Map()).map((line) => line.cells.map(({ text }) => text))

describe('lines', () => {
  it('are cut into cells at wide gaps', () => {
    expect(cells(row(['Đồng bằng', 50, 100], ['12', 150, 160], ['52,6%', 210, 240]))).toEqual([
      ['Đồng bằng', '12', '52,6%'],
    ])
  })

  it('are not cut where words are set apart equally to fill the line', () => {
    const title = row(
      ['ECONOMIC', 51, 131],
      ['INTERESTS', 150.6, 229],
      ['OF', 248.6, 268],
      ['FARMING', 287, 354],
    )
    expect(cells(title)).toEqual([['ECONOMIC INTERESTS OF FARMING']])
  })

  it('are cut where figures stand apart equally', () => {
    const years = row(['Năm', 50, 70], ['2020', 100, 120], ['2021', 150, 170], ['2022', 200, 220])
    expect(cells(years)).toEqual([['Năm', '2020', '2021', '2022']])
  })
})
