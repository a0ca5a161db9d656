import { gallery } from './read-in-tests.ts'

// Plans of the kinds that councils write, each in the layout such plans often have.
gallery([
  {
    is: 'an inspection improvement plan with sub-headed priorities and evidence of impact',
    paper: `<h1>Thornmere children’s services: improvement plan after inspection</h1><table>
<tr><th colspan="7">Priority 1: Decisions about children are made in time</th></tr>
<tr><th>Ref</th><th>What needs to improve</th><th>Actions</th><th>Lead</th><th>By when</th><th>BRAG</th><th>Impact so far</th></tr>
<tr><td>1.1</td><td>Strategy meetings start late</td><td>Hold each meeting within 24 hours of referral</td><td>Head of Assessment</td><td>31 January 2027</td><td>Green</td><td>Nine in ten meetings start in time</td></tr>
<tr><td>1.2</td><td>Records are thin</td><td>Check ten records a week in every team</td><td>Quality Manager</td><td>From 1 February 2027</td><td>Amber</td><td>Two teams have begun</td></tr>
<tr><th colspan="7">Priority 2: Young people leaving care are supported</th></tr>
<tr><td>2.1</td><td>Plans come too late</td><td>Begin each pathway plan at fifteen and a half</td><td>Leaving Care Manager</td><td>March 2027</td><td>Red</td><td></td></tr></table>`,
    items: [
      {
        ref: '1.1',
        action: 'Hold each meeting within 24 hours of referral',
        owner: 'Head of Assessment',
        deadline: '31 January 2027',
        status: 'Green',
        progress: 'Nine in ten meetings start in time',
      },
      { ref: '1.2', deadline: 'From 1 February 2027', status: 'Amber', progress: 'Two teams have begun' },
      { ref: '2.1', owner: 'Leaving Care Manager', status: 'Red', progress: null },
    ],
  },
  {
    is: 'a written statement of action with actions in numbered lines beside an outcome',
    paper: `<h2>Area of weakness 1: waiting times for therapy</h2><table>
<tr><th>Outcome</th><th>Action</th><th>Lead</th><th>Milestone date</th><th>RAG</th><th>Commentary</th></tr>
<tr><td rowspan="2">Children are seen within 18 weeks</td><td>1.1 Agree one referral form</td><td>Designated Clinical Officer</td><td>Sept 2026</td><td>G</td><td>Form in use since July</td></tr>
<tr><td>1.2 Recruit two therapists</td><td>Therapy Manager</td><td>Jan 2027</td><td>A</td><td>One post filled</td></tr></table>`,
    items: [
      {
        ref: '1.1',
        action: 'Agree one referral form',
        owner: 'Designated Clinical Officer',
        deadline: 'Sept 2026',
        status: 'G',
        progress: 'Form in use since July',
      },
      { ref: '1.2', action: 'Recruit two therapists', deadline: 'Jan 2027', status: 'A', progress: 'One post filled' },
    ],
  },
  {
    is: 'a tracker of audit recommendations with original and revised dates',
    paper: `| Audit | Rec | Recommendation and agreed action | Risk | Responsible | Original date | Revised date | Position at June 2027 |
|---|---|---|---|---|---|---|---|
| Creditors | 1 | Check a sample of invoices each month | High | Payments Manager | 31/12/2026 | 31/07/2027 | Sample begun in May |
| Creditors | 2 | Keep a list of who may sign | Low | Payments Manager | 31/12/2026 | | List on the intranet |
`,
    items: [
      {
        ref: '1',
        action: 'Check a sample of invoices each month',
        owner: 'Payments Manager',
        deadline: '31/07/2027',
        progress: 'Sample begun in May',
      },
      { ref: '2', deadline: '31/12/2026', progress: 'List on the intranet' },
    ],
  },
  {
    is: 'a corporate plan’s delivery by quarter with milestones',
    paper: `<table><tr><th rowspan="2">Ref</th><th rowspan="2">Deliverable</th><th rowspan="2">Lead officer</th><th rowspan="2">End date</th><th colspan="2">2026/27</th></tr><tr><th>Q1 update</th><th>Q2 update</th></tr>
<tr><td>CP1</td><td>Open the new leisure centre</td><td>AD Leisure</td><td>Mar 2027</td><td>Steel frame is up</td><td>Roof is on</td></tr>
<tr><td>CP2</td><td>Adopt the local plan</td><td>AD Planning</td><td>Dec 2026</td><td>Hearing held</td><td>Report awaited</td></tr></table>`,
    items: [
      { ref: 'CP1', action: 'Open the new leisure centre', owner: 'AD Leisure', deadline: 'Mar 2027', progress: 'Roof is on' },
      { ref: 'CP2', deadline: 'Dec 2026', progress: 'Report awaited' },
    ],
  },
  {
    is: 'a climate plan with impact, cost and years',
    paper: `| Action no. | What we will do | Impact | Cost | Who leads | Start | Finish | Status |
|---|---|---|---|---|---|---|---|
| B1 | Fit heat pumps in four schools | High | £££ | Schools Estates | 2026 | 2028 | Underway |
| B2 | Switch street lamps to LED | Medium | ££ | Street Lighting | 2026 | 2027 | Complete |
`,
    items: [
      { ref: 'B1', action: 'Fit heat pumps in four schools', owner: 'Schools Estates', deadline: '2028', status: 'Underway' },
      { ref: 'B2', deadline: '2027', status: 'Complete' },
    ],
  },
  {
    is: 'an audit follow-up with the answer of the managers',
    paper: `| Finding | Recommendation | Management response | Owner | Target date | Follow-up status |
|---|---|---|---|---|---|
| Keys are not signed for | Start a register of keys | Agreed. A register starts in May. | Facilities Manager | 31 May 2027 | Implemented |
| Alarms are not tested | Test each alarm weekly | Agreed in part. Monthly tests will do. | Facilities Manager | 30 June 2027 | Partially implemented |
`,
    items: [
      { action: 'Start a register of keys', owner: 'Facilities Manager', deadline: '31 May 2027', status: 'Implemented' },
      { action: 'Test each alarm weekly', deadline: '30 June 2027', status: 'Partially implemented' },
    ],
  },
  {
    is: 'scrutiny recommendations with the decision and the latest update',
    paper: `| No | Scrutiny recommendation | Accepted? | Action by Cabinet | Officer | Due | Latest update |
|---|---|---|---|---|---|---|
| 1 | Review the taxi policy | Yes | Consult the trade on a new policy | Licensing Manager | Sept 2027 | Consultation closed |
| 2 | Add ranks at the station | In part | Trial one rank for six months | Highways Manager | Oct 2027 | Trial runs since April |
`,
    items: [
      {
        ref: '1',
        action: 'Consult the trade on a new policy',
        owner: 'Licensing Manager',
        deadline: 'Sept 2027',
        progress: 'Consultation closed',
      },
      { ref: '2', action: 'Trial one rank for six months', progress: 'Trial runs since April' },
    ],
  },
  {
    is: 'a peer challenge plan with lead member and lead officer',
    paper: `| Peer recommendation | Our action | Lead member | Lead officer | Timescale | Progress |
|---|---|---|---|---|---|
| Set a clearer vision | Hold three workshops with members | Leader of the Council | Chief Executive | Autumn 2026 | Two held |
| Strengthen scrutiny | Train all scrutiny chairs | Cllr R Vale | Monitoring Officer | December 2026 | Training booked |
`,
    items: [
      {
        objective: 'Set a clearer vision',
        action: 'Hold three workshops with members',
        owner: 'Chief Executive',
        deadline: 'Autumn 2026',
        progress: 'Two held',
      },
      { objective: 'Strengthen scrutiny', action: 'Train all scrutiny chairs', owner: 'Monitoring Officer', deadline: 'December 2026' },
    ],
  },
  {
    is: 'an equality plan with protected groups and measures of success',
    paper: `| Equality objective | Action | Protected characteristic | Responsible | Completion date | Measure of success | Update |
|---|---|---|---|---|---|---|
| Easier access to buildings | Fit ramps at six halls | Disability | Estates Manager | June 2027 | Six ramps in use | Four fitted |
| Fair recruitment | Hide names on application forms | Race | Head of People | April 2027 | Names hidden | In place since April |
`,
    items: [
      {
        objective: 'Easier access to buildings',
        action: 'Fit ramps at six halls',
        owner: 'Estates Manager',
        deadline: 'June 2027',
        progress: 'Four fitted',
      },
      { objective: 'Fair recruitment', action: 'Hide names on application forms', progress: 'In place since April' },
    ],
  },
  {
    is: 'a risk-based plan where scores stand beside the action',
    paper: `| Risk | Current score | Mitigating action | Risk owner | Action due | Target score | Progress on action |
|---|---|---|---|---|---|---|
| Loss of data | 16 | Copy all servers off site each night | ICT Manager | May 2027 | 8 | Contract signed |
| Flood at the depot | 12 | Raise the fuel tanks by a metre | Depot Manager | July 2027 | 6 | Survey done |
`,
    items: [
      { action: 'Copy all servers off site each night', owner: 'ICT Manager', deadline: 'May 2027', progress: 'Contract signed' },
      { action: 'Raise the fuel tanks by a metre', owner: 'Depot Manager', deadline: 'July 2027', progress: 'Survey done' },
    ],
  },
  {
    is: 'a school plan with terms and governors',
    paper: `| Objective | Action | Led by | Timescale | Cost | Success criteria | Monitoring by governors | Review |
|---|---|---|---|---|---|---|---|
| Writing improves | Teach spelling daily | English lead | Autumn term 2026 | £200 | 70% at standard | Visit in November | Books show daily spelling |
| Pupils attend | Run a breakfast club | Deputy head | Spring term 2027 | £900 | 96% | Data each term | 34 pupils come |
`,
    items: [
      {
        objective: 'Writing improves',
        action: 'Teach spelling daily',
        owner: 'English lead',
        deadline: 'Autumn term 2026',
        progress: 'Books show daily spelling',
      },
      { action: 'Run a breakfast club', deadline: 'Spring term 2027', progress: '34 pupils come' },
    ],
  },
  {
    is: 'a health strategy’s delivery plan with a lead and support',
    paper: `| Priority | Delivery action | Lead | Support | Start | End | RAG status | Comments |
|---|---|---|---|---|---|---|---|
| Start well | Offer breastfeeding groups in each town | Public Health | Midwives | Apr 2026 | Mar 2027 | Green | Five groups run |
| Age well | Visit those over 85 who live alone | Adult Care | Age charity | Jan 2026 | Dec 2026 | Amber | 112 of 300 visited |
`,
    items: [
      {
        action: 'Offer breastfeeding groups in each town',
        owner: 'Public Health',
        deadline: 'Mar 2027',
        status: 'Green',
        progress: 'Five groups run',
      },
      { action: 'Visit those over 85 who live alone', owner: 'Adult Care', deadline: 'Dec 2026', status: 'Amber' },
    ],
  },
  {
    is: 'a community safety plan under headings of aims',
    paper: `# Community safety plan 2026-27

## Aim 1: Fewer burglaries

| Action | Lead partner | When | How we will know | Where are we now |
|---|---|---|---|---|
| Mark bicycles at every school | Police | By July 2026 | 800 marked | 520 marked |

## Aim 2: Safer nights

| Action | Lead partner | When | How we will know | Where are we now |
|---|---|---|---|---|
| Train door staff in first aid | Licensing | By March 2027 | 60 trained | Course written |
`,
    items: [
      {
        plan: 'Community safety plan 2026-27',
        section: 'Aim 1: Fewer burglaries',
        action: 'Mark bicycles at every school',
        owner: 'Police',
        deadline: 'By July 2026',
        progress: '520 marked',
      },
      { section: 'Aim 2: Safer nights', action: 'Train door staff in first aid', owner: 'Licensing', progress: 'Course written' },
    ],
  },
  {
    is: 'the actions of a governance statement',
    paper: `| Governance issue | Planned action | Responsible officer | Target date | Update at Quarter 2 |
|---|---|---|---|---|
| Contracts are let without advice | Write a guide for those who buy | Head of Procurement | 30/09/2026 | Guide issued in August |
| Declarations are late | Remind staff each January | Monitoring Officer | 31/01/2027 | Not yet due |
`,
    items: [
      {
        action: 'Write a guide for those who buy',
        owner: 'Head of Procurement',
        deadline: '30/09/2026',
        progress: 'Guide issued in August',
      },
      { action: 'Remind staff each January', deadline: '31/01/2027' },
    ],
  },
  {
    is: 'a council plan with figures in a table of their own',
    paper: `<h1>Council plan 2026/27: half-year report</h1><table><tr><th>Measure</th><th>Target</th><th>Actual</th><th>Trend</th></tr><tr><td>Bins missed per 100,000</td><td>50</td><td>61</td><td>▼</td></tr></table>
<table><tr><th>Commitment</th><th>Portfolio</th><th>Due</th><th>Status</th><th>Narrative</th></tr><tr><td>Renew ten play areas</td><td>Parks</td><td>Mar 2027</td><td>On track</td><td>Six are open</td></tr><tr><td>Open a repair café</td><td>Waste</td><td>Sept 2026</td><td>Complete</td><td>Opened in August</td></tr></table>`,
    items: [
      { section: 'Parks', action: 'Renew ten play areas', deadline: 'Mar 2027', status: 'On track', progress: 'Six are open' },
      { section: 'Waste', action: 'Open a repair café', deadline: 'Sept 2026', status: 'Complete', progress: 'Opened in August' },
    ],
  },
  {
    is: 'numbered recommendations beside the answer and the action',
    paper: `# Action plan

| Recommendation | Response | Actions |
|---|---|---|
| 1. Review the fees | Agreed | The Licensing Manager will review all fees by March 2027 |
| 2. Publish them | Agreed | Web Team to publish by April 2027 |
`,
    items: [
      { objective: 'Review the fees', action: 'The Licensing Manager will review all fees by March 2027' },
      { objective: 'Publish them', action: 'Web Team to publish by April 2027' },
    ],
  },
])
