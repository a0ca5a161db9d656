import { describe, expect, test } from 'vitest'
import { gallery, readText } from './read-in-tests.ts'

const head = '| No | Action | Owner | Deadline | Progress |\n|--|--|--|--|--|\n'

gallery([
  {
    is: 'one number beside two promises',
    paper: `${head}| 1 | Mend the roof | A Bee | May 2027 | Done |
| 1 | Paint the door | C Dee | June 2027 | Late |
| 2 | Sell the van | E Eff | July 2027 | |`,
    items: [
      { ref: '1', action: 'Mend the roof', owner: 'A Bee', deadline: 'May 2027', status: 'Done' },
      { ref: '1', action: 'Paint the door', owner: 'C Dee', deadline: 'June 2027', status: 'Late' },
      { ref: '2' },
    ],
  },
  {
    is: 'one number beside two promises of one owner for one day',
    paper: `${head}| 1.1 | Mend the roof | A Bee | May 2027 | |
| 1.1 | Paint the door | A Bee | May 2027 | |`,
    items: [{ action: 'Mend the roof' }, { action: 'Paint the door', owner: 'A Bee', deadline: 'May 2027' }],
  },
  {
    is: 'a row that a page break printed twice',
    paper: `${head}| 1.1 | Mend the roof | A Bee | May 2027 | |
| 1.1 | and paint the door | A Bee | May 2027 | |`,
    items: [{ ref: '1.1', action: 'Mend the roof and paint the door', deadline: 'May 2027' }],
  },
  {
    is: 'a number once more beside words without a day and an owner',
    paper: `${head}| 1.1 | Mend the roof | A Bee | May 2027 | |
| 1.1 | Paint the door | | | |
| 1.2 | Sell the van | E Eff | July 2027 | |`,
    items: [{ ref: '1.1', action: 'Mend the roof Paint the door', deadline: 'May 2027', owner: 'A Bee' }, { ref: '1.2' }],
  },
  {
    is: 'the same where the numbers stand in the wording',
    paper: `| Action | Lead | Due |
|--|--|--|
| 1. Mend the road | A Bee | May 2027 |
| 2. Paint lines | C Dee | June 2027 |
| 1. Mow the lawn | E Eff | June 2027 |
| 1. and the verge | | |`,
    items: [{ ref: '1' }, { ref: '2' }, { ref: '1', action: 'Mow the lawn and the verge', deadline: 'June 2027' }],
  },
  {
    is: 'a row without a number and with an owner among numbered ones',
    paper: `${head}| 1 | Mend the roof | A Bee | May 2027 | |
| | Paint the door | C Dee | to be agreed | |
| 2 | Sell the van | E Eff | July 2027 | |`,
    items: [{ ref: '1', action: 'Mend the roof' }, { ref: null, action: 'Paint the door', owner: 'C Dee' }, { ref: '2' }],
  },
  {
    is: 'numbers that begin again with each theme',
    paper: `| Theme | No | Action | Owner | Deadline |
|--|--|--|--|--|
| Roads | 1 | Mend the road | A Bee | May 2027 |
| Roads | 2 | Paint lines | C Dee | June 2027 |
| Parks | 1 | Mow the lawn | E Eff | July 2027 |
| Parks | 2 | Plant trees | G Aitch | July 2027 |`,
    items: [
      { section: 'Roads', ref: '1', action: 'Mend the road' },
      { section: 'Roads', ref: '2', action: 'Paint lines', deadline: 'June 2027' },
      { section: 'Parks', ref: '1', action: 'Mow the lawn', owner: 'E Eff' },
      { section: 'Parks', ref: '2', action: 'Plant trees', owner: 'G Aitch' },
    ],
  },
  {
    is: 'numbers that begin again, with neither days nor owners beside them',
    paper: `| Theme | No | Action | Progress |
|--|--|--|--|
| Roads | 1 | Mend the road | |
| Parks | 1 | Mow the lawn | Mown |
| Parks | 2 | Plant trees | |
| Halls | 1 | Paint the hall | |
| Halls | 2 | Let the hall | |`,
    items: [
      { section: 'Roads', action: 'Mend the road', progress: null },
      { section: 'Parks', action: 'Mow the lawn', progress: 'Mown' },
      { section: 'Parks', action: 'Plant trees' },
      { section: 'Halls', action: 'Paint the hall' },
      { section: 'Halls', ref: '2', action: 'Let the hall' },
    ],
  },
  {
    is: 'numbers that begin again without a theme',
    paper: `${head}| 1 | Mend the road | | | |
| 2 | Paint lines | | | |
| 3 | Salt the road | | | |
| 1 | Mow the lawn | | | |
| 2 | Plant trees | | | |`,
    items: [
      { action: 'Mend the road' },
      { ref: '2' },
      { ref: '3' },
      { ref: '1', action: 'Mow the lawn' },
      { ref: '2', action: 'Plant trees' },
    ],
  },
  {
    is: 'numbers that begin again below each bold row',
    paper: `${head}| | **Roads** | | | |
| 1 | Mend the road | A Bee | May 2027 | |
| 2 | Paint lines | C Dee | June 2027 | |
| | **Parks** | | | |
| 1 | Mow the lawn | E Eff | July 2027 | |
| 2 | Plant trees | G Aitch | July 2027 | |`,
    items: [
      { section: 'Roads', ref: '1' },
      { section: 'Roads', ref: '2', action: 'Paint lines' },
      { section: 'Parks', ref: '1', action: 'Mow the lawn', owner: 'E Eff' },
      { section: 'Parks', ref: '2', action: 'Plant trees', owner: 'G Aitch' },
    ],
  },
])

