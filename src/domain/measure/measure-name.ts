import type { Measure } from './kept-measure.ts'

/** Words for whom or what a council counts, which alone do not say what is measured of them. */
const counted =
  /^(?:adults?|applicants?|assessments?|beds?|buildings?|businesses|carers?|cases?|child(?:ren)?|clients?|complaints?|councillors?|employees|families|flats?|homes?|households?|houses?|managers?|members?|officers?|parents?|patients?|people|persons?|places?|plans?|posts?|properties|providers?|pupils?|referrals?|residents?|reviews?|schools?|services?|sites?|staff|students?|teams?|tenants?|users?|visits?|volunteers?|women|men|workers?|young people|youths?)$/i

/** What a measure is called: its phrase, else its codes. Where its phrase is one word of what is counted everywhere (“children”), the promise that names it. */
export function nameOf({ phrase, codes, key, namedIn }: Pick<Measure, 'phrase' | 'codes' | 'key' | 'namedIn'>): string {
  const promise = counted.test(phrase) ? (namedIn[0]?.words.replace(/\s+/g, ' ').trim() ?? '') : ''
  const name = promise || phrase
  return name ? `${name.charAt(0).toUpperCase()}${name.slice(1)}` : codes.join(' = ') || key
}

/** The plans that name a measure or tell a value of it, each once. */
export const plansOf = ({ namedIn, values }: Pick<Measure, 'namedIn' | 'values'>) => [
  ...new Map([...namedIn, ...values.map(({ source }) => source)].map(({ plan }) => [plan.id ?? plan.title, plan])).values(),
]
