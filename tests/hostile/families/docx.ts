import { archiveDangers } from '../making/archive-dangers.ts'
import { type Danger, type Family, filesOf, many, nested, type Street } from '../making/hostile.ts'
import { type Package, partsWith } from '../making/package.ts'
import { xmlDangers } from '../making/xml-dangers.ts'
import { zipOf } from '../making/zip.ts'

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const relations = (inner: string): string =>
  `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`
const relation = (id: string, type: string, target: string, external = false): string =>
  `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"${external ? ' TargetMode="External"' : ''}/>`
const part = (root: string, inner: string): string =>
  `<?xml version="1.0"?><w:${root} xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="${office}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">${inner}</w:${root}>`
const paragraph = (text: string, look = ''): string =>
  `<w:p>${look && `<w:pPr>${look}</w:pPr>`}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`
const cell = (text: string, look = ''): string => `<w:tc>${look && `<w:tcPr>${look}</w:tcPr>`}${paragraph(text)}</w:tc>`
const row = (...cells: string[]): string => `<w:tr>${cells.join('')}</w:tr>`
const heads = row(cell('No'), cell('Action'), cell('By when'), cell('Progress'))
const table = (rows: string): string => `<w:tbl>${heads}${rows}</w:tbl>`
const plan = table(row(cell('1'), cell('Mend the gate'), cell('May 2027'), cell('In hand')))

const main = 'word/document.xml'
const related = 'word/_rels/document.xml.rels'
const good: Package = {
  ending: 'docx',
  main,
  parts: {
    '[Content_Types].xml': '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': relations(relation('r0', 'officeDocument', main)),
    [main]: part('document', `<w:body>${paragraph('Parks plan')}${plan}</w:body>`),
  },
  mainWith: (inner) => part('document', `<w:body>${inner}${plan}</w:body>`),
  shown: paragraph,
  nest: ['<w:tbl><w:tr><w:tc>', '</w:tc></w:tr></w:tbl>'],
}

/** Parts beside the main one, each related to it under its own name. */
function beside(body: string, parts: Readonly<Record<string, string>>): Buffer {
  const names = Object.keys(parts)
  return zipOf(
    partsWith(good, {
      [main]: good.mainWith(body),
      [related]: relations(names.map((name, n) => relation(`r${n}`, name, `${name}.xml`)).join('')),
      ...Object.fromEntries(names.map((name) => [`word/${name}.xml`, parts[name] ?? ''])),
    }),
  )
}

const body = (inner: string) => () => zipOf(partsWith(good, { [main]: good.mainWith(inner) }))
const styled =
  (styles: string, inner = paragraph('x', '<w:pStyle w:val="s0"/>')) =>
  () =>
    beside(inner, { styles: part('styles', styles) })
const style = (id: string, inner: string): string =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${id}"/>${inner}</w:style>`

const numbered =
  (level: string, inner = paragraph('x', '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>').repeat(20)) =>
  () =>
    beside(inner, {
      numbering: part(
        'numbering',
        `<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0">${level}</w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`,
      ),
    })
const level = (start: string, format: string, text: string): string =>
  `<w:start w:val="${start}"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/>`

const box = (inner: string): string =>
  `<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><wps:txbx><w:txbxContent>${inner}</w:txbxContent></wps:txbx></mc:Choice><mc:Fallback><w:pict><w:txbxContent>${inner}</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`

