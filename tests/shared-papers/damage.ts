import type { Action, Plan, Section } from '../../src/domain/plan/plan.ts'
import type { Reading } from '../../src/domain/plan/reading.ts'
import { dice } from './dice.ts'

/** What a damaged copy has lost of a field. */
export type Damage = 'lost' | 'cut off' | 'broken' | 'strewn'
const kinds: readonly Damage[] = ['lost', 'cut off', 'broken', 'strewn']

/** Two copies of a reading in which about every fifth field is damaged, never in both; and how many fields each kind of damage struck. */
export interface DamagedPair {
  readonly first: Reading
  readonly second: Reading
  readonly struck: ReadonlyMap<Damage, number>
}

export function damagedPair(reading: Reading, seed: number): DamagedPair {
  const roll = dice(seed)
  const struck = new Map<Damage, number>()
  /** For each field by its place in the walk, which copy is struck and how; both copies are walked alike. */
  const plan: { readonly who: 0 | 1; readonly how: Damage; readonly at: number }[] = []
  const fateOf = (index: number) => {
    plan[index] ??= { who: roll() < 0.5 ? 0 : 1, how: kinds[Math.floor(roll() * kinds.length)] ?? 'lost', at: roll() }
    return plan[index]
  }
  const copy = (who: 0 | 1): Reading => {
    let index = 0
    const strike = (text: string): string => {
      const fate = fateOf(index++)
      if (fate.who !== who || fate.at > 0.2) return text
      const after = damaged(text, fate.how, fate.at * 5)
      if (after !== text) struck.set(fate.how, (struck.get(fate.how) ?? 0) + 1)
      return after
    }
    const action = (one: Action): Action => ({
      ...one,
      text: strike(one.text),
      deadline: { ...one.deadline, text: strike(one.deadline.text) },
      owners: strike(one.owners.map(({ name }) => name).join('; '))
        .split('; ')
        .filter(Boolean)
        .map((name) => ({ name })),
      progress: { ...one.progress, text: strike(one.progress.text) },
    })
    const section = (one: Section): Section => ({
      ...one,
      actions: one.actions.map(action),
      objectives: one.objectives.map((objective) => ({ ...objective, actions: objective.actions.map(action) })),
      sections: one.sections.map(section),
    })
    return { ...reading, plans: reading.plans.map((one): Plan => ({ ...one, sections: one.sections.map(section) })) }
  }
  return { first: copy(0), second: copy(1), struck }
}

/** `where` (0 to 1) says how far along it strikes. */
function damaged(text: string, how: Damage, where: number): string {
  const at = Math.floor(text.length * (0.3 + 0.6 * where))
  switch (how) {
    case 'lost':
      return ''
    case 'cut off':
      return text.slice(0, at).trimEnd()
    case 'broken':
      // a column's edge through every line: words parted where it ran
      return text.replace(/(\p{L}{3,4})(\p{L}{3,})/gu, (word, one: string, two: string, i: number) =>
        i % 3 === 0 ? `${one} ${two}` : word,
      )
    case 'strewn':
      return text === '' ? '' : `${text.slice(0, at).trimEnd()} l ${text.slice(at).trimStart()} I`
  }
}
