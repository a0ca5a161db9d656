import { expect, test } from 'vitest'
import { documentOf } from '../document/draft.ts'
import { recognise } from './recognise.ts'

const table = (rows: number, columns: number, heading: (column: number) => string) => {
  const cells = (text: (column: number) => string) => Array.from({ length: columns }, (_, column) => ({ text: text(column) }))
  const body = Array.from({ length: rows }, (_, row) => ({ cells: cells((column) => `${row} ${column}`) }))
  return documentOf([{ kind: 'table', rows: [{ cells: cells(heading), header: true }, ...body] }])
}

test.each<[string, number, number]>([
  ['of more cells than a call can take', 700, 300],
  ['of a thousand columns', 30, 1000],
])('a table %s is read to its end', (_, rows, columns) => {
  const reading = recognise(table(rows, columns, (column) => `w${column}`))
  expect(reading.coverage.characters).toBeGreaterThan(rows * columns)
  expect(reading.layouts?.[0]?.columns).toHaveLength(columns)
})

test('weeks far to the right of a plan change nothing in it', () => {
  const headings = ['Ref', 'Action', 'Lead', 'Deadline']
  const rows = [
    headings.concat(Array.from({ length: 160 }, () => '')),
    ['1', 'Dig the pond', 'R Vale', 'May 2027', ...Array.from({ length: 160 }, () => 'x')],
  ]
  const [action] =
    recognise(documentOf([{ kind: 'table', rows: rows.map((texts) => ({ cells: texts.map((text) => ({ text })) })) }])).plans[0]
      ?.sections[0]?.actions ?? []
  expect(action).toMatchObject({
    ref: '1',
    text: 'Dig the pond',
    deadline: { text: 'May 2027' },
    owners: [{ name: 'R Vale' }],
    status: null,
  })
})
