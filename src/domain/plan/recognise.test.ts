// Long because it is the table of what a paper can look like: each case one layout or one kind of damage.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { paper } from './paper-in-tests.ts'
import type { Action, Plan } from './plan.ts'
import { recognise } from './recognise.ts'

const onObjectives = '=Objective | Position in May | Outcomes | Tasks / actions | Completion date | Budget | Responsible manager'
const onSections = '=Task no. | Task | Deadline | Progress'

const told = (a: Action) => `${a.ref}|${a.text}|${a.deadline.text}|${a.owners.map((o) => o.name).join('+')}|${a.progress.text}`
const objectives = (plan: Plan | undefined) => plan?.sections.flatMap((s) => s.objectives) ?? []
const actions = (plan: Plan | undefined) => plan?.sections.flatMap((s) => [...s.actions, ...s.objectives.flatMap((o) => o.actions)]) ?? []

describe('a plan whose actions hang on objectives', () => {
  const reading = recognise(
    paper('**APPENDIX A**', '**Parks Improvement Plan 2026/27**', [
      onObjectives,
      '!1. SAFER PARKS',
      '1.1 Light every path | 12 of 40 lit | People feel safe | 1 Survey the paths 2 Order the lamps 3 Report quarterly | Phase 1⏎Jun 2026⏎Jul 2026⏎Mar 2027 & ongoing | Parks fund | 1 - 2 A Reader 3 B Writer',
      '<7>1 Done 2 Lamps ordered 3 First report in July',
      '1.2 (additional) Repair the gates | | | 4 Mend the north gate | Sept 2026 | | 4 C Drawer',
      '1.3 Plant trees | | | 1 Buy saplings 2 Dig | Oct 2026  Nov 2026 | | D Digger',
      '1 2 | Bought In progress',
    ]),
  )
  const plan = reading.plans[0]

  test('has its title, kind and period', () =>
    expect([plan?.title, plan?.kind, plan?.period]).toEqual(['Parks Improvement Plan 2026/27', 'improvement plan', '2026/27']))
  test('has its sections and objectives as printed', () => {
    expect(plan?.sections.map((s) => [s.ref, s.title])).toEqual([['1', 'SAFER PARKS']])
    expect(objectives(plan).map((o) => [o.ref, o.title, o.baseline, o.outcome, o.phase, o.funding])).toEqual([
      ['1.1', 'Light every path', '12 of 40 lit', 'People feel safe', 'Phase 1', 'Parks fund'],
      ['1.2 (additional)', 'Repair the gates', '', '', '', ''],
      ['1.3', 'Plant trees', '', '', '', ''],
    ])
  })
  test('shares dates, owners and answers out to its tasks', () =>
    expect(actions(plan).map(told)).toEqual([
      '1|Survey the paths|Jun 2026|A Reader|Done',
      '2|Order the lamps|Jul 2026|A Reader|Lamps ordered',
      '3|Report quarterly|Mar 2027 & ongoing|B Writer|First report in July',
      '4|Mend the north gate|Sept 2026|C Drawer|',
      '1|Buy saplings|Oct 2026|D Digger|Bought',
      '2|Dig|Nov 2026|D Digger|In progress',
    ]))
  test('leaves nothing over and remembers its columns', () => {
    expect(reading.leftovers).toEqual([])
    expect(reading.coverage.left).toBe(0)
    expect(plan?.columns?.map((c) => c.field)).toEqual(['objective', 'baseline', 'outcome', 'action', 'deadline', 'funding', 'owners'])
  })
  test('knows the place of every field', () => {
    const [first] = actions(plan)
    expect(first?.anchors).toMatchObject({
      text: 'b3/r3/c4@2-18',
      deadline: 'b3/r3/c5@8-16',
      progress: 'b3/r4/c1@2-6',
      owners: expect.stringContaining('b3/r3/c7'),
    })
  })
})

