import { expect, test } from 'vitest'
import { gallery, readText } from './read-in-tests.ts'

const table = (head: readonly string[], rows: readonly string[]): string =>
  `<table><tr>${head.map((text) => `<th>${text}</th>`).join('')}</tr>${rows.map((row) => `<tr>${row}</tr>`).join('')}</table>`
const td = (text: string, colour?: string, more = ''): string =>
  `<td${colour ? ` style="background-color:${colour}"` : ''}${more ? ` ${more}` : ''}>${text}</td>`

gallery([
  {
    is: 'statuses with fills under Progress',
    paper: table(
      ['Action', 'Owner', 'Progress'],
      [
        td('Repair the roof of the pavilion') + td('Parks') + td('On track', '#00b050'),
        td('Count the trees on the green') + td('Parks') + td('Complete', '#0070c0'),
        td('Clean the fountain in the square') + td('Streets') + td('Delayed', '#ff0000'),
      ],
    ),
    items: [
      { action: 'Repair the roof of the pavilion', status: 'On track', progress: null },
      { status: 'Complete', progress: null },
      { status: 'Delayed', progress: null },
    ],
  },
  {
    is: 'statuses at the head of what was said',
    paper: `| Action | Lead | Update |
|---|---|---|
| Open the archive on Saturdays | Archivist | Complete – open since March |
| Put the maps online | Archivist | Ongoing. Half of the maps are scanned |
| Train the volunteers | Librarian | Twelve volunteers were trained in May |
| Move the oldest books | Librarian | On track: shelves ordered |
`,
    items: [
      { status: 'Complete', progress: 'Complete – open since March' },
      { status: 'Ongoing', progress: 'Ongoing. Half of the maps are scanned' },
      { status: null, progress: 'Twelve volunteers were trained in May' },
      { status: 'On track', progress: 'On track: shelves ordered' },
    ],
  },
  {
    is: 'colour alone under RAG',
    paper: table(
      ['Ref', 'Action', 'Deadline', 'RAG'],
      [
        td('1') + td('Paint the bandstand before summer') + td('May 2027') + td('', '#92d050'),
        td('2') + td('Mend the sluice gate at the pond') + td('June 2027') + td('', '#ffc000'),
        td('3') + td('Replace the old swings') + td('July 2027') + td('', '#ff0000'),
        td('4') + td('Plant the verge by the school') + td('July 2027') + td(''),
      ],
    ),
    items: [{ status: 'green' }, { status: 'amber' }, { status: 'red' }, { status: null }],
  },
  {
    is: 'colour alone, with a key that says what each means',
    paper:
      '<p>Key: Green = on target, Amber = some delay, Red = not on target</p>' +
      table(
        ['Action', 'Lead', 'Status'],
        [
          td('Light the path to the station') + td('R Vale') + td('', '#00b050'),
          td('Move the bus stop to the square') + td('T Orme') + td('', '#ff0000'),
        ],
      ),
    items: [{ status: 'on target' }, { status: 'not on target' }],
  },
  {
    is: 'colour alone, with a key table of coloured cells',
    paper: `${table(
      ['Action', 'Lead', 'Status'],
      [
        td('Light the path to the station') + td('R Vale') + td('', '#00b050'),
        td('Move the bus stop to the square') + td('T Orme') + td('', '#7030a0'),
      ],
    )}<table><tr>${td('', '#00b050')}${td('On target')}</tr><tr>${td('', '#7030a0')}${td('No longer needed')}</tr></table>`,
    items: [{ status: 'On target' }, { status: 'No longer needed' }],
  },
  {
    is: 'initials in their colours',
    paper: table(
      ['Action', 'By when', 'BRAG'],
      [
        td('Audit every fire door') + td('May 2027') + td('G', '#00ff00'),
        td('Renew the lift contract') + td('June 2027') + td('A', '#ffbf00'),
        td('Close the old boiler house') + td('July 2027') + td('B', '#0070c0'),
      ],
    ),
    items: [{ status: 'green' }, { status: 'amber' }, { status: 'blue' }],
  },
  {
    is: 'initials without a colour stay as printed',
    paper:
      '| Action | By when | RAG |\n|---|---|---|\n| Audit every fire door | May 2027 | G |\n| Renew the lift contract | June 2027 | R |\n',
    items: [{ status: 'G' }, { status: 'R' }],
  },
  {
    is: 'a word and a colour: the word',
    paper: table(
      ['Action', 'Status'],
      [
        td('Audit every fire door') + td('Plan agreed', '#ffc000'),
        td('Renew the lift contract') + td('Signed', '#00b050'),
        td('Close the old boiler house') + td('', '#ff0000'),
      ],
    ),
    items: [{ status: 'Plan agreed' }, { status: 'Signed' }, { status: 'red' }],
  },
  {
    is: 'the number of an action carries the colour',
    paper: table(
      ['No.', 'Action', 'Owner'],
      [
        td('1', '#00b050') + td('Repair the roof of the pavilion') + td('Parks'),
        td('2', '#ff0000') + td('Count the trees on the green') + td('Parks'),
        td('3', '#ffc000') + td('Clean the fountain in the square') + td('Streets'),
      ],
    ),
    items: [
      { ref: '1', status: 'green' },
      { ref: '2', status: 'red' },
      { ref: '3', status: 'amber' },
    ],
  },
  {
    is: 'banded rows and a shaded heading are no statuses',
    paper: table(
      ['No.', 'Action', 'Owner'],
      [
        td('1', '#dce6f1') + td('Repair the roof of the pavilion', '#dce6f1') + td('Parks', '#dce6f1'),
        td('2') + td('Count the trees on the green') + td('Parks'),
        td('3', '#dce6f1') + td('Clean the fountain in the square', '#dce6f1') + td('Streets', '#dce6f1'),
      ],
    ),
    items: [{ status: null }, { status: null }, { status: null }],
  },
  {
    is: 'one colour down a whole column is no status',
    paper: table(
      ['No.', 'Action', 'Owner'],
      [
        td('1', '#92d050') + td('Repair the roof of the pavilion') + td('Parks'),
        td('2', '#92d050') + td('Count the trees on the green') + td('Parks'),
        td('3', '#92d050') + td('Clean the fountain in the square') + td('Streets'),
      ],
    ),
    items: [{ status: null }, { status: null }, { status: null }],
  },
  {
    is: 'a day and a status in one cell',
    paper: `| Action | Lead | Deadline and status |
|---|---|---|
| Repair the roof of the pavilion | Parks | 31/03/27 – on track |
| Count the trees on the green | Parks | Complete January 2027 |
| Clean the fountain in the square | Streets | 30/06/27 – delayed |
`,
    items: [
      { deadline: '31/03/27', status: 'on track' },
      { deadline: 'January 2027', status: 'Complete' },
      { deadline: '30/06/27', status: 'delayed' },
    ],
  },
  {
    is: 'a deadline that only mentions a status word is a deadline',
    paper: `| Action | Lead | Deadline |
|---|---|---|
| Repair the roof of the pavilion | Parks | Ongoing |
| Count the trees on the green | Parks | March 2027 & ongoing |
| Clean the fountain in the square | Streets | Completion July 2027 |
`,
    items: [
      { deadline: 'Ongoing', status: null },
      { deadline: 'March 2027 & ongoing', status: null },
      { deadline: 'Completion July 2027', status: null },
    ],
  },
  {
    is: 'words of the council’s own beside notes',
    paper: `| Action | Owner | Progress | Comments |
|---|---|---|---|
| Repair the roof of the pavilion | Parks | Completed | Signed off by the surveyor |
| Count the trees on the green | Parks | In progress | 140 so far |
| Clean the fountain in the square | Streets | Not started | Waiting for the weather |
`,
    items: [
      { status: 'Completed', progress: 'Signed off by the surveyor' },
      { status: 'In progress', progress: '140 so far' },
      { status: 'Not started', progress: 'Waiting for the weather' },
    ],
  },
  {
    is: 'a status column that holds sentences',
    paper: `| Action | Owner | Status |
|---|---|---|
| Repair the roof of the pavilion | Parks | The surveyor has been and his report is awaited before any work |
| Count the trees on the green | Parks | 140 of about 400 trees counted and marked on the map of the town |
`,
    items: [
      { status: null, progress: 'The surveyor has been and his report is awaited before any work' },
      { status: null, progress: '140 of about 400 trees counted and marked on the map of the town' },
    ],
  },
])

