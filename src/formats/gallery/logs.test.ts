import { gallery } from './read-in-tests.ts'

gallery([
  {
    is: 'a board log with the status at the head of its updates',
    paper: `| Date of meeting | Minute ref | Action | Lead | Due date | Update / Status |
|---|---|---|---|---|---|
| 12/03/26 | 26/031 | Bring the winter plan back to the Board | COO | 14/05/26 | Closed – on the agenda |
| 12/03/26 | 26/035 | Circulate the staff survey results | HRD | 30/04/26 | Open. Results are embargoed until April |
| 14/05/26 | 26/050 | Arrange a visit to the new unit | CN | 30/06/26 | Not yet due |
`,
    items: [
      { ref: '26/031', deadline: '14/05/26', owner: 'COO', progress: 'Closed – on the agenda', status: 'Closed' },
      { deadline: '30/04/26', status: 'Open' },
      { status: 'Not yet due' },
    ],
  },
  {
    is: 'a recommendation, the answer to it and what became of it',
    paper: `| Meeting | Recommendation | Cabinet response | Lead officer | Progress | Status |
|---|---|---|---|---|---|
| 3 March 2026 | That the Council reviews its grants to clubs | Accepted | Head of Leisure | Review under way, to report in June | Amber |
| 3 March 2026 | That bins be emptied weekly in summer | Rejected | Head of Streets | None needed | Closed |
`,
    items: [
      {
        action: 'That the Council reviews its grants to clubs',
        owner: 'Head of Leisure',
        progress: 'Review under way, to report in June',
        status: 'Amber',
      },
      { action: 'That bins be emptied weekly in summer', status: 'Closed' },
    ],
  },
  {
    is: 'a day under Target, and numbers at the head of the actions',
    paper:
      '<table><tr><td><b>Action</b></td><td><b>Target</b></td><td><b>Officer</b></td><td><b>Update</b></td></tr><tr><td>1. Repair the pier</td><td>Dec 2026</td><td>Harbour Master</td><td>Divers have surveyed the piles</td></tr><tr><td>2. Dredge the channel</td><td>May 2027</td><td>Harbour Master</td><td></td></tr></table>',
    items: [
      {
        ref: '1',
        action: 'Repair the pier',
        deadline: 'Dec 2026',
        owner: 'Harbour Master',
        progress: 'Divers have surveyed the piles',
      },
      { ref: '2', action: 'Dredge the channel', deadline: 'May 2027' },
    ],
  },
  {
    is: 'sections in rows of their own, headings said again below each',
    paper: `| Standard 2: Staff are trained | | | |
|---|---|---|---|
| **Action** | **By whom** | **By when** | **RAG** |
| Record all training in one place | HR | July 2026 | G |
| **Standard 3: Premises are safe** | | | |
| **Action** | **By whom** | **By when** | **RAG** |
| Test the emergency lights | Estates | Aug 2026 | A |
`,
    items: [
      { action: 'Record all training in one place', owner: 'HR', status: 'G' },
      { section: 'Standard 3: Premises are safe', action: 'Test the emergency lights', status: 'A' },
    ],
  },
  {
    is: 'colours alone in columns by month',
    paper:
      '<table><tr><th>Ref</th><th>Action</th><th>RAG Jun 25</th><th>RAG Sep 25</th></tr><tr><td>1</td><td>Open a second unit</td><td style="background:#00b050"></td><td style="background:#ff0000"></td></tr><tr><td>2</td><td>Cut waits in the clinic</td><td style="background:#ffc000"></td><td style="background:#00b050"></td></tr></table>',
    items: [
      { ref: '1', status: 'red' },
      { ref: '2', status: 'green' },
    ],
  },
  {
    is: 'one heading over a status and what is said',
    paper:
      '<table><tr><th colspan="5">Improvement plan of the library service</th></tr><tr><th>What we will do</th><th>Who</th><th>When</th><th colspan="2">Progress</th></tr><tr><td>Lend tablets</td><td>KP</td><td>May 27</td><td style="background:#92d050">Green</td><td>Forty tablets bought</td></tr><tr><td>Visit nurseries</td><td>LT</td><td>Jun 27</td><td style="background:#ffc000">Amber</td><td>Two of nine visited</td></tr></table>',
    items: [
      { action: 'Lend tablets', owner: 'KP', deadline: 'May 27', status: 'Green', progress: 'Forty tablets bought' },
      { action: 'Visit nurseries', status: 'Amber', progress: 'Two of nine visited' },
    ],
  },
  {
    is: 'a number and a status without a heading',
    paper: `| | Action | Lead | Deadline | |
|---|---|---|---|---|
| 1 | Renew the roof | Estates | 2027 | On track |
| 2 | Paint the hall | Estates | 2026 | Complete |
`,
    items: [
      { ref: '1', action: 'Renew the roof', status: 'On track' },
      { ref: '2', action: 'Paint the hall', status: 'Complete' },
    ],
  },
  {
    is: 'an agenda item beside each action',
    paper: `| Agenda item | Action | Action owner | Deadline | Outcome |
|---|---|---|---|---|
| 4. Finance report | Explain the variance in heating costs | Finance lead | 1 June | Explained by email |
| 7. AOB | Book the hall for the summer | Clerk | 15 June | |
`,
    items: [
      { section: 'Finance report', action: 'Explain the variance in heating costs', owner: 'Finance lead', deadline: '1 June' },
      { section: 'AOB', action: 'Book the hall for the summer', owner: 'Clerk', deadline: '15 June' },
    ],
  },
  {
    is: 'a tracker with a priority, a start, a share done and notes',
    paper: `| # | Action | Assigned to | Priority | Status | Start | Due | % complete | Notes |
|---|---|---|---|---|---|---|---|---|
| 1 | Choose a new supplier for payroll | P Singh | High | In progress | 01/02/2026 | 01/06/2026 | 40% | Three bids in |
| 2 | Write the data map | L Moss | Medium | Not started | 01/04/2026 | 01/08/2026 | 0% | |
`,
    items: [
      { ref: '1', owner: 'P Singh', deadline: '01/06/2026', status: 'In progress', progress: 'Three bids in', objective: null },
      { ref: '2', owner: 'L Moss', deadline: '01/08/2026', status: 'Not started', progress: null },
    ],
  },
])
