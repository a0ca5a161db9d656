import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { countText } from '../../domain/document/count-characters.ts'
import { show } from '../show-document.ts'
import { readText } from './read.ts'

const hasTable = (text: string): boolean => readText(text).some((block) => block.kind === 'table')

describe('columns laid out by spaces', () => {
  test.each<[string, string, string[]]>([
    [
      'a row a line',
      'No.  Action              Lead       Deadline\n1    Paint the gate      T Orme     May 2027\n2    Clear the ditch     R Vale     June 2027\n\nThe clerk reported on both.',
      [
        'H[ No. | Action | Lead | Deadline ]',
        '[ 1 | Paint the gate | T Orme | May 2027 ]',
        '[ 2 | Clear the ditch | R Vale | June 2027 ]',
        'The clerk reported on both.',
      ],
    ],
    [
      'cells that go on below, headings in the middle of their columns, empty cells',
      '          Action             Lead      Status\nPaint the gate of the     T Orme    Ongoing\n   common before May      Clerk\nClear the ditch           R Vale\nMend the bridge           R Vale    New\n',
      [
        'H[ Action | Lead | Status ]',
        '[ Paint the gate of the common before May | T Orme Clerk | Ongoing ]',
        '[ Clear the ditch | R Vale |  ]',
        '[ Mend the bridge | R Vale | New ]',
      ],
    ],
    [
      'rows parted by empty lines',
      'Action               Lead      Status\n\nWrite to the         T Orme    New\nThornmere Society    Clerk\n\nClear the ditch      R Vale    New\n\nMend the bridge      R Vale    New\n',
      [
        'H[ Action | Lead | Status ]',
        '[ Write to the Thornmere Society | T Orme Clerk | New ]',
        '[ Clear the ditch | R Vale | New ]',
        '[ Mend the bridge | R Vale | New ]',
      ],
    ],
  ])('%s', (_, text, blocks) => {
    expect(show(readText(text))).toEqual(blocks)
  })

  test.each([
    [
      'addresses',
      'Thornmere Council    The Warden       Moot Hall\n1 Mill Lane          2 Low Street     3 Hill Road\nThornmere            Thornmere        Thornmere\n',
    ],
    ['contents with dots', 'Section  Action  Status\n1  The market ........ 4\n2  The common ........ 7\n'],
    [
      'a wrapped paragraph with wide gaps',
      'The action  is set  for May and the lead\nofficer will  report  to the committee\nwhen the status  of all  is known to it\n',
    ],
    ['two columns only', 'Action               Lead\nPaint the gate       T Orme\nClear the ditch      R Vale\n'],
    ['one row', 'Action               Lead      Status\nPaint the gate       T Orme    New\n'],
    [
      'lines that run across',
      'Action               Lead      Status\nPaint the gate of the common before the summer\nClear the ditch and mend the old stone bridge\n',
    ],
    ['columns with one cell a line', 'Action          Lead        Status\nPaint\n                Orme\n                            New\n'],
  ])('no table: %s', (_, text) => {
    expect(hasTable(text)).toBe(false)
  })
})

describe('cells parted by a mark', () => {
  test.each(['/', '|', ';'])('%s', (mark) => {
    const text = [
      ['Action', 'Lead', 'Deadline'],
      ['Paint the gate', 'T Orme', 'May 2027'],
      ['Clear the ditch', '', 'June 2027'],
    ]
      .map((cells) => cells.join(` ${mark} `))
      .join('\n')
    expect(show(readText(`Our plan\n${text}\n\nAll is well.`))).toEqual([
      'Our plan',
      'H[ Action | Lead | Deadline ]',
      '[ Paint the gate | T Orme | May 2027 ]',
      '[ Clear the ditch |  | June 2027 ]',
      'All is well.',
    ])
  })

  test('a line with another number of cells ends the table and stays as it is written', () => {
    const text = 'Action / Lead / Status\nPaint / T Orme / New\nMend / R Vale / New\nSweep / T Orme / R Vale / New\n'
    expect(show(readText(text)).slice(2)).toEqual(['[ Mend | R Vale | New ]', 'Sweep / T Orme / R Vale / New'])
  })

  test.each([
    [
      'prose with slashes',
      'The owner and / or the lead / tenant must act.\nThe action / plan / status is as follows.\nNothing / was / done.',
    ],
    ['services', 'Housing / Planning / Roads\nParks / Markets / Baths\nSchools / Libraries / Halls'],
    ['an address', 'Moot Hall ; 1 Mill Lane ; Thornmere\nThe Lodge ; 2 Low Street ; Thornmere\nThe Mill ; 3 Hill Road ; Thornmere'],
    ['slashes without spaces', 'Action/Lead/Status\nPaint/Orme/New\nMend/Vale/New'],
    ['one row', 'Action / Lead / Status\nPaint / T Orme / New\nand so on'],
  ])('no table: %s', (_, text) => {
    expect(hasTable(text)).toBe(false)
  })
})

test('no visible character is lost or added, the marks between cells aside', () => {
  const part = fc.constantFrom(
    'Action',
    'Lead',
    'Status',
    'Paint the',
    'gate',
    '  ',
    '     ',
    ' / ',
    ' | ',
    ' ',
    '\n',
    '\n',
    '\n\n',
    '....',
    'May 2027',
    'é',
  )
  const rows = fc.array(fc.tuple(part, part, part), { maxLength: 8 }).map((lines) =>
    ['Action', 'Lead', 'Status']
      .map((cell) => cell.padEnd(14))
      .concat('\n', ...lines.flatMap((cells) => [...cells.map((cell) => cell.trim().padEnd(14)), '\n']))
      .join(''),
  )
  const text = fc.oneof(
    fc.array(part, { maxLength: 60 }).map((parts) => parts.join('')),
    rows,
  )
  const bare = (source: string): number => countText(source.replace(/[/|]/g, ''))
  let tables = 0
  fc.assert(
    fc.property(text, (source) => {
      const blocks = readText(source)
      if (blocks.some((block) => block.kind === 'table')) tables += 1
      const read = blocks.flatMap((block) =>
        block.kind === 'table' ? block.rows.flatMap((row) => row.cells.map((cell) => cell.text)) : [block.text ?? ''],
      )
      expect(read.reduce((sum, one) => sum + bare(one), 0)).toBe(bare(source))
    }),
    { numRuns: 500 },
  )
  expect(tables).toBeGreaterThan(0)
})
