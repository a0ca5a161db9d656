import { describe, expect, test } from 'vitest'
import type { Action } from '../../domain/plan/plan.ts'
import { readText } from './read-in-tests.ts'

const told = (action: Action): string =>
  [
    action.ref,
    action.text,
    action.deadline.text,
    action.owners.map(({ name }) => name).join('+'),
    action.progress.text,
    action.status ?? '',
  ].join('|')

/** The actions of one row, each with its parts behind `>`; then what is in doubt and what is left over. */
async function rowOf(head: string, row: string) {
  const bars = head.split('|').length - 2
  const { plans, doubts, leftovers } = await readText(`# Housing action plan\n\n${head}\n|${'--|'.repeat(bars)}\n${row}`)
  const actions = plans.flatMap((plan) =>
    plan.sections.flatMap((section) => [...section.actions, ...section.objectives.flatMap((o) => o.actions)]),
  )
  return {
    actions: actions.flatMap((action) => [told(action), ...action.actions.map((part) => `> ${told(part)}`)]),
    doubts: doubts.map(({ why }) => why),
    left: leftovers.map(({ text }) => text),
  }
}

const numbered = '| No | Action | Owner | Deadline | Progress |'
const plain = '| Action | Owner | Deadline |'
const aims = '| Objective | Tasks | Owner | Deadline | Progress |'

describe('several tasks in one cell, parted with a doubt', () => {
  test.each<[string, string, string, string[]]>([
    [
      'a line each of every cell, under one number: parts of its action',
      numbered,
      '| 1 | Insulate lofts<br>Replace boilers<br>Publish advice | A Bee<br>C Dee<br>E Eff | May 2027<br>June 2027<br>July 2027 | Lofts done<br>Boilers ordered<br>Advice drafted |',
      [
        '1|Insulate lofts Replace boilers Publish advice|May 2027 June 2027 July 2027|A Bee+C Dee+E Eff||',
        '> |Insulate lofts|May 2027|A Bee|Lofts done|',
        '> |Replace boilers|June 2027|C Dee|Boilers ordered|',
        '> |Publish advice|July 2027|E Eff|Advice drafted|',
      ],
    ],
    [
      'a sentence each, and a sentence of progress that speaks of each',
      numbered,
      '| 1 | Insulate lofts. Replace boilers. Publish advice. | A Bee | May 2027 | Lofts done. Boilers ordered. Advice drafted. |',
      [
        '1|Insulate lofts. Replace boilers. Publish advice.|May 2027|A Bee||',
        '> |Insulate lofts.|||Lofts done.|',
        '> |Replace boilers.|||Boilers ordered.|',
        '> |Publish advice.|||Advice drafted.|',
      ],
    ],
    [
      'with nothing between them, and as many days',
      plain,
      '| Insulate 20 barns Replace old gates Publish advice | A Bee | May 2027 June 2027 July 2027 |',
      ['|Insulate 20 barns|May 2027|A Bee||', '|Replace old gates|June 2027|A Bee||', '|Publish advice|July 2027|A Bee||'],
    ],
    [
      'letters, and days by the same letters',
      plain,
      '| a) Insulate lofts b) Replace boilers c) Publish advice | A Bee | a) May 2027 b) June 2027 c) July 2027 |',
      ['a|Insulate lofts|May 2027|A Bee||', 'b|Replace boilers|June 2027|A Bee||', 'c|Publish advice|July 2027|A Bee||'],
    ],
    [
      'letters behind words of their own: parts',
      plain,
      '| Improve homes: (i) insulate lofts; (ii) replace boilers | A Bee | (i) May 2027 (ii) June 2027 |',
      ['|Improve homes:|(i) May 2027 (ii) June 2027|A Bee||', '> i|insulate lofts|May 2027|||', '> ii|replace boilers|June 2027|||'],
    ],
    [
      'numbers of their own in one cell',
      plain,
      '| 2. Fix gutters; 3. Clean drains | C Dee | Aug 2027 |\n| 4. Sell the van | C Dee | Aug 2027 |',
      ['2|Fix gutters|Aug 2027|C Dee||', '3|Clean drains|Aug 2027|C Dee||', '4|Sell the van|Aug 2027|C Dee||'],
    ],
    [
      'under an objective, with a word of status for each',
      aims,
      '| 1.1 Warm homes | Insulate lofts Replace old boilers Publish advice | A Bee | May 2027 | Achieved Ongoing Not started |',
      [
        '|Insulate lofts|May 2027|A Bee|Achieved|',
        '|Replace old boilers|May 2027|A Bee|Ongoing|',
        '|Publish advice|May 2027|A Bee|Not started|',
      ],
    ],
    [
      'under an objective, with lines of days and owners',
      aims,
      '| 1.1 Warm homes | Insulate lofts Replace old boilers | A Bee<br>C Dee | May 2027<br>June 2027 | |',
      ['|Insulate lofts|May 2027|A Bee||', '|Replace old boilers|June 2027|C Dee||'],
    ],
  ])('%s', async (_, head, row, actions) => {
    const read = await rowOf(head, row)
    expect(read.actions).toEqual(actions)
    expect(read.left).toEqual([])
    if (!row.startsWith('| 2.')) expect(read.doubts.join()).toMatch(/stand in one cell without numbers; they were parted/)
  })
})

describe('kept as one, with a doubt', () => {
  test.each<[string, string, string, RegExp]>([
    [
      'more days than tasks',
      numbered,
      '| 1 | Insulate lofts<br>Replace boilers | A Bee | May 2027<br>June 2027<br>July 2027 | |',
      /2 tasks seem .* 3 dates/,
    ],
    [
      'sentences that each begin a promise',
      plain,
      '| Check the alarms. Train the wardens. Visit each block. | A Bee | May 2027 |',
      /3 tasks seem .* nothing beside them/,
    ],
    [
      'nothing between them',
      plain,
      '| Insulate lofts Replace old boilers Publish advice for all | A Bee | May 2027 |',
      /Several tasks may stand here/,
    ],
  ])('%s', async (_, head, row, why) => {
    const read = await rowOf(head, row)
    expect(read.actions.length).toBe(1)
    expect(read.doubts).toEqual([expect.stringMatching(why)])
  })
})

describe('one action, and no doubt', () => {
  test.each([
    ['two owners of one task', numbered, '| 1 | Review the policy on<br>Housing benefits | A Bee<br>C Dee | May 2027 | |'],
    ['a long wording in two sentences', plain, '| Insulate lofts in the north. Those in the south come later. | A Bee | May 2027 |'],
    ['names in capitals', plain, '| Work with the Review Team and the Support Service to publish advice | A Bee | May 2027 |'],
    ['a report in several sentences', numbered, '| 1 | Insulate lofts | A Bee | May 2027 | Lofts done. Boilers ordered. Advice drafted. |'],
    [
      'two sentences of each',
      plain.replace('Deadline |', 'Deadline | Progress |'),
      '| Clarify what data is open. Explore how data is sold. | A Bee | May 2027 | The data is not open. No data is sold. |',
    ],
    ['a bracket that is no list', plain, '| Fit alarms to blocks a) to c) of the estate | A Bee | May 2027 |'],
  ])('%s', async (_, head, row) => {
    const read = await rowOf(head, row)
    expect(read.actions.length).toBe(1)
    expect(read.doubts).toEqual([])
  })
})
