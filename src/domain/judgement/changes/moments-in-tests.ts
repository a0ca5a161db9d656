import fc from 'fast-check'
import type { Day } from '../../calendar/day.ts'
import { readDeadline } from '../../plan/deadline.ts'
import type { Action, Change, Plan } from '../../plan/plan.ts'
import type { Review } from '../../plan/told.ts'
import { readDeed } from '../../progress/deed.ts'
import { judge } from '../judge.ts'
import { objective, plan, section, update } from '../promises-in-tests.ts'
import { compare } from './compare.ts'
import type { Difference } from './comparison.ts'
import type { Moment } from './moment.ts'

// Two days of an invented council's plan, for the tests of this room.

export const [earlier, later]: readonly [Day, Day] = ['2026-06-11', '2026-09-10']

/** An action as the store holds it on a day: `due` and `said` in words, the last of `said` its progress. */
export function held(
  id: string,
  more: Partial<Omit<Action, 'owners'>> & { due?: string; said?: readonly (readonly [Day, string])[]; owners?: readonly string[] } = {},
): Action {
  const { due = 'Dec 2026', said = [], owners = ['M Hale'], text = 'Open the hub on Quay Street', ...rest } = more
  const { deadline, measures } = readDeadline(due, { period: '2026/27', paperDay: earlier, wording: text })
  const updates = said.map(([day, words]) => ({ ...update(day, words), ...readDeed(words, { text, deadline }), by: 'M Hale' }))
  const last = updates.at(-1)
  return {
    ...{ id, ref: id, text, deadline, measures, owners: owners.map((name) => ({ name })) },
    progress: last ?? { text: '', deed: 'not-stated', rule: 'nothing-written' },
    ...{ status: null, actions: [], anchor: `b1/${id}`, anchors: {}, updates, changes: [], ...rest },
  }
}

export function change(kind: Change['kind'], field: string, from: string, to: string, more: Partial<Change> = {}): Change {
  return {
    kind,
    field,
    from,
    to,
    reason: 'The Board agreed it',
    by: 'Director of Place',
    day: '2026-08-03',
    recordedAt: '2026-08-03T09:00:00Z',
    ...more,
  }
}

export function held1(actions: readonly Action[], more: Partial<Plan> = {}): Plan {
  return plan([section(actions)], { id: 'p1', title: 'Housing plan', adopted: { day: '2026-04-01', by: 'E Marsh' }, ...more })
}

export function momentOf(asAt: Day, plans: readonly Plan[], report: number | null = null): Moment {
  return { asAt, report, plans, judgement: judge(plans, { asAt, across: false }) }
}

/** What differs in one plan between an earlier and a later list of its actions. */
export function differencesOf(before: readonly Action[], after: readonly Action[]): readonly Difference[] {
  return compare(momentOf(earlier, [held1(before)]), momentOf(later, [held1(after)])).differences
}

const words = fc.constantFrom(
  'Monitoring due July',
  'Completed',
  'Progressing well',
  '28 of the 30 visits were on time',
  '19 of the 30 visits were on time',
  '64% as at May 2026',
  '71% as at August 2026',
  'Delays with the lease',
  '',
)
const said = fc.uniqueArray(fc.tuple(fc.constantFrom('2026-05-01', earlier, '2026-07-20', later), words), {
  maxLength: 3,
  selector: ([day]) => day,
})

export const review = (kind: Review['kind'], day: Day, until: Day | null = null, status: string | null = 'at risk'): Review => ({
  ...{ kind, status, reason: 'I was there', by: 'N Aziz', day, until, recordedAt: `${day}T09:00:00Z` },
})
const reviews = [
  review('challenged', '2026-05-10'),
  review('overridden', '2026-06-01', '2026-07-31', 'on track'),
  review('lifted', '2026-06-05', null, null),
  review('re-test', '2026-07-01', '2026-10-01', null),
  review('overridden', '2026-08-01', '2026-12-31', 'late'),
]

const anyAction = (id: string): fc.Arbitrary<Action> =>
  fc
    .record({
      text: fc.constantFrom('Open the hub on Quay Street', 'Open two hubs', 'Visit all tenants on time'),
      due: fc.constantFrom(
        'Dec 2026',
        'May 2026',
        '85% by Sept 2026',
        '90% by Sept 2026',
        'Dec 2026 PI: BV51',
        'When the lease is signed',
        '',
      ),
      owners: fc.subarray(['M Hale', 'P Doyle']),
      ref: fc.constantFrom(id, '7'),
      said: said.map((list) => list.toSorted(([a], [b]) => (a < b ? -1 : 1))),
      stopped: fc.option(fc.constant({ day: '2026-06-01', reason: 'No money', by: 'E Marsh' }), { nil: undefined, freq: 5 }),
      parts: fc.subarray(['x', 'y']),
      reviews: fc.subarray(reviews),
    })
    .map(({ stopped, parts, ...rest }) =>
      held(id, {
        ...rest,
        actions: parts.map((part) => held(`${id}${part}`, { text: `Part ${part}`, due: rest.due })),
        ...(stopped ? { stopped } : {}),
      }),
    )

const heading = fc.record({ ref: fc.constantFrom('1', '2', ''), title: fc.constantFrom('Homes', 'Homes and places', '') })

const anyPlan = (id: string): fc.Arbitrary<Plan> =>
  fc
    .record({
      some: fc.tuple(anyAction('1'), anyAction('2'), anyAction('3'), anyAction('4')),
      // where each stands: in the first section, its objective, the second section, or nowhere
      where: fc.array(fc.constantFrom('first', 'aim', 'second', 'nowhere'), { minLength: 4, maxLength: 4 }),
      headings: fc.tuple(heading, heading),
      shape: fc.constantFrom('one', 'beside', 'inside'),
      aimIn: fc.constantFrom('first', 'second', 'nowhere'),
      aim: fc.record({
        ref: fc.constantFrom('1.1', '1.2'),
        title: fc.constantFrom('Shorter waits', 'Shorter waits for families'),
        outcome: fc.constantFrom('', 'Families wait less.'),
        targets: fc.constantFrom('', '80% by 2027', '75%'),
      }),
    })
    .map(({ some, where, headings: [first, second], shape, aimIn, aim }) => {
      const at = (place: string) => some.filter((_, i) => where[i] === place).map((each) => renamed(each, id))
      const aimed = { ...objective(at('aim'), aim), id: `${id}-o`, updates: [], changes: [] }
      const aimsOf = (place: string) => ({ objectives: aimIn === place ? [aimed] : [] })
      const inner = section(at('second'), { id: `${id}-s2`, ...second, ...aimsOf('second') })
      const outer = section(at('first'), { id: `${id}-s1`, ...first, ...aimsOf('first'), sections: shape === 'inside' ? [inner] : [] })
      const sections = shape === 'beside' ? [outer, inner] : [outer]
      return plan(sections, { id, title: `Plan ${id}`, adopted: { day: '2026-04-01', by: 'E Marsh' } })
    })

function renamed(action: Action, plan: string): Action {
  return { ...action, id: `${plan}-${action.id}`, actions: action.actions.map((part) => renamed(part, plan)) }
}

/** Any moment: some of two plans, each with some of its promises, in any state. */
export const anyMoment: fc.Arbitrary<Moment> = fc
  .tuple(fc.constantFrom(earlier, later), anyPlan('p'), anyPlan('q'), fc.subarray(['p', 'q']))
  .map(([asAt, p, q, some]) =>
    momentOf(
      asAt,
      [p, q].filter(({ id }) => some.includes(id ?? '')),
    ),
  )
