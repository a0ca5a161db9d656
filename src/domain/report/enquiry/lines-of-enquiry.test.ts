import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { acrossRules } from '../../judgement/across/table.ts'
import { actionRules, objectiveRules } from '../../judgement/findings/table.ts'
import type { About, Finding, Judgement } from '../../judgement/judgement.ts'
import type { Plan } from '../../plan/plan.ts'
import { placesIn } from '../places.ts'
import { action, plan, section } from '../sample-plans.ts'
import { askings, askOf } from './askings.ts'
import { linesOfEnquiry, onAPage, sayPlaces } from './lines-of-enquiry.ts'

const by = (day: string) => ({
  deadline: { text: day, parts: [{ kind: 'by', day, precision: 'day', target: null, label: '', text: day } as const] },
})
const texts = ['Light the slipways', 'Mend the north gate', 'Count the moorings', 'Paint the harbour office']
const harbour: Plan = plan('Harbour plan', [
  section('1', 'Quays', {
    actions: texts.map((text, i) => action(`1.${i + 1}`, text, { who: i < 2 ? ['M Hale'] : [], ...by(`2026-0${9 - i}-30`) })),
  }),
])
const beach: Plan = plan('Beach plan', [section('1', 'Sand', { actions: [action('1.1', 'Rake the sand')] })])

const about = (ref: string | null, where = 'Harbour plan'): About => ({ plan: where, section: '1', objective: null, ref, id: null })
const finding = (rule: string, ref: string | null, sentence = `Something about ${ref}`, where?: string): Finding => ({
  rule,
  sentence,
  evidence: `words of ${ref}`,
  about: about(ref, where),
})
const asked = (findings: readonly Finding[], more: Partial<Judgement> = {}, most?: number) =>
  linesOfEnquiry(
    [harbour, beach],
    { asAt: '2026-11-20', actions: [], findings, ...more },
    { placeOf: placesIn([harbour, beach]), ...(most === undefined ? {} : { most }) },
  )

describe('a line of enquiry', () => {
  test('asks about one promise in its own words, with its place', () => {
    expect(asked([finding('late', '1.2')]).lines).toEqual([
      {
        rule: 'late',
        plan: 'Harbour plan',
        question: 'Why is “Mend the north gate” (A 1.2) not done although its day has passed, and on which day will it be?',
        reason: 'Something about 1.2.',
        about: [about('1.2')],
        weight: 10,
      },
    ])
  })

  test('makes thirty silent actions one question and not thirty', () => {
    const silent = Array.from({ length: 30 }, (_, i) => finding('no-progress-stated', `9.${i}`))
    const { lines, more } = asked(silent)
    expect(lines.map(({ question }) => question)).toEqual([
      'What has happened on the 30 actions of “Harbour plan” that state no progress, and who will answer by when?',
    ])
    expect(lines[0]?.about).toHaveLength(30)
    expect(lines[0]?.reason).toMatch(/And 27 more\.$/)
    expect(more).toBe(0)
  })

  test('says once what was found alike in many places', () => {
    const alike = ['1.1', '1.2', '1.3', '1.4'].map((ref) => finding('no-named-owner', ref, 'No one is named.'))
    expect(asked(alike).lines[0]).toMatchObject({
      question: 'Who is responsible for all 4 actions of “Harbour plan” that name nobody?',
      reason: expect.stringMatching(/^A 1\.4, A 1\.3, A 1\.2 and 1 more: No one is named\./),
    })
  })

  test('tells the longest overdue first and names the few who are responsible', () => {
    const [line] = asked([finding('late', '1.1'), finding('late', '1.2')]).lines
    expect(line?.reason).toBe('A 1.2: Something about 1.2. A 1.1: Something about 1.1. Responsible: M Hale.')
    expect(line?.about.map(({ ref }) => ref)).toEqual(['1.2', '1.1'])
  })

  test('is asked of each plan by itself', () => {
    const { lines } = asked([finding('late', '1.1'), finding('late', '1.1', 'Late too', 'Beach plan')])
    expect(lines.map(({ question }) => /“[^”]+” \([^)]+\)/.exec(question)?.[0])).toEqual([
      '“Light the slipways” (A 1.1)',
      '“Rake the sand” (B 1.1)',
    ])
  })

  test('asks one question where several rules say that nobody could tell whether it worked', () => {
    const { lines } = asked([finding('no-measure', '1.1'), finding('no-outcome', '1.1'), finding('no-baseline', '1.2')])
    expect(lines.map(({ question }) => question)).toEqual([
      'How will the panel know whether 2 of 4 actions of “Harbour plan” have worked, which lack a measure or a starting position?',
    ])
  })

  test('asks what is done, and has not shown its effect, for a day', () => {
    const done = {
      ...about('1.3'),
      section: '1',
      ref: '1.3',
      status: 'done, effect not yet shown',
      reports: 0,
      reasons: [],
      parts: [],
    } as const
    expect(asked([], { actions: [done] }).lines).toMatchObject([
      {
        rule: 'effect-not-shown',
        question: 'How and on which day will it be tested whether “Count the moorings” (A 1.3) has had its effect?',
      },
    ])
  })

  test('leads to both places of what stands in two', () => {
    const two = { ...finding('two-targets-for-one-measure', '1.1'), also: [about('1.1', 'Beach plan')] }
    const [line] = asked([two]).lines
    expect(line?.about.map(({ plan }) => plan)).toEqual(['Harbour plan', 'Beach plan'])
    expect(line && sayPlaces(line, placesIn([harbour, beach]))).toBe('A 1.1 and B 1.1')
  })

  test('asks about the paper itself without a place', () => {
    const sheet = { ...finding('background-papers-unchecked', null), about: { ...about(null), plan: '', section: null } }
    expect(asked([sheet]).lines).toMatchObject([
      { question: 'On which papers does this report rest, and may the public see them?', about: [] },
    ])
  })
})

