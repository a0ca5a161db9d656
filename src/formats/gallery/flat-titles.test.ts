import { describe, expect, test } from 'vitest'
import { recognise } from '../../domain/plan/recognise.ts'
import { readDocument } from '../read.ts'

const rows = 'Ref / Action / Lead / Deadline\n1.1 / Mend the fence / A Bee / May 2027\n1.2 / Paint the door / C Dee / June 2027'

/** The titles of the plans of a flattened text, then what is left over of it. */
async function titlesOf(text: string): Promise<string[][]> {
  const read = await readDocument({ name: 'a.txt', bytes: new TextEncoder().encode(text) })
  if (!read.ok) throw new Error(read.sentence)
  const { plans, leftovers } = recognise(read.document)
  return [plans.map(({ title }) => title), leftovers.map(({ text }) => text)]
}

describe('the title of a plan in text that lost its mark-up', () => {
  test.each([
    'Parks action plan',
    'Action plan',
    'Parks service plan 2026/27',
    'Improvement plan (2026 to 2029)',
    'Plan of action for the market hall',
    'Housing strategy update',
  ])('%s', async (title) => expect(await titlesOf(`${title}\n\n${rows}`)).toEqual([[title], []]))

  test.each([
    'See the action plan',
    'This is our action plan',
    'The officers set out their action plan below',
    'Members are asked to note the action plan.',
    'Table 1: action plan',
    'parks action plan',
    'Thank you for the action plan you sent us',
  ])('no title: %s', async (line) => expect(await titlesOf(`${line}\n\n${rows}`)).toEqual([[''], [line]]))

  test('a second one of the same columns heads a section', async () => {
    const both = await titlesOf(`Parks action plan\n\n${rows}\n\nRoads action plan\n\n${rows}`)
    expect(both).toEqual([['Parks action plan'], []])
  })
})
