import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { choose, type Grounds, other, type Said } from './choose.ts'

const said = (text: string, more: Partial<Said> = {}): Said => ({ text, doubt: '', unsure: false, beside: [], ...more })
const doubted: Partial<Said> = { doubt: 'It may belong to another.', unsure: true }
const near = (...texts: string[]): Partial<Said> => ({ beside: texts.map((text) => ({ text, unsure: false })) })
const known = new Set('the fences are mended monitored monthly report lamps survey pond path'.split(' '))
const grounds: Grounds = { kind: 'prose', sounder: 'second', isKnown: (word) => known.has(word) }
const choice = (first: Said, second: Said, more: Partial<Grounds> = {}): string => {
  const { take, how } = choose(first, second, { ...grounds, ...more })
  return `${take}, ${how}`
}

describe('of two texts for one field', () => {
  test.each([
    ['the same', 'May 2026', 'May 2026', 'first, same'],
    ['only in the first', 'May 2026', '', 'first, only'],
    ['only in the second', '', 'May 2026', 'second, only'],
    ['apart in case alone: as in the sounder copy', 'PLAY AREAS', 'Play areas', 'second, same'],
    ['apart in a mark that was lost', 'Chosen fence and gate', 'Chosen – fence and gate', 'second, same'],
    ['lines run together', 'Mill Fund Lottery', 'Mill Fund\nLottery', 'second, same'],
    ['lines kept apart', 'Mill Fund\nLottery', 'Mill Fund Lottery', 'first, same'],
    ['a word stuck to a figure', '85%by May', '85% by May', 'second, same'],
    ['a word cut in two', 'Fences are mon itored', 'Fences are monitored', 'second, same'],
    ['a word cut in two in the second', 'Fences are monitored', 'Fences are mon itored', 'first, same'],
    ['broken off within a word', 'Audit to be carri', 'Audit to be carried out in May', 'second, fuller'],
    ['broken off behind a word', 'Plant forty limes', 'Plant forty limes along the canal', 'second, fuller'],
    ['without its beginning', 'along the canal', 'Plant forty limes along the canal', 'second, fuller'],
    ['strewn with single letters', 'T Survey the trees I', 'Survey the trees', 'second, sounder'],
    ['with single letters behind', 'Survey the trees I l', 'Survey the trees', 'second, sounder'],
    ['with a letter that the sounder copy has', 'Survey of site', 'Survey of site B', 'second, fuller'],
    [
      'cut over columns',
      'Fences are mon report. itored by the man agers',
      'Fences are monitored by the managers report',
      'second, sounder',
    ],
    ['a letter off that makes it no word', 'Survey the pund', 'Survey the pond', 'second, sounder'],
    ['a letter off that makes it another word', 'Survey the pond', 'Survey the bond', 'first, sounder'],
    ['two words of equal standing', 'Survey the path', 'Survey the pond', 'first, conflict'],
    ['other figures', 'Plant 40 limes', 'Plant 45 limes', 'first, conflict'],
  ])('%s', (_, first, second, wanted) => {
    expect(choice(said(first), said(second))).toBe(wanted)
  })

  test.each([
    ['a date more is another statement', 'May 2026', 'May 2026 June 2026', 'first, conflict'],
    ['a word more too', 'May 2026', 'May 2026 and ongoing', 'first, conflict'],
    ['a word that is cut is none', 'Septem', 'September 2026', 'second, fuller'],
    ['another year', 'May 2026', 'May 2027', 'first, conflict'],
  ])('of a fact %s', (_, first, second, wanted) => expect(choice(said(first), said(second), { kind: 'fact' })).toBe(wanted))

  test.each([
    ['the fuller in doubt', said('May 2026 June 2026', doubted), said('May 2026'), 'second, conflict'],
    ['the shorter in doubt', said('May 2026', doubted), said('May 2026 June 2026'), 'second, fuller'],
    ['quite another', said('May 2026', doubted), said('July 2027'), 'second, conflict'],
    ['both in doubt', said('May 2026', doubted), said('July 2027', doubted), 'first, conflict'],
  ])('of a fact with %s, what its own reading was sure of', (_, first, second, wanted) =>
    expect(choice(first, second, { kind: 'fact' })).toBe(wanted),
  )

  test.each([
    ['to here', said('Quarterly 21 lamps by May', doubted), said('21 lamps by May', near('Quarterly')), 'second, slipped'],
    [
      'away from here',
      said('Ongoing', { beside: [{ text: 'Audit each half year', unsure: true }] }),
      said('Ongoing Audit each half year'),
      'second, slipped',
    ],
    ['in its place', said('Audit each half year', doubted), said('May 2026', near('Ongoing Audit each half year')), 'second, slipped'],
    ['to where nothing should be', said('Fences are mended', doubted), said('', near('Fences are mended')), 'second, slipped'],
    ['nowhere: a neighbour says the same and both are sure', said('Monitoring due'), said('', near('Monitoring due')), 'first, only'],
  ])('words that have slipped %s', (_, first, second, wanted) => expect(choice(first, second, { kind: 'fact' })).toBe(wanted))

  test.each([
    [
      'lost its end but for a stray mark',
      said('Family support and play – 1'),
      said('Family support and play – Resource centres'),
      'second, fuller',
    ],
    ['was taken from elsewhere', said('Extract from the plan', doubted), said('Tasks of the service'), 'second, derived'],
    ['has another figure at its end', said('Delivery of the plan, year 1'), said('Delivery of the plan, year 2 and 3'), 'first, conflict'],
  ])('a title that %s', (_, first, second, wanted) => expect(choice(first, second, { kind: 'title' })).toBe(wanted))

  const any = fc.record({
    text: fc
      .array(fc.constantFrom('May', '2026', 'fence', 'fen', 'ce', 'the', '–', 'I', '85%'), { maxLength: 6 })
      .map((words) => words.join(' ')),
    doubt: fc.constantFrom('', 'unsure'),
    unsure: fc.boolean(),
    beside: fc.array(fc.record({ text: fc.constantFrom('May 2026', 'fence', ''), unsure: fc.boolean() }), { maxLength: 2 }),
  })
  const kind = fc.constantFrom('fact' as const, 'prose' as const, 'title' as const)

  test('the same text is taken whichever copy is named first, unless it is a conflict', () => {
    fc.assert(
      fc.property(any, any, kind, (one, two, kind) => {
        const a = choose(one, two, { ...grounds, kind, sounder: 'second' })
        const b = choose(two, one, { ...grounds, kind, sounder: 'first' })
        expect(b.how).toBe(a.how)
        if (a.how !== 'conflict' && one.text !== two.text) expect(b.take).toBe(other(a.take))
      }),
      { numRuns: 3000 },
    )
  })

  test('the same text is never a conflict', () => {
    fc.assert(fc.property(any, any, kind, (one, two, kind) => choose(one, { ...two, text: one.text }, { ...grounds, kind }).how === 'same'))
  })
})
