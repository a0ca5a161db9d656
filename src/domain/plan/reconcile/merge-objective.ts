import type { Objective } from '../plan.ts'
import type { ObjectiveProgress } from '../told.ts'
import { choose, type Which } from './choose.ts'
import type { Merging } from './decide.ts'
import { anchorsOf, picker } from './merge-action.ts'
import { interleave } from './merge-lists.ts'
import { standsIn, wordsOf } from './word-runs.ts'

/** One objective out of both copies', field by field; its actions are put together by who asks. */
export function mergeObjective(m: Merging, first: Objective, second: Objective, actions: Objective['actions']): Objective {
  const pick = picker(m, first, second)
  const title = pick('title', 'prose')
  const sources: Readonly<Record<string, Objective>> = {
    title,
    ref: pick('ref', 'fact'),
    relevantPlans: pick('relevantPlans', 'prose'),
    baseline: pick('baseline', 'prose'),
    outcome: pick('outcome', 'prose'),
    targets: pick('targets', 'fact'),
    phase: pick('phase', 'fact'),
    funding: pick('funding', 'prose'),
    crossReference: pick('crossReference', 'fact'),
  }
  const from = (field: string) => sources[field] ?? title
  return {
    ref: from('ref').ref,
    title: title.title,
    relevantPlans: from('relevantPlans').relevantPlans,
    baseline: from('baseline').baseline,
    outcome: from('outcome').outcome,
    targets: from('targets').targets,
    phase: from('phase').phase,
    funding: from('funding').funding,
    crossReference: from('crossReference').crossReference,
    progress: mergeLines(m, first, second),
    actions,
    anchor: title.anchor,
    anchors: anchorsOf(first, second, from),
  }
}

/**
 * The lines of progress below an objective, in order. A line that the other copy gives to the tasks is left out: its words stand there, with the one
 * they belong to.
 */
function mergeLines(m: Merging, first: Objective, second: Objective): ObjectiveProgress[] {
  const [ours, theirs] = [first.progress, second.progress]
  const partners = pairLines(ours, theirs)
  const back = new Map([...partners].map(([one, two]) => [two, one]))
  const [base, others, partner] = m.sounder === 'first' ? [ours, theirs, back] : [theirs, ours, partners]
  const open = { first: 0, second: 0 }
  const lines = interleave(base, others, (line) => partner.get(line)).flatMap((line) => {
    const own: Which = ours.includes(line) ? 'first' : 'second'
    const [a, b] = own === 'first' ? [line, partners.get(line)] : [back.get(line), line]
    if (a && b) return [better(m, a, b)]
    const told = wordsOf((own === 'first' ? second : first).actions.map(({ progress }) => progress.text).join('\n'))
    const label = m.labelOf(own, own === 'first' ? first : second)
    if (standsIn(wordsOf(line.text), told)) {
      m.tell(`${label}, progress: what the ${own} copy says of the whole stands with its tasks in the other.`, line.anchor, line.text)
      return []
    }
    open[own]++
    m.tell(`${label}, progress: a line stands only in the ${own} copy.`, line.anchor)
    return [line]
  })
  if (open.first + open.second === 0) m.agree(first, second, 'progress')
  return lines
}

/** Lines of the same number are the same line; without numbers, those of the same words, in order. */
function pairLines(first: readonly ObjectiveProgress[], second: readonly ObjectiveProgress[]): Map<ObjectiveProgress, ObjectiveProgress> {
  const left = [...second]
  const pairs = new Map<ObjectiveProgress, ObjectiveProgress>()
  for (const line of first) {
    const words = wordsOf(line.text).join(' ')
    const same = left.findIndex((one) => one.ref === line.ref && (line.ref !== '' || wordsOf(one.text).join(' ') === words))
    const alike = same >= 0 ? same : left.findIndex((one) => isPart(words, wordsOf(one.text).join(' ')))
    const [found] = alike >= 0 ? left.splice(alike, 1) : []
    if (found) pairs.set(line, found)
  }
  return pairs
}

const isPart = (one: string, other: string): boolean => one !== '' && other !== '' && (one.startsWith(other) || other.startsWith(one))

function better(m: Merging, first: ObjectiveProgress, second: ObjectiveProgress): ObjectiveProgress {
  const bare = (text: string) => ({ text, doubt: '', unsure: false, beside: [] })
  const { take, how } = choose(bare(first.text), bare(second.text), { kind: 'prose', sounder: m.sounder, isKnown: () => false })
  const line = take === 'first' ? first : second
  if (how === 'conflict') {
    const says = [first, second].map(({ text, anchor = '' }) => ({ text, anchor }))
    const why = `The copies differ: “${first.text}” in the first, “${second.text}” in the second. What the ${take} says was kept.`
    m.doubt({ anchor: line.anchor ?? '', about: 'progress below an objective', text: line.text, why, says })
  }
  return line
}
