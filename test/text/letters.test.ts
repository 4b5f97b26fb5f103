import { expect, test } from 'vitest'
import { findDefects } from '../../src/text/letters/letters.js'

/** Defects as "kind: what stands there" for every place. */
const defects = (source: string): string[] =>
  [...findDefects(source)].flatMap(([kind, places]) =>
    places.map(({ start, end, wanted }) => `${kind}: ${source.slice(start, end)} -> ${wanted}`),
  )

test('decomposed letters, also where only the tone stands apart', () => {
  expect(defects('a\u0323 e\u0302\u0301 \u00E2\u0301 ok')).toEqual([
    'decomposed: a\u0323 -> ạ',
    'decomposed: e\u0302\u0301 -> ế',
    'decomposed: \u00E2\u0301 -> ấ',
  ])
})

test('Ð for Đ, not the eth of Icelandic names', () => {
  expect(defects('Ðảng, QÐ-TTg, ðề tài, Ɖại')).toHaveLength(4)
  expect(defects('Đảng, QĐ-TTg, Sigurðsson, Ð, Ðorðarson, Ðór')).toEqual(['crossed: Ð -> Đ'])
})

test('Cyrillic and Greek letters in Latin words', () => {
  expect(defects('p\u0430rty, \u0410cademy, Th\u03BFmas')).toEqual([
    'foreign: \u0430 -> a',
    'foreign: \u0410 -> A',
    'foreign: \u03BF -> o',
  ])
  expect(defects('Иванов, μm, TGFβ, Ευκλείδης, αB')).toEqual([])
})

test('invisible characters, but not where they belong', () => {
  expect(defects('a\u200Bb c\u00ADd e\u2060f \u202Eg h\u000Bi')).toHaveLength(5)
  expect(defects('\uFEFFa\u00A0b\tc\r\nd\fe')).toEqual([])
  expect(defects('👩\u200D🔬 ภาษา\u200Bไทย')).toEqual([])
})

test('lost characters', () => {
  expect(defects('nghiên c\uFFFD\uFFFDu \0')).toEqual([
    'lost: \uFFFD\uFFFD -> null',
    'lost: \0 -> null',
  ])
})

test('texts in old encodings, and nothing else about them', () => {
  const kinds = (source: string) => [...findDefects(source).keys()]
  expect(
    kinds('LuËn ¸n nghiªn cøu vai trß; ph¸t triÓn lµ nhiÖm vô träng t©m, th\u00ADêng xuyªn'),
  ).toEqual(['legacy'])
  expect(kinds('Luaän aùn nghieân cöùu ñaïi bieåu; phaùt trieån kinh teá laø nhieäm vuï')).toEqual([
    'legacy',
  ])
  expect(
    kinds('Noël, Thaïs, poète, goût, coût, naïve, Moët, piñata, Word®, 12 µm, «mot», ½'),
  ).toEqual([])
})
