import type { Doubt, Reading } from '../../../domain/plan/reading.ts'
import { doubtedField } from '../../../operations/doubted-field.ts'

/** An answer that a person can choose: what one of two copies says, in its own words. */
interface Answer {
  readonly value: string
  readonly text: string
}

const ordinals = ['first', 'second', 'third']

/**
 * What can be answered to a doubt beside “keep it” and “it says otherwise”: that it was read rightly, or where two copies differ, what each of them says. Where the
 * doubt does not belong to one field alone, the other copy's words have nowhere to go and are only shown.
 */
export function answersTo(reading: Reading, doubt: Doubt): readonly Answer[] {
  const { says, text } = doubt
  if (!says) return [{ value: 'right', text: 'It was read rightly' }]
  const kept = says.findIndex((one) => one.text === text)
  const can = doubtedField(reading, doubt) !== undefined
  return says.flatMap((one, i): Answer[] => {
    const words = `The ${ordinals[i]} copy is right: “${enough(one.text)}”`
    if (i === kept) return [{ value: 'right', text: words }]
    return can ? [{ value: `says:${one.text}`, text: words }] : []
  })
}

/** What a chosen answer says; undefined where it is no such answer. A form sends line breaks of its own kind. */
export function saidIn(value: string): string | undefined {
  return value.startsWith('says:') ? value.slice('says:'.length).replaceAll('\r\n', '\n') : undefined
}

const enough = (text: string): string => (text.length > 240 ? `${text.slice(0, 230).trimEnd()} …` : text)

/** Where the copy that was not followed says otherwise; undefined for a doubt about one copy. */
export const otherPlace = ({ says, anchor }: Doubt): string | undefined => says?.find((one) => one.anchor !== anchor)?.anchor || undefined
