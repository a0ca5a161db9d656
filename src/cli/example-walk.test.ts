import { expect, test } from 'vitest'
import { examples, openDesk } from '../../tests/desk.ts'
import { acrossRules } from '../domain/judgement/across/table.ts'
import { compare } from '../domain/judgement/changes/compare.ts'
import type { Comparison } from '../domain/judgement/changes/comparison.ts'
import { kinds } from '../domain/judgement/changes/kinds.ts'
import type { Moment } from '../domain/judgement/changes/moment.ts'
import { actionRules, objectiveRules } from '../domain/judgement/findings/table.ts'
import { judge } from '../domain/judgement/judge.ts'
import { compareMoments } from '../operations/compare-moments.ts'
import { composeReport } from '../operations/compose-report.ts'
import { editFrontSheet } from '../operations/edit-front-sheet.ts'
import { mendMisreading } from '../operations/mend-misreading.ts'
import { withdrawPaper } from '../operations/withdraw-paper.ts'
import { getFrontSheet } from '../store/front-sheets.ts'
import { listPapers } from '../store/papers.ts'
import { listPlans } from '../store/plans.ts'
import { bringInExample } from './example.ts'
import { findAction } from './find-action.ts'

// The example's three rounds hold one of everything: a rule that fires nowhere in it, or a kind of change that it does not show, fails here.

const rounds = ['2026-06-11', '2026-09-10', '2026-11-22'] as const

const { opened } = await openDesk('2026-11-22')
const { house, viewer } = opened
await bringInExample({ examples }, opened)

async function judgedAt(asAt: string): Promise<Moment> {
  const plans = (await listPlans(house.db, viewer, { asAt })).map(({ plan }) => plan)
  const sheet = await getFrontSheet(house.db, viewer, { planIds: plans.map(({ id }) => id ?? '') })
  return { asAt, report: null, plans, judgement: judge(plans, { asAt, frontSheet: sheet?.frontSheet ?? null }) }
}

const moments = await Promise.all(rounds.map(judgedAt))

async function since(from: string, to: string): Promise<Comparison> {
  const compared = await compareMoments(house.db, viewer, house.today(), { from, to })
  if (!compared.ok) throw new Error(compared.refusal.sentence)
  return compared.value
}

test('every rule of a finding fires over the three rounds, with its sentence and its evidence', async () => {
  // a clerk's front sheet for November lists no background papers
  const sheet = await getFrontSheet(house.db, viewer, { planIds: moments[2]?.plans.map(({ id }) => id ?? '') ?? [] })
  if (!sheet) throw new Error('the example has no front sheet')
  const edited = await editFrontSheet(house, viewer, { frontSheet: { ...sheet.frontSheet, backgroundPapers: 'None' } })
  expect(edited.ok).toBe(true)
  const findings = [...moments, await judgedAt(rounds[2])].flatMap(({ judgement }) => judgement.findings)
  const all = [...actionRules, ...objectiveRules, ...acrossRules].map(({ id }) => id)
  expect(all.filter((id) => !findings.some(({ rule }) => rule === id))).toEqual([])
  expect(findings.filter(({ sentence }) => !/[.”]$/.test(sentence))).toEqual([])
})

test('every kind of change appears, each with a sentence', async () => {
  const seen: Comparison[] = [await since(rounds[0], rounds[1]), await since(rounds[1], rounds[2]), await since('2026-06-01', rounds[0])]
  expect(seen[1]?.differences.find(({ kind, about }) => kind === 're-dated' && about?.ref === '5')?.how).toBe(
    '91 days later; moved 3 times in all, 181 days later than “Dec 2026”',
  )
  // a kept report, and what is put right after it: a misread number, and a paper that should not have been brought in
  expect((await composeReport(house, viewer, { asAt: rounds[2] })).ok).toBe(true)
  const held = await listPlans(house.db, viewer, { asAt: rounds[2] })
  const misread = findAction(held, { plan: 'Service Plan', objective: null, ref: '12.2' })
  if (!misread.ok) throw new Error(misread.sentence)
  expect((await mendMisreading(house, viewer, { id: misread.id, field: 'ref', value: '12.3', reason: 'The number was misread' })).ok).toBe(
    true,
  )
  seen.push(await since('report 1', 'today'))
  const [paper] = await listPapers(house.db, viewer)
  expect((await withdrawPaper(house, viewer, { paperId: paper?.id ?? '', reason: 'A draft', evenIfUsed: true })).ok).toBe(true)
  seen.push(await since('report 1', 'today'))
  const shown = new Set(seen.flatMap(({ differences }) => differences.map(({ kind }) => kind)))
  // a promise leaves its plan, and a stopped one is taken up, only backwards: in the store both stay for good
  expect(kinds.filter((kind) => !shown.has(kind))).toEqual(['removed', 'taken-up'])
  expect(seen.flatMap(({ differences }) => differences).filter(({ sentence }) => !/[.!?”]$/.test(sentence))).toEqual([])
})

test('seen backwards, the two that are left: an action that was added is gone, one that was stopped goes on', () => {
  const [early, , late] = moments
  if (!early || !late) throw new Error('the rounds were not read')
  const shown = new Set(compare(late, early).differences.map(({ kind }) => kind))
  expect([shown.has('removed'), shown.has('taken-up')]).toEqual([true, true])
})
