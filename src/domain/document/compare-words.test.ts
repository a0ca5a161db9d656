import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compareWords } from './compare-words.ts'

describe('what changed between two wordings', () => {
  test.each([
    ['nothing', 'Open the hub', 'Open the hub', ['kept Open the hub']],
    ['a word', 'Review the rota by May', 'Review the budget by May', ['kept Review the', 'out rota', 'in budget', 'kept by May']],
    ['an addition at the end', 'Open the hub', 'Open the hub on Saturdays', ['kept Open the hub', 'in on Saturdays']],
    ['everything', 'Open the hub', 'Close it', ['out Open the hub', 'in Close it']],
    ['from nothing', '', 'Open the hub', ['in Open the hub']],
    ['to nothing', 'Open the hub', '', ['out Open the hub']],
    ['line breaks only', 'Open\nthe hub', 'Open the\n\nhub', ['kept Open the hub']],
  ])('%s', (_, from, to, runs) => {
    expect(compareWords(from, to).map(({ kind, text }) => `${kind} ${text}`)).toEqual(runs)
  })

  test('what was kept and taken out is the old text, what was kept and put in the new one', () => {
    const words = fc.array(fc.constantFrom('plan', 'the', 'hub', 'by', 'May', '10%'), { maxLength: 12 }).map((list) => list.join(' '))
    fc.assert(
      fc.property(words, words, (from, to) => {
        const without = (gone: string) =>
          compareWords(from, to)
            .filter(({ kind }) => kind !== gone)
            .map(({ text }) => text)
            .join(' ')
        expect([without('in'), without('out')]).toEqual([from, to])
      }),
    )
  })

  test('a very long text is told apart as a whole rather than word by word', () => {
    const long = Array.from({ length: 1500 }, (_, i) => `w${i}`).join(' ')
    expect(compareWords(long, 'short').map(({ kind }) => kind)).toEqual(['out', 'in'])
  })
})
