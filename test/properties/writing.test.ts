import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CLEAN, type Clean, check, rulesAndLines, runs } from './documents.js'

/** A clean summary with one line of its body taken out or written in capitals. */
const flawed = fc
  .tuple(fc.constantFrom(...CLEAN), fc.nat(), fc.boolean())
  .map(([clean, pick, remove]) => ({ name: clean.name, text: flaw(clean, pick, remove) }))

function flaw({ lines, body }: Clean, pick: number, remove: boolean): string {
  const full = lines.flatMap((line, index) => (index >= body && line !== '' ? [index] : []))
  const at = full[pick % full.length]
  return lines
    .map((line, index) => (index !== at ? line : remove ? '' : line.toUpperCase()))
    .join('\n')
}

const WRITINGS: Readonly<Record<string, (text: string) => string>> = {
  NFC: (text) => text.normalize('NFC'),
  NFD: (text) => text.normalize('NFD'),
  CRLF: (text) => text.replaceAll('\n', '\r\n'),
  'a byte order mark': (text) => `\ufeff${text}`,
  'NFD, CRLF and a byte order mark': (text) =>
    `\ufeff${text.normalize('NFD').replaceAll('\n', '\r\n')}`,
}

describe('the same text written in another way', () => {
  it.each(Object.keys(WRITINGS))('%s: same findings', { timeout: 60_000 }, async (way) => {
    await fc.assert(
      fc.asyncProperty(flawed, async ({ name, text }) => {
        const plain = await check(name, text)
        const other = await check(name, WRITINGS[way]?.(text) ?? text)
        // Decomposed letters are what text-unicode finds.
        const findings = other.findings.filter(({ rule }) => rule !== 'text-unicode')
        expect(rulesAndLines(findings)).toEqual(rulesAndLines(plain.findings))
      }),
      runs(8),
    )
  })
})
