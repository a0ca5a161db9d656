import { type Danger, type Family, filesOf, many, nested } from '../making/hostile.ts'

const head = '# Parks plan\n\n'
const columns =
  '| No | Action | By when | Owner | Progress |\n|--|--|--|--|--|\n| 1 | Mend the gate | May 2027 | Head of Parks | In hand |\n'
/** A good table, and behind it what does the harm. */
const behind = (text: string) => () => `${head}${columns}\n${text}\n`
/** A row of the good table with one field replaced: what the grammars of days, owners and deeds are given. */
const inField =
  (field: 'action' | 'when' | 'owner' | 'progress', text: string, rows = 1) =>
  () =>
    head +
    columns +
    many(
      rows,
      (n) =>
        `| ${n + 2} | ${field === 'action' ? text : 'Mend the fence'} | ${field === 'when' ? text : 'June 2027'} | ${field === 'owner' ? text : 'Clerk'} | ${field === 'progress' ? text : 'Begun'} |\n`,
    )

const marks: readonly Danger[] = [
  ['pipes-a-million', behind('|'.repeat(1_000_000))],
  ['pipes-in-rows-200000', behind('|a|b|\n'.repeat(200_000))],
  ['pipe-row-of-100000-cells', behind(`|${'a|'.repeat(100_000)}\n|${'-|'.repeat(100_000)}\n`)],
  ['pipes-escaped-300000', behind(`|${'\\|'.repeat(300_000)}|\n|--|\n`)],
  ['dashes-a-million', behind('-'.repeat(1_000_000))],
  ['dashes-in-groups', behind(`${'--- '.repeat(100_000)}\n${'a   '.repeat(100_000)}\n${'--- '.repeat(100_000)}`)],
  ['grid-never-closed', behind(`+${'---+'.repeat(5000)}\n${'|   '.repeat(5000)}|\n`.repeat(40))],
  ['grid-of-crosses', behind(`${'+'.repeat(20_000)}\n`.repeat(50))],
  ['grid-of-100-by-3000', behind(`+${'--+'.repeat(100)}\n${`|${' a|'.repeat(100)}\n+${'--+'.repeat(100)}\n`.repeat(3000)}`)],
  ['quotes-nested-100000-deep', behind(`${'>'.repeat(100_000)} x`)],
  ['quotes-nested-in-10000-lines', behind(`${'> '.repeat(500)}x\n`.repeat(10_000))],
  ['lists-nested-20000-deep', behind(many(3000, (n) => `${' '.repeat(n)}- x\n`))],
  ['list-marks-in-one-line', behind('- '.repeat(200_000))],
  ['list-numbers-in-one-line', behind('1. '.repeat(200_000))],
  ['list-number-of-100000-figures', behind(`${'9'.repeat(100_000)}. x`)],
  ['emphasis-never-closed', behind('*a '.repeat(200_000))],
  ['emphasis-stars-500000', behind('*'.repeat(500_000))],
  ['emphasis-underscores-mixed', behind('_*_**__'.repeat(60_000))],
  ['code-ticks-growing', behind(many(900, (n) => `${'`'.repeat(n + 1)} `))],
  ['code-fences-never-closed', behind('```\n'.repeat(50_001))],
  ['brackets-500000', behind('['.repeat(500_000))],
  ['links-never-closed', behind('[a]('.repeat(100_000))],
  ['links-in-links', behind(nested(20_000, '[', 'x', '](y)'))],
  ['pictures-never-closed', behind('!['.repeat(200_000))],
  ['link-to-a-script', behind('[click](javascript:alert(1)) <javascript:alert(1)>'), 'read'],
  ['references-50000', behind(`${many(50_000, (n) => `[r${n}]: http://127.0.0.1/${n}\n`)}${many(50_000, (n) => `[r${n}] `)}`)],
  ['tags-never-closed', behind('<a '.repeat(200_000))],
  ['tags-of-html-blocks', behind('<div>\n'.repeat(50_000))],
  ['tags-nested-2000-deep', behind('<table><tr><td>'.repeat(2000))],
  ['comments-never-closed', behind('<!--'.repeat(100_000))],
  ['entities-300000', behind('&#65;&amp;&nosuch;'.repeat(100_000))],
  ['backslashes-a-million', behind('\\'.repeat(1_000_000))],
  ['headings-of-hashes', behind(`${'#'.repeat(200_000)} x\n`)],
  ['headings-100000', behind('# x\n\n'.repeat(100_000))],
  ['underlines-200000', behind('x\n===\n'.repeat(100_000))],
]

const words: readonly Danger[] = [
  ['one-line-of-9-megabytes', behind('word '.repeat(1_800_000))],
  ['one-word-of-9-megabytes', behind('w'.repeat(9_000_000))],
  ['lines-500000', behind('line\n'.repeat(500_000))],
  ['lines-of-nothing-3-million', behind('\n'.repeat(3_000_000))],
  ['spaces-of-5-megabytes', behind(`a${' '.repeat(5_000_000)}b`)],
  ['spaces-at-the-ends-of-50000-lines', behind(`x${' '.repeat(150)}\n`.repeat(50_000))],
  ['tabs-a-million', behind('\t'.repeat(1_000_000))],
  ['tabs-in-rows-200000', behind('a\tb\tc\n'.repeat(200_000))],
  ['slashes-between-cells', behind('1 / Mend / May 2027 / Clerk / Begun\n'.repeat(20_000))],
  ['slashes-300000-in-a-line', behind('a / '.repeat(300_000))],
  ['semicolons-and-bars', behind('a;b;c | d;e\n'.repeat(50_000))],
  ['nul-between-letters', behind('a\u0000'.repeat(2000))],
  ['marks-that-turn-text-round', behind('\u202e\u2066evil\u2069\u202c'), 'read'],
  ['marks-of-width-nothing-a-million', behind('a\u200b'.repeat(500_000))],
  ['accents-a-hundred-thousand-on-one-letter', behind(`a${'\u0301'.repeat(100_000)}`)],
  ['halves-of-characters', () => Buffer.from(`${head}${columns}\ud83d`, 'utf16le')],
  ['utf-16-of-an-odd-length', () => Buffer.concat([Buffer.from(`\ufeff${head}${columns}`, 'utf16le'), Buffer.from([1])])],
  ['bytes-that-are-no-utf-8', () => Buffer.concat([Buffer.from(head + columns), Buffer.from([0xc0, 0x80, 0xed, 0xa0, 0x80, 0xff])])],
  ['utf-7', () => `${head}+ADw-script+AD4-alert(1)+ADw-/script+AD4-\n`],
  ['byte-order-marks-many', () => '\ufeff'.repeat(100_000) + head + columns],
  ['escapes-of-a-terminal', behind('\u001b[31mred\u001b]0;title\u0007\u001b[2J'), 'read'],
]

const grammars: readonly Danger[] = [
  ['number-of-points-without-end', behind(`${'1.'.repeat(50_000)} x`)],
  [
    'numbers-of-many-points-in-rows',
    () => head + columns + many(2000, (n) => `| ${'1.'.repeat(200)}${n} | Mend | May 2027 | Clerk | Begun |\n`),
  ],
  [
    'numbered-tasks-50000-in-one-cell',
    inField(
      'action',
      many(20_000, (n) => `${n + 1}. Mend it `),
    ),
  ],
  [
    'numbered-tasks-of-brackets',
    inField(
      'action',
      many(5000, () => '(a) (i) 1) x '),
    ),
  ],
  ['numbered-tasks-without-words', inField('action', '1 2 3 4 5 6 7 8 9 '.repeat(5000))],
  ['deadline-of-20000-months', inField('when', 'May 2027 '.repeat(20_000))],
  ['deadline-of-days-without-years', inField('when', '1st '.repeat(30_000))],
  ['deadline-of-slashes', inField('when', '1/1/'.repeat(30_000))],
  ['deadline-of-hyphens', inField('when', '2027-'.repeat(30_000))],
  ['deadline-of-quarters', inField('when', 'Q1 Q2 Q3 '.repeat(10_000))],
  ['deadline-of-ranges', inField('when', 'May - June to July until '.repeat(5000))],
  ['deadline-of-figures', inField('when', '9'.repeat(100_000))],
  ['deadline-of-commas', inField('when', 'Monday, Tuesday, '.repeat(8000))],
  ['deadline-of-spaces-within', inField('when', `May${' '.repeat(100_000)}2027`)],
  [
    'deadline-of-every-word-it-knows',
    inField('when', 'by the end of spring summer quarter financial year 2026/27 ongoing monthly phase 2 within 3 months of '.repeat(1500)),
  ],
  ['deadline-nearly-a-day-in-20000-rows', inField('when', '31 Feb 20277 32/13/99 ', 20_000)],
  ['owner-of-20000-names', inField('owner', 'Ann Smith, Bob Jones and '.repeat(8000))],
  ['owner-of-capitals', inField('owner', 'A. B. C. '.repeat(20_000))],
  ['owner-of-brackets', inField('owner', '(Ann ('.repeat(20_000))],
  ['owner-of-slashes', inField('owner', 'HoP/'.repeat(40_000))],
  ['owner-of-ands', inField('owner', 'and & and / '.repeat(15_000))],
  [
    'owner-all-different-in-20000-rows',
    () => head + columns + many(20_000, (n) => `| ${n + 2} | Mend | May 2027 | Owner ${n} / Team ${n} | Begun |\n`),
  ],
  [
    'progress-of-every-deed',
    inField('progress', 'completed, not completed, has been delayed but will be on site from July. '.repeat(3000)),
  ],
  ['progress-of-nots', inField('progress', 'not '.repeat(60_000))],
  ['progress-of-figures', inField('progress', '85% of 1,234,567 (12.5%) £3.4m '.repeat(6000))],
  ['progress-of-commas', inField('progress', 'and, but, while, '.repeat(12_000))],
  ['progress-of-full-stops', inField('progress', '. '.repeat(80_000))],
  ['progress-of-quotes', inField('progress', '“a ‘b” c’ '.repeat(20_000))],
  ['progress-in-one-sentence-without-end', inField('progress', 'which was completed by the team that '.repeat(5000))],
  ['measure-of-targets', inField('action', 'increase from 10% to 20% by 5% over the baseline of '.repeat(4000))],
  ['action-of-a-megabyte', inField('action', 'mend the gate '.repeat(70_000))],
  ['actions-30000', () => head + columns + many(30_000, (n) => `| ${n + 2} | Mend gate ${n} | May 2027 | Clerk | Begun |\n`)],
  ['columns-2000-all-of-deadlines', () => `${head}|${' By when |'.repeat(2000)}\n|${'--|'.repeat(2000)}\n|${' May 2027 |'.repeat(2000)}\n`],
  [
    'columns-of-dated-statuses',
    () =>
      `${head}| Action |${many(500, (n) => ` Status ${(n % 28) + 1} May ${2000 + n} |`)}\n|${'--|'.repeat(501)}\n${`| Mend |${' Green |'.repeat(500)}\n`.repeat(100)}`,
  ],
  ['cards-50000', behind('Action: Mend the gate\nOwner: Clerk\nDeadline: May 2027\n\n'.repeat(20_000))],
  ['labels-without-values', behind('Owner: Deadline: Action: '.repeat(20_000))],
  [
    'front-sheet-of-20000-lines',
    () => `${'Report to: Parks Committee\nDate: 1 May 2026\nReport of: Head of Parks\n'.repeat(7000)}\n${columns}`,
  ],
  ['headings-with-owners-and-days', behind('## 1.1 Gates (Head of Parks) by May 2027\n\n* Mend – Clerk – June 2027\n\n'.repeat(10_000))],
  ['owners-of-ands-in-2000-rows', inField('owner', 'and & and / '.repeat(80), 2000)],
  ['owners-of-posts-in-2000-rows', inField('owner', 'head of planning and standards and '.repeat(28), 2000)],
  ['owners-of-numbers-in-2000-rows', inField('owner', '1 + '.repeat(240), 2000)],
  ['lines-that-tabs-only-indent-200000', behind('\tx\n'.repeat(200_000))],
  ['lines-broken-at-a-width-100000', () => `${'word word gate mend '.repeat(5).trim()}\n`.repeat(90_000)],
  ['paragraphs-before-any-label-100000', () => 'A line of no words at all\n\n'.repeat(100_000)],
  ['labels-in-capitals-50000', () => `SUBJECT: GATES\n\n${'GATES AND MORE GATES\n\n'.repeat(50_000)}${columns}`],
  [
    'deadline-said-once-for-all-10000-times',
    () =>
      `${head}${columns}${many(10_000, (n) => `| ${n + 2} | Mend | | Clerk | Begun |\n`)}\n${'All actions are to be completed by May 2027.\n\n'.repeat(10_000)}`,
  ],
  [
    'tables-under-headings-of-their-own-10000',
    () => many(10_000, (n) => `## Part ${n}\n\n| Action | Owner ${n} | By when |\n|--|--|--|\n| Mend | Clerk | May 2027 |\n\n`),
  ],
  ['crosses-above-bars', behind(`${'+-'.repeat(400)}+\n${`${'|'.repeat(801)}\n`.repeat(1900)}`)],
  ['groups-of-dashes-above-short-lines', behind(`${'-- '.repeat(6000)}\n${'x\n'.repeat(1900)}\n`.repeat(100))],
  [
    'cell-carried-on-by-40000-rows',
    () =>
      `${head}| No | Action | By when | Owner | Progress |\n|--|--|--|--|--|\n| 1 | Mend | May 2027 | Clerk | Begun |\n${many(40_000, (n) => `| | and ${n} | x${n} | | y${n} |\n`)}`,
  ],
  ['formulas-in-cells', inField('progress', '=HYPERLINK("http://127.0.0.1") +cmd -2+3 @SUM'), 'read'],
]

/** Markdown, and the same words as plain text. */
export const text: Family = {
  name: 'markdown and text',
  files: () => [
    ...filesOf('md', [...marks, ...words, ...grammars]),
    ...filesOf('txt', [...words, ...marks.slice(0, 12), ...grammars.slice(-10)]),
  ],
}
