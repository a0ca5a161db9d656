import { expect, test } from 'vitest'
import { gallery, readText } from './read-in-tests.ts'

// Promises that stand in no table: bullets, numbers, paragraphs with what answers them.
gallery([
  {
    is: 'bullets under headings of themes, with day and number in bold behind them',
    paper: `# Parks action plan

## Trees

* Plant 20 limes **[June 2027] T1**
* Survey oaks **[July 2027] T2**

## Roads

* Resurface Mill Lane **[Aug 2027] R1**

## Events

* Open day at the hall **[Sept 2027] E1**
`,
    items: [
      { ref: 'T1', action: 'Plant 20 limes', deadline: 'June 2027', section: 'Trees' },
      { ref: 'T2', action: 'Survey oaks', deadline: 'July 2027' },
      { ref: 'R1', action: 'Resurface Mill Lane', deadline: 'Aug 2027', section: 'Roads' },
    ],
  },
  {
    is: 'bullets that begin with day and number, and boxes to tick beside a list with owners',
    paper: `# Parks improvement plan

## Gates

- **March 2027 – P1:** Mend the gate
- **May 2027 – P2:** Plant the beds

## Playgrounds

- [x] Mend the swings — AB, by 31 May 2027
- [ ] Fit the gates — CD, by June 2027
`,
    items: [
      { ref: 'P1', action: 'Mend the gate', deadline: 'March 2027' },
      { ref: 'P2', action: 'Plant the beds', deadline: 'May 2027' },
      { action: 'Mend the swings', deadline: 'by 31 May 2027', owner: 'AB', status: '[x]' },
      { action: 'Fit the gates', deadline: 'by June 2027', owner: 'CD', status: null },
    ],
  },
  {
    is: 'bullets with a number, a date behind a dash and the owner in brackets',
    paper: `# Parks improvement plan

## Actions

* **2.1** Mend the gate at the north lodge – **by March 2027** (Head of Parks)
* **2.2** Plant the bare beds – **by May 2027** (Senior Gardener)
* **2.3** Survey the old trees – **by 30 June 2027** (Tree Officer)
`,
    items: [
      {
        plan: 'Parks improvement plan',
        ref: '2.1',
        action: 'Mend the gate at the north lodge',
        deadline: 'by March 2027',
        owner: 'Head of Parks',
      },
      { ref: '2.2', action: 'Plant the bare beds', deadline: 'by May 2027', owner: 'Senior Gardener' },
      { ref: '2.3', action: 'Survey the old trees', deadline: 'by 30 June 2027', owner: 'Tree Officer' },
    ],
  },
  {
    is: 'a numbered list with owner and day in brackets, and what was said behind a colon',
    paper: `## What we will do

1. Mend the gate (Parks, May 2027): underway
2. Repaint the railings (Estates, June 2027): not started
3. Write to the neighbours (Clerk, April 2027): complete
`,
    items: [
      { ref: '1', action: 'Mend the gate', owner: 'Parks', deadline: 'May 2027', status: 'underway' },
      { ref: '2', action: 'Repaint the railings', owner: 'Estates', deadline: 'June 2027', status: 'not started' },
      { ref: '3', action: 'Write to the neighbours', owner: 'Clerk', deadline: 'April 2027', status: 'complete' },
    ],
  },
  {
    is: 'next steps with the owner in front and the day at the end',
    paper: `<h2>Next steps</h2><ul><li>Head of Housing: write to all tenants by 31 May 2027</li><li>Finance Manager: close the old account by June 2027</li></ul>`,
    items: [
      { action: 'write to all tenants by 31 May 2027', owner: 'Head of Housing' },
      { action: 'close the old account by June 2027', owner: 'Finance Manager' },
    ],
  },
  {
    is: 'bullets under headings of themes',
    paper: `# Climate action plan 2026/27

## Buildings

- Insulate the town hall roof – Estates – December 2026
- Fit meters in all depots – Estates – March 2027

## Transport

- Buy four electric vans – Fleet – January 2027
`,
    items: [
      {
        plan: 'Climate action plan 2026/27',
        section: 'Buildings',
        action: 'Insulate the town hall roof',
        owner: 'Estates',
        deadline: 'December 2026',
      },
      { section: 'Buildings', action: 'Fit meters in all depots', owner: 'Estates', deadline: 'March 2027' },
      { section: 'Transport', action: 'Buy four electric vans', owner: 'Fleet', deadline: 'January 2027' },
    ],
  },
  {
    is: 'recommendations answered in paragraphs',
    paper: `# Scrutiny review of play areas

**Recommendation 1:** That every play area is inspected each month

Response: Accepted

Action: Appoint a second inspector by May 2027

Lead: Parks Manager

**Recommendation 2:** That worn surfaces are replaced

Response: Accepted in part

Action: Replace the three worst by March 2028

Lead: Parks Manager
`,
    items: [
      {
        objective: 'That every play area is inspected each month',
        action: 'Appoint a second inspector by May 2027',
        owner: 'Parks Manager',
      },
      { objective: 'That worn surfaces are replaced', action: 'Replace the three worst by March 2028', owner: 'Parks Manager' },
    ],
  },
  {
    is: 'agreed actions without days or owners',
    paper: `# Notes of the flood forum

## Agreed actions

- Clear the culvert at Mill Lane
- Write to the landowner about the weir
- Publish the map of flooded roads
`,
    items: [
      { action: 'Clear the culvert at Mill Lane', deadline: null, owner: null },
      { action: 'Write to the landowner about the weir' },
      { action: 'Publish the map of flooded roads' },
    ],
  },
  {
    is: 'actions with their owner behind “Owner:” and the day behind “Due:”',
    paper: `## Actions arising

• Share the slides. Owner: R Vale. Due: 3 May 2027
• Book the hall. Owner: T Orme. Due: 10 May 2027
`,
    items: [
      { action: 'Share the slides.', owner: 'R Vale', deadline: '3 May 2027' },
      { action: 'Book the hall.', owner: 'T Orme', deadline: '10 May 2027' },
    ],
  },
  {
    is: 'actions at the end of minutes, and nothing else of them',
    paper: `## Minutes of the liaison group

**Actions from this meeting**

1. RV to circulate the map
2. TO to ask the police about parking

**Any other business**

- The chair thanked all who came
`,
    items: [
      { ref: '1', action: 'RV to circulate the map' },
      { ref: '2', action: 'TO to ask the police about parking' },
    ],
  },
  // near misses
  {
    is: 'a report to a panel with recommendations and next steps in words is none',
    paper: `# Report to the Parks Panel

## Purpose

To tell members about the summer.

## Recommendations

1. That the report be noted
2. That officers report back in May 2027

## Next steps

- Officers will bring a further report in June 2027
- Members may visit the sites
`,
    items: [],
  },
  {
    is: 'a list of members is none',
    paper: `# Minutes\n\n## Present\n\n- R Vale (Chair)\n- T Orme (Clerk)\n- K Ash (Parks)\n`,
    items: [],
  },
  {
    is: 'an agenda is none',
    paper: `# Agenda\n\n1. Apologies for absence\n2. Minutes of 3 May 2027\n3. Budget report (Finance Manager)\n4. Date of next meeting: 7 June 2027\n`,
    items: [],
  },
  {
    is: 'background with dates is none',
    paper: `## Background\n\n- The pool opened in May 1998 (Leisure)\n- The roof was repaired in June 2011 (Estates)\n- A survey was made in March 2024 (Estates)\n`,
    items: [],
  },
  {
    is: 'what a panel is asked to note is none',
    paper: `## Recommendations\n\n1. That the Panel notes the progress made.\n2. That a further report is brought in May 2027.\n`,
    items: [],
  },
  {
    is: 'achievements are none',
    paper: `## What we have done\n\n- Opened two libraries in May 2026\n- Planted 400 trees by March 2026 (Parks)\n`,
    items: [],
  },
  {
    is: 'next steps in prose are none',
    paper: `## Next steps\n\nThe report will be brought to the next meeting. Members will be kept informed of progress.\n`,
    items: [],
  },
  {
    is: 'documents that were read are none',
    paper: `## Background papers\n\n- Parks strategy, May 2024 (Parks)\n- Tree survey, June 2025 (Tree Officer)\n`,
    items: [],
  },
  {
    is: 'principles under a heading that promises something are none',
    paper: `## Our approach\n\n- Fairness for all\n- Value for money\n- Open to challenge\n`,
    items: [],
  },
  {
    is: 'events of a year are none',
    paper: `## Events\n\n- Spring fair – Market Square – 3 May 2027\n- Summer fête – Long Meadow – 7 June 2027\n`,
    items: [],
  },
])

test('a plan in a list accounts for every word', async () => {
  const reading = await readText(
    '# Parks plan\n\n## Actions\n\n- 1.1 Mend the gate – by March 2027 (Head of Parks)\n- 1.2 Plant the beds – by May 2027 (Head of Parks)\n',
  )
  expect(reading.leftovers).toEqual([])
  expect(reading.plans[0]?.sections.flatMap(({ actions }) => actions)[0]).toMatchObject({
    deadline: { text: 'by March 2027', parts: [{ kind: 'by', day: '2027-03-31' }] },
    anchors: { text: 'b3@6-19', ref: 'b3@2-5' },
  })
})

test('promises without a day or an owner are in doubt', async () => {
  const reading = await readText('# Notes\n\n## Agreed actions\n\n- Clear the culvert\n- Write to the landowner\n')
  expect(reading.doubts.map(({ why }) => why).join(' ')).toMatch(/in no table/)
})
