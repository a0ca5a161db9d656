import { expect, test } from 'vitest'
import type { Action } from '../../domain/plan/plan.ts'
import { gallery, readText } from './read-in-tests.ts'

gallery([
  {
    is: 'headings in two rows, the upper one over a group',
    paper: `<table>
<tr><th rowspan="2">No.</th><th rowspan="2">Action</th><th colspan="2">Timescale</th><th colspan="2">Responsibility</th><th rowspan="2">RAG</th></tr>
<tr><th>Start</th><th>End</th><th>Lead</th><th>Partners</th></tr>
<tr><td>1</td><td>Widen the footpath at the mill</td><td>April 2026</td><td>June 2027</td><td>Highways</td><td>Mill owners</td><td>Amber</td></tr>
<tr><td>2</td><td>Drain the playing field</td><td>May 2026</td><td>August 2026</td><td>Parks</td><td></td><td>Green</td></tr></table>`,
    items: [
      { ref: '1', action: 'Widen the footpath at the mill', deadline: 'June 2027', owner: 'Highways', status: 'Amber' },
      { ref: '2', deadline: 'August 2026', owner: 'Parks', status: 'Green' },
    ],
  },
  {
    is: 'an original and a revised date',
    paper: `| Action | Lead | Target date | Revised date | Status |
|---|---|---|---|---|
| Widen the footpath at the mill | Highways | 31/03/2026 | 30/09/2026 | Delayed |
| Drain the playing field | Parks | 31/05/2026 | | On track |
`,
    items: [
      { deadline: '30/09/2026', status: 'Delayed' },
      { deadline: '31/05/2026', status: 'On track' },
    ],
  },
  {
    is: 'a target date and a completion date',
    paper: `| Action | Lead | Target date | Completion date |
|---|---|---|---|
| Widen the footpath at the mill | Highways | 31/03/2026 | 12/02/2026 |
| Drain the playing field | Parks | 31/05/2026 | |
`,
    items: [{ deadline: '31/03/2026' }, { deadline: '31/05/2026' }],
  },
  {
    is: 'updates in columns by month',
    paper: `| Ref | Action | Owner | Update June 2025 | Update September 2025 | Update December 2025 |
|---|---|---|---|---|---|
| 1 | Widen the footpath at the mill | Highways | Design begun | Design agreed | Works on site |
| 2 | Drain the playing field | Parks | Survey done | Finished in August | |
`,
    items: [
      { ref: '1', progress: 'Works on site' },
      { ref: '2', progress: 'Finished in August' },
    ],
  },
  {
    is: 'a status and words for each quarter',
    paper: `<table>
<tr><th rowspan="2">Action</th><th rowspan="2">Lead</th><th colspan="2">Quarter 1 2025/26</th><th colspan="2">Quarter 2 2025/26</th></tr>
<tr><th>RAG</th><th>Comments</th><th>RAG</th><th>Comments</th></tr>
<tr><td>Widen the footpath at the mill</td><td>Highways</td><td>Green</td><td>Design begun</td><td>Amber</td><td>Design late</td></tr>
<tr><td>Drain the playing field</td><td>Parks</td><td>Green</td><td>Survey done</td><td>Green</td><td>Contract let</td></tr></table>`,
    items: [
      { progress: 'Design late', status: 'Amber' },
      { progress: 'Contract let', status: 'Green' },
    ],
  },
  {
    is: 'words and a colour for each quarter, the year named once',
    paper: `| Action | Owner | Deadline | Progress (Q1 2026/27) | RAG Q1 | Progress (Q2 2026/27) | RAG Q2 |
|--|--|--|--|--|--|--|
| Fix the roofs | AB | May 2027 | Survey done | Green | Tender out | Amber |
| Let the flats | AB | May 2027 | None | Red | 4 let | Amber |
`,
    items: [
      { progress: 'Tender out', status: 'Amber', deadline: 'May 2027' },
      { progress: '4 let', status: 'Amber', deadline: 'May 2027' },
    ],
  },
  {
    is: 'short words below months',
    paper: `| Action | Owner | Deadline | Apr-26 | May-26 |
|--|--|--|--|--|
| Build twenty homes | AB | May 2027 | Started on site | Roof on |
| Warm five blocks | CD | July 2027 | Not started | Tendered |
`,
    items: [{ progress: 'Roof on' }, { progress: 'Tendered' }],
  },
  {
    is: 'names of who is on duty below months say nothing of how far it is',
    paper: `| Action | Lead | Deadline | Apr-26 | May-26 |
|--|--|--|--|--|
| Count the boats | AB | May 2027 | R Vale | T Orme |
| Watch the gate | CD | July 2027 | Jo Oak | K Ash |
`,
    items: [{ progress: null }, { progress: null }],
  },
  {
    is: 'crosses in columns of quarters are the days where no column names any',
    paper: `# Parks action plan 2026/27

| Ref | Action | Lead | Q1 | Q2 | Q3 | Q4 |
|--|--|--|--|--|--|--|
| 1 | Plant 20 limes in the park | Jo Oak | | X | | |
| 2 | Survey oaks in the park | Al Ash | | | X | X |
`,
    items: [
      { ref: '1', action: 'Plant 20 limes in the park', owner: 'Jo Oak', deadline: 'Q2' },
      { ref: '2', deadline: 'Q4' },
    ],
  },
  {
    is: 'figures in columns of quarters are no crosses',
    paper: `| Ref | Action | Lead | Deadline | Q1 | Q2 | Q3 |
|--|--|--|--|--|--|--|
| 1 | Plant 20 limes in the park | Jo Oak | May 2027 | 4 | 9 | |
`,
    items: [{ deadline: 'May 2027', status: null }],
  },
  {
    is: 'crosses below the letters of colours',
    paper: `| Ref | Action | Lead | Deadline | R | A | G |
|--|--|--|--|--|--|--|
| 1 | Plant 20 limes in the park | Jo Oak | June 2027 | X | | |
| 2 | Survey oaks in the park | Al Ash | July 2027 | | | X |
`,
    items: [
      { deadline: 'June 2027', status: 'R' },
      { deadline: 'July 2027', status: 'G' },
    ],
  },
  {
    is: 'crosses in columns of quarters are no words',
    paper: `| Action | Lead | Status | Q1 | Q2 | Q3 |
|---|---|---|---|---|---|
| Widen the footpath at the mill | Highways | Begun | X | X | |
| Drain the playing field | Parks | Begun | | X | X |
`,
    items: [
      { progress: null, status: 'Begun' },
      { progress: null, status: 'Begun' },
    ],
  },
])

