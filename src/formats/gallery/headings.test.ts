import { gallery } from './read-in-tests.ts'

gallery([
  {
    is: 'a council that asks who will do it',
    paper: `# Allotments improvement plan

| Ref | What do we need to do? | Who will do it? | Target completion | RAG | What have we done so far? |
|---|---|---|---|---|---|
| 1 | Map every plot that stands empty | Parks Officer | June 2027 | Green | Two of three sites are mapped |
| 2 | Write to those on the waiting list | Clerk to the Allotments | September 2027 | Amber | |
`,
    items: [
      {
        ref: '1',
        action: 'Map every plot that stands empty',
        owner: 'Parks Officer',
        deadline: 'June 2027',
        status: 'Green',
        progress: 'Two of three sites are mapped',
      },
      { ref: '2', owner: 'Clerk to the Allotments', deadline: 'September 2027', status: 'Amber', progress: null },
    ],
  },
  {
    is: 'a hospital with recommendations, a senior responsible owner and evidence',
    paper: `| No. | Recommendation | Action to be taken | SRO | Est. completion | BRAG | Evidence |
|---|---|---|---|---|---|---|
| 1 | Improve how wards hand over | Introduce one handover sheet on every ward | Chief Nurse | 31/10/2026 | Blue | Audit of 40 sheets, August 2026 |
| 2 | Improve night cover | Appoint two night coordinators | Medical Director | 30/11/2026 | Red | Post advertised twice |
`,
    items: [
      {
        ref: '1',
        objective: 'Improve how wards hand over',
        action: 'Introduce one handover sheet on every ward',
        owner: 'Chief Nurse',
        deadline: '31/10/2026',
        status: 'Blue',
        progress: 'Audit of 40 sheets, August 2026',
      },
      { ref: '2', action: 'Appoint two night coordinators', owner: 'Medical Director', status: 'Red' },
    ],
  },
  {
    is: 'a school with priorities, steps and personnel',
    paper: `| Priority | Actions/Steps | Personnel | Time scale | Resources/costs | Success criteria | Monitoring |
|---|---|---|---|---|---|---|
| Reading in Key Stage 1 | Train all staff in the phonics scheme | Literacy lead | Autumn term 2026 | 2 training days | All staff trained | Governors' visit |
| Attendance | Ring home on the first day of absence | School office | From September 2026 | None | Absence below 4% | Weekly figures |
`,
    items: [
      { action: 'Train all staff in the phonics scheme', owner: 'Literacy lead', deadline: 'Autumn term 2026' },
      { action: 'Ring home on the first day of absence', owner: 'School office', deadline: 'From September 2026' },
    ],
  },
  {
    is: 'a police force with a lead agency, partners and a position',
    paper: `| No | Area for improvement | Activity | Lead agency | Delivery partners | By when | Position |
|---|---|---|---|---|---|---|
| AFI 1 | Victims wait too long for news | Ring each victim within two days | Northshire Police | Victim Support | January 2027 | Begun in two of five stations |
| AFI 2 | Too few searches are explained | Give each person searched a leaflet | Northshire Police | Youth panel | March 2027 | Leaflet at the printer |
`,
    items: [
      {
        ref: 'AFI 1',
        objective: 'Victims wait too long for news',
        action: 'Ring each victim within two days',
        owner: 'Northshire Police',
        deadline: 'January 2027',
        progress: 'Begun in two of five stations',
      },
      { ref: 'AFI 2', action: 'Give each person searched a leaflet', owner: 'Northshire Police', progress: 'Leaflet at the printer' },
    ],
  },
  {
    is: 'an audit follow-up whose priority is a mere level',
    paper: `| Rec No | Recommendation | Priority | Agreed action | Responsible officer | Implementation date | Current position |
|---|---|---|---|---|---|---|
| R1 | Keys should be signed for | High | Start a key register at each depot | Depot Manager | 01/04/2026 | Registers in use at both depots |
| R2 | Petty cash should be counted weekly | Medium | Count each Friday, two people signing | Finance Officer | 01/05/2026 | Not yet begun at Elm Road |
`,
    items: [
      {
        ref: 'R1',
        objective: 'Keys should be signed for',
        action: 'Start a key register at each depot',
        owner: 'Depot Manager',
        deadline: '01/04/2026',
        progress: 'Registers in use at both depots',
      },
      { ref: 'R2', objective: 'Petty cash should be counted weekly', deadline: '01/05/2026', progress: 'Not yet begun at Elm Road' },
    ],
  },
  {
    is: 'an audit tracker where the recommendation is the promise',
    paper: `| Ref | Recommendation | Priority | Owner | Due | Status | Comments |
|---|---|---|---|---|---|---|
| 4.1 | Test the alarm in every building | High | Facilities Manager | May 2026 | Implemented | All nine tested |
| 4.2 | Keep the results for three years | Low | Facilities Manager | May 2026 | In progress | Two buildings to follow |
`,
    items: [
      {
        ref: '4.1',
        action: 'Test the alarm in every building',
        owner: 'Facilities Manager',
        deadline: 'May 2026',
        status: 'Implemented',
        progress: 'All nine tested',
      },
      { ref: '4.2', action: 'Keep the results for three years', status: 'In progress', progress: 'Two buildings to follow' },
    ],
  },
  {
    is: 'a climate plan with identifiers, themes and a timeline',
    paper: `| ID | Theme | Action | Delivery partners | Timeline | Carbon saved (tonnes) | Status |
|---|---|---|---|---|---|---|
| H1 | Homes | Insulate 300 council homes | Housing association | 2026/27 | 420 | On track |
| T1 | Transport | Put charging points in six car parks | Grid company | 2027/28 | 90 | Not started |
`,
    items: [
      {
        ref: 'H1',
        section: 'Homes',
        action: 'Insulate 300 council homes',
        owner: 'Housing association',
        deadline: '2026/27',
        status: 'On track',
      },
      { ref: 'T1', section: 'Transport', deadline: '2027/28', status: 'Not started' },
    ],
  },
  {
    is: 'an American plan with goals, steps and metrics',
    paper: `| Goal | Action Step | Responsible Department | Completion Date | Performance Metric | Status/Notes |
|---|---|---|---|---|---|
| Safer streets | Repaint crossings near all schools | Public Works | June 30, 2027 | Crossings painted | Bids opened in May |
| Cleaner parks | Add bins at each gate | Parks Department | December 2027 | Bins in place | Waiting for the budget |
`,
    items: [
      {
        objective: 'Safer streets',
        action: 'Repaint crossings near all schools',
        owner: 'Public Works',
        deadline: 'June 30, 2027',
        progress: 'Bids opened in May',
        status: null,
      },
      { objective: 'Cleaner parks', action: 'Add bins at each gate', deadline: 'December 2027', progress: 'Waiting for the budget' },
    ],
  },
  {
    is: 'an Irish plan with a lead department and an output',
    paper: `| Action No. | Action | Lead | Key stakeholders | Timeframe | Output | Update |
|---|---|---|---|---|---|---|
| 1.1 | Publish the register of interests online | Corporate Services | Elected members | Q2 2027 | Register online | Design agreed |
| 1.2 | Hold two public meetings on the budget | Finance | Residents | Q4 2027 | Meetings held | Halls booked |
`,
    items: [
      {
        ref: '1.1',
        action: 'Publish the register of interests online',
        owner: 'Corporate Services',
        deadline: 'Q2 2027',
        progress: 'Design agreed',
      },
      { ref: '1.2', owner: 'Finance', deadline: 'Q4 2027', progress: 'Halls booked' },
    ],
  },
  {
    is: 'a Scottish plan in questions',
    paper: `| What do we want to achieve? | What action will be taken? | Who will be responsible? | When will it be done by? | How will we know? |
|---|---|---|---|---|
| Every child can swim | Offer free lessons in the summer holidays | Leisure trust | August 2027 | Children who swim 25 metres |
| Shorter waits for play therapy | Appoint a second therapist | Health board | March 2027 | Weeks waited |
`,
    items: [
      { action: 'Offer free lessons in the summer holidays', owner: 'Leisure trust', deadline: 'August 2027' },
      { action: 'Appoint a second therapist', owner: 'Health board', deadline: 'March 2027' },
    ],
  },
  {
    is: 'minutes with an item, the action and who does it',
    paper: `| Item | Action | By whom | By when |
|---|---|---|---|
| Budget | Send the forecast to all members | RV | 3 May |
| Website | Mend the broken form | TO | 10 May |
`,
    items: [
      { section: 'Budget', action: 'Send the forecast to all members', owner: 'RV', deadline: '3 May' },
      { section: 'Website', action: 'Mend the broken form', owner: 'TO', deadline: '10 May' },
    ],
  },
  {
    is: 'a column called Action that holds the number, beside a description',
    paper: `| Action | Description | Assigned to | Date due | Outcome/Update |
|---|---|---|---|---|
| 07 | Buy a second minibus | Transport Manager | 01/09/2026 | Order placed |
| 08 | Train four more drivers | Transport Manager | 01/10/2026 | Two trained |
`,
    items: [
      { ref: '07', action: 'Buy a second minibus', owner: 'Transport Manager', deadline: '01/09/2026', progress: 'Order placed' },
      { ref: '08', action: 'Train four more drivers', progress: 'Two trained' },
    ],
  },
  {
    is: 'a plan that keeps what was done in a column of its own',
    paper: `| Action | Action taken | Lead officer | Support | Deadline |
|---|---|---|---|---|
| Review the lettings policy | Draft sent to tenants in March | Head of Housing | Legal | 30 June 2026 |
| Visit each sheltered scheme | Seven of nine visited | Scheme Manager | Volunteers | 31 July 2026 |
`,
    items: [
      {
        action: 'Review the lettings policy',
        progress: 'Draft sent to tenants in March',
        owner: 'Head of Housing',
        deadline: '30 June 2026',
      },
      { action: 'Visit each sheltered scheme', progress: 'Seven of nine visited', owner: 'Scheme Manager' },
    ],
  },
  {
    is: 'milestones beside a date',
    paper: `| Action | Key milestones | Target date | Lead |
|---|---|---|---|
| Build the footbridge | Design, tender, works | 31 March 2028 | Highways |
| Light the underpass | Survey, works | 30 June 2027 | Highways |
`,
    items: [
      { action: 'Build the footbridge', deadline: '31 March 2028', owner: 'Highways' },
      { action: 'Light the underpass', deadline: '30 June 2027', owner: 'Highways' },
    ],
  },
])
