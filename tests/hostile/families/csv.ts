import { type Danger, type Family, filesOf, many } from '../making/hostile.ts'

const head = 'No,Action,By when,Owner,Progress\n1,Mend the gate,May 2027,Head of Parks,In hand\n'
const behind = (text: string) => () => head + text
const utf16 =
  (text: string, odd = false) =>
  () =>
    Buffer.concat([Buffer.from(`\ufeff${text}`, 'utf16le'), ...(odd ? [Buffer.from([0x41])] : [])])

const quotes: readonly Danger[] = [
  ['quote-never-closed', behind(`2,"no end\n${'x,y\n'.repeat(50_000)}`)],
  ['quote-never-closed-in-9-megabytes', behind(`2,"${'z'.repeat(9_000_000)}`)],
  ['quotes-a-million', behind('"'.repeat(1_000_000))],
  ['quotes-an-odd-million', behind('"'.repeat(1_000_001))],
  ['quotes-in-every-place', behind('"a"b"c",d"e"f\n'.repeat(50_000))],
  ['quotes-doubled-without-end', behind(`"${'""'.repeat(300_000)}`)],
  ['quotes-open-in-every-line', behind('a,"b\n'.repeat(100_001))],
  ['quotes-single', behind("'a,b','c\n".repeat(50_000))],
  ['quotes-with-spaces-before', behind(' "a, b" , "c"\n'.repeat(50_000))],
  ['quote-over-200000-lines', behind(`"${'\n'.repeat(200_000)}",x`)],
  ['quote-at-the-very-end', behind('"')],
  ['quoted-delimiters-a-million', behind(`"${','.repeat(1_000_000)}"`)],
]

const sizes: readonly Danger[] = [
  ['columns-a-million', behind(','.repeat(1_000_000))],
  ['columns-190000', behind('x,'.repeat(190_000))],
  ['columns-10000-in-20-rows', () => `${'x,'.repeat(9999)}x\n`.repeat(20)],
  ['columns-growing-by-one', () => many(600, (n) => `${'x,'.repeat(n)}x\n`)],
  ['rows-a-million', behind('x,y\n'.repeat(1_000_000))],
  ['rows-50000-of-four', behind('1,Mend,May 2027,Clerk\n'.repeat(50_000))],
  ['rows-of-one-field-500000', behind('x\n'.repeat(500_000))],
  ['rows-of-nothing-3-million', behind('\n'.repeat(3_000_000))],
  ['rows-of-commas-200000', behind(',,,,\n'.repeat(200_000))],
  ['field-of-9-megabytes', behind(`2,${'z'.repeat(9_000_000)}\n`)],
  ['field-of-60-megabytes', behind(`2,"${'z'.repeat(60_000_000)}"\n`), 'refused'],
  ['field-of-spaces', behind(`2,${' '.repeat(5_000_000)}x\n`)],
  ['tables-parted-by-titles-30000', behind('Title\na,b\n1,2\n\n'.repeat(30_000))],
  ['tables-parted-by-empty-lines-50000', behind('a,b\n\n'.repeat(50_000))],
  ['one-line-of-everything', () => head.replaceAll('\n', ',').repeat(2000)],
  ['heads-only', () => 'No,Action,By when\n'],
  ['heads-20000-times', () => head.repeat(20_000)],
]

const delimiters: readonly Danger[] = [
  ['delimiters-all-as-many', () => 'a,b;c\td|e\n'.repeat(20_000)],
  ['delimiters-change-in-the-middle', () => 'a,b,c\n'.repeat(20_000) + 'a;b;c\n'.repeat(20_000)],
  ['delimiter-is-a-letter', () => 'axbxc\n'.repeat(20_000)],
  ['delimiter-is-a-nul', () => 'a\u0000b\u0000c\n'.repeat(20)],
  ['delimiter-is-a-unit-mark', () => 'a\u001fb\u001fc\n'.repeat(2000)],
  ['delimiter-named-in-the-first-line', () => `sep=;\n${head}`],
  ['delimiter-named-as-nothing', () => `sep=\n${head}`],
  ['delimiters-only', () => ',;\t|'.repeat(100_000)],
  ['lines-end-three-ways', () => head.replaceAll('\n', '\r') + head.replaceAll('\n', '\r\n') + head],
  ['lines-end-in-carriage-returns-a-million', () => head + '\r'.repeat(1_000_000)],
  ['lines-end-in-returns-reversed', () => head + 'a,b\n\r'.repeat(100_000)],
  ['lines-end-in-vertical-tabs', () => head + 'a,b\v\f\u0085\u2028'.repeat(50_000)],
]

