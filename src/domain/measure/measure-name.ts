import type { Measure } from './kept-measure.ts'

/** What a measure is called: its phrase, else its codes. */
export const nameOf = ({ phrase, codes, key }: Pick<Measure, 'phrase' | 'codes' | 'key'>): string =>
  phrase ? `${phrase.charAt(0).toUpperCase()}${phrase.slice(1)}` : codes.join(' = ') || key

/** The plans that name a measure or tell a value of it, each once. */
export const plansOf = ({ namedIn, values }: Pick<Measure, 'namedIn' | 'values'>) => [
  ...new Map([...namedIn, ...values.map(({ source }) => source)].map(({ plan }) => [plan.id ?? plan.title, plan])).values(),
]
