import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { examples, openDesk } from '../../tests/desk.ts'
import { judge } from '../domain/judgement/judge.ts'
import { actionsOf } from '../domain/report/walk.ts'
import { listPapers } from '../store/papers.ts'
import { listPlans } from '../store/plans.ts'
import { verifyJournal } from '../store/verify.ts'
import { bringInExample } from './example.ts'

const told = JSON.parse(readFileSync(new URL('thornmere-updates.json', examples), 'utf8')) as {
  updates: { day: string }[]
  changes: { day: string; by: string }[]
}

async function fill(today: string) {
  const { opened, run } = await openDesk(today)
  const first = await bringInExample({ examples }, opened)
  const plans = await listPlans(opened.house.db, opened.viewer, { asAt: today, history: 'all' })
  const actions = plans.flatMap(({ plan }) => [...actionsOf(plan)].map(({ action }) => action))
  return { opened, run, first, plans, actions }
}

const { opened, run, first, plans, actions } = await fill('2026-11-22')

describe('the example', () => {
  test('fills an empty store with two plans, every round and every decision', () => {
    expect(first).toEqual({ ok: true, value: true })
    expect(plans.map(({ plan }) => [...actionsOf(plan)].length)).toEqual([30, 38])
    const later = actions.flatMap(({ updates }) => (updates ?? []).filter(({ paper }) => paper === null))
    const ofObjectives = plans.flatMap(({ plan }) =>
      plan.sections.flatMap(({ objectives }) => objectives.flatMap(({ updates }) => updates ?? [])),
    )
    expect(later.length + ofObjectives.filter(({ paper }) => paper === null).length).toBe(told.updates.length)
    expect(actions.flatMap(({ changes, reviews }) => [...(changes ?? []), ...(reviews ?? [])]).length).toBe(told.changes.length)
  })

  test('says who spoke, and that an officer wrote it down; a decision bears its own day', () => {
    const evening = actions.find(({ text }) => text.startsWith('Open the Fennick Road hub'))
    expect(evening?.updates?.map(({ day, by }) => [day, by])).toEqual([
      ['2026-06-11', 'Director of Children and Families'],
      ['2026-09-10', 'D Bhattal'],
      ['2026-11-12', 'D Bhattal'],
    ])
    const flats = actions.find(({ text }) => text.startsWith('Open six more flats'))
    expect(flats?.changes).toMatchObject([{ kind: 're-dated', day: '2026-11-12', by: 'Director of Children and Families' }])
    expect(flats?.deadline.text).toBe('4 flats by June 2027: 6 flats by Sept 2027')
  })

  test('tells a story: some of everything', () => {
    const { actions: judged, findings } = judge(
      plans.map(({ plan }) => plan),
      { asAt: '2026-11-22' },
    )
    const statuses = new Set(judged.map(({ status }) => status))
    for (const status of [
      'late',
      'at risk',
      'on track',
      'no progress stated',
      'not due yet',
      'stopped',
      'done, effect shown',
      'done, effect not yet shown',
    ]) {
      expect(statuses).toContain(status)
    }
    expect(new Set(findings.map(({ rule }) => rule)).size).toBeGreaterThan(5)
  })

  test('leaves a store alone that holds a paper', async () => {
    expect(await bringInExample({ examples }, opened)).toEqual({ ok: true, value: false })
    expect(await listPapers(opened.house.db, opened.viewer)).toHaveLength(1)
  })

  test('leaves a whole journal', async () => {
    expect(await run(['verify'])).toMatchObject({ code: 0 })
  })
})

test.each([1, 2, 30, told.updates.length + told.changes.length + 1])(
  'a start that ends in the middle, at deed %i, leaves nothing, and the next tells all',
  async (deeds) => {
    const { opened } = await openDesk('2026-11-22')
    let left = deeds
    const now = () => {
      if (left-- === 0) throw new Error('the program is gone')
      return opened.house.now()
    }
    await expect(bringInExample({ examples }, { ...opened, house: { ...opened.house, now } })).rejects.toThrow('the program is gone')
    expect(await listPapers(opened.house.db, opened.viewer)).toEqual([])
    expect(await bringInExample({ examples }, opened)).toEqual({ ok: true, value: true })
    const { organisations, unchained } = await verifyJournal(opened.house.db)
    expect([organisations[0]?.broken, unchained]).toEqual([null, 0])
    const { rows } = await sql<{ updates: number; changes: number }>`
    select (select count(*) from progress_update where paper_id is null) as updates, (select count(*) from change) + (select count(*) from status_review) as changes`.execute(
      opened.house.db,
    )
    expect(rows).toEqual([{ updates: told.updates.length, changes: told.changes.length }])
  },
)

test('two starts at once tell it once', async () => {
  const { opened, run } = await openDesk('2026-11-22')
  const both = await Promise.all([bringInExample({ examples }, opened), bringInExample({ examples }, opened)])
  expect(both.map((each) => each.ok && each.value).toSorted()).toEqual([false, true])
  expect((await run(['plans'])).out.match(/^\w+ {2}/gm)).toHaveLength(2)
})

test('the draft of its own paper is taken up', async () => {
  const { opened, run } = await openDesk('2026-11-22')
  await run(['import', fileURLToPath(new URL('thornmere-report.txt', examples))])
  expect(await bringInExample({ examples }, opened)).toEqual({ ok: true, value: true })
  expect((await run(['plans'])).out).toContain('Service Plan 2026/27')
})

test('a draft of somebody else is left alone', async () => {
  const { opened, run } = await openDesk('2026-11-22')
  await run(['import', '-'], '# Parks Plan\n\n| No | Action | By when |\n|---|---|---|\n| 1 | Mend the fence | May 2026 |\n')
  expect(await bringInExample({ examples }, opened)).toEqual({ ok: true, value: false })
})

test('opened in September, it does not speak of November', async () => {
  const september = await fill('2026-09-20')
  expect(september.first).toEqual({ ok: true, value: true })
  expect(september.actions.flatMap(({ updates }) => updates ?? []).every(({ day }) => day <= '2026-09-20')).toBe(true)
  expect(september.actions.flatMap(({ changes, reviews }) => [...(changes ?? []), ...(reviews ?? [])])).toHaveLength(
    told.changes.filter(({ day }) => day <= '2026-09-20').length,
  )
})

test('opened before its own paper is out, it is brought in all the same', async () => {
  const march = await fill('2026-03-01')
  expect(march.first).toEqual({ ok: true, value: true })
  expect(march.actions).toHaveLength(66)
})
