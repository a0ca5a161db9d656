import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Action, Objective, Plan } from '../src/domain/plan/plan.ts'
import type { Reading } from '../src/domain/plan/reading.ts'
import { recognise } from '../src/domain/plan/recognise.ts'
import { readDocument } from '../src/formats/read.ts'

// The example is read as a careful person reads it, whichever of its three forms is at hand.

const folder = new URL('../examples/', import.meta.url)

interface ExpectedAction {
  no?: string
  ref?: string
  text: string
  deadline: string
  owner?: string
  progress: string
  parts?: { text: string; deadline: string }[]
}
interface ExpectedObjective {
  ref: string
  title: string
  relevantPlans: string[]
  baseline: string
  outcome: string
  targets: string
  phase: string
  funding: string
  crossReference?: string
  actions: ExpectedAction[]
  progress?: { no: string; text: string }[]
}
interface ExpectedPlan {
  title: string
  period?: string
  sections: { ref: string; title: string; objectives?: ExpectedObjective[]; actions?: ExpectedAction[] }[]
}
interface Expected {
  report: Record<string, unknown> & {
    contactOfficer: { name: string; title: string; telephone: string }
    implications: { name: string; value: string | null }[]
    recommendations: string[]
  }
  plans: ExpectedPlan[]
  counts: Record<string, number>
}

const expected = JSON.parse(readFileSync(new URL('thornmere-report.expected.json', folder), 'utf8')) as Expected

/** Letter case, white space and list marks do not matter. */
const fold = (text: string): string =>
  text
    .replace(/(^|\s)[•*–-]\s+/g, '$1')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase()

const action = (it: Action) => ({
  ref: it.ref,
  text: fold(it.text),
  deadline: fold(it.deadline.text),
  owner: it.owners.map(({ name }) => fold(name)).join('; '),
  progress: fold(it.progress.text),
  parts: it.actions.map((part) => ({ text: fold(part.text), deadline: fold(part.deadline.text) })),
})

const expectedAction = (it: ExpectedAction) => ({
  ref: it.no ?? it.ref ?? '',
  text: fold(it.text),
  deadline: fold(it.deadline),
  owner: fold(it.owner ?? ''),
  progress: fold(it.progress),
  parts: (it.parts ?? []).map((part) => ({ text: fold(part.text), deadline: fold(part.deadline) })),
})

const objective = (it: Objective) => ({
  ref: fold(it.ref),
  title: fold(it.title),
  relevantPlans: it.relevantPlans.map(fold),
  baseline: fold(it.baseline),
  outcome: fold(it.outcome),
  targets: fold(it.targets),
  phase: fold(it.phase),
  funding: fold(it.funding),
  crossReference: it.crossReference,
  progress: it.progress.map(({ ref, text }) => ({ no: ref, text: fold(text) })),
  actions: it.actions.map(action),
})

const expectedObjective = (it: ExpectedObjective) => ({
  ref: fold(it.ref),
  title: fold(it.title),
  relevantPlans: it.relevantPlans.map(fold),
  baseline: fold(it.baseline),
  outcome: fold(it.outcome),
  targets: fold(it.targets),
  phase: fold(it.phase),
  funding: fold(it.funding),
  crossReference: it.crossReference ?? '',
  progress: (it.progress ?? []).map(({ no, text }) => ({ no, text: fold(text) })),
  actions: it.actions.map(expectedAction),
})

async function reading(name: string): Promise<Reading> {
  const read = await readDocument({ name, bytes: new Uint8Array(readFileSync(new URL(name, folder))) })
  if (!read.ok) throw new Error(read.sentence)
  return recognise(read.document)
}

describe.each(['thornmere-report.txt', 'thornmere-report.html', 'thornmere-report.docx'])('%s', (name) => {
  const read = reading(name)
  const plan = async (index: number): Promise<Plan> => {
    const found = (await read).plans[index]
    if (!found) throw new Error(`${name}: plan ${index} was not found`)
    return found
  }

  test('holds the two plans under their titles', async () => {
    expect((await read).plans.map(({ title, period }) => [fold(title), period])).toEqual(
      expected.plans.map((each) => [fold(each.title), each.period ?? expect.any(String)]),
    )
  })

  test.each([0, 1])('plan %i has its sections, objectives and actions with every field', async (index) => {
    const found = (await plan(index)).sections.map((section) => ({
      ref: section.ref,
      title: fold(section.title),
      objectives: section.objectives.map(objective),
      actions: section.actions.map(action),
    }))
    const wanted = expected.plans[index]?.sections.map((section) => ({
      ref: section.ref,
      title: fold(section.title),
      objectives: (section.objectives ?? []).map(expectedObjective),
      actions: (section.actions ?? []).map(expectedAction),
    }))
    expect(found).toEqual(wanted)
  })

  test('has its front sheet', async () => {
    const { frontSheet } = await read
    const { report } = expected
    for (const field of ['committee', 'subject', 'reportBy', 'wardsAffected', 'purpose', 'proposal', 'backgroundPapers'] as const) {
      expect(fold(frontSheet[field]), field).toBe(fold(String(report[field])))
    }
    expect(frontSheet.date).toBe(report['date'])
    expect(frontSheet.recommendations.map(fold)).toEqual(report.recommendations.map(fold))
    expect(Object.values(frontSheet.contactOfficer).map(fold)).toEqual(Object.values(report.contactOfficer).map(fold))
    expect(
      frontSheet.implications.map((each) => ({ name: fold(each.name), value: each.value === null ? null : fold(each.value) })),
    ).toEqual(report.implications.map((each) => ({ name: fold(each.name), value: each.value === null ? null : fold(each.value) })))
  })

  test('leaves nothing over', async () => {
    expect((await read).leftovers).toEqual([])
  })
})

test('the paper is as rich as its list says', () => {
  const [a, b] = expected.plans
  const objectives = a?.sections.flatMap((section) => section.objectives ?? []) ?? []
  expect({
    plans: expected.plans.length,
    objectives: objectives.length,
    objectiveActions: objectives.reduce((sum, each) => sum + each.actions.length, 0),
    serviceSections: b?.sections.length,
    serviceTasks: b?.sections.reduce((sum, section) => sum + (section.actions?.length ?? 0), 0),
  }).toEqual(expected.counts)
})
