import { Readable } from 'node:stream'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { gathered, linesOf } from './lines.ts'

async function all(pieces: AsyncIterable<Buffer>): Promise<string[]> {
  const texts: string[] = []
  for await (const piece of pieces) texts.push(piece.toString('utf8'))
  return texts
}
const cut = (text: string, cuts: number[]) => {
  const whole = Buffer.from(text)
  const places = [0, ...cuts.map((place) => place % (whole.length + 1)).sort((a, b) => a - b), whole.length]
  return Readable.from(places.slice(1).map((to, i) => whole.subarray(places[i], to)))
}

test('lines are the same however the text is cut', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.string().map((text) => text.replaceAll('\n', ''))), fc.array(fc.nat(200)), async (written, cuts) => {
      const text = written.map((line) => `${line}\n`).join('')
      expect(await all(linesOf(cut(text, cuts)))).toEqual(written.map((line) => `${line}\n`))
    }),
  )
})

test('a last line without its newline is a line', async () => {
  expect(await all(linesOf(Readable.from([Buffer.from('one\ntw'), Buffer.from('o')])))).toEqual(['one\n', 'two'])
})

test('gathering keeps every byte and makes no small pieces but the last', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.string({ minLength: 1 })), async (texts) => {
      const pieces = await all(gathered(Readable.from(texts.map((text) => Buffer.from(text))), 10))
      expect(pieces.join('')).toBe(texts.join(''))
      expect(pieces.slice(0, -1).every((piece) => Buffer.byteLength(piece) >= 10)).toBe(true)
    }),
  )
})
