import { expect, test } from 'vitest'
import { statuses } from '../../domain/judgement/judgement.ts'
import { countStatuses, headlineSentence } from '../../domain/report/headline.ts'
import { Answer } from './answer.tsx'

const counts = countStatuses([
  { status: 'late' },
  { status: 'late' },
  { status: 'done, effect shown' },
  { status: 'no progress stated' },
  { status: 'on track' },
])
const drawn = (of: typeof counts) => String(<Answer counts={of} hrefOf={(slug) => `?${slug}`} />)

test('each count leads to its actions', () => {
  expect(drawn(counts)).toBe(
    '<p class="mp-answer">Of 5 actions <a class="s-done" href="?done">1 is done</a>, <a class="s-late" href="?late">2 are late</a> and <a class="s-silent" href="?silent">1 has no progress stated</a>.</p>',
  )
})

test('a count of none leads nowhere', () => {
  expect(drawn(countStatuses([{ status: 'on track' }, { status: 'on track' }]))).not.toContain('<a')
})

test.each(statuses)('says the very sentence of the report: %s', (status) => {
  const of = countStatuses([{ status }, { status: 'late' }, { status: 'no progress stated' }])
  expect(drawn(of).replace(/<[^>]*>/g, '')).toBe(headlineSentence(of))
})
