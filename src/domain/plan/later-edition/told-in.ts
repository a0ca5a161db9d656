import type { Day } from '../../calendar/day.ts'
import type { Action, Objective } from '../plan.ts'
import type { ObjectiveProgress, Progress } from '../told.ts'
import { tellsNews } from './kinds-of.ts'

/** What a later edition tells of an action, to be recorded as an update. */
export interface ToldInEdition {
  readonly progress: Progress
  readonly day: Day
  readonly declared: string | null
}

/**
 * What is to be recorded of what a later edition tells of one action. Words that were told before are told again, on another day; silence is told where
 * the paper tells progress at all: both are part of what it said. What is on record for that very day already is not recorded twice.
 * @param held undefined for an action that is new
 */
export function toldIn(
  held: Action | undefined,
  read: Action,
  paper: { readonly day: Day; readonly tellsProgress: boolean; readonly isPart: boolean },
): ToldInEdition[] {
  const before = held?.updates ?? []
  const isKnown = ({ progress, day, declared }: ToldInEdition) =>
    before.some(
      (update) =>
        update.day === day &&
        bare(update.text) === bare(progress.text) &&
        (declared === null || declared === (update.declared ?? held?.status)),
    )
  const history = (read.history ?? []).map(({ day, status, text, deed, rule }): ToldInEdition => {
    return { progress: { text, deed, rule }, day: day !== '' && day < paper.day ? day : paper.day, declared: status }
  })
  const repeats = history.some(({ progress }) => progress.text === read.progress.text)
  const answers = paper.tellsProgress ? !paper.isPart || read.progress.text !== '' : tellsNews(held ?? silent(read), read)
  const last = { progress: read.progress, day: paper.day, declared: read.status }
  return [...history, ...(answers && !repeats ? [last] : [])].filter((one) => !isKnown(one))
}

/**
 * What is to be recorded of what a later edition tells below an objective: each line with its number. An objective of which it says nothing is not told of:
 * its silence is that of its actions.
 */
export function toldBelowIn(held: Objective | undefined, read: Objective, paper: { readonly day: Day }): readonly ObjectiveProgress[] {
  const known = (held?.updates ?? []).filter(({ day }) => day === paper.day).map(({ text }) => bare(text))
  return read.progress.filter(({ text }) => text.trim() !== '' && !known.includes(bare(text)))
}

const bare = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** A new action as if nothing had been told of it. */
const silent = (read: Action): Action => ({ ...read, status: null, progress: { text: '', deed: 'not-stated', rule: '' }, updates: [] })
