import { beforeAll, describe, expect, test } from 'vitest'
import { getAction } from '../store/actions.ts'
import { addAction } from './add-action.ts'
import { action, actionsOf, adopted, as, type Council, copyOf, council, granted, neighbour, planAt, refusedAs } from './council-in-tests.ts'
import { recordUpdate } from './record-update.ts'

let here: Council
let planId: string
const add = (more: Partial<Parameters<typeof addAction>[2]> = {}) =>
  addAction(here.house, here.viewer, { planId, sectionRef: '1', text: 'Paint the gates', reason: 'The inspector asked for it', ...more })

beforeAll(async () => {
  here = await council()
  planId = (await adopted(here)).planId
})

describe('an added action', () => {
  test('stands behind the others of its section, understood as if the plan had printed it', async () => {
    const { actionId } = granted(await add({ ref: '1.3', deadline: 'Sept 2026', owners: ['R Holt'], day: '2026-05-25', by: 'The board' }))
    const plan = await planAt(here, planId)
    expect(actionsOf(plan).map(({ ref }) => ref)).toEqual(['1.1', '1.2', '1.3', '2.1'])
    expect(action(plan, '1.3')).toMatchObject({
      id: actionId,
      text: 'Paint the gates',
      owners: [{ name: 'R Holt' }],
      deadline: { text: 'Sept 2026', parts: [{ kind: 'by', day: '2026-09-30' }] },
      progress: { text: '', deed: 'not-stated' },
      updates: [],
      changes: [
        {
          kind: 'added',
          field: 'action',
          from: '',
          to: 'Paint the gates',
          reason: 'The inspector asked for it',
          by: 'The board',
          day: '2026-05-25',
        },
      ],
    })
  })

  test('is not there before its day, nor can anything be said of it then', async () => {
    const { actionId } = granted(await add({ ref: '1.4', day: '2026-05-28' }))
    expect(actionsOf(await planAt(here, planId, '2026-05-27')).some(({ id }) => id === actionId)).toBe(false)
    expect(await getAction(here.db, here.viewer, actionId, { asAt: '2026-05-27' })).toBeUndefined()
    const outcome = await recordUpdate(here.house, here.viewer, { id: actionId, text: 'Begun', day: '2026-05-27' })
    expect(refusedAs(outcome)).toContain('invalid: Nothing was recorded, because this action was only added on 28 May 2026')
    granted(await recordUpdate(here.house, here.viewer, { id: actionId, text: 'Begun', day: '2026-05-28' }))
  })

  test('finds its section by heading too, and its place below an objective', async () => {
    const { actionId } = granted(await add({ sectionRef: 'trees', text: 'Plant a lime' }))
    expect(await getAction(here.db, here.viewer, actionId, { asAt: '2026-06-01' })).toMatchObject({
      section: { title: 'Trees' },
      objective: null,
    })
    const { plan, planId: other } = await adopted(
      here,
      '**Action plan 2026/27**\n\n| Recommendation | Task | Timescale | Lead |\n|---|---|---|---|\n| 1.1 Improve the parks | 1. Plant trees | June 2026 | A Quill |\n',
    )
    const objectiveId = plan.sections[0]?.objectives[0]?.id as string
    const made = granted(await add({ planId: other, objectiveId, text: 'Water them' }))
    expect(await getAction(here.db, here.viewer, made.actionId, { asAt: '2026-06-01' })).toMatchObject({ objective: { id: objectiveId } })
    const { sectionRef: _, ...without } = { planId: other, sectionRef: '', text: 'Count them', reason: 'Asked' }
    expect(await addAction(here.house, here.viewer, without)).toMatchObject({ ok: true })
  })
})

describe('an action is not added', () => {
  test.each([
    ['without a wording', { text: '' }, 'invalid: Nothing was changed, because the wording is missing'],
    ['without a reason', { reason: ' ' }, 'the reason is missing'],
    ['to a section that is not there', { sectionRef: '9' }, 'not found: There is no such plan, or no such section'],
    ['to a plan that is not there', { planId: 'nowhere' }, 'not found'],
    ['on a day to come', { day: '2026-06-30' }, '30 June 2026 has not come yet'],
  ])('%s', async (_, wrong, sentence) => {
    const before = actionsOf(await planAt(here, planId)).length
    expect(refusedAs(await add(wrong))).toContain(sentence)
    expect(actionsOf(await planAt(here, planId))).toHaveLength(before)
  })

  test('where several sections answer to the name', async () => {
    const { planId: twice } = await adopted(here, copyOf('twice').replace('**Trees**', '**Play areas**'))
    expect(refusedAs(await add({ planId: twice, sectionRef: 'Play areas' }))).toContain(
      'invalid: Nothing was added, because several sections',
    )
  })

  test('by a viewer who may not, or of another organisation', async () => {
    const input = { planId, sectionRef: '1', text: 'x', reason: 'y' }
    expect(refusedAs(await addAction(here.house, as(here.viewer, 'panel member'), input))).toContain('forbidden')
    expect(refusedAs(await addAction(here.house, await neighbour(here), input))).toContain('not found')
  })
})
