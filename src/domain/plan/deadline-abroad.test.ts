import { describe, expect, test } from 'vitest'
import { readDeadline } from './deadline.ts'

const read = (text: string) => readDeadline(text, { period: '2026/27', paperDay: '2026-07-01' })
const said = (text: string): string =>
  read(text)
    .deadline.parts.map((part) =>
      part.kind === 'by' || part.kind === 'from'
        ? `${part.kind} ${part.day} ${part.precision}${part.label && ` "${part.label}"`}`
        : part.kind,
    )
    .join(' + ')

describe('a deadline in another language, sure', () => {
  test.each([
    ['bis 31. März 2027', 'by 2027-03-31 day'],
    ['bis zum 31. März 2027', 'by 2027-03-31 day'],
    ['spätestens bis zum 31.03.2027', 'by 2027-03-31 day'],
    ['bis Oktober 2026', 'by 2026-10-31 month'],
    ['bis Ende März 2027', 'by 2027-03-31 month'],
    ['bis Ende 2027', 'by 2027-12-31 year'],
    ['Ende 2027', 'by 2027-12-31 year'],
    ['im Laufe des Jahres 2027', 'by 2027-12-31 year'],
    ['2. Quartal 2027', 'by 2027-06-30 quarter'],
    ['bis zum 2. Quartal 2027', 'by 2027-06-30 quarter'],
    ['Quartal 3/2027', 'by 2027-09-30 quarter'],
    ['IV. Quartal 2027', 'by 2027-12-31 quarter'],
    ['1. Halbjahr 2027', 'by 2027-06-30 half-year'],
    ['ab dem 1. April 2027', 'from 2027-04-01 day'],
    ['vor dem 1. April 2027', 'by 2027-03-31 day'],
    ['avant le 1er avril 2027', 'by 2027-03-31 day'],
    ["d'ici le 31 mars 2027", 'by 2027-03-31 day'],
    ['d’ici fin 2027', 'by 2027-12-31 year'],
    ["d'ici à la fin de l'année 2027", 'by 2027-12-31 year'],
    ['avant fin 2027', 'by 2027-12-31 year'],
    ["jusqu'au 30 juin 2027", 'by 2027-06-30 day'],
    ['au plus tard le 30 juin 2027', 'by 2027-06-30 day'],
    ['fin décembre 2027', 'by 2027-12-31 month'],
    ['1er trimestre 2027', 'by 2027-03-31 quarter'],
    ['2ème trimestre 2027', 'by 2027-06-30 quarter'],
    ['deuxième trimestre 2027', 'by 2027-06-30 quarter'],
    ['2e semestre 2027', 'by 2027-12-31 half-year'],
    ['à partir du 1er mars 2027', 'from 2027-03-01 day'],
    ['entro il 31 marzo 2027', 'by 2027-03-31 day'],
    ['entro marzo 2027', 'by 2027-03-31 month'],
    ['entro e non oltre il 30 giugno 2027', 'by 2027-06-30 day'],
    ['entro fine 2027', 'by 2027-12-31 year'],
    ['entro la fine del 2027', 'by 2027-12-31 year'],
    ['II trimestre 2027', 'by 2027-06-30 quarter'],
    ['primo semestre 2027', 'by 2027-06-30 half-year'],
    ['antes del 1 de abril de 2027', 'by 2027-03-31 day'],
    ['hasta el 31 de marzo de 2027', 'by 2027-03-31 day'],
    ['a más tardar el 31 de marzo de 2027', 'by 2027-03-31 day'],
    ['finales de 2027', 'by 2027-12-31 year'],
    ['primer trimestre de 2027', 'by 2027-03-31 quarter'],
    ['erbyn 31 Mawrth 2027', 'by 2027-03-31 day'],
    ['erbyn mis Medi 2026', 'by 2026-09-30 month'],
    ['erbyn diwedd mis Mawrth 2027', 'by 2027-03-31 month'],
    ['cyn 1 Ebrill 2027', 'by 2027-03-31 day'],
  ])('%s: %s', (text, means) => {
    expect(said(text)).toBe(means)
    expect(read(text).doubts).toEqual([])
  })
})

test.each([
  ['Entwurf bis März 2027', 'by 2027-03-31 month "Entwurf"'],
  ['Étude avant le 1er mars 2027', 'by 2027-02-28 day "Étude"'],
  ['Bozza entro marzo 2027', 'by 2027-03-31 month "Bozza"'],
])('what is due keeps its own words: %s', (text, means) => expect(said(text)).toBe(means))

test('a letter for the quarter is in doubt: it may be a term', () => {
  expect(said('T3 2027')).toBe('by 2027-09-30 quarter')
  expect(read('T3 2027').doubts.map(({ why }) => why)).toEqual([expect.stringMatching(/a term may be meant/)])
})

test.each(['Trimestre', '5. Quartal 2027', '2. Quartal', '3. Halbjahr 2027', 'bis auf Weiteres'])('no day is made of %s', (text) =>
  expect(read(text).doubts).not.toEqual([]),
)

test.each([
  ['Fine levied by March 2027', 'by 2027-03-31 month "Fine levied"'],
  ['Q2 2026', 'by 2026-09-30 quarter'],
  ['I March 2027', 'by 2027-03-31 month "I"'],
])('English words that look like them stay English: %s', (text, means) => expect(said(text)).toBe(means))