describe('a plan whose actions hang on sections', () => {
  const reading = recognise(
    paper('# Libraries Service Plan', '# Tasks for 2026/27', [
      onSections,
      '!1. BOOKS',
      '1.1 | Buy large print | May 2026 | Ordered',
      '1.2 | Check the vans: • brakes • lights | Monthly May 2026 | Brakes checked',
      '!2. PEOPLE',
      '2.1 | Train two drivers | |',
      '2.10 | Hold a fair | Summer 2026 | In hand',
    ]),
  )
  const plan = reading.plans[0]
  test('keeps sections, numbers and parts', () => {
    expect([plan?.title, plan?.period]).toEqual(['Libraries Service Plan', '2026/27'])
    expect(plan?.sections.map((s) => [s.ref, s.title, s.actions.map((a) => a.ref)])).toEqual([
      ['1', 'BOOKS', ['1.1', '1.2']],
      ['2', 'PEOPLE', ['2.1', '2.10']],
    ])
    expect(actions(plan)[1]?.actions.map((p) => `${p.text}|${p.deadline.text}`)).toEqual(['brakes|Monthly', 'lights|May 2026'])
    expect(reading.coverage.left).toBe(0)
  })
  test('no progress is an empty text, and no printed status is null', () => {
    expect(actions(plan)[2]?.progress.text).toBe('')
    expect(actions(plan)[2]?.status).toBeNull()
  })
})

describe('what damage does', () => {
  const about = (document: Parameters<typeof recognise>[0]) =>
    recognise(document)
      .doubts.map((d) => `${d.about}: ${d.why}`)
      .join('\n')
  test.each([
    ['tasks that begin at 2', '1.1 Light | | | 2 Order the lamps 3 Report | Jul 2026  Aug 2026 | | A Reader', /1\.1.*begin at 2/],
    [
      'a lost first number',
      '1.1 Light | | | Survey paths 2 Order lamps 3 Report | Jun 2026  Jul 2026  Aug 2026 | | A Reader',
      /number is not in the paper/,
    ],
    [
      'a sentence without its end',
      '1.1 Light | | | 1 Order nine tenths of 2 Report | Jun 2026  Jul 2026 | | A Reader',
      /middle of a sentence/,
    ],
    ['more dates than tasks', '1.1 Light | | | 1 Order 2 Report | Jun 2026  Jul 2026  Aug 2026 | | A Reader', /3 dates for 2 tasks/],
    ['a line without a date', '1.1 Light | | | 1 Order 2 Report | Jun 2026  Audit of the lamps | | A Reader', /names no date/],
    [
      'numbers gone altogether',
      '1.1 Light | | | Order the lamps Report to the panel | Jun 2026  Jul 2026 | | 1 - 2 A Reader',
      /parted where a new promise begins/,
    ],
  ])('%s raises a doubt', (_, row, why) => expect(about(paper('# Plan A', [onObjectives, row]))).toMatch(why))

  test('a row that carries on the one above is added to it', () => {
    const reading = recognise(
      paper('# Plan B', [onSections, '1.1 | Open the | May | Work is', ' | library | 2026 | in hand', '1.2 | Close it | Jun 2026 | No']),
    )
    expect(actions(reading.plans[0]).map(told)).toEqual(['1.1|Open the library|May 2026||Work is in hand', '1.2|Close it|Jun 2026||No'])
  })

  test('a number beside a line that carries on is not taken for a new action', () => {
    const reading = recognise(
      paper('# Plan B', [
        onSections,
        '1.1 | One | May 2026 | a',
        '2.1 | Two and | May 2026 | b',
        '1.1 | More | May 2026 | c',
        '2.2 | Three | Jun 2026 | d',
      ]),
    )
    expect(actions(reading.plans[0]).map((a) => `${a.ref} ${a.text}`)).toEqual(['1.1 One', '2.1 Two and More', '2.2 Three'])
    expect(reading.doubts.map((d) => d.why).join()).toMatch(/carries on 2\.1/)
    expect(reading.leftovers.map((l) => l.text)).toEqual(['1.1'])
  })

  test('answers in prose below the table go to the tasks in order, with a doubt', () => {
    const reading = recognise(
      paper('# Plan A', [onObjectives, '1.1 Light | | | 1 Order 2 Report | Jun 2026  Jul 2026 | | A Reader'], '- Ordered', 'Not yet'),
    )
    expect(actions(reading.plans[0]).map((a) => a.progress.text)).toEqual(['Ordered', 'Not yet'])
    expect(reading.doubts.some((d) => /in order/.test(d.why))).toBe(true)
  })

  test('answers that fit no count stay with the objective', () => {
    const reading = recognise(
      paper(
        '# Plan A',
        [onObjectives, '1.1 Light | | | 1 Order 2 Report 3 Look | Jun 2026  Jul 2026  Aug 2026 | | A Reader'],
        'Ordered',
        'Not yet',
      ),
    )
    expect(objectives(reading.plans[0])[0]?.progress.map((p) => p.text)).toEqual(['Ordered', 'Not yet'])
  })
})

