import { beforeAll, describe, expect, test } from 'vitest'
import { slipsOf } from '../domain/judgement/slip-ledger.ts'
import { listJournal } from '../store/journal-reads.ts'
import { getPaper } from '../store/papers.ts'
import { getPlan, listPlanIds } from '../store/plans.ts'
import { verifyJournal } from '../store/verify.ts'
import { adoptEdition, type EditionInput } from './adopt-edition.ts'
import {
  action,
  actionsOf,
  adopted,
  as,
  bytes,
  type Council,
  copyOf,
  council,
  granted,
  neighbour,
  planAt,
  refusedAs,
  servicePlan,
} from './council-in-tests.ts'
import { importPaper } from './import-paper.ts'
import { likelyHeld } from './look-at-edition.ts'
import { settleDoubts } from './settle-doubts.ts'
import { withdrawPaper } from './withdraw-paper.ts'

let here: Council
beforeAll(async () => {
  here = await council('2026-10-20')
})

type Change = readonly [string, string]

/** The parks plan as it came in in May, and a draft of the paper of a later day, with some of its words changed. */
async function editions(name: string, changes: readonly Change[], day = '2026-10-15') {
  const first = await adopted(here, copyOf(name), `${name}.md`)
  return { ...first, draft: await draftOf(`${name} later`, changes, day) }
}

async function draftOf(name: string, changes: readonly Change[], day = '2026-10-15') {
  const text = changes.reduce((before, [from, to]) => {
    if (!before.includes(from)) throw new Error(`no “${from}” in the plan`)
    return before.replace(from, to)
  }, copyOf(name))
  return granted(await importPaper(here.house, here.viewer, { name: `${name}.md`, bytes: bytes(text), day })).paperId
}

const none: EditionInput['answers'] = { pairs: {}, gone: {} }
const apply = (paperId: string, planIds: readonly string[], answers = none, viewer = here.viewer) =>
  adoptEdition(here.house, viewer, { paperId, planIds, answers })

const reason = (day: string, name: string) => `As printed in the edition of ${day} (paper ${name} later.md).`
const row2 = '| 2.1 | Survey the street trees | March 2027 | A Quill | |\n'

