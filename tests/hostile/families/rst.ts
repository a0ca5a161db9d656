import { type Danger, type Family, filesOf, many, nested } from '../making/hostile.ts'

const head = 'Parks plan\n==========\n\n'
const columns = `=== ============= ========= ============== ========
No  Action        By when   Owner          Progress
=== ============= ========= ============== ========
1   Mend the gate May 2027  Head of Parks  In hand
=== ============= ========= ============== ========
`
/** A good table, and behind it what does the harm. */
const behind = (text: string) => () => `${head}${columns}\n${text}\n`
/** A list table of one row, with one field replaced. */
const inField =
  (text: string, rows = 1) =>
  () =>
    `${head}.. list-table:: Actions\n   :header-rows: 1\n\n   * - Action\n     - Owner\n     - Deadline\n${many(rows, () => `   * - ${text}\n     - Clerk\n     - June 2027\n`)}`

const titles: readonly Danger[] = [
  ['title-of-a-million-marks', behind('='.repeat(1_000_000))],
  ['titles-100000', behind('Gates\n-----\n\n'.repeat(100_000))],
  ['titles-in-all-marks', behind(many(3000, (n) => `Gates\n${'=-~^"\'`#*+:.'.charAt(n % 12).repeat(5)}\n\n`))],
  ['titles-without-words', behind('====\n\n====\n\n'.repeat(50_000))],
  ['titles-lined-above-and-below', behind('=====\nGates\n=====\n\n'.repeat(50_000))],
  ['title-lined-above-and-never-below', behind(`${'=====\nGates\n\n'.repeat(80_000)}`)],
  ['title-of-a-megabyte', behind(`${'g'.repeat(1_000_000)}\n${'='.repeat(1_000_000)}`)],
  ['transitions-200000', behind('----\n\n'.repeat(200_000))],
  ['marks-growing', behind(many(1400, (n) => `${'-'.repeat(n + 1)}\n\n`))],
]

const tables: readonly Danger[] = [
  ['simple-table-never-closed', behind(`=== ===\na   b\n=== ===\n${'c   d\n'.repeat(100_000)}`)],
  ['simple-tables-50000', behind('== ==\na  b\n== ==\nc  d\n== ==\n\n'.repeat(50_000))],
  ['simple-table-of-20000-columns', behind(`${'== '.repeat(20_000)}\n${'a  '.repeat(20_000)}\n${'== '.repeat(20_000)}\n`.repeat(4))],
  ['simple-table-of-lines-alone', behind('== == ==\n'.repeat(100_000))],
  ['simple-table-with-spans-everywhere', behind(`== == ==\n${'a  b  c\n----- --\n'.repeat(50_000)}== == ==\n`)],
  ['simple-table-of-wide-gaps', behind(`==${' '.repeat(20_000)}==\na${' '.repeat(20_000)}b\n==${' '.repeat(20_000)}==\n`.repeat(10))],
  ['simple-table-one-cell-of-a-megabyte', behind(`== ${'='.repeat(20)}\na  ${'b'.repeat(1_000_000)}\n== ${'='.repeat(20)}\n`)],
  ['simple-table-rows-that-go-on', behind(`== ==\na  b\n== ==\n${'   d\n'.repeat(100_000)}== ==\n`)],
  ['grid-never-closed', behind(`+${'---+'.repeat(5000)}\n${'|   '.repeat(5000)}|\n`.repeat(40))],
  ['grid-of-crosses', behind(`${'+'.repeat(20_000)}\n`.repeat(50))],
  ['grid-of-100-by-3000', behind(`+${'--+'.repeat(100)}\n${`|${' a|'.repeat(100)}\n+${'--+'.repeat(100)}\n`.repeat(3000)}`)],
  ['grids-in-grids', behind(many(300, (n) => `${'| '.repeat(n)}+--+\n${'| '.repeat(n)}|a |\n${'| '.repeat(n)}+--+\n`))],
  ['grid-with-ragged-borders', behind(many(3000, (n) => `+${'-'.repeat(n % 97)}+${'-'.repeat(n % 31)}+\n|a|b|\n`))],
  ['list-table-of-100000-rows', behind(`.. list-table::\n\n${'   * - a\n     - b\n'.repeat(100_000)}`)],
  ['list-table-of-100000-cells-a-row', behind(`.. list-table::\n\n   * - a\n${'     - b\n'.repeat(100_000)}`)],
  ['list-table-with-no-cells', behind(`.. list-table::\n\n${'   *\n'.repeat(100_000)}`)],
  ['list-tables-without-rows', behind('.. list-table:: Title\n   :header-rows: 1\n\n'.repeat(50_000))],
  ['list-table-of-a-million-header-rows', behind('.. list-table::\n   :header-rows: 999999999999\n\n   * - a\n     - b\n')],
  ['list-table-nested-2000-deep', behind(many(2000, (n) => `${' '.repeat(n)}.. list-table::\n\n${' '.repeat(n)} * - a\n`))],
  ['csv-table-of-100000-rows', behind(`.. csv-table::\n   :header: a,b\n\n${'   "x,""y",z\n'.repeat(100_000)}`)],
  ['csv-table-with-a-quote-that-never-closes', behind(`.. csv-table::\n\n   "${'x,\n   '.repeat(100_000)}`)],
]

const directives: readonly Danger[] = [
  ['directives-100000', behind('.. note:: Mend\n\n'.repeat(100_000))],
  ['directives-nested-3000-deep', behind(many(3000, (n) => `${' '.repeat(n)}.. note::\n\n`))],
  ['directive-with-a-megabyte-name', behind(`.. ${'n'.repeat(1_000_000)}:: x`)],
  ['directive-with-100000-options', behind(`.. figure:: x\n${'   :alt: y\n'.repeat(100_000)}`)],
  ['comments-100000', behind('.. left out\n\n'.repeat(100_000))],
  ['comment-of-200000-lines', behind(`..\n${'   left out\n'.repeat(200_000)}`)],
  [
    'includes-of-files',
    behind('.. include:: /etc/passwd\n\n.. raw:: html\n   :file: /etc/passwd\n\n.. literalinclude:: ../../../etc/passwd\n'),
    'read',
  ],
  ['include-of-itself', behind('.. include:: paper.rst\n\n'.repeat(10_000)), 'read'],
  ['pictures-of-other-servers', behind('.. image:: http://127.0.0.1/a.png\n\n.. csv-table::\n   :url: http://127.0.0.1/b.csv\n'), 'read'],
  ['raw-html-with-a-script', behind('.. raw:: html\n\n   <script>alert(1)</script>\n'), 'read'],
  ['substitutions-that-grow', behind(`${many(40, (n) => `.. |s${n + 1}| replace:: |s${n}| |s${n}|\n`)}\n|s40|`), 'read'],
  ['substitutions-never-closed', behind('|a '.repeat(200_000))],
  ['footnotes-100000', behind(many(100_000, (n) => `.. [${n}] said\n`))],
  ['footnote-marks-100000', behind('[#]_ [*]_ '.repeat(50_000))],
  ['targets-100000', behind(many(100_000, (n) => `.. _t${n}: http://127.0.0.1/${n}\n`))],
  ['target-with-a-megabyte-name', behind(`.. _${'t'.repeat(1_000_000)}: x`)],
  ['options-without-ends', behind(`.. list-table:: ${':'.repeat(200_000)}`)],
]

const lines: readonly Danger[] = [
  ['stars-500000', behind('*'.repeat(500_000))],
  ['emphasis-never-closed', behind('*a '.repeat(200_000))],
  ['strong-never-closed', behind('**a '.repeat(200_000))],
  ['ticks-growing', behind(many(900, (n) => `${'`'.repeat(n + 1)} `))],
  ['roles-never-closed', behind(':ref:`a '.repeat(100_000))],
  ['roles-in-roles', behind(nested(10_000, ':a:`', 'x', '`'))],
  ['links-never-closed', behind('`a <'.repeat(100_000))],
  ['link-to-a-script', behind('`click <javascript:alert(1)>`_'), 'read'],
  ['underscores-a-million', behind('a_ '.repeat(330_000))],
  ['backslashes-a-million', behind('\\'.repeat(1_000_000))],
  ['colons-that-open-blocks', behind('a::\n\n'.repeat(100_000))],
  ['literal-block-of-200000-lines', behind(`a::\n\n${'  x\n'.repeat(200_000)}`)],
  ['line-blocks-100000', behind('| x\n'.repeat(100_000))],
  ['field-lists-100000', behind(':Owner: Clerk\n'.repeat(100_000))],
  ['field-with-a-megabyte-name', behind(`:${'f'.repeat(1_000_000)}: x`)],
  ['definition-lists-50000', behind('Gate\n  Mend it\n'.repeat(50_000))],
  ['lists-nested-3000-deep', behind(many(3000, (n) => `${' '.repeat(n)}- x\n\n`))],
  ['list-marks-of-all-kinds', behind('#. x\n(a) x\niv. x\n* x\n'.repeat(30_000))],
  ['options-of-programs', behind('-a  x\n--bb=C  y\n/V  z\n'.repeat(40_000))],
  ['indents-that-grow-and-shrink', behind(many(6000, (n) => `${' '.repeat((n * 7919) % 400)}x\n`))],
  ['quotes-nested-5000-deep', behind(many(2000, (n) => `${' '.repeat(n)}x\n\n`))],
  ['tabs-a-million', behind('\t'.repeat(1_000_000))],
  ['one-line-of-9-megabytes', behind('word '.repeat(1_800_000))],
  ['one-word-of-9-megabytes', behind('w'.repeat(9_000_000))],
  ['nul-and-controls', behind('\0\u0001\u001b[31mred\u202etxet'.repeat(20_000))],
]

/** Three letters of its own for each of 8,000 numbers, no vowel among them. */
const letters = (n: number): string => [n / 400, (n / 20) % 20, n % 20].map((at) => 'bcdfghjklmnpqrstvwxz'.charAt(at)).join('')

const fields: readonly Danger[] = [
  ['wording-of-words-run-together', inField('theandhasbeenwith'.repeat(20_000))],
  ['wordings-of-short-runs', inField('thepolicyandhasbeenreviewedx '.repeat(5000))],
  [
    'wordings-that-words-of-the-paper-make-up-in-millions-of-ways',
    () =>
      `${head}the and of to for ${many(32, (n) => `${'a'.repeat(n + 5)} `)}\n\n${inField(many(500, (n) => `${'a'.repeat(36)}${letters(n)} `))()}`,
    'read',
  ],
  ['wordings-in-30000-rows', inField('Mend thegate andthe fence', 10_000)],
  ['wording-of-dates', inField('by May 2027 '.repeat(20_000))],
  ['wording-of-brackets', inField('(May 2027, T1) '.repeat(20_000))],
  ['one-deadline-said-100000-times', behind('All actions are to be completed by 31 March 2027.\n\n'.repeat(20_000))],
  ['deadline-said-in-one-long-sentence', behind(`All ${'of the actions '.repeat(200)}are to be completed by 31 March 2027`)],
  ['headings-with-names-in-brackets', behind('Gates (Jane Smith)\n------------------\n\n'.repeat(30_000))],
]

/** ReStructuredText. */
export const rst: Family = {
  name: 'rst',
  files: () => filesOf('rst', [...titles, ...tables, ...directives, ...lines, ...fields]),
}