const first = async (paper: string): Promise<Action | undefined> => (await readText(paper)).plans[0]?.sections[0]?.actions[0]

test('a start beside the end is a part of the deadline', async () => {
  const action = await first(
    '| Action | Lead | Start date | End date |\n|---|---|---|---|\n| Dig the pond | Parks | 1 April 2026 | June 2027 |\n',
  )
  expect(action?.deadline).toMatchObject({
    text: 'June 2027',
    parts: [{ kind: 'from', text: '1 April 2026' }, { kind: 'by' }],
  })
})

test('the first date agreed is told beside the later one', async () => {
  const action = await first('| Action | Original date | Revised date |\n|---|---|---|\n| Dig the pond | May 2026 | June 2027 |\n')
  expect(action).toMatchObject({ deadline: { text: 'June 2027' }, originally: 'May 2026' })
})

test('a day under “Date completed” tells the deed', async () => {
  const action = await first('| Action | Due | Date completed |\n|---|---|---|\n| Dig the pond | May 2026 | 3 May 2026 |\n')
  expect(action).toMatchObject({
    completed: { text: '3 May 2026' },
    progress: { text: '', deed: 'done', rule: 'date-completed: 3 May 2026' },
  })
})

test('words there that name no day tell nothing', async () => {
  const action = await first('| Action | Due | Date completed |\n|---|---|---|\n| Dig the pond | May 2026 | Not yet |\n')
  expect(action).toMatchObject({ completed: { text: 'Not yet', day: '' }, progress: { deed: 'not-stated' } })
})

test('a history is told oldest first, each with its day, its status and its deed', async () => {
  const action = await first(
    '| Action | Q2 2025/26 update | Q2 2025/26 RAG | Q1 2025/26 update | Q1 2025/26 RAG |\n|---|---|---|---|---|\n| Dig the pond | Completed in August | Blue | Digging is under way | Green |\n',
  )
  expect(action?.history).toMatchObject([
    { day: '2025-06-30', text: 'Digging is under way', status: 'Green', deed: 'underway' },
    { day: '2025-09-30', text: 'Completed in August', status: 'Blue', deed: 'done' },
  ])
  expect(action).toMatchObject({ progress: { text: 'Completed in August' }, status: 'Blue' })
})

test('without a year anywhere the order on paper holds', async () => {
  const action = await first('| Action | Q1 update | Q2 update |\n|---|---|---|\n| Dig the pond | Digging is under way | Water let in |\n')
  expect(action?.history).toMatchObject([
    { day: '', when: 'q1', text: 'Digging is under way' },
    { day: '', when: 'q2', text: 'Water let in' },
  ])
  expect(action?.progress.text).toBe('Water let in')
})
