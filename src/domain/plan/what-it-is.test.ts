import { describe, expect, test } from 'vitest'
import { paper } from './paper-in-tests.ts'
import { recognise } from './recognise.ts'
import { whatItIs } from './what-it-is.ts'

type Part = string | readonly string[]
const told = (parts: readonly Part[]) => whatItIs(paper(...parts).blocks)

describe('what a paper without actions is', () => {
  test.each([
    ['questions in a table', [['=Question | Response', 'When does the pool open? | It opens in May.']], 'questions and answers'],
    [
      'questions in lines',
      ['# The pool', 'When does it open?', 'It opens in May.', 'Is it heated?', 'Yes, from June.'],
      'questions and answers',
    ],
    ['risks', [['=Risk | Likelihood | Impact', 'Flood | 3 | 4']], 'a register of risks'],
    [
      'questions with the answers of officers',
      [['=No | Question | Officer answer | Lead', '1 | When will it open? | In May. | AB']],
      'questions and answers',
    ],
    ['officers', [['=Officer | Telephone', 'R Vale | 01632 960001']], 'a list of people'],
    ['members', [['=Name | Ward | Party', 'R Vale | North | Independent']], 'a list of people'],
    ['money', [['=Service | Budget | Actual | Variance', 'Parks | 120 | 118 | -2']], 'sums of money'],
    ['figures', [['=Indicator | Target | Actual', 'Calls answered | 90% | 88%']], 'figures of performance'],
    ['dates', [['=Date | Venue | Subject', '3 May 2027 | Town hall | Budget']], 'a programme of dates'],
    [
      'a consultation',
      [['=Who said it | Comment | Our response', 'Resident | Too dark | Lamps are looked at']],
      'what people said in a consultation',
    ],
    ['minutes', ['# Minutes of the parks panel', 'Present: R Vale', 'The panel talked about benches.'], 'the minutes of a meeting'],
    ['an agenda', ['# Agenda', '1. Apologies', '2. Any other business'], 'the agenda of a meeting'],
  ] as const)('%s', (_, parts, holds) => {
    expect(told(parts)).toContain(`holds ${holds}`)
  })

  test.each([
    ['a table of another kind', [['=Tree | Height', 'Oak | 12 m', 'Lime | 9 m']], 'a table with the columns “Tree” and “Height”'],
    ['prose', ['# The history of the town', 'It was a port.', 'The quay was built of oak.'], 'is running text'],
    ['nothing', [], 'holds no text'],
  ] as const)('%s says what stands there', (_, parts, words) => {
    expect(told(parts)).toContain(words)
  })
})

test('a reading says it only where there is no action', () => {
  expect(recognise(paper(['=Question | Response', 'When does the pool open? | It opens in May.'])).whatItIs).toMatch(
    /questions and answers/,
  )
  expect(recognise(paper(['=Action | Owner | Deadline', 'Mend the gate | R Vale | May 2027']))).not.toHaveProperty('whatItIs')
})
