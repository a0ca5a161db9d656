import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { alignDeadlines, splitDeadlines } from './deadline-lines.ts'

/** A line that names no time is shown with a cross. */
const cut = (text: string): string[] => splitDeadlines(text).map((entry) => `${entry.text}${entry.dated ? '' : ' \u2717'}`)

describe('one cell of several deadlines', () => {
  test.each([
    ['Mar 2004', ['Mar 2004']],
    ['Jun 2003  Jul 2003  Aug 2003  Dec 2003  Mar 2004 & ongoing', ['Jun 2003', 'Jul 2003', 'Aug 2003', 'Dec 2003', 'Mar 2004 & ongoing']],
    ['Oct 2003   Jan 2004   Apr 2004  Mar 2004', ['Oct 2003', 'Jan 2004', 'Apr 2004', 'Mar 2004']],
    ['Dec 2003   Oct 2003 onwards   Oct 2004', ['Dec 2003', 'Oct 2003 onwards', 'Oct 2004']],
    ['Mar 2004  Apr 2004  ongoing', ['Mar 2004', 'Apr 2004', 'ongoing']],
    [
      'Aug 2003  Sep 2003  85% by Sept 2004: 90% by Mar 2005 96.5% by June 2004',
      ['Aug 2003', 'Sep 2003', '85% by Sept 2004: 90% by Mar 2005', '96.5% by June 2004'],
    ],
    ['Ongoing   Audit and predictions at half year   Mar 2004', ['Ongoing', 'Audit and predictions at half year \u2717', 'Mar 2004']],
    ['June 2004\nSept 2004 &\nongoing\n31st March\n2005', ['June 2004', 'Sept 2004 &\nongoing', '31st March\n2005']],
    ['June 2004\nReport to\nBoard July 2004\nTBC', ['June 2004', 'Report to\nBoard July 2004', 'TBC \u2717']],
    ['June 2004\n\u2022 Sept 2004\n\u2022 Dec 2004', ['June 2004', '\u2022 Sept 2004', '\u2022 Dec 2004']],
    ['June 2004\nwith the partners\nSept 2004', ['June 2004\nwith the partners', 'Sept 2004']],
    ['June 2004\tSept 2004', ['June 2004', 'Sept 2004']],
  ])('%j at its breaks', (text, expected) => {
    expect(cut(text)).toEqual(expected)
  })

  test.each([
    ['Jun 2003 Jul 2003 Aug 2003 Mar 2004 & ongoing', ['Jun 2003', 'Jul 2003', 'Aug 2003', 'Mar 2004 & ongoing']],
    [
      'Aug 2003 Sep 2003 85%by Sept 2004: 90% by Mar 2005 96.5%by June 2004',
      ['Aug 2003', 'Sep 2003', '85%by Sept 2004: 90% by Mar 2005', '96.5%by June 2004'],
    ],
    ['85% by Sept 2004; 90% by Mar 2005 June 2004', ['85% by Sept 2004; 90% by Mar 2005', 'June 2004']],
    ['Dec 2003 Oct 2003 onwards Oct 2004', ['Dec 2003', 'Oct 2003 onwards', 'Oct 2004']],
    ['Mar 2004 Apr 2004 ongoing', ['Mar 2004', 'Apr 2004', 'ongoing']],
    [
      'Quarterly monitoring May 2004 Quarterly monitoring June 2004',
      ['Quarterly monitoring', 'May 2004', 'Quarterly monitoring', 'June 2004'],
    ],
    ['Ongoing Audit and predictions at half year Mar 2004', ['Ongoing', 'Audit and predictions at half year \u2717', 'Mar 2004']],
    ['Mar 2004, Apr 2004, May 2004', ['Mar 2004,', 'Apr 2004,', 'May 2004']],
    ['Review Mar 2004 Report Apr 2004', ['Review Mar 2004', 'Report Apr 2004']],
    ['Sept 2004 (draft) Dec 2004 (final)', ['Sept 2004 (draft)', 'Dec 2004 (final)']],
    ['From April 2004 to June 2004 Sept 2004', ['From April 2004 to June 2004', 'Sept 2004']],
    ['Monthly from June 2004 Sept 2004', ['Monthly from June 2004', 'Sept 2004']],
    ['March/April 2004 May 2004', ['March/April 2004', 'May 2004']],
    ['Apr 04 May 04 Jun 04', ['Apr 04', 'May 04', 'Jun 04']],
    ['30/06/04 31/12/04', ['30/06/04', '31/12/04']],
    ['June 2004 PI: BV50 Mar 2005', ['June 2004 PI: BV50', 'Mar 2005']],
    ['Phase 1 Jun 2003 Jul 2003', ['Phase 1 Jun 2003', 'Jul 2003']],
    ['Phase 1  Jun 2003  Jul 2003', ['Phase 1  Jun 2003', 'Jul 2003']],
    ['TBC Apr 2004', ['TBC \u2717', 'Apr 2004']],
  ])('%j by its dates alone', (text, expected) => {
    expect(cut(text)).toEqual(expected)
  })

  test('nothing gives nothing', () => {
    expect(splitDeadlines('')).toEqual([])
    expect(splitDeadlines(' \n ')).toEqual([])
  })
})

describe('fitting lines to tasks', () => {
  const lines = splitDeadlines('Ongoing   Audit and predictions at half year   Mar 2004   Mar 2004')

  test('a line without a time joins the one before it where there are too many', () => {
    const { entries, agrees } = alignDeadlines(lines, 3)
    expect(agrees).toBe(true)
    expect(entries.map((entry) => entry.text)).toEqual(['Ongoing Audit and predictions at half year', 'Mar 2004', 'Mar 2004'])
    expect(entries[0]).toMatchObject({ start: 0, end: 44, dated: true })
  })

  test('it stands alone where there are not', () => {
    expect(alignDeadlines(lines, 4)).toEqual({ entries: lines, agrees: true })
    expect(alignDeadlines(lines, 5)).toEqual({ entries: lines, agrees: false })
  })

  test('dated lines never join, and no more join than are too many', () => {
    expect(alignDeadlines(lines, 2)).toMatchObject({ entries: { length: 3 }, agrees: false })
    const two = splitDeadlines('Ongoing\nHalf of the homes\nMar 2004\nThe other half')
    expect(alignDeadlines(two, 3).entries.map((entry) => entry.text)).toEqual(['Ongoing Half of the homes', 'Mar 2004', 'The other half'])
  })
})

test('entries lie in order and hold every character that is not white space', () => {
  const piece = fc.constantFrom(
    'June 2004',
    'Sept',
    '2004',
    'ongoing',
    '&',
    ':',
    ';',
    ',',
    '85%',
    'by',
    'quarterly',
    'TBC',
    'Phase 1',
    '(draft)',
    'half year',
    '\n',
    '   ',
    'Report',
    'PI: BV50',
    'to',
    'from',
    '-',
    '<b>',
    '</b>',
  )
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'grapheme' }),
        fc.array(piece).map((pieces) => pieces.join(' ')),
      ),
      (text) => {
        const entries = splitDeadlines(text)
        let end = 0
        for (const entry of entries) {
          expect(text.slice(end, entry.start).trim()).toBe('')
          expect(text.slice(entry.start, entry.end)).toBe(entry.text)
          expect(entry.text).not.toBe('')
          end = entry.end
        }
        expect(text.slice(end).trim()).toBe('')
        const { entries: aligned } = alignDeadlines(entries, 2)
        expect(aligned.length).toBeLessThanOrEqual(entries.length)
      },
    ),
    { numRuns: 300 },
  )
})