const tasks = td('Mend the gate<br>Paint the door<br>Review the policy')
const owners = td('J Oak<br>A Ash<br>B Elm')

test('several tasks in one row have each what its colour, its other days and its times say', async () => {
  const paper = table(
    ['Action', 'Owner', 'Deadline', 'Revised date', 'Date completed', 'RAG', 'May 2026 update', 'June 2026 update'],
    [
      tasks +
        owners +
        td('May 2027<br>June 2027<br>July 2027') +
        td('August 2027') +
        td('1 June 2026<br>2 June 2026<br>3 June 2026') +
        td('', '#ff0000') +
        td('Begun<br>Paint bought<br>Drafted') +
        td('All were looked at'),
      td('Clean the hall') + td('J Oak') + td('May 2027') + td('') + td('') + td('', '#00b050') + td('') + td('Swept'),
    ],
  )
  const { plans, doubts, leftovers } = await readText(`<h1>Action plan</h1><p>Key: red = not started, green = done</p>${paper}`)
  const actions = plans[0]?.sections[0]?.actions ?? []
  expect(
    actions.map(({ text, status, deadline, originally, completed, history }) => [
      text,
      status,
      deadline.text,
      originally,
      completed?.day,
      ...(history ?? []).map((told) => told.text),
    ]),
  ).toEqual([
    ['Mend the gate', 'not started', 'August 2027', 'May 2027', '2026-06-01', 'Begun', 'All were looked at'],
    ['Paint the door', 'not started', 'August 2027', 'June 2027', '2026-06-02', 'Paint bought', 'All were looked at'],
    ['Review the policy', 'not started', 'August 2027', 'July 2027', '2026-06-03', 'Drafted', 'All were looked at'],
    ['Clean the hall', 'done', 'May 2027', undefined, undefined, 'Swept'],
  ])
  expect(doubts.filter(({ why }) => why.startsWith('Only the colour'))).toMatchObject([{ text: 'not started' }])
  expect(leftovers.map(({ text }) => text)).toEqual(['Key: red = not started, green = done'])
})

test('several tasks in one row whose status stands in words keep it', async () => {
  const row = tasks + owners + td('May 2027') + td('Done<br>Open<br>Open', '#ff0000')
  const { plans } = await readText(`<h1>Action plan</h1>${table(['Action', 'Owner', 'Deadline', 'RAG'], [row])}`)
  expect(plans[0]?.sections[0]?.actions.map(({ status }) => status)).toEqual(['Done', 'Open', 'Open'])
})
