import fc from 'fast-check'
import { expect, test } from 'vitest'
import { clauses } from './clauses.ts'
import { oddText } from './odd-text-in-tests.ts'

test.each<[string, string[]]>([
  ['', []],
  [' - ', []],
  ['Achieved', ['Achieved']],
  ['Progressing well. Monitoring due November', ['Progressing well', 'Monitoring due November']],
  ['Draft by Sept. 2026. Final by Dec. 2026.', ['Draft by Sept. 2026', 'Final by Dec. 2026']],
  ['Agreed with Mr. Lanyon and J. Sefton.', ['Agreed with Mr. Lanyon and J. Sefton']],
  ['See para. 4 for the details', ['See para. 4 for the details']],
  ['Group formed; budget agreed; first meeting held', ['Group formed', 'budget agreed', 'first meeting held']],
  ['• Group formed\n• Budget agreed', ['Group formed', 'Budget agreed']],
  ['1. Group formed\n2. Budget agreed', ['Group formed', 'Budget agreed']],
  ['(a) Group formed', ['Group formed']],
  ['3 packages in place', ['3 packages in place']],
  ['Update: completed', ['completed']],
  ['Progress to date - two wards done', ['two wards done']],
  ['Good progress, but the supplier is late', ['Good progress', 'but the supplier is late']],
  ['In place with all but two schools', ['In place with all but two schools']],
  ['Checked each month by the panel Currently 98.2%', ['Checked each month by the panel', 'Currently 98.2%']],
  ['Work In Progress', ['Work In Progress']],
  ['Bought from a firm e.g. the one in Saltby', ['Bought from a firm e.g. the one in Saltby']],
])('%s', (text, expected) => expect(clauses(text)).toEqual(expected))

test('every clause is a piece of the text, and no text is too odd', () => {
  fc.assert(
    fc.property(oddText(300), (text) => {
      const flat = text.replace(/\s+/g, ' ')
      for (const clause of clauses(text)) expect(flat).toContain(clause)
    }),
  )
})
