import type { Action } from '../plan/plan.ts'

/** Whether actions can share their cells, told apart by running numbers: 1, 2, 3 … without a gap, as a reader will count them. */
export function runsOn(actions: readonly Action[]): boolean {
  return actions.every(({ ref }, i) => /^\d{1,2}$/.test(ref) && (i === 0 || Number(ref) === Number(actions[i - 1]?.ref) + 1))
}

/**
 * One line for each action, its number in front: `1. Draft the protocol`. The dot parts the number from what follows ("2. 3 packages", "1. Jun
 * 2003" is no first of June). With `gaps` kept, actions of which nothing is said show their bare number, so that the run can still be counted.
 * `''` where nothing is said of any.
 */
export function numberedLines(actions: readonly Action[], said: (action: Action) => string, gaps: 'keep' | 'skip'): string {
  const lines = actions.map((action) => ({ ref: action.ref, text: runOn(said(action)) }))
  if (lines.every(({ text }) => text === '')) return ''
  return lines
    .filter(({ text }) => text !== '' || gaps === 'keep')
    .map(({ ref, text }) => `${ref}. ${text}`.trim())
    .join('\n')
}

/** Owners by the numbers they answer for, neighbours of one owner as a range: `1 - 3 M Hale` over `4 P Doyle`. */
export function ownerLines(actions: readonly Action[]): string {
  const runs: { from: string; to: string; names: string }[] = []
  let before = ''
  for (const action of actions) {
    const names = ownersOf(action)
    const last = runs.at(-1)
    if (last && names !== '' && names === before) last.to = action.ref
    else if (names) runs.push({ from: action.ref, to: action.ref, names })
    before = names
  }
  return runs.map(({ from, to, names }) => `${from === to ? from : `${from} - ${to}`} ${names}`).join('\n')
}

/** The owners of one action as a cell says them: parted by semicolons, since a post may have a comma of its own. */
export function ownersOf(action: Action): string {
  return action.owners.map(({ name }) => name).join('; ')
}

/** An action's wording, each of its parts on a line of its own behind a bullet. */
export function wordingOf(action: Action): string {
  return [action.text, ...action.actions.map((part) => `• ${runOn(wordingOf(part))}`)].filter(Boolean).join('\n')
}

/**
 * An action's deadline as written, the deadlines of its parts on a line each. Where the paper's own words hold all of them in order, they are
 * cut at each part and said once.
 */
export function deadlineOf(action: Action): string {
  const parts = action.actions.map((part) => onOneLine(part.deadline.text)).filter(Boolean)
  const whole = parts.length ? onOneLine(action.deadline.text) : action.deadline.text
  return (cutAt(whole, parts) ?? [whole, ...parts]).filter(Boolean).join('\n')
}

/** Cuts a text at each of the pieces, met one after the other; null where one of them is not there. */
function cutAt(text: string, pieces: readonly string[]): string[] | null {
  const lines: string[] = []
  let from = 0
  for (const piece of pieces) {
    const at = text.indexOf(piece, from)
    if (at < 0) return null
    lines.push(text.slice(from, at).trim(), piece)
    from = at + piece.length
  }
  return [...lines, text.slice(from).trim()]
}

/** Lines are kept where none of them could be taken for the next entry of a numbered cell. */
function runOn(text: string): string {
  return /\n\s*(?:\d|$)/.test(text) ? onOneLine(text) : text
}

function onOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
