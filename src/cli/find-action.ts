import type { Action, Plan, Section } from '../domain/plan/plan.ts'
import { findPlans } from './find-plans.ts'

/** How a person names one line of a plan where its permanent id is not at hand. */
export interface Naming {
  /** Id or a part of the title. */
  readonly plan: string
  /** The objective's printed number; null where the action hangs on its section. Undefined: any. */
  readonly objective?: string | null | undefined
  /** The action's printed number; null means the objective itself. */
  readonly ref: string | null
}

type Found = { readonly ok: true; readonly id: string } | { readonly ok: false; readonly sentence: string }

interface Line {
  readonly id: string | undefined
  readonly objective: string | null
  readonly ref: string | null
  readonly text: string
}

/**
 * The permanent id of the one action (or objective) that is meant. Printed numbers repeat within a plan: where several fit, the sentence names each
 * with its id, and nothing is chosen for the person.
 */
export function findAction<P extends { readonly plan: Plan }>(held: readonly P[], naming: Naming): Found {
  const meant = findPlans(held, [naming.plan])
  if (!meant.ok) return meant
  const lines = meant.plans.flatMap(({ plan }) => plan.sections.flatMap(linesOf))
  const fits = lines.filter(
    (line) =>
      same(line.ref, naming.ref) &&
      (naming.objective === undefined || same(line.objective, naming.objective) || line.objective === naming.objective),
  )
  const [only] = fits
  const words =
    naming.ref === null ? `objective ${naming.objective}` : `action ${naming.ref}${naming.objective ? ` under ${naming.objective}` : ''}`
  if (!only?.id) return { ok: false, sentence: `That plan has no ${words}. Look at its numbers with "milepost judge".` }
  if (fits.length > 1) {
    const each = fits.map((line) => `${line.id} (${line.objective === null ? '' : `under ${line.objective}: `}${short(line.text)})`)
    return { ok: false, sentence: `${fits.length} lines answer to ${words}: use an id. They are ${each.join('; ')}.` }
  }
  return { ok: true, id: only.id }
}

/** Every line of a plan that an update can be recorded on: objectives, actions, parts of actions. */
function linesOf(section: Section): Line[] {
  return [
    ...section.objectives.flatMap((objective) => [
      { id: objective.id, objective: objective.ref, ref: null, text: objective.title },
      ...objective.actions.flatMap((action) => actionLines(action, objective.ref)),
    ]),
    ...section.actions.flatMap((action) => actionLines(action, null)),
    ...section.sections.flatMap(linesOf),
  ]
}

function actionLines(action: Action, objective: string | null): Line[] {
  return [
    { id: action.id, objective, ref: action.ref, text: action.text },
    ...action.actions.flatMap((part) => actionLines(part, objective)).filter((part) => part.ref !== ''),
  ]
}

const same = (a: string | null, b: string | null): boolean =>
  a === null || b === null ? a === b : a.trim().toLocaleLowerCase('en-GB') === b.trim().toLocaleLowerCase('en-GB')

const short = (text: string): string => (text.length > 50 ? `${text.slice(0, 49).trimEnd()}…` : text)
