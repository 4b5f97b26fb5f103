import { expect, it } from 'vitest'
import { bytesOf, countFitting, largest } from '../../src/report/markdown/fitting.js'

it('measures in UTF-8', () => {
  expect(bytesOf('Đạt 😀')).toBe(2 + 3 + 1 + 1 + 4)
})

it('counts what has room from the first on', () => {
  expect(countFitting([3, 4, 1], 8)).toBe(3)
  expect(countFitting([3, 4, 1], 7)).toBe(2)
  expect(countFitting([3, 4, 1], 2)).toBe(0)
  expect(countFitting([], 0)).toBe(0)
})

it('finds the largest number for which something holds', () => {
  for (let limit = 1; limit <= 20; limit++) {
    expect(largest(1, 20, (count) => count <= limit)).toBe(limit)
  }
  expect(largest(1, 20, () => false)).toBe(1)
  expect(largest(1, 0, () => true)).toBe(1)
})
