import { expect, test } from 'vitest'
import { gallery, readText } from './read-in-tests.ts'

// Tables within cells, deadlines said once, tasks run together, columns without headings.
gallery([
  {
    is: 'sub-actions in a table within the cell of their action',
    paper: `<table><tr><th>Action</th><th>Lead</th><th>Deadline</th></tr>
<tr><td>Open a second library<table><tr><th>Step</th><th>Who</th><th>By when</th></tr><tr><td>Find a building</td><td>T Orme</td><td>May 2027</td></tr><tr><td>Move the books</td><td>R Vale</td><td>June 2027</td></tr></table></td><td>Head of Culture</td><td>July 2027</td></tr>
<tr><td>Renew the baths</td><td>K Ash</td><td>August 2027</td></tr></table>`,
    items: [
      { action: 'Open a second library\n• Find a building\n• Move the books', owner: 'Head of Culture', deadline: 'July 2027' },
      { action: 'Renew the baths', owner: 'K Ash', deadline: 'August 2027' },
    ],
  },
  {
    is: 'a deadline said once in front of all',
    paper: `# Flood recovery plan

All actions are to be completed by 31 March 2027 unless stated otherwise.

| Action | Lead | Deadline |
|---|---|---|
| Clear the culvert at Mill Lane | Drainage Engineer | |
| Raise the footbridge | Bridges Engineer | June 2027 |
| Watch the river gauge | Duty Officer | Ongoing |
`,
    items: [{ deadline: 'by 31 March 2027' }, { deadline: 'June 2027' }, { deadline: 'Ongoing' }],
  },
  {
    is: 'a deadline in the heading of a section',
    paper: `# Service plan

## Priority 1: Quick wins (by June 2027)

| Action | Lead |
|---|---|
| Repaint the counters | Estates |
| Move the leaflets | Customer Services |

## Priority 2: Longer work

| Action | Lead |
|---|---|
| Build a ramp | Estates |
`,
    items: [{ deadline: 'by June 2027' }, { deadline: 'by June 2027' }, { deadline: null }],
  },
  {
    is: 'a day in the preamble that is no deadline',
    paper: `# Service plan

This plan was agreed by Cabinet on 31 March 2026 and will be reviewed by June 2027.

| Action | Lead |
|---|---|
| Repaint the counters | Estates |
| Move the leaflets | Customer Services |
`,
    items: [{ deadline: null }, { deadline: null }],
  },
  {
    is: 'tasks parted by semicolons with as many dates',
    paper: `<table><tr><th>Aim</th><th>Actions</th><th>Who</th><th>By when</th></tr>
<tr><td>Cleaner streets</td><td>Buy two sweepers; sweep the market each night; fine those who drop litter</td><td>T Orme; R Vale; K Ash</td><td>May 2027; June 2027; July 2027</td></tr></table>`,
    items: [
      { objective: 'Cleaner streets', action: 'Buy two sweepers', owner: 'T Orme', deadline: 'May 2027' },
      { action: 'sweep the market each night', owner: 'R Vale', deadline: 'June 2027' },
      { action: 'fine those who drop litter', owner: 'K Ash', deadline: 'July 2027' },
    ],
  },
  {
    is: 'tasks as sentences with a line for each date',
    paper: `<table><tr><th>Actions</th><th>Who</th><th>By when</th></tr>
<tr><td>Buy two sweepers. Sweep the market each night.</td><td>Streets Manager</td><td>May 2027<br>June 2027</td></tr></table>`,
    items: [
      { action: 'Buy two sweepers.', deadline: 'May 2027' },
      { action: 'Sweep the market each night.', deadline: 'June 2027' },
    ],
  },
  {
    is: 'one sentence that only goes on stays one action',
    paper: `<table><tr><th>Actions</th><th>Who</th><th>By when</th></tr>
<tr><td>Buy two sweepers. They should be electric.</td><td>Streets Manager</td><td>May 2027</td></tr></table>`,
    items: [{ action: 'Buy two sweepers. They should be electric.', deadline: 'May 2027' }],
  },
  {
    is: 'group headings over columns of quarters',
    paper: `<table><tr><th rowspan="2">Action</th><th rowspan="2">Lead</th><th colspan="2">2026/27</th></tr><tr><th>Q1</th><th>Q2</th></tr>
<tr><td>Widen the towpath</td><td>Canals</td><td>Design has begun on site</td><td>Works are under way</td></tr>
<tr><td>Drain the lock</td><td>Canals</td><td>Pumps were hired in May</td><td>Drained and surveyed</td></tr></table>`,
    items: [{ progress: 'Works are under way' }, { progress: 'Drained and surveyed' }],
  },
])

test('sub-actions keep their own owners and days, and nothing of their table is left over', async () => {
  const reading = await readText(
    '<table><tr><th>Action</th><th>Lead</th></tr><tr><td>Open a library<table><tr><th>Step</th><th>Who</th><th>By when</th></tr><tr><td>Find a building</td><td>T Orme</td><td>May 2027</td></tr><tr><td>Move the books</td><td>R Vale</td><td>June 2027</td></tr></table></td><td>K Ash</td></tr></table>',
  )
  expect(reading.plans[0]?.sections[0]?.actions[0]?.actions).toMatchObject([
    { text: 'Find a building', owners: [{ name: 'T Orme' }], deadline: { text: 'May 2027', parts: [{ kind: 'by', day: '2027-05-31' }] } },
    { text: 'Move the books', owners: [{ name: 'R Vale' }], deadline: { text: 'June 2027' } },
  ])
  expect(reading.leftovers).toEqual([])
})

test('a deadline said once is in doubt, with its place', async () => {
  const reading = await readText(
    '# Plan\n\nAll actions are to be completed by 31 March 2027 unless stated otherwise.\n\n| Action | Lead | Deadline |\n|---|---|---|\n| Clear the culvert | R Vale | |\n',
  )
  expect(reading.plans[0]?.sections[0]?.actions[0]).toMatchObject({
    deadline: { text: 'by 31 March 2027', parts: [{ kind: 'by', day: '2027-03-31', precision: 'day' }] },
    anchors: { deadline: 'b2@32-48' },
  })
  expect(reading.doubts).toContainEqual(expect.objectContaining({ about: 'action, deadline', why: expect.stringMatching(/said once/) }))
})
