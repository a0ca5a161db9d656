import { expect, test } from 'vitest'
import { gallery, readText } from './read-in-tests.ts'

// Statuses told by signs, shares and words in one cell with others.
gallery([
  {
    is: 'a housing recovery plan with ticks and crosses for what is done',
    paper: `| Task | Person | Target | Done? |
|---|---|---|---|
| Check all smoke alarms | Repairs Manager | May 2027 | ✔ |
| Survey the tower’s cladding | Building Safety Manager | June 2027 | ✗ |
| Write to every leaseholder | Leasehold Officer | July 2027 | ✔ |
`,
    items: [
      { action: 'Check all smoke alarms', owner: 'Repairs Manager', deadline: 'May 2027', status: '✔' },
      { action: 'Survey the tower’s cladding', status: '✗' },
      { status: '✔' },
    ],
  },
  {
    is: 'boxes, answers and crosses under a heading that asks',
    paper: `| Task | Person | Target | Completed? (Y/N) |
|---|---|---|---|
| Check all smoke alarms | Repairs Manager | May 2027 | Yes |
| Survey the cladding | Building Safety Manager | June 2027 | No |
| Write to every leaseholder | Leasehold Officer | July 2027 | ☒ |
| Paint the stairs | Leasehold Officer | July 2027 | ☐ |
| Light the stairs | Leasehold Officer | July 2027 | Nearly |
`,
    items: [{ status: 'Completed: Yes' }, { status: 'Completed: No' }, { status: 'Completed: ☒' }, { status: '☐' }, { status: 'Nearly' }],
  },
  {
    is: 'what does not apply, under a heading that asks',
    paper: `| Task | Person | Target | Completed? |
|---|---|---|---|
| Check all smoke alarms | Repairs Manager | May 2027 | Yes |
| Survey the cladding | Building Safety Manager | June 2027 | NA |
| Write to every leaseholder | Leasehold Officer | July 2027 | N/A |
| Paint the stairs | Leasehold Officer | July 2027 | na |
`,
    items: [{ status: 'Completed: Yes' }, { status: 'NA' }, { status: 'N/A' }, { status: 'na' }],
  },
  {
    is: 'no in Welsh, under a heading that asks in Welsh',
    paper: `| Task | Person | Target | Cwblhawyd? |
|---|---|---|---|
| Check all smoke alarms | Repairs Manager | May 2027 | Do |
| Survey the cladding | Building Safety Manager | June 2027 | Na |
| Write to every leaseholder | Leasehold Officer | July 2027 | NA |
`,
    items: [{ status: 'Cwblhawyd: Do' }, { status: 'Cwblhawyd: Na' }, { status: 'NA' }],
  },
  {
    is: 'the same answers under a heading that does not ask',
    paper: `| Task | Person | Target | Status |
|---|---|---|---|
| Check all smoke alarms | Repairs Manager | May 2027 | Yes |
| Survey the cladding | Building Safety Manager | June 2027 | ☒ |
`,
    items: [{ status: 'Yes' }, { status: '☒' }],
  },
  {
    is: 'a day and a status in one cell, one of them without a mark between',
    paper: `| No | Action | Owner | Date and status |
|---|---|---|---|
| 1 | Mend the fence | A Bee | May 2026 - Complete |
| 2 | Paint the door | C Dee | June 2026 (in progress) |
| 3 | Buy a rug | C Dee | July 2026 Not started |
`,
    items: [
      { deadline: 'May 2026', status: 'Complete' },
      { deadline: 'June 2026', status: 'in progress' },
      { deadline: 'July 2026', status: 'Not started' },
    ],
  },
  {
    is: 'shares done in per cent as the only status',
    paper: `| Action | Lead | Due date | % complete |
|---|---|---|---|
| Digitise the planning archive | Planning Support | March 2027 | 60% |
| Replace the phone system | ICT | June 2027 | 100% |
| Move the post room | Facilities | May 2027 | 0% |
`,
    items: [{ owner: 'Planning Support', deadline: 'March 2027', status: '60%' }, { status: '100%' }, { status: '0%' }],
  },
  {
    is: 'coloured circles and letters',
    paper: `| Action | Lead | Due date | |
|---|---|---|---|
| Digitise the planning archive | Planning Support | March 2027 | 🟢 |
| Replace the phone system | ICT | June 2027 | 🟠 |
| Move the post room | Facilities | May 2027 | 🔴 |
`,
    items: [{ status: '🟢' }, { status: '🟠' }, { status: '🔴' }],
  },
  {
    is: 'status and words in one cell behind a break',
    paper: `<table><tr><th>Action</th><th>Lead</th><th>By</th><th>Status and progress</th></tr><tr><td>Mend the sea wall</td><td>Coast Engineer</td><td>May 2027</td><td>Amber<br>Divers found two more cracks</td></tr><tr><td>Paint the railings</td><td>Coast Engineer</td><td>June 2027</td><td>Green<br>Two thirds are painted</td></tr><tr><td>Clear the slipway</td><td>Harbour Master</td><td>July 2027</td><td>Green<br>Cleared monthly</td></tr></table>`,
    items: [
      { status: 'Amber', progress: 'Amber\nDivers found two more cracks' },
      { status: 'Green', progress: 'Green\nTwo thirds are painted' },
      { status: 'Green' },
    ],
  },
  {
    is: 'a table over two pages with its headings again',
    paper: `<table><tr><th>Ref</th><th>Action</th><th>Owner</th><th>Due</th></tr><tr><td>1</td><td>Sweep the quay</td><td>Streets</td><td>May 2027</td></tr></table><table><tr><th>Ref</th><th>Action</th><th>Owner</th><th>Due</th></tr><tr><td>2</td><td>Wash the signs</td><td>Streets</td><td>June 2027</td></tr></table>`,
    items: [
      { ref: '1', action: 'Sweep the quay', owner: 'Streets', deadline: 'May 2027' },
      { ref: '2', action: 'Wash the signs', owner: 'Streets', deadline: 'June 2027' },
    ],
  },
])

test.each([
  ['Status', '☒', 1],
  ['Done', '☒', 0],
  ['Done', 'x', 1],
  ['Status', '☐', 0],
  ['Status', '✓', 0],
])('under “%s” a %s raises %d doubts', async (heading, sign, count) => {
  const { doubts } = await readText(
    `# Plan\n\n| Task | Person | Target | ${heading} |\n|---|---|---|---|\n| Paint the stairs | A Bee | May 2027 | ${sign} |`,
  )
  expect(doubts.filter(({ about }) => about.endsWith('status')).length).toBe(count)
})
