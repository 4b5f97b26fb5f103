import { expect, it } from 'vitest'
import { askedLanguage, editorLanguage } from '../../src/vscode/words.js'

it.each([
  ['auto', 'vi', 'vi'],
  ['auto', 'vi-VN', 'vi'],
  ['', 'vi', 'vi'],
  ['auto', 'en', 'en'],
  ['auto', 'fr', 'en'],
  ['auto', '', 'en'],
  ['en', 'vi', 'en'],
  ['vi', 'en-us', 'vi'],
])('with the setting %j and the editor in %j it is %s', (setting, editor, language) => {
  expect(editorLanguage(setting, editor)).toBe(language)
})

it.each([
  ['auto', null],
  ['', null],
  ['en', 'en'],
  ['vi', 'vi'],
])('with the setting %j it asks for %s everywhere', (setting, language) => {
  expect(askedLanguage(setting)).toBe(language)
})
