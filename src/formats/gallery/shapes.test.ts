import { expect, test } from 'vitest'
import { gallery, readText } from './read-in-tests.ts'

gallery([
  {
    is: 'no headings, five columns',
    paper: `<table>
<tr><td>1</td><td>Write to every owner of an empty shop</td><td>T Orme</td><td>May 2027</td><td>Ongoing</td></tr>
<tr><td>2</td><td>Ask the school for pictures of the market</td><td>R Vale</td><td>June 2027</td><td>New</td></tr>
<tr><td>3</td><td>Book the band for the summer fair</td><td>R Vale</td><td>July 2027</td><td>Complete</td></tr></table>`,
    items: [
      { ref: '1', action: 'Write to every owner of an empty shop', owner: 'T Orme', deadline: 'May 2027', status: 'Ongoing' },
      { ref: '2', owner: 'R Vale', deadline: 'June 2027', status: 'New' },
      { ref: '3', status: 'Complete' },
    ],
  },
  {
    is: 'headings that say nothing',
    paper: `<table>
<tr><th>Column 1</th><th>Column 2</th><th>Column 3</th><th>Column 4</th></tr>
<tr><td>Write to every owner of an empty shop</td><td>T Orme</td><td>May 2027</td><td>Ongoing</td></tr>
<tr><td>Ask the school for pictures of the market</td><td>R Vale</td><td>June 2027</td><td>New</td></tr>
<tr><td>Book the band for the summer fair</td><td>R Vale</td><td>July 2027</td><td>Complete</td></tr></table>`,
    items: [
      { action: 'Write to every owner of an empty shop', owner: 'T Orme', deadline: 'May 2027', status: 'Ongoing' },
      { owner: 'R Vale', deadline: 'June 2027', status: 'New' },
      { status: 'Complete' },
    ],
  },
  {
    is: 'cells merged over rows are said of each',
    paper: `<table>
<tr><th>Theme</th><th>Action</th><th>Lead</th><th>Deadline</th></tr>
<tr><td rowspan="2">Markets</td><td>Write to every stallholder</td><td rowspan="2">T Orme</td><td rowspan="3">May 2027</td></tr>
<tr><td>Repaint the stalls</td></tr>
<tr><td>Shops</td><td>List the empty shops</td><td>R Vale</td></tr></table>`,
    items: [
      { section: 'Markets', action: 'Write to every stallholder', owner: 'T Orme', deadline: 'May 2027' },
      { section: 'Markets', action: 'Repaint the stalls', owner: 'T Orme', deadline: 'May 2027' },
      { section: 'Shops', action: 'List the empty shops', owner: 'R Vale', deadline: 'May 2027' },
    ],
  },
  {
    is: 'headings repeated on each page',
    paper: `| No. | Action | Lead | Status |
|---|---|---|---|
| 1 | Write to every stallholder | T Orme | New |
| No. | Action | Lead | Status |
| 2 | Review the budget | Finance Manager | New |
| 3 | List the empty shops | R Vale | Ongoing |
`,
    items: [
      { ref: '1', action: 'Write to every stallholder' },
      { ref: '2', action: 'Review the budget', owner: 'Finance Manager' },
      { ref: '3', action: 'List the empty shops' },
    ],
  },
  {
    is: 'rows whose words could head columns are no headings',
    paper: `| Action | Lead | Status |
|---|---|---|
| Review targets | Performance Manager | Ongoing |
| Update budget | Finance Manager | Complete |
`,
    items: [
      { action: 'Review targets', owner: 'Performance Manager', status: 'Ongoing' },
      { action: 'Update budget', owner: 'Finance Manager', status: 'Complete' },
    ],
  },
  {
    is: 'several tasks in one cell, a line each, with as many dates and owners',
    paper: `<table>
<tr><th>Aim</th><th>Actions</th><th>Who</th><th>By when</th></tr>
<tr><td>Cleaner streets</td><td>Buy two sweepers<br>Sweep the market each night<br>Fine those who drop litter</td><td>T Orme<br>R Vale<br>K Ash</td><td>May 2027<br>June 2027<br>July 2027</td></tr></table>`,
    items: [
      { objective: 'Cleaner streets', action: 'Buy two sweepers', owner: 'T Orme', deadline: 'May 2027' },
      { action: 'Sweep the market each night', owner: 'R Vale', deadline: 'June 2027' },
      { action: 'Fine those who drop litter', owner: 'K Ash', deadline: 'July 2027' },
    ],
  },
  {
    is: 'the same without an aim',
    paper: `<table>
<tr><th>Actions</th><th>Who</th><th>By when</th></tr>
<tr><td>Buy two sweepers<br>Sweep the market each night</td><td>T Orme<br>R Vale</td><td>May 2027<br>June 2027</td></tr>
<tr><td>Fine those who drop litter</td><td>K Ash</td><td>July 2027</td></tr></table>`,
    items: [
      { action: 'Buy two sweepers', owner: 'T Orme', deadline: 'May 2027' },
      { action: 'Sweep the market each night', owner: 'R Vale', deadline: 'June 2027' },
      { action: 'Fine those who drop litter', owner: 'K Ash', deadline: 'July 2027' },
    ],
  },
  {
    is: 'two lines with one date stay one action',
    paper: `<table>
<tr><th>Actions</th><th>Who</th><th>By when</th></tr>
<tr><td>Buy two sweepers<br>with brushes for cobbles</td><td>T Orme</td><td>May 2027</td></tr></table>`,
    items: [{ action: 'Buy two sweepers with brushes for cobbles', owner: 'T Orme', deadline: 'May 2027' }],
  },
  {
    is: 'several owners in one cell',
    paper: `| Action | Responsible | Timescale |
|---|---|---|
| Write a flood plan | Housing Department, Fire Service, Office of Works | May 2027 |
| Test the pumps | TO/RV | June 2027 |
`,
    items: [{ owner: 'Housing Department, Fire Service, Office of Works' }, { owner: 'TO, RV' }],
  },
  {
    is: 'steps below an action merged over their rows are parts of it',
    paper: `<table>
<tr><th>Action</th><th>Steps</th><th>Who</th><th>By when</th></tr>
<tr><td rowspan="2">Open a second library</td><td>Find a building</td><td>T Orme</td><td>May 2027</td></tr>
<tr><td>Move the books</td><td>R Vale</td><td>June 2027</td></tr>
<tr><td rowspan="2">Renew the baths</td><td>Close for a season</td><td>K Ash</td><td>July 2027</td></tr>
<tr><td>Tile the pool</td><td>K Ash</td><td>August 2027</td></tr></table>`,
    items: [
      { action: 'Open a second library\n• Find a building\n• Move the books' },
      { action: 'Renew the baths\n• Close for a season\n• Tile the pool' },
    ],
  },
  {
    is: 'lettered rows below a number without days of its own are parts of it',
    paper: `| Ref | Action | Lead | Deadline |
|---|---|---|---|
| 1 | Open a second library | | |
| 1a | Find a building | T Orme | May 2027 |
| 1b | Move the books | R Vale | June 2027 |
| 2 | Renew the baths | K Ash | July 2027 |
`,
    items: [
      { ref: '1', action: 'Open a second library\n• Find a building\n• Move the books' },
      { ref: '2', action: 'Renew the baths' },
    ],
  },
  {
    is: 'lettered rows that stand for themselves',
    paper: `| Ref | Action | Lead | Deadline |
|---|---|---|---|
| 1a | Find a building | T Orme | May 2027 |
| 1b | Move the books | R Vale | June 2027 |
`,
    items: [
      { ref: '1a', action: 'Find a building' },
      { ref: '1b', action: 'Move the books' },
    ],
  },
  {
    is: 'a table of steps in a cell beside the wording',
    paper: `<table><tr><th>Ref</th><th>Action</th><th>Sub-actions</th></tr><tr><td>3</td><td>Write the policy</td><td><table><tr><th>Task</th><th>Lead</th><th>Deadline</th></tr><tr><td>Draft it</td><td>AB</td><td>May 2027</td></tr><tr><td>Send it</td><td>CD</td><td>June 2027</td></tr></table></td></tr></table>`,
    items: [{ ref: '3', action: 'Write the policy\n• Draft it\n• Send it' }],
  },
  {
    is: 'a table of figures in a cell beside the wording holds no steps',
    paper: `<table><tr><th>Ref</th><th>Action</th><th>Notes</th></tr><tr><td>3</td><td>Write the policy</td><td><table><tr><td>Cost</td><td>£400</td></tr><tr><td>Staff</td><td>2</td></tr></table></td></tr></table>`,
    items: [{ ref: '3', action: 'Write the policy' }],
  },
  {
    is: 'a table within a cell',
    paper: `<table>
<tr><th>Action</th><th>Lead</th><th>Progress</th></tr>
<tr><td>Count the visitors</td><td>T Orme</td><td>Counted so far:<table><tr><td>May</td><td>120</td></tr><tr><td>June</td><td>140</td></tr></table></td></tr>
<tr><td>Count the cars</td><td>R Vale</td><td>Begun in May</td></tr></table>`,
    items: [
      { action: 'Count the visitors', owner: 'T Orme' },
      { action: 'Count the cars', progress: 'Begun in May' },
    ],
  },
])

test('the parts of a merged action keep their own owners and days', async () => {
  const reading = await readText(
    '<table><tr><th>Action</th><th>Steps</th><th>Who</th><th>By when</th></tr><tr><td rowspan="2">Open a second library</td><td>Find a building</td><td>T Orme</td><td>May 2027</td></tr><tr><td>Move the books</td><td>R Vale</td><td>June 2027</td></tr></table>',
  )
  expect(reading.plans[0]?.sections[0]?.actions[0]?.actions).toMatchObject([
    { text: 'Find a building', owners: [{ name: 'T Orme' }], deadline: { text: 'May 2027' } },
    { text: 'Move the books', owners: [{ name: 'R Vale' }], deadline: { text: 'June 2027' } },
  ])
  expect(reading.leftovers).toEqual([])
})

test('tasks parted by their lines are in doubt', async () => {
  const reading = await readText(
    '<table><tr><th>Actions</th><th>Who</th><th>By when</th></tr><tr><td>Buy two sweepers<br>Sweep the market each night</td><td>T Orme<br>R Vale</td><td>May 2027<br>June 2027</td></tr></table>',
  )
  expect(reading.doubts.map(({ why }) => why).join(' ')).toMatch(/as many lines/)
})
