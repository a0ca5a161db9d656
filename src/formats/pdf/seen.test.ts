import { expect, test } from 'vitest'
import type { PageMarks } from './marks.ts'
import { seenPage } from './seen.ts'

const run = (text: string) => ({ text, left: 0, right: 90, base: 20, size: 10, bold: false })
const page = (marks: Partial<PageMarks>): PageMarks => ({
  ...{ number: 1, width: 100, height: 100, structure: null, comments: [] },
  ...{ lines: [], fills: [], pictures: [], runs: [], unseen: [], aslant: [], ...marks },
})
const whole = { left: 0, top: 0, right: 100, bottom: 100 }

test('words without ink are read where they lie over a scan, and only there', () => {
  const unseen = [run('Mend the gate')]
  expect(seenPage(page({ unseen, pictures: [whole] })).runs).toEqual(unseen)
  expect(seenPage(page({ unseen, pictures: [whole] })).recognised).toBe(true)
  expect(seenPage(page({ unseen })).runs).toEqual([])
  expect(seenPage(page({ unseen, pictures: [whole], runs: [run('A page with a picture behind its words')] })).recognised).toBeUndefined()
})

test.each([
  ['Mend the gate at Hollin Street before the summer', undefined],
  ['\u0001\u0002\u0003\u0004\u0005 '.repeat(10), true],
  ['\ue001\ue002\ue003\ue004 '.repeat(10), true],
  ['0HQG WKH JDWH DQG SDLQW LW '.repeat(20), true],
  ['2026 14 61 88 1,204 77% '.repeat(20), undefined],
  ['CF21 CF22 PI KS4', undefined],
  [`Gates ${'. '.repeat(90)} 2 Paths ${'.'.repeat(90)} 5 Name ${'_'.repeat(80)}`, undefined],
])('letters that cannot be told are not kept: %j', (text, unread) => {
  expect(seenPage(page({ runs: [run(text)] })).unread).toBe(unread)
})
