import type { EditionAnswers } from '../../../domain/plan/later-edition/steps.ts'

/** What the page of a later edition sends: `pair-ID` same or another (of a section, objective or action), `gone-ID` stands or stopped, `why-ID` the reason. */
export interface EditionForm {
  readonly answers: EditionAnswers
  /** It is an edition of this plan, however little of it is printed again. */
  readonly evenIfFew: boolean
  /** As typed, to come back filled. */
  readonly typed: Readonly<Record<string, string>>
}

/** Reads it; a pair that was not decided stays undecided, and what is not printed any more stands unless it says otherwise. */
export function readEditionForm(body: Readonly<Record<string, unknown>>): EditionForm {
  const typed = Object.fromEntries(Object.entries(body).filter((entry): entry is [string, string] => typeof entry[1] === 'string'))
  const pairs: Record<string, 'same' | 'another'> = {}
  const gone: Record<string, { stop: boolean; reason: string }> = {}
  for (const [name, value] of Object.entries(typed)) {
    const [, what, id = ''] = /^(pair|gone)-(.+)$/.exec(name) ?? []
    if (what === 'pair' && (value === 'same' || value === 'another')) pairs[id] = value
    if (what === 'gone') gone[id] = { stop: value === 'stopped', reason: typed[`why-${id}`] ?? '' }
  }
  return { answers: { pairs, gone }, evenIfFew: typed['even'] === 'yes', typed }
}
