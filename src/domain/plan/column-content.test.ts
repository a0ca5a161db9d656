import { describe, expect, test } from 'vitest'
import type { Table } from '../document/document.ts'
import { documentOf } from '../document/draft.ts'
import { columnsByContent, mendByContent, opensWithStatus } from './column-content.ts'
import { columnsOf } from './columns.ts'
import { isStatusWord, openingStatus } from './status-words.ts'

const rowsOf = (lines: readonly string[]): Table['rows'] => {
  const rows = lines.map((line) => ({ cells: line.split('|').map((text) => ({ text: text.trim() })) }))
  const [table] = documentOf([{ kind: 'table', rows }]).blocks
  return table?.kind === 'table' ? table.rows : []
}
const understood = (head: string, lines: readonly string[]) => {
  const [first, ...body] = rowsOf([head, ...lines])
  const columns = first && columnsOf([first], null, body)
  if (!columns) throw new Error('no columns')
  return { columns: mendByContent(columns, body), body }
}

describe('a table without headings', () => {
  test.each<[string, string[], (string | null)[] | null]>([
    [
      'actions and words for where they stand',
      ['Write to the bus companies | New', 'Count the empty benches | Ongoing'],
      ['action', 'status'],
    ],
    ['one row is enough where the word is one', ['Write to the bus companies | Carried forward'], ['action', 'status']],
    [
      'a number before, a day behind',
      ['1 | Write to the bus companies | May 2027', '2 | Count the benches | June 2027', '3 | Paint them | July 2027'],
      ['ref', 'action', 'deadline'],
    ],
    [
      'an owner between',
      ['Write to the bus companies | R Vale | Complete', 'Count the benches | T Orme | Open'],
      ['action', 'owners', 'status'],
    ],
    ['names and telephone numbers promise nothing', ['Head of Parks and Gardens | 555 0101', 'Head of Roads and Bridges | 555 0102'], null],
    ['labels and values promise nothing', ['Contact | R Vale', 'Subject | Benches'], null],
    ['a diary promises nothing', ['The panel met in the hall | May 2026', 'The panel walked the park | June 2026'], null],
    ['questions are no actions', ['Who pays for the benches? | Open', 'Who mends the gates? | Open'], null],
    ['a single column', ['Write to the bus companies', 'Count the benches'], null],
    ['a matrix of words', ['Red | Green', 'Amber | Green'], null],
  ])('%s', (_, lines, expected) => expect(columnsByContent(rowsOf(lines))?.fields ?? null).toEqual(expected))
})

describe('a heading that misleads', () => {
  test.each<[string, string[], string | undefined]>([
    ['known words only', ['Mend it | On track', 'Paint it | Complete'], 'status'],
    [
      'the council’s own among known ones, over and over',
      Array.from({ length: 8 }, (_, i) => `Mend gate ${i} | ${i % 2 ? 'Plan agreed' : 'On track'}`),
      'status',
    ],
    ['texts', ['Mend it | The gate was mended in May.', 'Paint it | Complete'], 'progress'],
    ['nothing below it', ['Mend it | ', 'Paint it | '], 'progress'],
  ])('a column headed Progress: %s', (_, lines, field) => {
    expect(understood('Action | Progress', lines).columns.fields[1]).toBe(field)
  })

  test('a status column of its own leaves the progress alone', () => {
    expect(understood('Action | Progress | Status', ['Mend it | Complete | Green', 'Paint it | Open | Red']).columns.fields).toEqual([
      'action',
      'progress',
      'status',
    ])
  })

  const grouped = ['Parks', 'Parks', 'Parks', 'Roads', 'Roads', 'Roads'].map((group, i) => `${group} and more | Mend gate ${i}`)
  test.each<[string, string[], string]>([
    ['in blocks', grouped, 'section'],
    [
      'up and down',
      grouped
        .toSorted((a, b) => a.slice(-1).localeCompare(b.slice(-1)) * (a.length % 2 ? 1 : -1))
        .map((line, i) => line.replace(/^\w+/, i % 2 ? 'Parks' : 'Roads')),
      'other',
    ],
    ['each once', grouped.map((line, i) => `Part ${i} of the park ${line.slice(4)}`), 'other'],
  ])('a column that nobody knows, its words %s', (_, lines, field) => {
    expect(understood('Committee | Action', lines).columns.printed[0]?.field).toBe(field)
  })
})

describe('status words', () => {
  test.each(['On track', 'COMPLETE', 'not started', 'Carried forward.', '● Green', 'In  progress', 'R', 'Part complete', '75%'])(
    '%s is one',
    (word) => expect(isStatusWord(word)).toBe(true),
  )
  test.each(['Monthly', 'Parks', 'Completed in May', 'Mend the gate', '', 'Not applicable to parks that close'])('%s is none', (word) =>
    expect(isStatusWord(word)).toBe(false),
  )

  test.each([
    ['Completed, and told to all', 'Completed'],
    ['Complete – the gate stands', 'Complete'],
    ['Still ongoing.', 'Still ongoing'],
    ['On track: paint is bought', 'On track'],
    ['Completed the first of two', ''],
    ['The gate is complete.', ''],
    ['', ''],
  ])('%s opens with “%s”', (text, word) => expect(openingStatus(text)).toBe(word))

  test('a table tells its statuses at the head of its texts where a quarter of them do', () => {
    const some = (n: number) =>
      Array.from({ length: 8 }, (_, i) => `Mend gate ${i} | ${i < n ? 'Completed, and locked.' : 'The smith has been asked.'}`)
    const asks = (n: number) => {
      const { columns, body } = understood('Action | Progress', some(n))
      return opensWithStatus(columns, body)
    }
    expect([asks(0), asks(1), asks(2), asks(8)]).toEqual([false, false, true, true])
  })
})