describe('a later edition of a plan that is held', () => {
  test('changes what it says otherwise, from its day on, with itself as the reason', async () => {
    const { draft, planId } = await editions('one', [
      ['Publish the inspection rota', 'Publish the inspection rota online'],
      ['30 September 2026', '31 January 2027'],
      ['March 2027 | A Quill', 'March 2027 | T Orme'],
    ])
    expect(granted(await apply(draft, [planId]))).toMatchObject({ planIds: [planId], changes: 3, added: 0, stopped: 0, stand: 0 })
    const plan = await planAt(here, planId)
    const rota = action(plan, '1.2')
    expect([rota.text, rota.deadline.text, rota.deadline.parts[0]]).toMatchObject([
      'Publish the inspection rota online',
      '31 January 2027',
      { kind: 'by', day: '2027-01-31' },
    ])
    expect(action(plan, '2.1').owners).toEqual([{ name: 'T Orme' }])
    expect(rota.changes?.map(({ kind, day, reason }) => [kind, day, reason])).toEqual([
      ['reworded', '2026-10-15', reason('15 October 2026', 'one')],
      ['re-dated', '2026-10-15', reason('15 October 2026', 'one')],
    ])
    expect(slipsOf(rota, { period: plan.period, asAt: '2026-10-20' })).toMatchObject({
      original: '30 September 2026',
      days: 123,
      moves: [{ day: '2026-10-15' }],
    })
    expect(action(await planAt(here, planId, '2026-10-14'), '1.2').text).toBe('Publish the inspection rota')
  })

  test('tells progress as updates of its day; words said again and silence count as told again', async () => {
    const { draft, planId } = await editions('two', [['Work is in progress in three of the nine areas', 'All nine areas are done']])
    expect(granted(await apply(draft, [planId]))).toMatchObject({ changes: 0, updates: 3 })
    const held = await getPlan(here.db, here.viewer, planId, { asAt: '2026-10-20', history: 'all' })
    const told = actionsOf(held?.plan as never).map(({ ref, updates }) => [
      ref,
      updates?.map(({ day, text, paper }) => [day, text, paper === draft]),
    ])
    expect(told).toEqual([
      [
        '1.1',
        [
          ['2026-05-20', 'Work is in progress in three of the nine areas', false],
          ['2026-10-15', 'All nine areas are done', true],
        ],
      ],
      [
        '1.2',
        [
          ['2026-05-20', 'Monitoring due July', false],
          ['2026-10-15', 'Monitoring due July', true],
        ],
      ],
      [
        '2.1',
        [
          ['2026-05-20', '', false],
          ['2026-10-15', '', true],
        ],
      ],
    ])
    expect(action(held?.plan as never, '1.1').progress.deed).toBe('done')
  })

  test('that says the same on the same day changes nothing', async () => {
    const { draft, planId, plan } = await editions('three', [], '2026-05-20')
    expect(granted(await apply(draft, [planId]))).toMatchObject({ changes: 0, updates: 0, added: 0 })
    expect(await planAt(here, planId)).toEqual(plan)
  })

  test('is known again under other numbers, which are recorded', async () => {
    const { draft, planId } = await editions('four', [['| 2.1 |', '| 2.4 |']])
    granted(await apply(draft, [planId]))
    expect(actionsOf(await planAt(here, planId)).map(({ ref }) => ref)).toEqual(['1.1', '1.2', '2.4'])
    expect(actionsOf(await planAt(here, planId, '2026-10-01')).map(({ ref }) => ref)).toEqual(['1.1', '1.2', '2.1'])
  })

  test('adds what is new to the section it is printed in, with what it tells', async () => {
    const { draft, planId } = await editions('five', [
      [row2, `${row2}| 2.2 | Plant forty limes along the canal | May 2027 | A Quill | Holes are dug |\n`],
    ])
    expect(granted(await apply(draft, [planId]))).toMatchObject({ added: 1 })
    const plan = await planAt(here, planId)
    const groups = plan.sections.flatMap(({ actions, objectives }) => [actions, ...objectives.map((one) => one.actions)])
    expect(groups.map((group) => group.map(({ ref }) => ref))).toContainEqual(['2.1', '2.2'])
    expect(action(plan, '2.2')).toMatchObject({ progress: { text: 'Holes are dug' }, changes: [{ kind: 'added', day: '2026-10-15' }] })
    expect(actionsOf(await planAt(here, planId, '2026-10-14'))).toHaveLength(3)
  })

  test('stops nothing that it does not print: that is for a person to say, with the reason', async () => {
    const { draft, planId, plan } = await editions('six', [[row2, '']])
    const gone = action(plan, '2.1').id
    expect(refusedAs(await apply(draft, [planId], { pairs: {}, gone: { [gone]: { stop: true, reason: ' ' } } }))).toMatch(
      /^invalid: .*the reason why “Survey the street trees” was stopped is missing/,
    )
    expect(granted(await apply(draft, [planId]))).toMatchObject({ stopped: 0, stand: 1 })
    expect(action(await planAt(here, planId), '2.1').stopped).toBeUndefined()
    const again = await draftOf('six once more', [[row2, '']], '2026-10-16')
    const answers = { pairs: {}, gone: { [gone]: { stop: true, reason: 'The surveyor has left.' } } }
    expect(granted(await apply(again, [planId], answers))).toMatchObject({ stopped: 1, stand: 0 })
    expect(action(await planAt(here, planId), '2.1').stopped).toMatchObject({
      day: '2026-10-16',
      reason: 'The surveyor has left.',
      by: 'Iris Vale',
    })
  })

  test('asks about doubtful pairs before anything is changed, and does as is said', async () => {
    const doubtful: Change[] = [['| 2.1 | Survey the street trees |', '| 2.1 | Count every street lamp and tree pit |']]
    const { draft, planId, plan } = await editions('seven', doubtful)
    const id = action(plan, '2.1').id
    expect(refusedAs(await apply(draft, [planId]))).toBe(
      'invalid: Nothing was changed, because it is doubtful whether this is the same action as before: “2.1 Survey the street trees”. Say for each whether it is the same or another one.',
    )
    expect(await planAt(here, planId)).toEqual(plan)
    expect((await getPaper(here.db, here.viewer, draft))?.state).toBe('draft')
    const other = await editions('seven b', doubtful)
    granted(await apply(draft, [planId], { pairs: { [id]: 'same' }, gone: {} }))
    expect(action(await planAt(here, planId), '2.1').text).toBe('Count every street lamp and tree pit')
    const otherId = action(other.plan, '2.1').id
    expect(granted(await apply(other.draft, [other.planId], { pairs: { [otherId]: 'another' }, gone: {} }))).toMatchObject({
      added: 1,
      stand: 1,
    })
    expect(actionsOf(await planAt(here, other.planId)).map(({ text }) => text)).toContain('Survey the street trees')
  })

  test('is no second plan: its paper is adopted and points at the plan, and the store verifies', async () => {
    const { draft, planId } = await editions('eight', [['R Holt', 'P Dunn']])
    const before = await listPlanIds(here.db, here.viewer)
    granted(await apply(draft, [planId]))
    expect(await listPlanIds(here.db, here.viewer)).toEqual(before)
    expect(await getPaper(here.db, here.viewer, draft)).toMatchObject({ state: 'adopted', settled: { 'edition-0': { value: planId } } })
    const [record] = await listJournal(here.db, here.viewer, { subject: draft, limit: 1 })
    expect(record).toMatchObject({ deed: 'adopt a later edition', after: { planIds: [planId], changes: 1 } })
    const { unchained, organisations } = await verifyJournal(here.db)
    expect([unchained, organisations.map(({ broken }) => broken)]).toEqual([0, organisations.map(() => null)])
  })

  test('says what was settled of its doubts, not what was misread', async () => {
    const { draft, planId } = await editions('nine', [['| 30 September 2026 |', '| Soonish |']])
    const doubts = (await getPaper(here.db, here.viewer, draft))?.reading.doubts ?? []
    const at = doubts.findIndex(({ about }) => about.includes('1.2'))
    granted(await settleDoubts(here.house, here.viewer, { paperId: draft, doubts: { [at]: { value: 'March 2027' } } }))
    granted(await apply(draft, [planId]))
    expect(action(await planAt(here, planId), '1.2').deadline).toMatchObject({ text: 'March 2027', parts: [{ day: '2027-03-31' }] })
  })
})

