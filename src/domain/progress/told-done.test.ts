import { expect, test } from 'vitest'
import { isToldDone } from './told-done.ts'

test.each<[string, string, boolean]>([
  ['Outline plan approved by Cabinet. Building has not begun', 'Outline plan', true],
  ['The project plan was completed in March', 'Project plan', true],
  ['Survey finished; works to follow', 'Survey', true],
  ['Outline plan drafted in part', 'Outline plan', false],
  ['Draft outline plan approved', 'Outline plan', false],
  ['Report to Cabinet in July on borrowing', 'Outline plan', false],
  ['Plan approved', 'Outline plan', false],
  ['In progress', 'Survey', false],
  ['', 'Survey', false],
  ['Survey finished', '', false],
])('%s · %s', (text, thing, done) => expect(isToldDone(text, thing)).toBe(done))
