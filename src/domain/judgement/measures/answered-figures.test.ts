import { describe, expect, test } from 'vitest'
import type { FigureAnswer } from '../../measure/kept-measure.ts'
import { by, due, found, judgeOne, target, update, updated } from '../promises-in-tests.ts'

const deadline = due(by('2026-12-31', { target: target('95%') }))
const visits = (said: string, measure?: string | null) => {
  const told = update('2026-06-01', said, { deadline })
  const answer: FigureAnswer = {
    update: told.id,
    mark: '91%',
    nth: 1,
    measure: measure ?? null,
    by: 'M Hale',
    day: '2026-06-02',
    recordedAt: '2026-06-02T09:00:00Z',
  }
  const measures = [{ code: 'BV64', label: '', text: 'BV64', from: 'deadline' as const }]
  return updated(deadline, [told], { text: 'Visit tenants', measures, ...(measure === undefined ? {} : { figures: [answer] }) })
}

describe('figure-misses-target goes by what a person said the figure is', () => {
  const misses = (...given: Parameters<typeof visits>) => found('figure-misses-target', visits(...given)).length
  test.each<[string, number, Parameters<typeof visits>]>([
    ['nobody said anything, and the words fit', 1, ['91%']],
    ['said to be a value of none', 0, ['91%', null]],
    ['said to be a value of its own measure', 1, ['91%', 'bv64']],
    ['said to be a value of another measure', 0, ['91%', 'bv99']],
    ['of something else by its words', 0, ['91% of gates painted']],
    ['beside words that lead nowhere, and said to be its own', 1, ['Form AB12 sent to 91%', 'bv64']],
    ['of something else by its words, and said to be its own', 1, ['91% of gates painted', 'bv64']],
  ])('%s', (_, times, given) => expect(misses(...given)).toBe(times))
})

test('an answer about an earlier update does not touch the latest', () => {
  const earlier = update('2026-05-01', '91%', { deadline })
  const later = update('2026-06-01', 'Now 91%', { deadline })
  const figures: FigureAnswer[] = [
    { update: earlier.id, mark: '91%', nth: 1, measure: null, by: 'M Hale', day: '2026-06-02', recordedAt: '2026-06-02T09:00:00Z' },
  ]
  expect(judgeOne(updated(deadline, [earlier, later], { figures })).findings.map(({ rule }) => rule)).toContain('figure-misses-target')
})

describe('a number that may count what is missing is held against no target until a person said what it is', () => {
  const flats = due(by('2026-12-31', { target: target('6 flats') }))
  const told = (said: string, measure?: string | null) => {
    const last = update('2026-06-01', said, { text: said, deadline: flats })
    const given = { update: last.id, mark: 'Four flats', nth: 1, measure: measure ?? null, by: 'M Hale', day: '2026-06-02' } as const
    const figures: FigureAnswer[] = measure === undefined ? [] : [{ ...given, recordedAt: '2026-06-02T09:00:00Z' }]
    const measures = [{ code: 'BV64', label: '', text: 'BV64', from: 'deadline' as const }]
    return found('figure-misses-target', updated(flats, [last], { text: 'Open six more flats', measures, figures }))
  }
  test.each<[string, number, (string | null)?]>([
    ['Four flats let', 1],
    ['Four flats cannot be let before May 2027', 0],
    ['Four flats are still vacant', 0],
    ['Six flats cannot be let', 0],
    ['Four of the six flats let, the others delayed', 0],
    ['Four flats let. Two flats cannot be let', 1],
    ['Four flats let. The lift cannot be used', 1],
    ['Four flats cannot be let before May 2027', 1, 'bv64'],
    ['Four flats cannot be let before May 2027', 0, null],
  ])('%s: %i', (said, times, ...answer) => expect(told(said, ...answer)).toHaveLength(times))
})
