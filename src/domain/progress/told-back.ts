import type { Ask } from './asking-verbs.ts'
import type { Asked } from './promise.ts'
import { contentStems, stem } from './stems.ts'
import type { Telling } from './telling.ts'
import { words } from './words.ts'

const isSo = words`has | have | is | are | receives? | gets? | attends? | uses? | holds? | there | provides? | offers? | now`
const noState: ReadonlySet<Ask> = new Set(['look', 'agree', 'keep', 'pilot', 'change'])

/**
 * Whether a clause tells the promise back as a present fact: "Ensure that every ward has a warden" · "Every ward has a warden". Three in
 * five of its words must come back, and two at least.
 */
export function isToldBack(telling: Telling, asked: Asked): boolean {
  if (telling.says !== 'fact' && telling.says !== 'thing' && telling.says !== 'running') return false
  if (!isSo.test(telling.clause) || asked.aims.some(({ asks }) => noState.has(asks))) return false
  const verbs = asked.aims.map(({ verb }) => stem(verb))
  const wanted = [...new Set(asked.stems.filter((one) => !verbs.includes(one)))]
  const said = contentStems(telling.clause)
  const back = wanted.filter((one) => said.includes(one)).length
  return back >= 2 && back / wanted.length >= 0.6
}
