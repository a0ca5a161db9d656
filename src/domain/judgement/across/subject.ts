import { contentStems, stem } from '../../progress/stems.ts'
import { phrases } from '../../progress/words.ts'

/** Verbs and their kin that say what is done and not to what: promises about the same thing use different ones. */
const doing: ReadonlySet<string> = new Set(
  phrases`
    achieve | agree | allocate | appoint | attain | be | begin | bring | brought | build | carry | clarify | commission | complete | conduct
    consider | contribute | create | cut | decrease | deliver | design | develop | development | draft | embed | enable | encourage | enhance
    establish | evaluate | expand | explore | extend | finalise | focus | formulate | further | get | give | identify | implement
    implementation | improve | improvement | increase | introduce | investigate | launch | link | lower | maintain | make | meet | minimise
    monitor | monitoring | move | open | plan | prepare | produce | programme | project | promote | provide | provision | publish | put | raise | reach
    recruit | reduce | relaunch | report | review | revise | revised | scheme | secure | service | services | set | specific | start | strategy | strengthen
    support | sustain | take | target | towards | undertake | update | use | widen | work
  `.map(stem),
)
const spelt = phrases`
  one | two | three | four | five | six | seven | eight | nine | ten | eleven | twelve | thirteen | fourteen | fifteen | sixteen | seventeen
  eighteen | nineteen | twenty
`
const lasting =
  /\bwithin\s+(?:\d+|two|three|four|five|six|seven|ten|fourteen|twenty)\s+(?:working\s+|calendar\s+)?(?:hours?|days?|weeks?|months?)\b/i

const lengths = new RegExp(
  `(?<![\\w.,£-])(\\d+|${spelt.join('|')})[\\s-]+(?:working\\s+|calendar\\s+|school\\s+)?(hour|day|week|month)s?\\b`,
  'gi',
)

/** Whether two wordings name lengths of time in the same unit and none of the same: 45 days is another promise than 30. */
export function differInLength(one: string, other: string): boolean {
  const [own, its] = [lengthsIn(one), lengthsIn(other)]
  const both = own.filter(({ unit }) => its.some((length) => length.unit === unit))
  return both.length > 0 && !both.some(({ unit, count }) => its.some((length) => length.unit === unit && length.count === count))
}

function lengthsIn(text: string): { count: number; unit: string }[] {
  return [...text.matchAll(lengths)].map(([, count = '', unit = '']) => ({ count: numberSaid(count), unit: unit.toLowerCase() }))
}

const numberSaid = (said: string): number => (/^\d/.test(said) ? Number(said) : spelt.indexOf(said.toLowerCase()) + 1)

/** What a promise is about: the stems of the words that name things, each once, figures and verbs of doing left out. */
export function subjectOf(text: string): readonly string[] {
  const found: string[] = []
  for (const one of contentStems(text)) if (one.length > 1 && !found.includes(one) && !/\d|%|£/.test(one)) found.push(one)
  return found
}

/** Of a subject what is left without the verbs of doing and the words that half of all promises hold. */
export function thingsIn(subject: readonly string[]): readonly string[] {
  return subject.filter((one) => !doing.has(one))
}

/** `within 3 days`: a promise about how fast is another measure than one about how many. */
export const isAboutSpeed = (text: string): boolean => lasting.test(text)

/** How many of the fewer of two lists stand in the other, 0 to 1. */
export function shared(some: readonly string[], others: readonly string[]): number {
  if (some.length === 0 || others.length === 0) return 0
  const [few, many] = some.length <= others.length ? [some, others] : [others, some]
  return few.filter((one) => many.includes(one)).length / few.length
}
