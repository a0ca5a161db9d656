import { describe, expect, test } from 'vitest'
import { emptyFrontSheet } from '../../document/front-sheet.ts'
import type { Action, Objective } from '../../plan/plan.ts'
import { judge } from '../judge.ts'
import type { Finding } from '../judgement.ts'
import { action, asAt, by, due, may, objective, plan, quarterly, section, september, target } from '../promises-in-tests.ts'
import { defaultSettings } from '../settings.ts'
import { differInLength } from './subject.ts'

const numbered = (actions: readonly Action[]): Action[] => actions.map((one, i) => ({ ...one, ref: String(i + 1) }))
const both = (rule: string, ours: readonly Action[], theirs: readonly Action[], around?: Partial<Objective>): Finding[] => {
  const first = around ? section([], { objectives: [objective(numbered(ours), around)] }) : section(numbered(ours))
  const plans = [plan([first]), plan([section(numbered(theirs))], { title: 'Tenancy plan' })]
  return judge(plans, { asAt }).findings.filter((finding) => finding.rule === rule)
}

describe('two-targets-for-one-measure', () => {
  const bv = (text: string, code: string, deadline = september): Action =>
    action(text, deadline, '', { measures: [{ code, label: '', text: code, from: 'deadline' }] })

  test.each<[string, Action, Action, boolean]>([
    ['a shared code', bv('Answer 90% of letters', 'BV204'), bv('Reply to 80% of post', 'BV204'), true],
    ['a shared code, spelt otherwise', bv('Answer 90% of letters', 'BV204'), bv('Reply to 80% of post', 'BVPI 204'), true],
    [
      'two codes that one paper prints as names of one measure',
      bv('Answer 90% of letters', 'BV204', { ...september, text: 'Sept 2026 PI: BV204/PAF C20' }),
      bv('Reply to 80% of post', 'PAF C20'),
      true,
    ],
    [
      'two codes that one paper lists beside each other',
      bv('Answer 90% of letters in time', 'BV204', { ...september, text: 'Sept 2026 PI: BV204 & PAF C20' }),
      bv('Answer 80% of letters in time', 'PAF C20'),
      false,
    ],
    ['other codes', bv('Answer 90% of letters in time', 'BV204'), bv('Answer 80% of letters in time', 'BV205'), false],
    [
      'the same words, another level, one day',
      action('Visit 90% of new tenants', september),
      action('Visit 80% of new tenants', september),
      true,
    ],
    ['the same level', action('Visit 90% of new tenants', september), action('Visit 90% of new tenants', september), false],
    ['a level that rises with its days', action('Visit 80% of new tenants', may), action('Visit 90% of new tenants', september), false],
    ['a level that falls with its days', action('Visit 90% of new tenants', may), action('Visit 80% of new tenants', september), true],
    [
      'a level without a day against a dated one',
      action('Visit 90% of new tenants', due(quarterly)),
      action('Visit 80% of new tenants', september),
      true,
    ],
    [
      'how fast is not how many',
      action('Visit 90% of new tenants', september),
      action('Visit 80% of new tenants within 5 days', september),
      false,
    ],
    ['another thing', action('Visit 90% of new tenants', september), action('Repair 80% of empty homes', september), false],
    [
      'the same start',
      action('Raise visits to new tenants from 57% to 90%', september),
      action('Bring tenant visits by wardens from 57% to 80%', september),
      true,
    ],
    ['a change is no level', action('Visit 10% more of new tenants', september), action('Visit 80% of new tenants', september), false],
  ])('%s', (_, one, other, expected) => expect(both('two-targets-for-one-measure', [one], [other])).toHaveLength(expected ? 1 : 0))

  test('steps of one promise and of one objective are a trajectory', () => {
    const steps = due(by('2026-05-31', { target: target('70%') }), by('2026-09-30', { target: target('90%') }))
    const one = judge(
      [plan([section([], { objectives: [objective([action('Visit new tenants', steps), action('Visit 95% of new tenants', may)])] })])],
      { asAt },
    )
    expect(one.findings.filter(({ rule }) => rule === 'two-targets-for-one-measure')).toEqual([])
  })

  test('an objective’s target without a day stands against a dated one elsewhere, told once with both places', () => {
    const ours = [action('Fill the posts', september), action('Train the wardens', september)]
    const around = { title: 'Raise visits to new tenants', targets: 'The government asks for 100%' }
    const found = both('two-targets-for-one-measure', ours, [action('Raise visits to new tenants to 75%', september)], around)
    expect(found).toHaveLength(1)
    expect(found[0]?.sentence).toContain('100%')
    expect(found[0]?.also?.[0]).toMatchObject({ plan: 'Tenancy plan', ref: '1' })
  })
})

