import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { documentOf } from '../document/draft.ts'
import { recognise } from './recognise.ts'
import { runTogether } from './run-together.ts'

const own = new Map(['fence', 'allotments', 'paths', 'report', 'goods', 'stand', 'draw'].map((word) => [word, 1]))

describe('words that have run together', () => {
  test.each<[string, string[]]>([
    ['Reviewthe policyand publishit', ['Reviewthe', 'policyand', 'publishit']],
    ['Thepolicyhas beenreviewed', ['Thepolicyhas', 'beenreviewed']],
    ['Thepolicyhas begun well', ['Thepolicyhas']],
    ['Mend thefence and gate', ['thefence']],
    ['Clear theallotments', ['theallotments']],
    ['consultationwith residentsand tenants', ['consultationwith', 'residentsand']],
    ['Repair thebridge over theriver', ['thebridge', 'theriver']],
  ])('%s', (text, words) => {
    expect(runTogether(text, own)).toEqual(words)
  })
})

describe('words that are one', () => {
  test.each([
    [
      'words that begin or end as others do',
      'Withdraw therefore from within; withstand demand, expand goodwill and forward standby theatre themes towards the island',
    ],
    [
      'words with a small word at their end',
      'Deposit profit permits and credit limits; an emphasis on audit visits and a manifesto as proof',
    ],
    ['compounds of English', 'Safeguarding, fieldwork, whiteboard, streetlight, roundabout, workforce, healthcare and wellbeing online'],
    ['names of places and people', 'Visit Andover, Hasland, Sandhurst, Withington, Thatcham and Theale with Mr Handforth and Mrs Thelwell'],
    ['a name at the front of a text', 'Theale library; Sutherland House; Netherland Road'],
    ['a single word that might be two', 'Open theward'],
    ['German', 'Verbandsgemeinde und Vorstand: Bestandsaufnahme im Haushalt, Wohnungsbauprogramm für den Mittelstand'],
    ['Welsh', 'Cynllun gwella gwasanaethau cyhoeddus ac adolygu blaenoriaethau llesiant'],
    ['French, Spanish and Italian', 'Aménagement du théâtre, presupuesto y proyecto, contratto e aumento del comitato'],
    ['words in capitals and codes', 'REVIEWTHE POLICYAND, ReviewThe, B2Band'],
  ])('%s', (_, text) => {
    expect(runTogether(text, own)).toEqual([])
  })

  test('a word that comes often in the paper', () => {
    expect(
      runTogether(
        'Repair thebridge over theriver',
        new Map([
          ['thebridge', 3],
          ['theriver', 5],
        ]),
      ),
    ).toEqual([])
  })
})

const row = (...texts: string[]) => ({ cells: texts.map((text) => ({ text })) })
const doubtsOf = (...rows: string[][]) =>
  recognise(documentOf([{ kind: 'table', rows: [row('No', 'Action', 'Due', 'Progress'), ...rows.map((texts) => row(...texts))] }])).doubts

test('they are a doubt about the wording or the progress, and the text stays as it stands', () => {
  const doubts = doubtsOf(
    ['1', 'Reviewthe policyand publishit', 'May 2027', ''],
    ['2', 'Mend the gate', 'May 2027', 'Theroadhas been mended'],
  )
  expect(doubts.filter(({ why }) => why.startsWith('Words seem'))).toMatchObject([
    { anchor: 'b1/r2/c2', about: '1, wording', text: 'Reviewthe, policyand, publishit' },
    { anchor: 'b1/r3/c4', about: '2, progress', text: 'Theroadhas' },
  ])
})

test('any letters are looked at in time', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('the', 'and', 'has', 'been', 'there', 'to', 'x', 'report'), { maxLength: 60 }), (parts) => {
      const words = runTogether(parts.join(''), own)
      expect(words.length).toBeLessThanOrEqual(1)
    }),
  )
})

test("words that the paper's own words make up in many ways are looked at in steady work", () => {
  const lookedUp = (own: Map<string, number>, word: string): number => {
    let count = 0
    const get = own.get.bind(own)
    own.get = (key) => {
      count += 1
      return get(key)
    }
    expect(runTogether(word, own)).toEqual([])
    return count
  }
  const own = () => new Map(Array.from({ length: 35 }, (_, n) => ['a'.repeat(n + 5), 1]))
  for (const word of [`${'a'.repeat(36)}bcd`, `the${'a'.repeat(33)}bcd`, `${'a'.repeat(16)}and${'a'.repeat(17)}bcd`])
    expect(lookedUp(own(), word)).toBeLessThan(40 * 40)
})

test('what leads nowhere behind one word may lead on behind others', () => {
  expect(runTogether('waterandpolicy', new Map([['waterand', 1]]))).toEqual(['waterandpolicy'])
})
