import { describe, expect, test } from 'vitest'
import { readDocument } from '../read.ts'
import { limits } from '../unreadable.ts'
import { pdfOf } from './sample-pdf.ts'

const read = async (operators: string) => {
  const page = [{ text: 'Mend the gate', x: 50, y: 60 }, { operators }]
  return readDocument({ name: 'a.pdf', bytes: pdfOf(page) })
}

describe('what a page draws is counted while it is gone through', () => {
  test('states that are given back may be as many as they like, and as deep as any program keeps them', async () => {
    expect(await read('q Q '.repeat(20_000))).toMatchObject({ ok: true })
    expect(await read(`${'q '.repeat(1000)}${'Q '.repeat(1000)}`)).toMatchObject({ ok: true })
    expect(await read('q '.repeat(1000))).toMatchObject({ ok: true })
  })

  test('states that are kept and never given back are refused', async () => {
    expect(await read('q '.repeat(limits.pdfStates + 2000))).toEqual({
      ok: false,
      sentence: expect.stringMatching(/^This file keeps more states of its drawing than a paper does, so nothing was read\./),
    })
  })

  test('more steps than a page has are refused, and the next paper is read', async () => {
    expect(await read('1 w '.repeat(limits.pdfPageOperators + 2000))).toEqual({
      ok: false,
      sentence: expect.stringMatching(/^This file holds more drawing than a paper does/),
    })
    expect(await read('')).toMatchObject({ ok: true })
  }, 40_000)
})
