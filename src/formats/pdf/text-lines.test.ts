import { describe, expect, test } from 'vitest'
import type { Run } from './marks.ts'
import { linesOf } from './text-lines.ts'

const run = (text: string, left: number, base: number, size = 10): Run => ({ text, left, right: left + 20, base, size, bold: false })

describe('runs on one base line', () => {
  test.each<[string, Run[], string[]]>([
    ['left to right', [run('gate', 40, 20), run('Mend', 10, 20)], ['Mend gate']],
    ['a raised note beside its word', [run('gate', 10, 20), run('1', 31, 16, 6)], ['gate 1']],
    ['lines below each other', [run('gate', 10, 34), run('Mend', 10, 20)], ['Mend', 'gate']],
    ['a small line right below a large one', [run('Plan', 10, 30, 24), run('for parks', 10, 46, 9)], ['Plan', 'for parks']],
  ])('%s', (_, runs, lines) => {
    expect(linesOf(runs).map(({ text }) => text)).toEqual(lines)
  })

  test('a full page is far below the bound, a large title among it too', () => {
    const page = Array.from({ length: 200 }, (_, line) => Array.from({ length: 40 }, (_, n) => run('w', n * 30, 100 + line * 12))).flat()
    expect(linesOf([run('Plan', 10, 60, 72), ...page])).toHaveLength(201)
  })

  test('many texts on one place are one line', () => {
    expect(linesOf(Array.from({ length: 20_000 }, () => run('same', 50, 50)))).toHaveLength(1)
  })

  test('texts that lie over each other a thousand deep are refused in a sentence', () => {
    const heap = Array.from({ length: 20_000 }, (_, n) => run('x', 50, n / 500, n % 2 === 0 ? 0.001 : 90))
    expect(() => linesOf(heap.map((one, n) => ({ ...one, size: n === 0 ? 90 : 0.001 })))).toThrow(
      /^This file sets more text over other text than a paper does/,
    )
  })
})