test('a cell merged over several rows is said of each of them', () => {
  const onSection = recognise(
    paper('# Plan B', [
      '=Task no. | Task | Deadline | Responsible manager',
      '1.1 | Open | May 2026 | v2>A Reader',
      '1.2 | Close | June 2026',
    ]),
  )
  expect(actions(onSection.plans[0]).map((a) => a.owners.map((o) => o.name))).toEqual([['A Reader'], ['A Reader']])
  const onObjective = recognise(
    paper('# Plan A', ['=Objective | Tasks / actions | Budget', '1.1 Light | 1 Order | v2>Parks fund', '1.2 Mow | 1 Mow']),
  )
  expect(objectives(onObjective.plans[0]).map((o) => o.funding)).toEqual(['Parks fund', 'Parks fund'])
})

test('a section quietly printed is known by the objective below it, and an answer is not taken for one', () => {
  const reading = recognise(
    paper('# Plan A', [
      onObjectives,
      '<7>1. Safer parks',
      '1.1 Light | | | 1 Order 2 Report | Jun 2026  Jul 2026 | | A Reader',
      '<7>1 Ordered 2 Not yet',
      '1.2 Mow | | | 1 Mow | Jun 2026 | | A Reader',
      '<7>2. Greener streets',
      '2.1 Plant | | | 1 Dig | Jun 2026 | | A Reader',
    ]),
  )
  expect(reading.plans[0]?.sections.map((s) => [s.ref, s.title, s.objectives.map((o) => o.ref)])).toEqual([
    ['1', 'Safer parks', ['1.1', '1.2']],
    ['2', 'Greener streets', ['2.1']],
  ])
  expect(actions(reading.plans[0]).map((a) => a.progress.text)).toEqual(['Ordered', 'Not yet', '', ''])
})

test('lines in front of the first numbered answer speak of the objective as a whole', () => {
  const reading = recognise(
    paper('# Plan A', [
      onObjectives,
      '1.1 Light | | | 1 Order 2 Report | Jun 2026  Jul 2026 | | A Reader',
      '<7>All in all it goes well.⏎1 Ordered⏎2 Not yet',
    ]),
  )
  expect(objectives(reading.plans[0])[0]?.progress.map((p) => `${p.ref}:${p.text}`)).toEqual([':All in all it goes well.'])
  expect(actions(reading.plans[0]).map((a) => a.progress.text)).toEqual(['Ordered', 'Not yet'])
})

test('an objective that only points elsewhere keeps its own progress', () => {
  const reading = recognise(paper('# Plan A', [onObjectives, 'See also 2.7 Grow the fund', '1. 3 grants now paid. More to come']))
  expect(objectives(reading.plans[0])[0]).toMatchObject({
    ref: 'See also 2.7',
    title: 'Grow the fund',
    crossReference: '2.7',
    actions: [],
    progress: [{ ref: '1', text: '3 grants now paid. More to come' }],
  })
})

