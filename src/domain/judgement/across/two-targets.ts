import { sayDay } from '../../calendar/say.ts'
import { quote } from '../say.ts'
import { type AcrossRule, type Aim, type FoundAcross, sayPlan } from './across-rule.ts'
import { aimsOf, isOneMeasure } from './aims.ts'
import { ofOneMeasure } from './nearby.ts'

/**
 * One measure is to reach two different levels. Steps of one promise, or of one objective, are a trajectory, and so are two dated ones that rise
 * with their days; the same day, or a level without a day in another promise, is a contradiction that somebody has to settle.
 */
export const twoTargetsForOneMeasure: AcrossRule = {
  id: 'two-targets-for-one-measure',
  findAmong: ({ promises }) => {
    const aims = promises.flatMap(aimsOf)
    const found: FoundAcross[] = []
    const told = new Set<string>()
    for (const [one, other] of ofOneMeasure(aims)) {
      if (!contradicts(one, other) || !isOneMeasure(one.measure, other.measure)) continue
      // an objective's target stands over each of its actions: it contradicts once
      const key = `${one.measure.text} ${one.target.value} ${other.measure.text} ${other.target.value}`
      if (told.has(key)) continue
      told.add(key)
      found.push({
        sentence: `${say(one)} stands against ${say(other)} in ${sayPlan(other.promised)}: ${quote(other.measure.text)}.`,
        evidence: `${one.measure.text}: ${one.target.text} · ${other.measure.text}: ${other.target.text}`,
        about: one.promised.about,
        also: [other.promised.about],
      })
    }
    return found
  },
}

const say = ({ target, by }: Aim): string => `${target.text}${by ? ` by ${sayDay(by)}` : ''}`

function contradicts(one: Aim, other: Aim): boolean {
  if (one.promised === other.promised || one.target.value === other.target.value) return false
  if (one.promised.objective !== null && one.promised.objective === other.promised.objective) return false
  if (one.by === null && other.by === null) return true
  if (one.by === null || other.by === null) return one.promised.plan !== other.promised.plan
  if (one.by === other.by) return true
  const [early, late] = one.by < other.by ? [one, other] : [other, one]
  return early.target.value > late.target.value
}