describe('achieved-against-a-figure', () => {
  test.each<[string, Action, Action, boolean]>([
    [
      'all, achieved, and 97% elsewhere',
      action('Visit all new tenants', may, 'Achieved'),
      action('Visit every new tenant', due(quarterly), 'Currently 97%'),
      true,
    ],
    [
      'told the other way round',
      action('Visit every new tenant', due(quarterly), 'Currently 97%'),
      action('Visit all new tenants', may, 'Achieved'),
      true,
    ],
    [
      'the figure reaches it',
      action('Visit 95% of new tenants', may, 'Achieved'),
      action('Visit new tenants', due(quarterly), 'Currently 97%'),
      false,
    ],
    [
      'not told as done',
      action('Visit all new tenants', may, 'In hand'),
      action('Visit every new tenant', due(quarterly), 'Currently 97%'),
      false,
    ],
    [
      'how fast is not how many',
      action('Visit all new tenants within 3 days', may, 'Achieved'),
      action('Visit every new tenant', due(quarterly), 'Currently 97%'),
      false,
    ],
    [
      'another thing',
      action('Repair all empty homes', may, 'Achieved'),
      action('Visit every new tenant', due(quarterly), 'Currently 97%'),
      false,
    ],
    [
      'no level to fall short of',
      action('Open a hub for new tenants', may, 'Achieved'),
      action('Visit every new tenant', due(quarterly), 'Currently 97%'),
      false,
    ],
  ])('%s', (_, one, other, expected) => expect(both('achieved-against-a-figure', [one], [other])).toHaveLength(expected ? 1 : 0))
})

describe('same-promise-in-two-plans', () => {
  test.each<[string, Action, Action, boolean]>([
    ['the same words', action('Open a tenancy advice hub', may), action('Open a tenancy advice hub', september), true],
    ['another verb', action('Open a tenancy advice hub', may), action('Set up the tenancy advice hub', september), true],
    [
      'more said of it',
      action('Increase shared garden plots by 10%', may),
      action('Increase the number of shared garden plots for tenants', may),
      true,
    ],
    ['one thing in common', action('Open a tenancy advice hub', may), action('Publish tenancy figures', may), false],
    ['verbs in common', action('Review and improve support', may), action('Review and improve repairs', may), false],
    [
      'told in the same words',
      action('Extend the evening wardens', may, 'Evening wardens began in two streets and will be reviewed.'),
      action('Introduce wardens', may, 'Evening wardens began in two streets and will be reviewed.'),
      true,
    ],
    [
      'in other numbers of days',
      action('Raise to 88% the assessments finished within 45 working days', may),
      action('Raise to 60% the number of assessments finished in 30 working days', may),
      false,
    ],
    [
      'in the same number of days, told as a word',
      action('Raise to 88% the assessments finished within 14 working days', may),
      action('Raise to 60% the number of assessments finished in fourteen days', may),
      true,
    ],
    [
      'in a number of days that only one of them names',
      action('Raise to 88% the assessments finished within 45 working days', may),
      action('Raise to 60% the number of assessments finished', may),
      true,
    ],
    [
      'told in the same short words',
      action('Extend the evening wardens', may, 'In hand'),
      action('Paint the wardens’ office', may, 'In hand'),
      false,
    ],
  ])('%s', (_, one, other, expected) => expect(both('same-promise-in-two-plans', [one], [other])).toHaveLength(expected ? 1 : 0))

  test.each<[string, string, boolean]>([
    ['within 45 working days', 'in 30 working days', true],
    ['within fourteen days', 'in 14 working days', false],
    ['within 28 days', 'in four weeks', false],
    ['in 45 days, at most 60 days', 'in 60 days', false],
    ['two days each week', 'three days each week', true],
    ['within 45 days', '88% in time', false],
    ['45 desks', '30 desks', false],
    ['by 45-day reviews', 'by 30-day reviews', true],
  ])('%s and %s differ in length: %s', (one, other, expected) => expect(differInLength(one, other)).toBe(expected))

  test('twice in one plan is no finding, and in many plans one', () => {
    const twice = judge([plan([section([action('Open a tenancy advice hub', may), action('Open a tenancy advice hub', may)])])], { asAt })
    expect(twice.findings.filter(({ rule }) => rule === 'same-promise-in-two-plans')).toEqual([])
    const many = Array.from({ length: 120 }, (_, i) => plan([section([action('Open a tenancy advice hub', may)])], { title: `Plan ${i}` }))
    const found = judge(many, { asAt }).findings.filter(({ rule }) => rule === 'same-promise-in-two-plans')
    expect(found.map(({ sentence, also }) => [sentence, also?.length])).toEqual([
      ['120 plans promise the same: “Open a tenancy advice hub”.', 119],
    ])
  })
})