test('our own judgement column and summary are structure and never a status', () => {
  const reading = recognise(
    paper(
      'COMMITTEE: PARKS PANEL',
      '# Milepost summary',
      'Of 1 action 1 is late.',
      ['=Milepost: late | Action | Deadline', '1.1 | Open it | May 2026'],
      '# Appendix A – Plan B',
      ['=Task no. | Task | Deadline | Progress | Milepost judgement', '1.1 | Open it | May 2026 | | ▲ Late: nothing says it was done'],
    ),
  )
  expect(reading.plans).toHaveLength(1)
  expect(actions(reading.plans[0]).map((a) => [told(a), a.status])).toEqual([['1.1|Open it|May 2026||', null]])
  expect(reading.coverage.left).toBe(0)
})

test('two plans of different columns are told apart by their headings', () => {
  const reading = recognise(
    paper('# Plan A 2026/27', [onObjectives, '1.1 Light | | | 1 Order | Jun 2026 | | A Reader'], '# Plan B', [
      onSections,
      '1.1 | Open | May 2026 | Done',
    ]),
  )
  expect(reading.plans.map((p) => p.title)).toEqual(['Plan A 2026/27', 'Plan B'])
})

test('any document at all is read, and every character is accounted for', () => {
  const text = fc.oneof(
    fc.string(),
    fc.constantFrom(
      '1 Do it 2 Do more',
      '1.1 Light',
      'May 2026',
      'Task no.',
      'Task',
      'Deadline',
      'Objective',
      '1 - 3 A Reader',
      'See also 2.7 Fund',
      'APPENDIX A',
      'Progress',
    ),
  )
  const part = fc.oneof(
    text,
    fc.array(
      fc.array(text, { minLength: 1, maxLength: 8 }).map((cells) => cells.map((c) => c.replaceAll('|', '/')).join('|')),
      { maxLength: 6 },
    ),
  )
  fc.assert(
    fc.property(fc.array(part, { maxLength: 8 }), (parts) => {
      const { coverage, leftovers } = recognise(paper(...parts))
      expect(coverage.placed + coverage.structure + coverage.left).toBe(coverage.characters)
      expect(leftovers.map((l) => l.text.replace(/\s/g, '').length).reduce((a, b) => a + b, 0)).toBe(coverage.left)
    }),
    { numRuns: 300 },
  )
})

describe('a plan whose rows have a position beside a theme, a day and an owner of several rows', () => {
  const { plans, leftovers } = recognise(
    paper('# Leisure Plan 2026/27', [
      '=Theme | No | What we will do | Baseline | By whom | By when',
      'Pools | 1a | Mend the boiler | Broken | Estates | v2>March 2027',
      'Pools | 1b | Open on Sundays | Shut on Sundays | Leisure',
      'Fields | 2a | Drain three pitches | Two drained | Parks | Summer 2027',
    ]),
  )

  test('stands under its themes, with the shared day in each row', () => {
    expect(plans[0]?.sections.map((s) => [s.title, s.objectives.flatMap((o) => o.actions).map(told)])).toEqual([
      ['Pools', ['1a|Mend the boiler|March 2027|Estates|', '1b|Open on Sundays|March 2027|Leisure|']],
      ['Fields', ['2a|Drain three pitches|Summer 2027|Parks|']],
    ])
    expect(leftovers).toEqual([])
  })
})

describe('a plan with a line between its title and its table', () => {
  const { plans, doubts, leftovers } = recognise(
    paper('# Leisure Improvement Plan 2026/28', 'Cabinet Member for Leisure', [
      '=No | Action | By when',
      '1 | Mend the boiler | March 2027',
    ]),
  )

  test('takes its title from the heading further up, with a doubt', () => {
    expect(plans.map(({ title, kind, period }) => [title, kind, period])).toEqual([
      ['Leisure Improvement Plan 2026/28', 'improvement plan', '2026/28'],
    ])
    expect(doubts.map(({ anchor, about }) => [anchor, about])).toEqual([['b1', 'plan 1, title']])
    expect(leftovers.map(({ text }) => text)).toEqual(['Cabinet Member for Leisure'])
  })
})