function outside({ address, secretFile }: Street): Danger[] {
  const kinds = [
    'image',
    'attachedTemplate',
    'hyperlink',
    'oleObject',
    'aFChunk',
    'subDocument',
    'frame',
    'header',
    'styles',
    'numbering',
    'footnotes',
  ]
  const ole = Buffer.from('d0cf11e0a1b11ae1'.padEnd(4000, '0'), 'hex').toString('latin1')
  const link = (target: string) => () =>
    zipOf(
      partsWith(good, {
        [main]: good.mainWith(`<w:p><w:hyperlink r:id="r0"><w:r><w:t>click</w:t></w:r></w:hyperlink></w:p>`),
        [related]: relations(relation('r0', 'hyperlink', target, true)),
      }),
    )
  return [
    ...kinds.map(
      (kind): Danger => [
        `${kind}-stands-on-a-server`,
        () =>
          zipOf(
            partsWith(good, {
              [main]: good.mainWith(`<w:altChunk r:id="r0"/><w:subDoc r:id="r0"/>${paragraph('x')}`),
              [related]: relations(relation('r0', kind, `${address}/${kind}`, true)),
            }),
          ),
      ],
    ),
    [
      'styles-stand-in-a-file-of-the-machine',
      () => zipOf(partsWith(good, { [related]: relations(relation('r0', 'styles', `file://${secretFile}`, true)) })),
      'read',
    ],
    [
      'footnotes-climb-out',
      () => zipOf(partsWith(good, { [related]: relations(relation('r0', 'footnotes', `../../../../../..${secretFile}`)) })),
      'read',
    ],
    [
      'main-part-stands-on-a-server',
      () => zipOf(partsWith(good, { '_rels/.rels': relations(relation('r0', 'officeDocument', `${address}/document.xml`, true)) })),
    ],
    ['main-part-is-its-own-styles', () => zipOf(partsWith(good, { [related]: relations(relation('r0', 'styles', 'document.xml')) }))],
    ['link-runs-a-script', link('javascript:alert(1)'), 'read'],
    ['link-is-data', link('data:text/html,&lt;script&gt;alert(1)&lt;/script&gt;'), 'read'],
    [
      'field-includes-a-picture',
      body(
        `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>INCLUDEPICTURE "${address}/field" \\d</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`,
      ),
      'read',
    ],
    [
      'field-starts-a-program',
      body('<w:p><w:r><w:instrText>DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe "/k calc"</w:instrText></w:r></w:p>'),
      'read',
    ],
    ['macros-docm', () => zipOf([...partsWith(good), { name: 'word/vbaProject.bin', data: ole }])],
    [
      'embedded-ole-object',
      () =>
        zipOf([
          ...partsWith(good, {
            [main]: good.mainWith(
              paragraph('x').replace('<w:r>', '<w:r><w:object><o:OLEObject xmlns:o="o" Type="Embed" r:id="r0"/></w:object>'),
            ),
            [related]: relations(relation('r0', 'oleObject', 'embeddings/o.bin')),
          }),
          { name: 'word/embeddings/o.bin', data: ole },
        ]),
    ],
    [
      'relationships-100000',
      () => zipOf(partsWith(good, { [related]: relations(many(100_000, (n) => relation(`r${n}`, 'image', `i${n}.png`))) })),
    ],
    [
      'relationships-120000-of-one-type',
      () => zipOf(partsWith(good, { [related]: relations(many(120_000, (n) => relation(`r${n}`, 'header', 'header.xml'))) })),
      'read',
    ],
    [
      'relationship-to-its-own-relationships',
      () => zipOf(partsWith(good, { [related]: relations(relation('r0', 'numbering', '_rels/document.xml.rels')) })),
    ],
  ]
}

function looks(): Danger[] {
  const cycle = many(1000, (n) => style(`s${n}`, `<w:basedOn w:val="s${(n + 1) % 1000}"/>`))
  return [
    ['style-on-itself', styled(style('s0', '<w:basedOn w:val="s0"/>')), 'read'],
    ['styles-in-a-circle-of-1000', styled(cycle), 'read'],
    ['styles-in-a-chain-of-50000', styled(many(50_000, (n) => style(`s${n}`, `<w:basedOn w:val="s${n + 1}"/>`)))],
    [
      'styles-in-a-chain-asked-for-everywhere',
      styled(
        many(5000, (n) => style(`s${n}`, `<w:basedOn w:val="s${n + 1}"/>`)),
        many(5000, (n) => paragraph('x', `<w:pStyle w:val="s${n}"/>`)),
      ),
    ],
    [
      'style-is-proto',
      styled(style('__proto__', '<w:basedOn w:val="constructor"/>'), paragraph('x', '<w:pStyle w:val="__proto__"/>')),
      'read',
    ],
    [
      'numbering-by-styles-in-a-circle',
      () =>
        beside(paragraph('x', '<w:numPr><w:numId w:val="1"/></w:numPr>'), {
          styles: part('styles', style('a', '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>')),
          numbering: part(
            'numbering',
            '<w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="a"/></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
          ),
        }),
      'read',
    ],
    ['roman-number-of-a-thousand-million', numbered(level('1000000000', 'upperRoman', '%1.'))],
    ['letter-of-a-thousand-million', numbered(level('1000000000', 'lowerLetter', '%1)'))],
    ['number-of-1e308', numbered(level('1e308', 'upperRoman', '%1'))],
    ['number-that-is-none', numbered(level('NaN', 'lowerRoman', '%1'))],
    ['number-below-nought', numbered(level('-2147483648', 'upperLetter', '%1'))],
    ['mark-that-names-its-number-a-million-times', numbered(level('999999', 'decimal', '%1.'.repeat(100_000)))],
    [
      'list-levels-of-a-million',
      body(many(50, (n) => paragraph('x', `<w:numPr><w:ilvl w:val="${n * 20_000}"/><w:numId w:val="1"/></w:numPr>`))),
    ],
    ['outline-level-of-a-million', body(paragraph('x', '<w:outlineLvl w:val="1000000"/>')), 'read'],
    ['indent-of-ten-thousand-million', body(paragraph('x', '<w:ind w:left="9999999999"/>')), 'read'],
  ]
}

