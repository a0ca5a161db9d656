import { describe, expect, test } from 'vitest'
import { judge } from '../../domain/judgement/judge.ts'
import { gallery, readText } from './read-in-tests.ts'

const rows = '| No | Action | Owner | Due |\n|--|--|--|--|\n| 2 | Let the flats | A Bee | May 2026 |'

gallery([
  {
    is: 'a log with its open and its completed actions under headings',
    paper: `# Action log

## Outstanding actions

${rows.replace('| 2 |', '| 1 |')}

## Completed actions

${rows}`,
    items: [
      { section: 'Outstanding actions', status: null },
      { section: 'Completed actions', status: 'Completed' },
    ],
  },
  {
    is: 'a log with bold rows between',
    paper: `# Action log

| No | Action | Owner | Due | Status |
|--|--|--|--|--|
| | **Open actions** | | | |
| 1 | Mend the roofs | A Bee | May 2027 | |
| | **Closed actions** | | | |
| 2 | Let the flats | A Bee | May 2026 | |
| 3 | Sell the van | A Bee | June 2026 | Superseded |`,
    items: [{ status: null }, { section: 'Closed actions', status: 'Closed' }, { status: 'Superseded' }],
  },
  {
    is: 'a log whose tables stand under plain lines',
    paper: `# Action log

Open actions

${rows.replace('| 2 |', '| 1 |')}

Completed actions

${rows}`,
    items: [
      { plan: 'Action log', section: 'Open actions', status: null },
      { plan: 'Action log', section: 'Completed actions', status: 'Completed' },
    ],
  },
  { is: 'a plan called so', paper: `# Completed actions\n\n${rows}`, items: [{ status: 'Completed' }] },
])

describe('which names say that all is done', () => {
  test.each([
    ['Completed actions', 'Completed'],
    ['2. Completed actions', 'Completed'],
    ['Table 3: Closed recommendations', 'Closed'],
    ['ACTIONS COMPLETED SINCE MAY', 'COMPLETED'],
    ['Actions that have been completed', 'completed'],
    ['Completed actions (May to July 2026)', 'Completed'],
    ['Discharged recommendations 2026', 'Discharged'],
    ['Outstanding actions', null],
    ['Actions to be completed', null],
    ['Completed and outstanding actions', null],
    ['Actions not completed', null],
    ['Incomplete actions', null],
    ['Closed roads', null],
    ['Completed actions and next steps', null],
    ['Review of completed actions', null],
  ])('%s: %s', async (name, status) => {
    const { plans } = await readText(`# Action log\n\n## Other actions\n\n${rows}\n\n## ${name}\n\n${rows}`)
    const action = plans[0]?.sections[1]?.actions[0]
    expect(action?.status).toBe(status)
  })

  test('the place of the word is known, and the action is judged done', async () => {
    const { plans } = await readText(`# Action log\n\n## Open actions\n\n${rows}\n\n## Completed actions\n\n${rows}`)
    const action = plans[0]?.sections[1]?.actions[0]
    expect(action?.anchors['status']).toBe('b4@0-9')
    const statuses = judge(plans, { asAt: '2026-11-01' }).actions.map(({ status }) => status)
    expect(statuses).toEqual(['late', 'done, effect not yet shown'])
  })
})