describe('unknown-acronym', () => {
  const forms = (texts: readonly string[], knownShortForms: string[] = []): string[] =>
    judge([plan([section(texts.map((text) => action(text, may)))])], { asAt, settings: { ...defaultSettings, knownShortForms } })
      .findings.filter(({ rule }) => rule === 'unknown-acronym')
      .map(({ evidence }) => evidence)

  test.each<[string, string[], string[]]>([
    ['one that nobody explains', ['Report to the QSB'], ['QSB']],
    ['told once, however often it stands', ['Report to the QSB', 'Ask the QSB again'], ['QSB']],
    ['explained behind its words', ['Set up a Quiet Streets Board (QSB)', 'Report to the QSB'], []],
    ['explained in brackets', ['Report to the QSB (Quiet Streets Board)'], []],
    ['explained with small words between', ['The Board of Quiet Streets (BQS)', 'Ask the BQS'], []],
    ['brackets that explain nothing', ['Ask the wardens (QSB)'], ['QSB']],
    ['spelt out in the same action', ['Write better personal education plans\nPEPs: Local PI'], []],
    ['spelt out there with small words between', ['Ask the BQS for a board of the quiet streets'], []],
    ['initials across a stop are no words', ['Ask the QSB. Be quick. Some boards wait'], ['QSB']],
    ['one word short', ['Ask the QSB for a quiet board'], ['QSB']],
    ['a name in another action of the plan', ['Report to the QSB', 'Meet the Quiet Streets Board'], []],
    ['three plain words in another action may be chance', ['Report to the QSB', 'Help quite some boys'], ['QSB']],
    ['four plain words in another action', ['Report to the QSBW', 'Help the quiet streets board of wardens'], []],
    ['two letters may be chance', ['Ask the QB for quiet benches'], ['QB']],
    ['everyday ones', ['Put the UK and NHS forms on a CD for GPs'], []],
    ['codes of measures', ['Raise BV204 and PAF B7'], []],
    ['several of them', ['Two SLAs agreed'], ['SLA']],
    ['a heading in capitals', ['OPEN THE HUB'], []],
    ['Roman numbers', ['Finish phase II'], []],
    ['a single capital', ['Plan B'], []],
  ])('%s', (_, texts, expected) => expect(forms(texts)).toEqual(expected))

  test('the council’s own list is known', () => expect(forms(['Report to the QSB'], ['QSB: Quiet Streets Board'])).toEqual([]))
})

describe('background-papers-unchecked', () => {
  test.each<[string, boolean]>([
    ['None', true],
    ['NONE.', true],
    ['N/A', true],
    ['', false],
    ['Housing inspection 2025', false],
    ['None of the exempt papers is listed', false],
  ])('%s', (backgroundPapers, expected) => {
    const frontSheet = { ...emptyFrontSheet, backgroundPapers }
    const { findings } = judge([plan([section([action('Open a hub', may)])])], { asAt, frontSheet })
    expect(findings.filter(({ rule }) => rule === 'background-papers-unchecked')).toHaveLength(expected ? 1 : 0)
  })
})