function tables(): Danger[] {
  const spanned = (span: string): string => table(row(cell('x', `<w:gridSpan w:val="${span}"/>`)).repeat(30))
  return [
    ['span-of-two-thousand-million', body(spanned('2000000000')), 'read'],
    ['span-below-nought', body(spanned('-5')), 'read'],
    ['span-that-is-none', body(spanned('Infinity')), 'read'],
    ['spans-of-1000-in-every-cell', body(table(row(...new Array<string>(50).fill(cell('x', '<w:gridSpan w:val="1000"/>'))).repeat(50)))],
    ['cells-before-a-row-a-million', body(table(`<w:tr><w:trPr><w:gridBefore w:val="1000000"/></w:trPr>${cell('x')}</w:tr>`)), 'read'],
    [
      'merge-down-20000-rows',
      body(table(row(cell('1', '<w:vMerge w:val="restart"/>'), cell('x')) + row(cell('', '<w:vMerge/>'), cell('x')).repeat(20_000))),
    ],
    ['merge-down-without-a-start', body(table(row(cell('', '<w:vMerge/>'), cell('x')).repeat(100))), 'read'],
    ['cells-300000', body(table(row(...new Array<string>(30).fill(cell('x'))).repeat(10_000)))],
    ['row-of-20000-cells', body(table(row(...new Array<string>(20_000).fill(cell('x')))))],
    ['tables-50000', body(`<w:tbl>${row(cell('x'))}</w:tbl>`.repeat(50_000))],
    [
      'tables-nested-60-deep-twice-in-each',
      body(nested(14, '<w:tbl><w:tr>', '', '') + nested(0, '', '', '') + '</w:tr></w:tbl>'.repeat(14)),
    ],
    ['tables-doubling-16-times', body(doubling(15))],
    ['rows-outside-tables', body(row(cell('x')) + cell('y')), 'read'],
    ['paragraphs-in-paragraphs', body(nested(200, '<w:p><w:r><w:t>a</w:t></w:r>', '', '</w:p>'))],
  ]
}

const doubling = (depth: number): string =>
  depth === 0 ? paragraph('x') : `<w:tbl><w:tr><w:tc>${doubling(depth - 1)}</w:tc><w:tc>${doubling(depth - 1)}</w:tc></w:tr></w:tbl>`

/** What costs more than it is long where a reader goes through all of it again for each of its parts. */
function costs(): Danger[] {
  const chain = many(
    60,
    (n) => `<w:style w:type="character" w:styleId="c${n}"><w:name w:val="c${n}"/><w:basedOn w:val="c${n + 1}"/></w:style>`,
  )
  const styledRun = '<w:r><w:rPr><w:rStyle w:val="c0"/></w:rPr><w:t>x </w:t></w:r>'
  return [
    [
      'cell-that-goes-on-through-100000-rows',
      body(
        table(
          row(cell('1'), cell('x', '<w:vMerge w:val="restart"/>')) +
            many(60_000, (n) => row(cell(`${n * n}`), cell(`more ${n * 7919}`, '<w:vMerge/>'))),
        ),
      ),
    ],
    [
      'cell-merged-over-100000-to-its-right',
      body(table(`<w:tr>${cell('x')}${many(60_000, (n) => cell(`more ${n * 7919} of ${n * n}`, '<w:hMerge w:val="continue"/>'))}</w:tr>`)),
    ],
    [
      'runs-100000-of-a-style-60-deep',
      () =>
        beside(`<w:p>${many(60_000, (n) => styledRun.replace('x ', `x${n * 7919} ${n * n} `))}</w:p>`, { styles: part('styles', chain) }),
    ],
    [
      'comment-of-100000-named-5000-times',
      () =>
        beside(`<w:p>${'<w:r><w:commentReference w:id="1"/><w:t>x</w:t></w:r>'.repeat(5000)}</w:p>`, {
          comments: part('comments', `<w:comment w:id="1">${paragraph('long '.repeat(20_000))}</w:comment>`),
        }),
      'refused',
    ],
  ]
}

