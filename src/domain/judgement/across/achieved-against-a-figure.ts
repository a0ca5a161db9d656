import { quote } from '../say.ts'
import { sayFigure } from '../statuses/done.ts'
import { type AcrossRule, type Aim, type FoundAcross, type Promised, sayPlace } from './across-rule.ts'
import { aimsOf, isOneMeasure, measuredIn, sharesTold } from './aims.ts'
import { ofOneMeasure } from './nearby.ts'

/** One plan tells a level as achieved; what is told of the same measure elsewhere is a figure that falls short of it. */
export const achievedAgainstAFigure: AcrossRule = {
  id: 'achieved-against-a-figure',
  findAmong: ({ promises }) => {
    const entries = promises.flatMap((promised) => {
      const aim = isToldDone(promised) ? aimsOf(promised)[0] : undefined
      const shares = sharesTold(promised)
      return aim || shares.length > 0 ? [{ promised, aim, shares, measure: measuredIn(promised) }] : []
    })
    const found: FoundAcross[] = []
    for (const [one, other] of ofOneMeasure(entries)) {
      const told = (one.aim && tell(one.aim, other)) ?? (other.aim && tell(other.aim, one))
      if (told) found.push(told)
    }
    return found
  },
}

type Entry = { readonly promised: Promised; readonly shares: ReturnType<typeof sharesTold>; readonly measure: Aim['measure'] }

function tell(aim: Aim, other: Entry): FoundAcross | null {
  if (aim.promised === other.promised || !isOneMeasure(aim.measure, other.measure)) return null
  const short = other.shares.find(({ value }) => (aim.target.direction === 'down' ? value > aim.target.value : value < aim.target.value))
  if (!short) return null
  return {
    sentence: `It is told as done (${quote(aim.promised.told)}), and ${sayPlace(other.promised)} states ${sayFigure(short)}.`,
    evidence: `${aim.promised.told} · ${short.text}`,
    about: aim.promised.about,
    also: [other.promised.about],
  }
}

const isToldDone = ({ judged }: Promised): boolean =>
  judged?.cases.some(({ one }) => one.told.deed === 'done' && !one.byStatusWord) ?? false
