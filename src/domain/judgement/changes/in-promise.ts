import { quote } from '../say.ts'
import { differenceOf, type Pair, recordedBetween, sayRecorded } from './between.ts'
import type { Difference } from './comparison.ts'
import { isEqual } from './is-equal.ts'
import type { Fields, Standing } from './standing.ts'

/** What differs in the words of a promise, in who answers for it, and in where it stands. */
export function inPromise(pair: Pair): Difference[] {
  return [...inWords(pair), ...inMore(pair), ...inOwners(pair), ...inPlace(pair)]
}

function inWords(pair: Pair): Difference[] {
  const { before, after } = pair
  if (before.text === after.text) return []
  const recorded = recordedBetween(pair, ['text', 'title'])
  return [
    differenceOf('reworded', pair, {
      before: before.text,
      after: after.text,
      sentence: sayRecorded(recorded),
      recorded: recorded.at(-1),
      patch: { does: 'set', from: { text: before.text }, to: { text: after.text } },
    }),
  ]
}

const names: Readonly<Record<string, string>> = {
  baseline: 'starting position',
  outcome: 'outcome',
  phase: 'phase',
  funding: 'funding',
  crossReference: 'cross-reference',
  relevantPlans: 'relevant plans',
}

/** An objective's starting position, outcome and the like. */
function inMore(pair: Pair): Difference[] {
  const { before, after } = pair
  const fields = [...new Set([...Object.keys(before.more), ...Object.keys(after.more)])]
  const other = fields.filter((field) => (before.more[field] ?? '') !== (after.more[field] ?? ''))
  return other.map((field) => {
    const recorded = recordedBetween(pair, [field])
    return differenceOf('reworded', pair, {
      before: before.more[field] ?? '',
      after: after.more[field] ?? '',
      sentence: `Its ${names[field] ?? field} says something else. ${sayRecorded(recorded)}`,
      recorded: recorded.at(-1),
      patch: { does: 'set', from: { more: before.more }, to: { more: after.more } },
    })
  })
}

const listed = (owners: readonly string[]): string => owners.join(', ')

function inOwners(pair: Pair): Difference[] {
  const { before, after } = pair
  if (isEqual(before.owners, after.owners)) return []
  const recorded = recordedBetween(pair, ['owners'])
  const [from, to] = [listed(before.owners) || 'nobody named', listed(after.owners) || 'nobody named']
  const why = recorded.length === 0 ? 'The names were put together as one, or taken apart.' : sayRecorded(recorded)
  return [
    differenceOf('re-owned', pair, {
      before: listed(before.owners),
      after: listed(after.owners),
      sentence: `From ${from} to ${to}. ${why}`,
      recorded: recorded.at(-1),
      patch: { does: 'set', from: { owners: before.owners }, to: { owners: after.owners } },
    }),
  ]
}

function inPlace(pair: Pair): Difference[] {
  const { before, after } = pair
  if (isEqual(whereIs(before), whereIs(after))) return []
  const [from, to] = [sayPlace(before.place), sayPlace(after.place)]
  const recorded = recordedBetween(pair, ['ref', 'place'])
  return [
    differenceOf('moved', pair, {
      before: from,
      after: to,
      sentence: `From ${quote(from)} to ${quote(to)}. ${sayRecorded(recorded)}`,
      recorded: recorded.at(-1),
      patch: { does: 'set', from: whereIs(before), to: whereIs(after) },
    }),
  ]
}

const whereIs = ({ home, ref, part }: Standing): Pick<Fields, 'home' | 'ref' | 'part'> => ({ home, ref, part })

const sayPlace = ({ section, objective, ref, part }: Standing['place']): string =>
  [section, objective, ref, part === null ? null : `part ${part}`].filter(Boolean).join(' / ') || 'no number'
