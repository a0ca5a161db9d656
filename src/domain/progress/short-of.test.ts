import { describe, expect, test } from 'vitest'
import { readTarget } from '../measure/target.ts'
import type { Deadline } from '../plan/plan.ts'
import type { Deed } from '../plan/told.ts'
import { readDeed } from './deed.ts'
import { goalsOf, shortOf } from './short-of.ts'

const due: Deadline = {
  text: 'May 2026',
  parts: [{ kind: 'by', day: '2026-05-31', precision: 'month', target: null, label: '', text: 'May 2026' }],
}
const dueAt = (...targets: string[]): Deadline => ({
  text: targets.join('; '),
  parts: targets.map((text, at) => ({
    ...{ kind: 'by', day: `202${6 + at}-05-31`, precision: 'month', target: readTarget(text), label: '', text },
  })),
})
const andOn: Deadline = { text: 'May 2026 & ongoing', parts: [...due.parts, { kind: 'ongoing', label: '', text: 'ongoing' }] }

const letters = 'Raise to 95% the share of letters answered in time'
const reviews = 'Increase the reviews held in time to 90%'
const checks = 'Raise to 60% the number of checks finished'
const unanswered = 'Reduce letters left unanswered to 5%'

describe('a figure short of the promised one is never done', () => {
  test.each<[string, string, Deadline?]>([
    ['40% answered in time.', letters],
    ['50% held in time.', reviews],
    ['7% finished in 30 working days.', checks],
    ['45% finished.', checks],
    ['57% finished in 30 working days as at October 2026.', checks],
    ['Achieved. 40% answered in time.', letters],
    ['Task completed: 94.9% of letters answered in time.', letters],
    ['Complete. Currently 61%.', letters],
    ['40% of letters are answered in time.', 'Ensure 95% of letters are answered in time'],
    ['Letters left unanswered reduced to 8%.', unanswered],
    ['Achieved. 8% left unanswered.', unanswered],
    ['Completed. Complaints are at 6%.', 'Keep complaints below 5%'],
    ['Achieved, visits up by 6%.', 'Increase visits by 10%'],
    ['Achieved. Visits down by 12%.', 'Increase visits by 10%'],
    ['Completed. Complaints reduced by 3%.', 'Reduce complaints by 5%'],
    ['Achieved. Risen from 40% to 60%.', 'Improve the reviews held in time from 40% to 75%'],
    ['Achieved. 50-58% of checks finished.', 'Finish 60-70% of checks'],
    ['Achieved. Between 50% and 65% of checks finished.', checks],
    ['Completed. 40 per cent answered in time.', letters],
    ['Target met, at 71%.', 'Answer letters in time', dueAt('85%')],
    ['Target met. Now 87%.', 'Answer letters in time', dueAt('85%', '90%')],
    ['96% answered in April. Achieved. 80% answered in May.', letters],
    ['£30,000 raised. Completed.', 'Raise £40,000 for the hall'],
    ['Recruited 12 carers. Completed.', 'Recruit 15 carers'],
    ['40% answered in time.', 'Answer letters in time'],
  ])('%s | %s', (said, text, deadline = due) => {
    const { deed, rule } = readDeed(said, { text, deadline })
    expect(`${deed} by ${rule}`).toMatch(/^underway/)
  })
})

describe('a figure that reaches it, or speaks of something else, takes nothing back', () => {
  test.each<[string, string, Deed, Deadline?]>([
    ['95% answered in time.', letters, 'done'],
    ['63% finished in 30 working days.', checks, 'done'],
    ['60% finished.', checks, 'done'],
    ['60% complete.', letters, 'underway'],
    ['96.2% answered in time.', letters, 'done'],
    ['Achieved. 100% answered in time.', letters, 'done'],
    ['Achieved. 40% of staff trained.', letters, 'done'],
    ['Achieved. 40 letters answered in time.', letters, 'done'],
    ['Achieved. £400 spent.', letters, 'done'],
    ['Achieved, against 40% last year.', letters, 'done'],
    ['Achieved. 96% answered, up from 40%.', letters, 'done'],
    ['Achieved. 40% in April. 80% in May. 97% in June.', letters, 'done'],
    ['Achieved. 4% left unanswered.', unanswered, 'done'],
    ['Achieved. 12% reduction in staff.', unanswered, 'done'],
    ['Achieved. Complaints at 3%.', 'Keep complaints below 5%', 'done'],
    ['Achieved. Visits up by 12%.', 'Increase visits by 10%', 'done'],
    ['Achieved. Visits stand at 8%.', 'Increase visits by 10%', 'done'],
    ['Achieved. 61-66% of checks finished.', 'Finish 60-70% of checks', 'done'],
    ['Achieved. 61% of checks finished.', 'Finish between 60% and 70% of checks', 'done'],
    ['Achieved. Risen from 40% to 80%.', 'Improve the reviews held in time from 40% to 75%', 'done'],
    ['Achieved. 30% discount kept.', 'Review the 40% discount', 'done'],
    ['Posts filled. 64% of residents are satisfied.', 'Fill the posts', 'done'],
    ['Posts filled. 64% of posts are advertised.', 'Fill the posts', 'underway'],
    ['64% of residents are satisfied.', 'Fill the posts', 'underway'],
    ['60% of alarms in place.', 'Make homes safer', 'underway'],
    ['60% of homes upgraded.', 'Modernise flats', 'underway'],
    ['Achieved. 94% seen within a week.', 'Open a hub', 'done'],
    ['Achieved. Target is 97%.', letters, 'done'],
    ['Target met, at 91%.', 'Answer letters in time', 'done', dueAt('85%', '90%')],
    ['£41,000 raised. Completed.', 'Raise £40,000 for the hall', 'done'],
    ['Recruited 16 carers. Completed.', 'Recruit 15 carers', 'done'],
    ['96% answered in time.', letters, 'recurring-running', andOn],
    ['40% answered in time.', letters, 'underway', andOn],
    ['Delayed. 40% answered in time.', letters, 'problem'],
  ])('%s | %s is %s', (said, text, deed, deadline = due) => {
    expect(readDeed(said, { text, deadline })).toMatchObject({ deed })
  })
})

test('the words that are short are told as written', () => {
  const goals = goalsOf({ text: letters, deadline: due })
  expect(shortOf('Reviews held. Currently 40%', goals)).toBe('40%')
  expect(shortOf('', goals)).toBeNull()
  expect(readDeed('Achieved. 40% answered in time.', { text: letters, deadline: due }).rule).toBe('short-of-figure: 40%')
})
