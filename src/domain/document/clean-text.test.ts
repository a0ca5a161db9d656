import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cleanLines, cleanText, unseenIn } from './clean-text.ts'

// Halves of characters included.
const anyText = fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units))

describe('a text as a reader sees it', () => {
  test.each([
    ['stays as it is', 'Review the plan, 85% by May', 'Review the plan, 85% by May'],
    ['keeps runs of spaces', 'Oct 2003   Jan 2004', 'Oct 2003   Jan 2004'],
    ['keeps tabs', 'LEGAL\tSTAFFING', 'LEGAL\tSTAFFING'],
    ['hard spaces are spaces', '1\u00a0-\u00a03\u202fmonths', '1 - 3 months'],
    ['Windows line ends', 'one\r\ntwo\rthree', 'one\ntwo\nthree'],
    ['page ends and line separators', 'one\ftwo\u2028three', 'one\ntwo\nthree'],
    ['soft hyphens and zero-width marks go', 'mile\u00adpost\u200b \ufeffhere', 'milepost here'],
    ['control characters go', 'UNCLASSIFIED\u0000\u0000\u0007', 'UNCLASSIFIED'],
    ['marks that turn text round go', 'a\u202eb\u2066c', 'abc'],
    ['bullets of symbol fonts', '\uf0b7 one \uf0a7 two', '• one • two'],
    ['ticks of symbol fonts', '\uf0fc done', '✓ done'],
    ['an unknown symbol stays', '\uf041', '\uf041'],
    ['half a character is told as broken', 'a\ud83db', 'a\ufffdb'],
    ['a whole one stays', 'done 🙂', 'done 🙂'],
    ['space past all measure', `a${' '.repeat(5000)}b`, `a${' '.repeat(200)}b`],
    ['and as much as a line can hold', `a${' '.repeat(200)}b`, `a${' '.repeat(200)}b`],
    ['lines past all measure', `a${'\n'.repeat(5000)}b`, `a${'\n'.repeat(200)}b`],
  ])('%s', (_, text, clean) => {
    expect(cleanText(text)).toBe(clean)
  })

  test.each([
    ['nothing', 'May 2026, 85%', 0, 0],
    ['hard spaces, soft hyphens and line ends', 'a\u00a0b\u00adc\r\nd\fe', 0, 0],
    ['marks that turn text round', '\u202e6202 yaM\u202c \u2066x\u2069', 4, 0],
    ['control characters and half a character', 'a\u0000b\u0007c\ud83d', 0, 3],
  ])('what was unseen is counted: %s', (_, text, turning, controls) => {
    expect(unseenIn(text)).toEqual({ turning, controls })
    const sum = { turning: 1, controls: 2 }
    cleanLines(text, sum)
    expect(sum).toEqual({ turning: turning + 1, controls: controls + 2 })
  })

  test('lines are bare of the space around them, and empty ones stay inside only', () => {
    expect(cleanLines('\n  one \n\n two  \n \n')).toBe('one\n\ntwo')
    expect(cleanLines(' \n one \u00a0\n')).toBe('one')
  })

  test('cleaning twice changes nothing more, and no visible character is lost', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const clean = cleanText(text)
        expect(cleanText(clean)).toBe(clean)
        expect(clean.replace(/[^a-z]/gi, '')).toBe(text.replace(/[^a-z]/gi, ''))
      }),
    )
  })
})
