import { describe, expect, test } from 'vitest'
import { readDeadline } from '../deadline.ts'
import { actionOf, planOf } from '../matching/plans-in-tests.ts'
import type { Action, Objective, Plan, Section } from '../plan.ts'
import { compareEdition } from './compare-edition.ts'
import type { Edition } from './edition.ts'
import { sayFewMatches } from './likely.ts'
import { withoutLoneHeading } from './lone-heading.ts'
import { decide, stillToAnswer } from './steps.ts'
import { fieldsChanged, frameFieldsChanged, sayEdition } from './tell-edition.ts'

let last = 0
/** An action as it is read: `due` understood, measures among it. */
const act = (text: string, due = 'May 2027'): Action => ({
  ...actionOf(text),
  id: `a${++last}`,
  text,
  ...readDeadline(due, { period: '2026/27', paperDay: '2026-05-20', wording: text }),
})
const aim = (ref: string, title: string, actions: Action[], more: Partial<Objective> = {}): Objective => ({
  ...{
    id: `o-${ref}-${title}`,
    ref,
    title,
    relevantPlans: [],
    baseline: '',
    outcome: '',
    targets: '',
    phase: '',
    funding: '',
    crossReference: '',
  },
  ...{ progress: [], actions, anchor: 'b1', anchors: {}, ...more },
})
const part = (ref: string, title: string, more: Partial<Section> = {}): Section => ({
  ...{ id: `s-${ref}-${title}`, ref, title, objectives: [], actions: [], sections: [], anchor: 'b1', ...more },
})
const of = (...sections: Section[]): Plan => ({ title: 'Parks', kind: 'plan', period: '2026/27', sections })

/** What is said otherwise of headings and actions: `section 1 reworded`. */
const told = ({ sections, objectives, pairs, gone, fresh }: Edition): string[] =>
  [
    ...sections.pairs.map(({ held, kinds, sure }) => `section ${held.it.ref} ${kinds.join(', ')}${sure ? '' : ' ?'}`),
    ...sections.gone.map(({ it }) => `section ${it.ref} gone`),
    ...sections.fresh.map(({ it }) => `section ${it.ref} new`),
    ...objectives.pairs.map(({ held, kinds, sure }) => `objective ${held.it.ref} ${kinds.join(', ')}${sure ? '' : ' ?'}`),
    ...objectives.gone.map(({ it }) => `objective ${it.ref} gone`),
    ...objectives.fresh.map(({ it }) => `objective ${it.ref} new`),
    ...pairs.map(({ held, kinds }) => `“${held.action.text}” ${kinds.join(', ')}`),
    ...[...gone, ...fresh].map(({ action }) => `“${action.text}” alone`),
  ].filter((line) => !line.endsWith(' same'))

const fences = 'Repair the fences of all play areas'
const swings = 'Replace the swings at Mill Meadow'
const limes = 'Plant forty limes along the canal'
const start = () =>
  of(
    part('1', 'Play areas', {
      objectives: [aim('1.1', 'Safer places to play', [act(fences), act(swings)], { targets: '80% by March 2027' })],
    }),
    part('2', 'Trees', { actions: [act(limes)] }),
  )

describe('what a later edition says of headings', () => {
  test.each<[string, (plan: Plan) => Plan, string[]]>([
    ['nothing', (plan) => plan, []],
    [
      'a section renamed',
      (plan) => of(plan.sections[0] as Section, part('2', 'Woodland', { actions: [act(limes)] })),
      ['section 2 reworded'],
    ],
    [
      'a section renumbered',
      (plan) => of(plan.sections[0] as Section, part('5', 'Trees', { actions: [act(limes)] })),
      ['section 2 renumbered'],
    ],
    [
      'an objective with another target',
      (plan) =>
        of(
          part('1', 'Play areas', {
            objectives: [aim('1.1', 'Safer places to play', [act(fences), act(swings)], { targets: '70% by March 2027' })],
          }),
          plan.sections[1] as Section,
        ),
      ['objective 1.1 re-targeted'],
    ],
    [
      'no targets printed at all take none away',
      (plan) =>
        of(
          part('1', 'Play areas', { objectives: [aim('1.1', 'Safer places to play', [act(fences), act(swings)])] }),
          plan.sections[1] as Section,
        ),
      [],
    ],
    [
      'no objectives printed end none, and move nothing',
      (plan) => of(part('1', 'Play areas', { actions: [act(fences), act(swings)] }), plan.sections[1] as Section),
      [],
    ],
    [
      'an action in another section',
      () =>
        of(
          part('1', 'Play areas', { objectives: [aim('1.1', 'Safer places to play', [act(fences)], { targets: '80% by March 2027' })] }),
          part('2', 'Trees', { actions: [act(limes), act(swings)] }),
        ),
      [`“${swings}” moved`],
    ],
    ['a section that is not printed any more', (plan) => of(plan.sections[0] as Section), ['section 2 gone', `“${limes}” alone`]],
    [
      'a section inside a new one',
      (plan) => of(part('9', 'Everything green', { sections: [...plan.sections] })),
      ['section 1 moved', 'section 2 moved', 'section 9 new'],
    ],
  ])('%s', (_, change, expected) => expect(told(compareEdition([start()], [change(start())])).toSorted()).toEqual(expected.toSorted()))

  test('a doubtful objective is asked; said to be another it is new, and its actions move there', () => {
    const benches = 'Mend the benches at the upper pond'
    const play = (ref: string, title: string, ...texts: string[]) =>
      of(
        part('1', 'Play areas', {
          objectives: [
            aim(
              ref,
              title,
              texts.map((text) => act(text)),
              { targets: '80% by March 2027' },
            ),
          ],
        }),
      )
    const held = play('1.1', 'Safer places to play', fences, swings, limes, benches)
    const other = play('1.4', 'More fun for toddlers', fences, swings, 'Open a paddling pool')
    const edition = compareEdition([held], [other])
    const id = edition.objectives.pairs[0]?.held.it.id ?? ''
    expect(stillToAnswer(edition, { pairs: {}, gone: {} })).toEqual([{ of: 'objective', id, ref: '1.1', text: 'Safer places to play' }])
    const decided = decide(edition, { pairs: { [id]: 'another' }, gone: {} })
    expect(decided.objectives.fresh.map(({ it }) => it.ref)).toEqual(['1.4'])
    expect(decided.pairs.map(({ kinds }) => kinds)).toEqual([['moved'], ['moved']])
    expect(decide(edition, { pairs: { [id]: 'same' }, gone: {} }).pairs.map(({ kinds }) => kinds)).toEqual([['same'], ['same']])
  })
})

