import fc from 'fast-check'

/** Letters, figures and marks of every kind, well mixed: what a damaged extraction may hand over. */
const pieces = 'a Z é “ ’ – • . , ; : ( % £ 1 0 ß 語 😀 \u0000 \u00a0 \n \t in to and not July 2004 done being'.split(' ')

export const oddText = (maxLength: number): fc.Arbitrary<string> =>
  fc.string({ unit: fc.constantFrom(...pieces, ' ', ' ', ' '), maxLength })