function words(): Danger[] {
  const note = (id: number, inner: string): string => `<w:footnote w:id="${id}">${inner}</w:footnote>`
  const called = (id: number): string => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`
  return [
    ['runs-a-million', body(`<w:p>${'<w:r><w:t>x</w:t></w:r>'.repeat(300_000)}</w:p>`)],
    ['paragraphs-of-nothing-300000', body('<w:p/>'.repeat(300_000))],
    [
      'breaks-300000-in-one-cell',
      body(table(row(cell('1'), `<w:tc><w:p><w:r>${'<w:br/>'.repeat(300_000)}<w:t>x</w:t></w:r></w:p></w:tc>`))),
    ],
    ['boxes-in-boxes', body(nestedBoxes(60))],
    ['boxes-doubling', body(nestedBoxes(12, 2))],
    ['a-box-of-its-own-choice-and-fallback', body(box(box(box(paragraph('x'))))), 'read'],
    [
      'footnote-calls-itself',
      () =>
        beside(`<w:p>${called(1)}</w:p>`, { footnotes: part('footnotes', note(1, `<w:p>${called(1)}<w:r><w:t>again</w:t></w:r></w:p>`)) }),
      'read',
    ],
    [
      'footnotes-in-a-circle',
      () =>
        beside(`<w:p>${called(1)}</w:p>`, {
          footnotes: part('footnotes', note(1, `<w:p>${called(2)}</w:p>`) + note(2, `<w:p>${called(1)}</w:p>`)),
        }),
    ],
    [
      'one-long-footnote-called-20000-times',
      () => beside(`<w:p>${called(1).repeat(20_000)}</w:p>`, { footnotes: part('footnotes', note(1, paragraph('n'.repeat(100_000)))) }),
    ],
    [
      'fields-begun-and-never-ended',
      body(`<w:p>${'<w:r><w:fldChar w:fldCharType="begin"/></w:r>'.repeat(50_000)}<w:r><w:t>x</w:t></w:r></w:p>`),
    ],
    ['controls-in-controls', body(nested(200, '<w:sdt><w:sdtContent>', paragraph('x'), '</w:sdtContent></w:sdt>'))],
    [
      'changes-in-changes',
      body(`<w:p>${nested(150, '<w:ins w:id="1"><w:del w:id="2">', '<w:r><w:t>x</w:t></w:r>', '</w:del></w:ins>')}</w:p>`),
      'read',
    ],
    [
      'symbols-past-unicode',
      body(
        '<w:p><w:r><w:sym w:font="Wingdings" w:char="FFFFFFFF"/><w:sym w:font="Wingdings" w:char="zz"/><w:sym w:char="D800"/><w:t>x</w:t></w:r></w:p>',
      ),
      'read',
    ],
    ['hidden-text-of-a-megabyte', body(`<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>${'h'.repeat(1_000_000)}</w:t></w:r></w:p>`)],
    [
      'comments-50000',
      () =>
        beside(paragraph('x'), {
          comments: part(
            'comments',
            many(50_000, (n) => `<w:comment w:id="${n}">${paragraph('c')}</w:comment>`),
          ),
        }),
    ],
    [
      'formulas-in-cells',
      body(table(row(cell('1'), cell('=HYPERLINK(&quot;http://127.0.0.1&quot;)'), cell('+cmd|&apos;/c calc&apos;!A1'), cell('@SUM(1)')))),
      'read',
    ],
    [
      'tags-in-cells',
      body(table(row(cell('1'), cell('&lt;img src=x onerror=alert(1)&gt;'), cell('&lt;/textarea&gt;'), cell('{{7*7}}')))),
      'read',
    ],
  ]
}

const nestedBoxes = (depth: number, times = 1): string =>
  depth === 0
    ? paragraph('x')
    : times === 2
      ? box(nestedBoxes(depth - 1, 2))
      : `<w:p><w:r><w:pict><w:txbxContent>${nestedBoxes(depth - 1)}</w:txbxContent></w:pict></w:r></w:p>`

/** Word documents. */
export const docx: Family = {
  name: 'docx',
  files: (street) =>
    filesOf('docx', [
      ...archiveDangers(good),
      ...xmlDangers(good, street),
      ...outside(street),
      ...looks(),
      ...tables(),
      ...costs(),
      ...words(),
    ]),
}