const encodings: readonly Danger[] = [
  ['utf-16', utf16(head), 'read'],
  ['utf-16-of-an-odd-length', utf16(head, true), 'read'],
  ['utf-16-big-end-without-a-mark', () => Buffer.from(head, 'utf16le').swap16()],
  ['utf-16-marked-and-is-not', () => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(head)])],
  ['utf-16-of-half-characters', () => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.alloc(20_000, Buffer.from([0, 0xd8]))])],
  [
    'utf-32',
    () => Buffer.concat([Buffer.from([0xff, 0xfe, 0, 0]), Buffer.from([...head].flatMap((letter) => [letter.charCodeAt(0), 0, 0, 0]))]),
  ],
  ['utf-8-overlong', () => Buffer.concat([Buffer.from(head), Buffer.from([0xc0, 0xaf, 0xe0, 0x80, 0xaf, 0xf0, 0x80, 0x80, 0xaf])])],
  ['utf-8-cut-in-a-letter', () => Buffer.concat([Buffer.from(head), Buffer.from([0xe2, 0x82])])],
  ['byte-order-marks-in-every-line', () => head.replaceAll('\n', '\n\ufeff').repeat(500)],
  ['windows-1252-with-holes', () => Buffer.concat([Buffer.from(head), Buffer.from([0x81, 0x8d, 0x8f, 0x90, 0x9d, 0x96, 0x94])])],
  ['nuls-in-the-fields', () => Buffer.from(`${head}2,a\u0000b,\u0000\n`)],
  ['nuls-a-thousand', () => Buffer.concat([Buffer.from(head), Buffer.alloc(1000)])],
  ['nuls-ten-megabytes', () => Buffer.concat([Buffer.from(head.repeat(100)), Buffer.alloc(10_000_000)])],
  [
    'noise-behind-the-head',
    () => Buffer.concat([Buffer.from(head), Buffer.from(Array.from({ length: 60_000 }, (_, n) => (n * 7919) % 256))]),
  ],
  ['control-characters', behind('2,\u0001\u0002\u0003\u001b[2J,x\n'), 'read'],
  ['marks-that-turn-text-round', behind('2,\u202eevil\u202c,\u2066x\u2069\n'), 'read'],
  ['an-archive-in-name-of-csv', () => Buffer.from('PK\u0003\u0004', 'latin1')],
  ['a-program-in-name-of-csv', () => Buffer.concat([Buffer.from('MZ'), Buffer.alloc(5000)])],
]

const formulas: readonly Danger[] = [
  ['formula-starts-a-program', behind("2,=cmd|'/c calc'!A1,May 2027,Clerk,Begun\n"), 'read'],
  ['formula-calls-a-server', behind('2,"=HYPERLINK(""http://127.0.0.1"",""x"")",May 2027,Clerk,=WEBSERVICE("http://127.0.0.1")\n'), 'read'],
  ['formula-behind-a-tab', behind('2,"\t=1+1",May 2027,"\r=1+1",-2+3\n'), 'read'],
  ['formula-behind-a-plus', behind('2,+cmd|1,@SUM(1),-cmd|2,"+1"\n'), 'read'],
  ['formula-of-brackets-without-end', behind(`2,=${'('.repeat(500_000)}\n`)],
  ['formula-in-every-head', () => '=No,+Action,@By when,-Owner\n1,Mend,May 2027,Clerk\n'],
  ['tags-in-the-fields', behind('2,<script>alert(1)</script>,<img src=x onerror=alert(1)>,</textarea>,{{7*7}}\n'), 'read'],
  ['names-of-the-language', behind('__proto__,constructor,toString,hasOwnProperty,valueOf\n'), 'read'],
  ['dates-past-the-calendar', behind('2,Mend,31/02/2027,Clerk,99/99/9999\n3,Mend,0000-00-00,Clerk,999999999-01-01\n'), 'read'],
  ['numbers-past-all', behind(`2,${'9'.repeat(10_000)},1e999999,Clerk,-0\n`), 'read'],
  ['deadlines-that-are-nearly-days', behind('2,Mend,1/1/1/1/1/1/1/1/1,Clerk,x\n'.repeat(20_000))],
]

/** Rows parted by a delimiter. The same again in the name of .tsv, with tabs. */
export const csv: Family = {
  name: 'csv and tsv',
  files: () => {
    const all = [...quotes, ...sizes, ...delimiters, ...encodings, ...formulas]
    const tabbed = [...quotes, ...sizes, ...formulas].map(
      ([what, make, ends]): Danger =>
        [
          what,
          () => {
            const made = make()
            return typeof made === 'string' ? made.replaceAll(',', '\t') : made
          },
          ends,
        ] as Danger,
    )
    return [...filesOf('csv', all), ...filesOf('tsv', tabbed)]
  },
}
