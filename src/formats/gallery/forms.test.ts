import { expect, test } from 'vitest'
import { recognise } from '../../domain/plan/recognise.ts'
import { readProgress } from '../../domain/progress/read-progress.ts'
import { itemsOf } from '../json/items.ts'
import { odfFile, p, row, table } from '../odf/sample-package.ts'
import { readDocument } from '../read.ts'

// One plan of an invented council in each form a paper can have: the same actions must be read out of it.
const plan = [
  ['No.', 'Action', 'Lead', 'Deadline', 'Status'],
  ['1', 'Write to every stallholder', 'T Orme', 'May 2027', 'Ongoing'],
  ['2', 'Repaint the stalls of the old market', 'R Vale', 'June 2027', 'New'],
  ['3', 'List the empty shops', 'K Ash', 'July 2027', 'Complete'],
]
const [header = [], ...body] = plan
const widths = [5, 24, 10, 12, 10]
const heading = 'Thornmere market plan'

/** Cells as columns of spaces; a cell that is wider than its column goes on in the next line. */
function laidOut(cells: readonly string[]): string {
  const broken = cells.map((cell, index) => {
    const width = (widths[index] ?? 0) - 2
    const lines: string[] = ['']
    for (const word of cell.split(' ')) {
      const line = lines.at(-1) ?? ''
      if (line === '') lines[lines.length - 1] = word
      else if (line.length + 1 + word.length <= width) lines[lines.length - 1] = `${line} ${word}`
      else lines.push(word)
    }
    return lines
  })
  return [...Array(Math.max(...broken.map((lines) => lines.length))).keys()]
    .map((at) =>
      broken
        .map((lines, index) => (lines[at] ?? '').padEnd(widths[index] ?? 0))
        .join('')
        .trimEnd(),
    )
    .join('\n')
}
const drawn = (mark: string): string => `+${widths.map((width) => mark.repeat(width + 1)).join('+')}+`
const gridRow = (cells: readonly string[]): string =>
  laidOut(cells)
    .split('\n')
    .map((line) => {
      let from = 0
      const parts = widths.map((width) => {
        from += width
        return ` ${line.slice(from - width, from).padEnd(width)}`
      })
      return `|${parts.join('|')}|`
    })
    .join('\n')
const border = widths.map((width) => '='.repeat(width - 2)).join('  ')
const rstTitle = `${heading}\n${'='.repeat(heading.length)}\n\n`

const forms: [string, string | Uint8Array][] = [
  [
    'plan.md',
    `# ${heading}\n\n| ${header.join(' | ')} |\n|---|---|---|---|---|\n${body.map((cells) => `| ${cells.join(' | ')} |`).join('\n')}\n`,
  ],
  ['plan.odt', odfFile('text', p(heading) + table(...plan.map((cells) => row(...cells))))],
  ['plan.ods', odfFile('spreadsheet', table(...plan.map((cells) => row(...cells))))],
  [
    'grid.rst',
    `${rstTitle}${drawn('-')}\n${gridRow(header)}\n${drawn('=')}\n${body.map((cells) => `${gridRow(cells)}\n${drawn('-')}`).join('\n')}\n`,
  ],
  ['simple.rst', `${rstTitle}${border}\n${laidOut(header)}\n${border}\n${body.map(laidOut).join('\n')}\n${border}\n`],
  [
    'list.rst',
    `${rstTitle}.. list-table::\n   :header-rows: 1\n\n${plan.map((cells) => `   * - ${cells.join('\n     - ')}`).join('\n')}\n`,
  ],
  [
    'list without a telling name',
    `${rstTitle}.. list-table::\n   :header-rows: 1\n\n${plan.map((cells) => `   * - ${cells.join('\n     - ')}`).join('\n')}\n`,
  ],
  ['spaces.txt', `${heading}\n\n${plan.map(laidOut).join('\n')}\n\nThe warden will report in August.\n`],
  ['spaces and empty lines.txt', `${heading}\n\n${plan.map(laidOut).join('\n\n')}\n`],
  ...['/', '|', ';'].map((mark): [string, string] => [
    `parted by ${mark}.txt`,
    `${heading}\n\n${plan.map((cells) => cells.join(` ${mark} `)).join('\n')}\n`,
  ]),
]

test.each(forms)('%s', async (name, paper) => {
  const read = await readDocument({ name, bytes: typeof paper === 'string' ? new TextEncoder().encode(paper) : paper })
  if (!read.ok) throw new Error(read.sentence)
  const items = itemsOf(readProgress(recognise(read.document)))
  expect(items.map(({ ref, action, owner, deadline, status }) => [ref, action, owner, deadline, status])).toEqual(body)
})