describe('deadlines, targets and measures', () => {
  const one = (due: string) => of(part('1', 'Play areas', { actions: [act(fences, due)] }))
  test.each<[string, string, string, string[]]>([
    ['another day', 'May 2027', 'June 2027', ['re-dated']],
    ['the same day in other words', 'May 2027', 'by May 2027', ['reworded']],
    ['another target by the same day', '85% by May 2027', '80% by May 2027', ['re-targeted']],
    ['another target by another day', '85% by May 2027', '80% by June 2027', ['re-dated', 're-targeted']],
    ['another measure', 'May 2027; PI: BV51', 'May 2027; PI: BV52', ['reworded', 're-targeted']],
    ['no date any more, where none is printed at all', 'May 2027', '', ['same']],
  ])('%s', (_, from, to, kinds) => {
    const [pair] = compareEdition([one(from)], [one(to)]).pairs
    expect(pair?.kinds).toEqual(kinds)
  })

  test('both texts stand beside each other', () => {
    const [pair] = compareEdition([one('85% by May 2027')], [one('80% by May 2027')]).pairs
    expect(pair && fieldsChanged(pair)).toEqual([
      { kind: 're-targeted', called: 'By when', from: '85% by May 2027', to: '80% by May 2027' },
    ])
    const renamed = compareEdition(
      [start()],
      [of(part('1', 'Places to play', { objectives: start().sections[0]?.objectives ?? [] }), start().sections[1] as Section)],
    )
    expect(renamed.sections.pairs.flatMap(frameFieldsChanged)).toEqual([
      { kind: 'reworded', called: 'Heading', from: 'Play areas', to: 'Places to play' },
    ])
  })
})

describe('said beside it', () => {
  test('what it does not speak of', () => {
    const bare = of(part('', '', { actions: [fences, swings, limes].map((text) => act(text, '')) }))
    expect(compareEdition([start()], [{ ...bare, title: 'Parks, October', period: '2027/28' }]).notes).toEqual([
      'Its title is now “Parks, October”; the plan keeps the one it was adopted under, “Parks”.',
      'It is for 2027/28; the plan stays the one of 2026/27.',
      'It prints no objectives: those held stay as they are.',
      'It prints no sections: every action stays in the section where it is.',
      'It prints no dates: those held stand.',
    ])
  })

  test('headings in the sentence, where anything became of them', () => {
    const edition = compareEdition([start()], [of(...start().sections, part('3', 'Ponds', { actions: [act('Dredge the upper pond')] }))])
    expect(sayEdition(edition)).toBe('3 actions are the same; none are not printed any more, 1 is new. Of the sections 1 is new.')
  })

  test.each<[string, string[], boolean]>([
    ['the same plan', [fences, swings, limes], false],
    ['a shorter edition', [limes], false],
    ['one of three, among others', [limes, 'Buy two vans', 'Train four apprentices'], false],
    ['none', ['Buy two vans', 'Train four apprentices', 'Move the archive'], true],
    ['one of many', [limes, 'Buy two vans', 'Train apprentices', 'Move the archive', 'Sell the mill', 'Count otters'], false],
  ])('whether it may be the edition of another plan: %s', (_, texts, few) => {
    const [held, read] = [start(), planOf('Parks', { '1 All': texts.map((text) => `| ${text}`) })]
    expect(sayFewMatches(compareEdition([held], [read]), held, read, 'parks.docx') !== undefined).toBe(few)
  })

  test('one table below the heading of its paper is no section; below a heading that is held it is', () => {
    const lone = (title: string, ...texts: string[]) => of(part('', title, { actions: texts.map((text) => act(text)) }))
    const headingsOf = (plan: Plan) => withoutLoneHeading(plan, start()).sections.map(({ title }) => title)
    expect(headingsOf(lone('Progress in October', fences, limes))).toEqual([''])
    expect(headingsOf(lone('Trees', fences, limes))).toEqual(['Trees'])
    expect(headingsOf(lone('Progress in October', limes))).toEqual(['Progress in October'])
  })
})
