import { describe, expect, test } from 'vitest'
import { documentOf } from '../../domain/document/draft.ts'
import { readDocument } from '../read.ts'
import { readPdf } from './read.ts'
import { type Mark, pdfOf, ruled, type Sheet } from './sample-pdf.ts'
import { protectedPdf } from './sample-protected.ts'

const read = async (...pages: (Mark[] | Sheet)[]) => documentOf(await readPdf(pdfOf(...pages)))
const textsIn = ({ blocks }: Awaited<ReturnType<typeof read>>): string[] =>
  blocks.flatMap((block) =>
    block.kind === 'table'
      ? block.rows.map((row) => row.cells.map(({ text }) => text).join(' | '))
      : block.kind === 'break'
        ? []
        : [block.text],
  )
const sentence = async (bytes: Uint8Array) => {
  const answer = await readDocument({ name: 'a.pdf', bytes })
  return answer.ok ? '' : answer.sentence
}
const labels = ['Owner:', 'Day:', 'Agreed:', 'Dropped:'].map((text, at): Mark => ({ text, x: 50, y: 120 + at * 20 }))
const at = (row: number): [number, number, number, number] => [120, 110 + row * 20, 260, 124 + row * 20]

describe('what a form is filled in with belongs to its text', () => {
  test.each([
    ['drawn in the file', undefined],
    ['left to the program that shows it', false],
  ] as const)('%s', async (_, drawn) => {
    const how = drawn === undefined ? {} : { drawn }
    const read4 = await read({
      marks: labels,
      beside: [
        { field: 'text', value: 'R Vale', at: at(0), ...how },
        { field: 'choice', value: 'May 2027', at: at(1), ...how },
        { field: 'tick', value: true, at: at(2), ...how },
        { field: 'tick', value: false, at: at(3), ...how },
      ],
    })
    expect(textsIn(read4)).toEqual(['Owner: | R Vale', 'Day: | May 2027', 'Agreed: | ☒', 'Dropped: | ☐'])
  })

  test('in the cells of a ruled table', async () => {
    const found = await read({
      marks: ruled(
        50,
        100,
        [80, 150],
        [
          ['Action', 'Mend the gate'],
          ['Owner', ''],
        ],
      ),
      beside: [{ field: 'text', value: 'R Vale', at: [135, 120, 275, 134], drawn: false }],
    })
    expect(textsIn(found)).toEqual(['Action | Mend the gate', 'Owner | R Vale'])
  })
})

test('a comment beside the text is told in a note and not read', async () => {
  const found = await read({
    marks: [{ text: 'The council looks after its parks', x: 50, y: 120 }],
    beside: [{ comment: 'Is this still true?', at: [300, 110, 320, 130] }],
  })
  expect(textsIn(found)).toEqual(['The council looks after its parks'])
  expect(found.notes?.map(({ about, text }) => [about, text])).toEqual([['comment', 'Is this still true?']])
})

describe('a page that is turned is read as people hold it', () => {
  const rows = [
    ['No', 'Action', 'By when'],
    ['1', 'Mend the gate', 'May 2027'],
    ['2', 'Paint it', 'June 2027'],
  ]
  const upright = ruled(50, 100, [40, 150, 100], rows)
  const expected = rows.map((row) => row.join(' | '))
  /** As it stands on the paper before a reader turns it clockwise. */
  const turned = (mark: Mark): Mark => {
    if ('text' in mark) return { ...mark, x: mark.y, y: 842 - mark.x, up: true }
    if ('line' in mark) {
      const [x0, y0, x1, y1] = mark.line
      return { line: [y0, 842 - x0, y1, 842 - x1] }
    }
    throw new Error('only texts and lines are turned here')
  }

  test('turned by the file', async () => {
    expect(textsIn(await read({ marks: upright.map(turned), turn: 90 }))).toEqual(expected)
  })

  test('or set on its side without saying so', async () => {
    expect(textsIn(await read(upright.map(turned)))).toEqual(expected)
  })

  test('among upright ones', async () => {
    const title: Mark[] = [{ text: 'What was promised in the spring', x: 50, y: 120 }]
    expect(textsIn(await read(title, { marks: upright.map(turned), turn: 90 }))).toEqual(['What was promised in the spring', ...expected])
  })
})

const scan: Mark = { picture: [0, 0, 595, 842] }

test('a scan is told in a sentence; one scanned page among others in a note', async () => {
  expect(await sentence(pdfOf([scan]))).toMatch(/^This PDF is a scan: its pages are pictures without text, so nothing was read\./)
  const { notes } = await read([{ text: 'The council looks after its parks', x: 50, y: 120 }], [scan])
  expect(notes?.map(({ sentence }) => sentence)).toEqual(['Page 2 is a picture without text; what stands there was not read.'])
})

test('a PDF encrypted without a password is read; one with a password is refused in a sentence', async () => {
  const marks: Mark[] = [{ text: 'The council looks after its parks', x: 50, y: 120 }]
  expect(textsIn(documentOf(await readPdf(protectedPdf('', marks))))).toEqual(['The council looks after its parks'])
  expect(await sentence(protectedPdf('gate', marks))).toMatch(/^This PDF is protected by a password, so nothing was read\./)
})
