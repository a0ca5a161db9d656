import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ownersFor, readOwners } from './owners.ts'

const said = (text: string): string[] =>
  readOwners(text).map(({ from, to, names }) => `${from === null ? '' : from === to ? `${from}: ` : `${from}-${to}: `}${names.join(' | ')}`)

describe('numbered owners', () => {
  test.each([
    ['1 - 3 R Able    4 W Baker   5 R Crane', ['1-3: R Able', '4: W Baker', '5: R Crane']],
    ['1 \u2013 2 R Able 3 W Ali 4 J Poe', ['1-2: R Able', '3: W Ali', '4: J Poe']],
    ['1-3, 5: A Brown', ['1-3: A Brown', '5: A Brown']],
    ['1, 2 & 4 Head of Service', ['1: Head of Service', '2: Head of Service', '4: Head of Service']],
    ['1 to 4 A Bee', ['1-4: A Bee']],
    ['5 R Crane', ['5: R Crane']],
    ['1. J Poe 2. K Roe', ['1: J Poe', '2: K Roe']],
    ['1) J Poe\n2) K Roe', ['1: J Poe', '2: K Roe']],
    ['Tasks 1-3: J Poe; Task 4: K Roe', ['1-3: J Poe', '4: K Roe']],
    ['1&2 A Bee, 3 C Dee', ['1: A Bee', '2: A Bee', '3: C Dee']],
    ['1-3 J Poe & K Roe 4 Head of Policy and Research', ['1-3: J Poe | K Roe', '4: Head of Policy and Research']],
    ['1 Area 2 Manager 3 J Poe', ['1: Area 2 Manager', '3: J Poe']],
    ['J Poe (tasks 1 and 2), K Roe (3)', ['1: J Poe', '2: J Poe', '3: K Roe']],
  ])('%j', (text, expected) => {
    expect(said(text)).toEqual(expected)
  })

  test('a task is answered for by its range and by entries for all', () => {
    const entries = readOwners('1 - 3 R Able    4 W Baker / R Able')
    expect(ownersFor(entries, 2)).toEqual(['R Able'])
    expect(ownersFor(entries, 4)).toEqual(['W Baker', 'R Able'])
    expect(ownersFor(entries, 5)).toEqual([])
    expect(ownersFor(readOwners('R Able; W Baker'), 9)).toEqual(['R Able', 'W Baker'])
  })
})

describe('one owner', () => {
  test.each([
    'J Poe',
    'A. N. Other',
    'Ann Lee-Smith',
    'Chief Executive',
    'Head of Planning and Performance',
    'Standards & Performance Manager',
    'Head of Service, Children and Families',
    'Assistant Director (Adult Social Care)',
    'Service Manager \u2013 Fostering',
    'Team Manager, Fostering',
    'Ann Lee, Team Manager',
    'Poe, J',
    'HR/OD Manager',
    'S&P Manager',
    'Area 2 Manager',
    'Police & Crime Commissioner',
    'Legal and Democratic Services',
    "Children and Young People's Trust",
    'Department of Housing & Community Development',
    'Office of Equity & Civil Rights',
    'Head of Planning and Ann Lee',
    'All',
    'AM',
    'SMT',
  ])('%j', (text) => {
    expect(readOwners(text)).toEqual([{ from: null, to: null, names: [text], start: 0, end: text.length }])
  })

  test('a title wrapped over two lines', () => {
    expect(said('Head of\nPlanning')).toEqual(['Head of Planning'])
    expect(said('Standards &\nPerformance Manager')).toEqual(['Standards & Performance Manager'])
  })
})

describe('several owners', () => {
  test.each([
    ['J Poe / K Roe', ['J Poe', 'K Roe']],
    ['J Poe/K Roe', ['J Poe', 'K Roe']],
    ['J Poe & K Roe', ['J Poe', 'K Roe']],
    ['J Poe, K Roe and L Doe', ['J Poe', 'K Roe', 'L Doe']],
    ['J Poe; K Roe', ['J Poe', 'K Roe']],
    ['J Poe\nK Roe', ['J Poe', 'K Roe']],
    ['\u2022 J Poe\n\u2022 K Roe', ['J Poe', 'K Roe']],
    ['Ann Lee, Bob Ray', ['Ann Lee', 'Bob Ray']],
    ['Ann Lee and Bob Ray', ['Ann Lee', 'Bob Ray']],
    ['Kate O\u2019Hara & Liz D\u2019Souza', ['Kate O\u2019Hara', 'Liz D\u2019Souza']],
    ['Ann Lee (Team Manager), Bob Ray (Head of Service)', ['Ann Lee (Team Manager)', 'Bob Ray (Head of Service)']],
    ['GS/JTe', ['GS', 'JTe']],
    ['Head of Housing and Head of Finance', ['Head of Housing', 'Head of Finance']],
    ['Planning Manager and Performance Manager', ['Planning Manager', 'Performance Manager']],
    ['Director of Education/Head of Finance', ['Director of Education', 'Head of Finance']],
    ['Cllr Poe, J Roe, Head of HR', ['Cllr Poe', 'J Roe, Head of HR']],
    ['Director of Public Health, J Poe', ['Director of Public Health', 'J Poe']],
    [
      "Mayor's Office, Department of Planning and Department of Public Works",
      ["Mayor's Office", 'Department of Planning', 'Department of Public Works'],
    ],
    ['NHS Trust / Housing Department', ['NHS Trust', 'Housing Department']],
  ])('%j', (text, expected) => {
    expect(readOwners(text).flatMap((entry) => entry.names)).toEqual(expected)
  })
})

test('nobody is nobody', () => {
  expect(readOwners('')).toEqual([])
  expect(readOwners('  \n')).toEqual([])
})

test('entries hold every character that is not white space, and every name is of the text', () => {
  const piece = fc.constantFrom(
    '1',
    '2 - 3',
    '4.',
    'J Poe',
    'Head of Housing',
    'and',
    '&',
    '/',
    ',',
    ';',
    '\n',
    '   ',
    '(',
    ')',
    'Manager',
    'HR',
    ':',
    'Tasks',
    '-',
    'Ann Lee',
  )
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'grapheme' }),
        fc.array(piece).map((pieces) => pieces.join(' ')),
      ),
      (text) => {
        const covered = new Set<number>()
        for (const { start, end, names, from, to } of readOwners(text)) {
          for (let at = start; at < end; at++) covered.add(at)
          for (const name of names) expect(text.replace(/\s+/g, ' ').replace(/<\/?[a-z][^<>]{0,20}>/gi, ' ')).toContain(name.split(' ')[0])
          if (from !== null && to !== null) expect(from).toBeLessThanOrEqual(to)
        }
        for (const [at, character] of [...text].entries())
          if (text.length === [...text].length && character.trim()) expect(covered.has(at)).toBe(true)
      },
    ),
    { numRuns: 300 },
  )
})

test('a cell that is longer than any list of names stays whole, and soon', () => {
  const long = 'HoP/'.repeat(2_000)
  expect(readOwners(long)).toEqual([{ from: null, to: null, names: [long], start: 0, end: long.length }])
  expect(readOwners(`1 ${'A Brown, '.repeat(20)}`).length).toBeGreaterThan(0)
})