describe('a number that repeats, and a row that was joined to the one above, are in doubt', () => {
  test.each<[string, string, RegExp | null]>([
    [
      'two promises',
      '| 1 | Mend it | A Bee | May 2027 | |\n| 1 | Paint it | C Dee | June 2027 | |',
      /^1, number: The number 1 stands a second time/,
    ],
    [
      'joined under its number',
      '| 1 | Mend it | A Bee | May 2027 | |\n| 1 | Paint it | | | |',
      /^1, wording: .*with the number 1 once more/,
    ],
    [
      'joined without a number',
      '| 1 | Mend it | A Bee | May 2027 | |\n| | and paint it | | | |\n| 2 | Sell it | | | |',
      /^1, wording: .*with no number/,
    ],
    [
      'kept apart without a number, a day and the beginning of a promise',
      '| 1 | Mend it | A Bee | May 2027 | |\n| | Housing strategy | C Dee | | |\n| 2 | Sell it | | | |',
      /^action, number: This row bears no number/,
    ],
    [
      'kept apart without a number, a promise',
      '| 1 | Mend it | A Bee | May 2027 | |\n| | Paint the door | C Dee | | |\n| 2 | Sell it | | | |',
      null,
    ],
    [
      'a second day without words',
      '| 1 | Mend it | A Bee | May 2027 | |\n| 1 | | | June 2027 | |',
      /^1, deadline: The number 1 stands a second time/,
    ],
    ['more progress without words', '| 1 | Mend it | A Bee | May 2027 | Begun. |\n| 1 | | | | Nearly there. |', null],
    ['numbers that follow each other', '| 1 | Mend it | A Bee | May 2027 | |\n| 2 | Paint it | C Dee | June 2027 | |', null],
    [
      'the numbers of another section',
      '| | **A** | | | |\n| 1 | Mend it | A Bee | May 2027 | |\n| | **B** | | | |\n| 1 | Paint it | C Dee | June 2027 | |',
      null,
    ],
  ])('%s', async (_, rows, why) => {
    const said = (await readText(`# Plan\n\n${head}${rows}`)).doubts.map(({ about, why }) => `${about}: ${why}`)
    if (why === null) expect(said).toEqual([])
    else expect(said).toEqual([expect.stringMatching(why)])
  })
})