test('a broken promise is asked before one unanswered, and that before one nobody could check', () => {
  const rules = ['no-measure', 'unknown-acronym', 'no-progress-stated', 'late', 'no-named-owner', 'achieved-against-a-figure', 'date-moved']
  expect(asked(rules.map((rule) => finding(rule, '1.1'))).lines.map(({ rule }) => rule)).toEqual([
    'late',
    'achieved-against-a-figure',
    'no-progress-stated',
    'date-moved',
    'no-named-owner',
    'no-measure',
    'unknown-acronym',
  ])
})

test('more than a page is counted and not shown', () => {
  const { lines, more } = asked(askings.map(({ rule }) => finding(rule, '1.1')))
  expect(lines).toHaveLength(onAPage)
  expect(more).toBeGreaterThan(8)
})

test.each([...actionRules, ...objectiveRules, ...acrossRules].map(({ id }) => id))('%s has a question of its own', (rule) => {
  expect(askings.map((each) => each.rule)).toContain(rule)
})

test.each(askings.map(({ rule }) => rule))('the questions of %s can be read out, for one promise and for several', (rule) => {
  for (const refs of [['1.1'], ['1.1', '1.2', '1.3']]) {
    const [line] = asked(refs.map((ref) => finding(rule, ref))).lines
    expect(line?.question).toMatch(/^\p{Lu}[^?\n]{10,260}\?$/u)
    expect(line?.question).not.toMatch(/undefined|\b1 actions|null/)
  }
})

test.each<[string, readonly string[], string]>([
  ['no measure anywhere', ['no-measure', 'no-measure'], 'have worked, which name no measure?'],
  ['no measure here, no outcome there', ['no-measure', 'no-outcome'], 'have worked, which lack a measure or an outcome?'],
  [
    'each something else',
    ['no-measure', 'no-outcome', 'no-baseline'],
    'have worked, which lack a measure, an outcome or a starting position?',
  ],
  ['no outcome anywhere', ['no-outcome', 'no-outcome'], 'What should be different when 2 of 4 actions of “Harbour plan” are done?'],
  ['no outcome here, no start there', ['no-outcome', 'no-baseline'], 'have worked, which lack an outcome or a starting position?'],
  ['no start anywhere', ['no-baseline', 'no-baseline'], 'start from, which say no starting position?'],
])('what is asked together is true of every place it counts: %s', (_, rules, words) => {
  const [line] = asked(rules.map((rule, i) => finding(rule, `1.${i + 1}`))).lines
  expect(line?.question).toContain(words)
})

test('questions speak of what is told, which may have been said after the paper', () => {
  const rules = ['declared-better-than-computed', 'plan-told-as-progress', 'no-progress-stated', 'figure-misses-target']
  for (const { question } of asked(rules.flatMap((rule) => [finding(rule, '1.1'), finding(rule, '1.1', 'Too', 'Beach plan')])).lines)
    expect(question).not.toMatch(/\bpaper\b/)
})

test('a rule nobody wrote a question for is asked about all the same', () => {
  expect(askOf('a-later-rule').rule).toBe('a-later-rule')
  expect(asked([finding('a-later-rule', '1.1', 'It is odd.')]).lines[0]?.question).toBe(
    'What do you say to this about “Light the slipways” (A 1.1): It is odd?',
  )
})

test('nothing found leaves nothing to ask', () => {
  expect(asked([])).toEqual({ lines: [], more: 0 })
})

test('no finding is lost: each stands in some line, whatever their order', () => {
  const rules = askings.map(({ rule }) => rule).filter((rule) => rule !== 'effect-not-shown')
  const anyFinding = fc.record({ rule: fc.constantFrom(...rules), ref: fc.constantFrom('1.1', '1.2', '1.3', '1.4') })
  fc.assert(
    fc.property(fc.array(anyFinding, { maxLength: 40 }), (all) => {
      const findings = all.map(({ rule, ref }) => finding(rule, ref))
      const { lines, more } = asked(findings, {}, 100)
      expect(more).toBe(0)
      const reached = new Set(lines.flatMap((line) => line.about.map(({ ref }) => ref)))
      for (const { ref } of all) expect(reached.has(ref)).toBe(true)
      const again = asked(findings.toReversed(), {}, 100).lines.map(({ question }) => question)
      expect(again.toSorted()).toEqual(lines.map(({ question }) => question).toSorted())
    }),
  )
})
