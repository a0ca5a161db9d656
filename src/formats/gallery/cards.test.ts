import { expect, test } from 'vitest'
import { gallery, readText } from './read-in-tests.ts'

// One action as a block of labels with their values.
gallery([
  {
    is: 'a table of two columns for each action',
    paper: `# Corporate peer challenge: our action plan

| | |
|---|---|
| Action | Agree a single list of savings with each service |
| Owner | Director of Finance |
| Deadline | 30 September 2027 |
| Progress | Four of seven services have agreed theirs |

| | |
|---|---|
| Action | Publish the forward plan six months ahead |
| Owner | Head of Democratic Services |
| Deadline | June 2027 |
| Progress | |
`,
    items: [
      {
        plan: 'Corporate peer challenge: our action plan',
        action: 'Agree a single list of savings with each service',
        owner: 'Director of Finance',
        deadline: '30 September 2027',
        progress: 'Four of seven services have agreed theirs',
      },
      {
        action: 'Publish the forward plan six months ahead',
        owner: 'Head of Democratic Services',
        deadline: 'June 2027',
        progress: null,
      },
    ],
  },
  {
    is: 'one table in which the labels come again',
    paper: `<h1>Audit of the stores: agreed actions</h1><table>
<tr><td>Ref</td><td>ST1</td></tr><tr><td>Agreed action</td><td>Count the stock at each month end</td></tr><tr><td>Responsible officer</td><td>Stores Manager</td></tr><tr><td>Due date</td><td>31/05/2027</td></tr><tr><td>Status</td><td>Implemented</td></tr>
<tr><td>Ref</td><td>ST2</td></tr><tr><td>Agreed action</td><td>Lock the yard at night</td></tr><tr><td>Responsible officer</td><td>Depot Manager</td></tr><tr><td>Due date</td><td>30/06/2027</td></tr><tr><td>Status</td><td>Overdue</td></tr></table>`,
    items: [
      {
        ref: 'ST1',
        action: 'Count the stock at each month end',
        owner: 'Stores Manager',
        deadline: '31/05/2027',
        status: 'Implemented',
      },
      { ref: 'ST2', action: 'Lock the yard at night', owner: 'Depot Manager', deadline: '30/06/2027', status: 'Overdue' },
    ],
  },
  {
    is: 'labels and values twice in a row, with a wide wording',
    paper: `<table>
<tr><td><b>Ref:</b></td><td>1</td><td><b>Status:</b></td><td>On track</td></tr><tr><td><b>Action:</b></td><td colspan="3">Resurface the coast path</td></tr><tr><td><b>Lead:</b></td><td>Rights of Way Officer</td><td><b>Deadline:</b></td><td>May 2027</td></tr></table>
<table><tr><td><b>Ref:</b></td><td>2</td><td><b>Status:</b></td><td>Delayed</td></tr><tr><td><b>Action:</b></td><td colspan="3">Replace the stiles with gates</td></tr><tr><td><b>Lead:</b></td><td>Countryside Warden</td><td><b>Deadline:</b></td><td>July 2027</td></tr></table>`,
    items: [
      { ref: '1', action: 'Resurface the coast path', owner: 'Rights of Way Officer', deadline: 'May 2027', status: 'On track' },
      { ref: '2', action: 'Replace the stiles with gates', owner: 'Countryside Warden', deadline: 'July 2027', status: 'Delayed' },
    ],
  },
  {
    is: 'a recommendation, the answer to it and who acts on it',
    paper: `<h2>Recommendation 1</h2><table><tr><th>Recommendation</th><td>That the market rents be reviewed each year</td></tr><tr><th>Action</th><td>Bring a schedule of rents to Cabinet each January</td></tr><tr><th>Lead officer</th><td>Markets Manager</td></tr><tr><th>Timescale</th><td>January 2027</td></tr></table>
<h2>Recommendation 2</h2><table><tr><th>Recommendation</th><td>That traders be asked what they need</td></tr><tr><th>Action</th><td>Hold a forum with traders twice a year</td></tr><tr><th>Lead officer</th><td>Town Centre Manager</td></tr><tr><th>Timescale</th><td>March 2027</td></tr></table>`,
    items: [
      {
        objective: 'That the market rents be reviewed each year',
        action: 'Bring a schedule of rents to Cabinet each January',
        owner: 'Markets Manager',
        deadline: 'January 2027',
      },
      { objective: 'That traders be asked what they need', action: 'Hold a forum with traders twice a year', owner: 'Town Centre Manager' },
    ],
  },
  {
    is: 'labelled paragraphs, the label in bold',
    paper: `# Thornmere library improvement plan

**Action:** Open on Sundays from October

**Owner:** Principal Librarian

**Deadline:** 1 October 2027

**Progress:** Rotas agreed with staff

**Action:** Lend tools as well as books

**Owner:** Community Librarian

**Deadline:** March 2028
`,
    items: [
      {
        plan: 'Thornmere library improvement plan',
        action: 'Open on Sundays from October',
        owner: 'Principal Librarian',
        deadline: '1 October 2027',
        progress: 'Rotas agreed with staff',
      },
      { action: 'Lend tools as well as books', owner: 'Community Librarian', deadline: 'March 2028', progress: null },
    ],
  },
  {
    is: 'labelled lines under a heading that is the action',
    paper: `<h1>Equality action plan</h1><h2>Train every manager in fair recruitment</h2><p><b>Lead:</b> Head of People<br><b>By when:</b> 30 April 2027<br><b>Update:</b> 31 of 44 managers are trained</p>
<h2>Publish the pay gap by grade</h2><p><b>Lead:</b> Payroll Manager<br><b>By when:</b> March 2027<br><b>Update:</b> Not begun</p>`,
    items: [
      {
        plan: 'Equality action plan',
        action: 'Train every manager in fair recruitment',
        owner: 'Head of People',
        deadline: '30 April 2027',
        progress: '31 of 44 managers are trained',
      },
      { action: 'Publish the pay gap by grade', owner: 'Payroll Manager', deadline: 'March 2027' },
    ],
  },
  {
    is: 'German labels',
    paper: `| | |
|---|---|
| Maßnahme | Hitzeschutzplan für die Kindertagesstätten |
| Zuständig | Jugendamt |
| Frist | 30. Juni 2027 |
| Stand | in Arbeit |

| | |
|---|---|
| Maßnahme | Trinkbrunnen auf dem Marktplatz |
| Zuständig | Tiefbauamt |
| Frist | Mai 2027 |
| Stand | offen |
`,
    items: [
      { action: 'Hitzeschutzplan für die Kindertagesstätten', owner: 'Jugendamt', deadline: '30. Juni 2027', status: 'in Arbeit' },
      { action: 'Trinkbrunnen auf dem Marktplatz', owner: 'Tiefbauamt', deadline: 'Mai 2027', status: 'offen' },
    ],
  },
  {
    is: 'French sheets',
    paper: `<h2>Fiche action 1</h2><table><tr><td>Action</td><td>Planter une haie le long du canal</td></tr><tr><td>Pilote</td><td>Service des espaces verts</td></tr><tr><td>Échéance</td><td>décembre 2026</td></tr></table>
<h2>Fiche action 2</h2><table><tr><td>Action</td><td>Ouvrir un abri à vélos à la gare</td></tr><tr><td>Pilote</td><td>Service transports</td></tr><tr><td>Échéance</td><td>juin 2027</td></tr></table>`,
    items: [
      { action: 'Planter une haie le long du canal', owner: 'Service des espaces verts', deadline: 'décembre 2026' },
      { action: 'Ouvrir un abri à vélos à la gare', owner: 'Service transports', deadline: 'juin 2027' },
    ],
  },
  {
    is: 'the fields down the side, one action a column',
    paper: `| | Action 1 | Action 2 | Action 3 |
|---|---|---|---|
| Action | Insulate the depot | Buy two electric vans | Plant a wood at the quarry |
| Lead | Estates | Fleet Manager | Tree Officer |
| Deadline | May 2027 | June 2027 | March 2028 |
| RAG | Green | Amber | Green |
`,
    items: [
      { action: 'Insulate the depot', owner: 'Estates', deadline: 'May 2027', status: 'Green' },
      { action: 'Buy two electric vans', owner: 'Fleet Manager', deadline: 'June 2027', status: 'Amber' },
      { action: 'Plant a wood at the quarry', owner: 'Tree Officer', deadline: 'March 2028', status: 'Green' },
    ],
  },
  {
    is: 'two groups of columns side by side',
    paper: `| Action | Lead | Due | Action | Lead | Due |
|---|---|---|---|---|---|
| Repaint the bandstand | Parks | May 2027 | Mend the clock | Estates | June 2027 |
| Mow the banks | Parks | July 2027 | Oil the gates | Estates | May 2027 |
| Count the benches | Parks | May 2027 | | | |
`,
    items: [
      { action: 'Repaint the bandstand', owner: 'Parks', deadline: 'May 2027' },
      { action: 'Mow the banks', owner: 'Parks', deadline: 'July 2027' },
      { action: 'Count the benches', owner: 'Parks', deadline: 'May 2027' },
      { action: 'Mend the clock', owner: 'Estates', deadline: 'June 2027' },
      { action: 'Oil the gates', owner: 'Estates', deadline: 'May 2027' },
    ],
  },
  {
    is: 'numbers in the labels of paragraphs',
    paper: `# Thornmere youth service: recovery plan

**Action 1: Reopen the Mill Street club**

Lead: Youth Manager

Timescale: by 30 September 2027

**Action 2: Train ten volunteers**

Lead: Volunteering Officer

Timescale: November 2027
`,
    items: [
      { ref: '1', action: 'Reopen the Mill Street club', owner: 'Youth Manager', deadline: 'by 30 September 2027' },
      { ref: '2', action: 'Train ten volunteers', owner: 'Volunteering Officer', deadline: 'November 2027' },
    ],
  },
  {
    is: 'a wide row with the action above its labels',
    paper: `<table><tr><td colspan="2"><b>1. Set out the savings in one place</b></td></tr><tr><td>Lead</td><td>Finance Director</td></tr><tr><td>By when</td><td>May 2027</td></tr><tr><td colspan="2"><b>2. Meet the unions each month</b></td></tr><tr><td>Lead</td><td>Head of People</td></tr><tr><td>By when</td><td>June 2027</td></tr></table>`,
    items: [
      { ref: '1', action: 'Set out the savings in one place', owner: 'Finance Director', deadline: 'May 2027' },
      { ref: '2', action: 'Meet the unions each month', owner: 'Head of People', deadline: 'June 2027' },
    ],
  },
  // near misses
  {
    is: 'a front sheet of labels is no action',
    paper: `| | |
|---|---|
| Report of | Director of Place |
| Date | 3 May 2027 |
| Subject | Play areas |
| Contact officer | R Vale |
`,
    items: [],
  },
  {
    is: 'a sheet about a project without an action is none',
    paper: `| | |
|---|---|
| Project | Harbour wall |
| Owner | Harbour Master |
| Budget | £40,000 |
| Risk | High |
`,
    items: [],
  },
  {
    is: 'an entry of minutes with one label is no action',
    paper: `# Minutes of the allotments group

Present: R Vale, T Orme

Apologies: K Ash

Action: none was needed this month, as all plots are let.

The meeting closed at 8 pm.
`,
    items: [],
  },
])

test('every label and value of a card finds its place', async () => {
  const reading = await readText(
    '<h1>Plan</h1><table><tr><td>Action</td><td>Count the stock</td></tr><tr><td>Owner</td><td>R Vale</td></tr><tr><td>Deadline</td><td>May 2027</td></tr></table><table><tr><td>Action</td><td>Lock the yard</td></tr><tr><td>Owner</td><td>T Orme</td></tr><tr><td>Deadline</td><td>June 2027</td></tr></table>',
  )
  expect(reading.leftovers).toEqual([])
  expect(reading.coverage.left).toBe(0)
  const [first, second] = reading.plans[0]?.sections.flatMap(({ actions }) => actions) ?? []
  expect(first).toMatchObject({ anchors: { text: 'b2/r1/c2', owners: 'b2/r2/c2', deadline: 'b2/r3/c2' } })
  expect(second).toMatchObject({ anchors: { text: 'b3/r1/c2' } })
})
