import type { Status } from '../../../domain/judgement/judgement.ts'
import { sayCount } from '../../../domain/judgement/say.ts'
import type { Arrival, Found } from '../../../store/arrivals.ts'

/** How far a file is: what the store knows, and of one that waits what this program is doing with it. */
export type Stage = 'waiting' | 'being read' | 'not read yet' | 'read' | 'refused' | 'given up'

/** `hands` is what `inHandOf` said before the store was asked. */
export function stageOf({ state, number }: Arrival, hands: Hands): Stage {
  if (state !== 'waiting') return state
  const here = hands.get(number)
  return here === 'in turn' ? 'waiting' : (here ?? 'not read yet')
}

export type Hands = ReadonlyMap<number, 'in turn' | 'being read'>

/** Whether somebody is still at work on it. */
export const isOpen = (stage: Stage): boolean => stage === 'waiting' || stage === 'being read'

/** Word and shape of each stage. */
export const stageWords: Readonly<Record<Stage, { readonly word: string; readonly shape: Status }>> = {
  waiting: { word: 'Waiting', shape: 'no progress stated' },
  'being read': { word: 'Being read', shape: 'done, effect not yet shown' },
  'not read yet': { word: 'Not read yet', shape: 'unknown' },
  read: { word: 'Read', shape: 'done, effect shown' },
  refused: { word: 'Refused', shape: 'late' },
  'given up': { word: 'Given up', shape: 'stopped' },
}

/** What was found, in one sentence. */
export function foundSentence({ plans, actions, doubts, leftovers }: Found): string {
  if (plans === 0) return 'No plan was found in it; it is kept as a draft.'
  const found = `We found ${sayCount(actions, 'action')} in ${plans === 1 ? 'one plan' : sayCount(plans, 'plan')}`
  const doubtful = doubts === 0 ? 'nothing is doubtful' : doubts === 1 ? 'one reading is doubtful' : `${doubts} readings are doubtful`
  const left =
    leftovers === 0
      ? 'every word found its place'
      : leftovers === 1
        ? 'one piece of text found no place'
        : `${leftovers} pieces of text found no place`
  return `${found}; ${doubtful}, and ${left}.`
}

/** The answer of the page: how many of the files are how far. */
export function answerOf(stages: readonly Stage[]): string {
  const counted = (stage: Stage) => stages.filter((one) => one === stage).length
  const parts = (
    [
      ['read', 'is read', 'are read'],
      ['being read', 'is being read', 'are being read'],
      ['waiting', 'waits', 'wait'],
      ['not read yet', 'is not read yet', 'are not read yet'],
      ['refused', 'was refused', 'were refused'],
      ['given up', 'was given up', 'were given up'],
    ] as const
  ).flatMap(([stage, one, more]) => (counted(stage) > 0 ? [`${counted(stage)} ${counted(stage) === 1 ? one : more}`] : []))
  const of = one(stages) ?? `Of ${sayCount(stages.length, 'file')} ${listed(parts)}.`
  if (stages.some(isOpen)) return `${of} You can leave this page: reading goes on.`
  return counted('read') > 0 ? `${of} Nothing is adopted until you say so.` : of
}

/** Where all files are equally far, in fewer words. */
function one(stages: readonly Stage[]): string | undefined {
  const [first] = stages
  if (!first || stages.some((stage) => stage !== first)) return undefined
  const words: Readonly<Record<Stage, string>> = {
    waiting: 'waiting to be read',
    'being read': 'being read',
    'not read yet': 'not read yet',
    read: 'read',
    refused: 'refused',
    'given up': 'given up',
  }
  return stages.length === 1 ? `The file is ${words[first]}.` : `All ${stages.length} files are ${words[first]}.`
}

const listed = (parts: readonly string[]) => (parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`)
