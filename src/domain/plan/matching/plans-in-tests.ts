import fc from 'fast-check'
import type { Action, Plan, Section } from '../plan.ts'

/** An action as a test writes it: `2.1 | Light the canal path | May 2026 | A Quill | Lamps are ordered`; what is left away is empty. */
export function actionOf(line: string, anchor = 'b1'): Action {
  const [ref = '', text = '', deadline = '', owner = '', progress = ''] = line.split('|').map((piece) => piece.trim())
  return {
    ref,
    text,
    deadline: { text: deadline, parts: [] },
    owners: owner === '' ? [] : [{ name: owner }],
    measures: [],
    progress: { text: progress, deed: 'not-stated', rule: '' },
    status: null,
    actions: [],
    anchor,
    anchors: { text: anchor },
  }
}

/** A plan of sections, each a heading (`2 Trees`) over its actions. */
export function planOf(title: string, sections: Readonly<Record<string, readonly string[]>>): Plan {
  const made = Object.entries(sections).map(([heading, lines], s): Section => {
    const [, ref = '', name = heading] = /^(\d+) (.*)$/.exec(heading) ?? []
    const actions = lines.map((line, i) => actionOf(line, `b2/r${s * 100 + i + 1}/c2`))
    return { ref, title: name, objectives: [], actions, sections: [], anchor: `b2/r${s * 100}` }
  })
  return { title, kind: 'plan', period: '', sections: made }
}

export const everyAction = (plans: readonly Plan[]): Action[] =>
  plans.flatMap(({ sections }) => sections.flatMap(({ actions, objectives }) => [...actions, ...objectives.flatMap((o) => o.actions)]))

const word = fc.constantFrom(
  ...'light mend paint survey canal path fence school lamp tree rota gate pond bench monthly officer budget'.split(' '),
)
const wording = fc.array(word, { minLength: 0, maxLength: 7 }).map((words) => words.join(' '))
const line = fc
  .tuple(
    fc.constantFrom('', '1', '2', '1.1', '1.2', '4.7'),
    wording,
    fc.constantFrom('', 'May 2026', 'ongoing'),
    fc.constantFrom('', 'A Quill', 'R Holt'),
  )
  .map((pieces) => pieces.join(' | '))

/** Plans of few words, so that duplicates and near duplicates abound. */
export const anyPlans: fc.Arbitrary<Plan[]> = fc.array(
  fc
    .tuple(wording, fc.array(fc.array(line, { maxLength: 6 }), { maxLength: 3 }))
    .map(([title, sections]) => planOf(title, Object.fromEntries(sections.map((lines, i) => [`${i + 1} Part`, lines])))),
  { maxLength: 2 },
)
