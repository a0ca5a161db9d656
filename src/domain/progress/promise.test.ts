import { describe, expect, test } from 'vitest'
import type { Deadline, DeadlinePart } from '../plan/plan.ts'
import type { Ask } from './asking-verbs.ts'
import { readAsked } from './promise.ts'

const of = (...parts: DeadlinePart[]): Deadline => ({ text: '', parts })
const asked = (text: string, deadline: Deadline = of()) => readAsked({ text, deadline })

describe('what a promise asks for', () => {
  test.each<[string, Ask[]]>([
    ['Review the parking scheme', ['look']],
    ['To review the parking scheme', ['look']],
    ['Clerk to review the parking scheme', ['look']],
    ['The council will review the parking scheme', ['look']],
    ['The parking scheme to be reviewed', ['look']],
    ['Ensure that the parking scheme is reviewed', ['look']],
    ['Review of the parking scheme', ['look']],
    ['Agree and implement a lettings policy', ['agree', 'in-place']],
    ['Set up a credit union and make a bid for lottery money', ['in-place', 'make']],
    ['Procedures to be written and circulated', ['make', 'publish']],
    ['Put the new rota into practice', ['in-place']],
    ['Bring in the new rota', ['in-place']],
    ['Bring rents up to the county average', ['change']],
    ['Continue to support the youth forum', ['keep']],
    ['Work with the voluntary sector', ['keep']],
    ['Ensure every ward has a warden', ['state']],
    ['Pilot evening opening', ['pilot']],
    ['Recruit two wardens', ['recruit']],
    ['Wardens in every ward', ['other']],
    ['', ['other']],
  ])('%s', (text, asks) => expect(asked(text).aims.map((aim) => aim.asks)).toEqual(asks))
})

describe('the things it names', () => {
  test.each<[string, number]>([
    ['Develop a homelessness strategy', 1],
    ['Develop a strategy for housing and homelessness', 1],
    ['Produce a guide in Welsh and Polish', 1],
    ['Map what schools, health and charities offer', 1],
    ['Develop a strategy and an action plan', 2],
    ['Open a hub, a café and a shop', 3],
    ['Develop a scheme including a bid for lottery money', 2],
    ['Develop a strategy in order to cut costs and delays', 1],
  ])('%s', (text, things) => expect(asked(text).aims.flatMap((aim) => aim.things)).toHaveLength(things))

  test('two verbs share the one thing', () => {
    const [agree, implement] = asked('Agree and implement a lettings policy').aims
    expect(agree?.things).toEqual(implement?.things)
  })
})

describe('whether it recurs', () => {
  const by: DeadlinePart = { kind: 'by', day: '2026-05-31', precision: 'month', target: null, label: '', text: 'May 2026' }
  const quarterly: DeadlinePart = { kind: 'recurring', every: 'quarter', label: '', text: 'Quarterly' }
  const ongoing: DeadlinePart = { kind: 'ongoing', label: '', text: 'ongoing' }
  test.each<[string, Deadline, boolean]>([
    ['Open a hub', of(by), false],
    ['Open a hub', of(quarterly), true],
    ['Open a hub', of(by, ongoing), true],
    ['Open a hub', of(), false],
    ['Support the youth forum', of(), true],
    ['Support the youth forum', of(by), false],
  ])('%s %j', (text, deadline, recurring) => expect(asked(text, deadline).recurring).toBe(recurring))
})
