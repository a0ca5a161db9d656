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
const lasting =
  /\bwithin\s+(?:\d+|two|three|four|five|six|seven|ten|fourteen|twenty)\s+(?:working\s+|calendar\s+)?(?:hours?|days?|weeks?|months?)\b/i

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