describe('which plans are offered', () => {
  test('those that share their actions, and no other; nothing older than the plan', async () => {
    const lone = await council('2026-10-20')
    const { planId } = await adopted(lone)
    const offered = async (text: string, day: string) => {
      const { paperId } = granted(await importPaper(lone.house, lone.viewer, { name: `${day}.md`, bytes: bytes(text), day }))
      const paper = await getPaper(lone.db, lone.viewer, paperId)
      return (await likelyHeld(lone.db, lone.viewer, paper as never)).map((each) => each.map(({ held }) => held.id))
    }
    expect(await offered(copyOf('a'), '2026-10-15')).toEqual([[planId]])
    expect(await offered(copyOf('b'), '2026-05-19')).toEqual([[]])
    const other = servicePlan.replace(/\| (\d\.\d) \| [^|]+\|/g, '| $1 | Teach volunteers $1 to prune limes |')
    expect(await offered(copyOf('c', other), '2026-10-15')).toEqual([[]])
  })
})

describe('is refused in a sentence', () => {
  test('a paper that is older, gone, or no draft; plans that are not there, or too few', async () => {
    const { draft, planId } = await editions('ten', [], '2026-05-19')
    expect(refusedAs(await apply(draft, [planId]))).toMatch(
      /^conflict: .* is a paper of 19 May 2026, and .* was adopted from one of 20 May 2026/,
    )
    expect(refusedAs(await apply('nothing', [planId]))).toMatch(/^not found: /)
    expect(refusedAs(await apply(draft, ['nothing']))).toMatch(/^not found: There is no such plan here/)
    expect(refusedAs(await apply(draft, []))).toMatch(/^invalid: .* holds one plan: name for each/)
    const later = await draftOf('ten later still', [])
    granted(await apply(later, [planId]))
    expect(refusedAs(await apply(later, [planId]))).toMatch(/^conflict: .* is no draft any more/)
  })

  test('withdrawing a paper that was applied; and its plan’s own paper, without knowing of it', async () => {
    const { draft, planId, paperId } = await editions('eleven', [['30 September 2026', 'March 2027']])
    granted(await apply(draft, [planId]))
    expect(refusedAs(await withdrawPaper(here.house, here.viewer, { paperId: draft, reason: 'Wrong.', evenIfUsed: true }))).toMatch(
      /^conflict: Nothing was withdrawn, because “eleven later.md” was applied as a later edition/,
    )
    expect(refusedAs(await withdrawPaper(here.house, here.viewer, { paperId, reason: 'Wrong.' }))).toMatch(
      /recorded 3 updates and 1 changes/,
    )
  })

  test('somebody who may not confirm plans, and somebody of another council', async () => {
    const { draft, planId } = await editions('twelve', [])
    expect(refusedAs(await apply(draft, [planId], none, as(here.viewer, 'director')))).toMatch(/^forbidden: /)
    expect(refusedAs(await apply(draft, [planId], none, await neighbour(here)))).toMatch(/^not found: /)
  })
})
