import { archiveDangers } from '../making/archive-dangers.ts'
import { type Danger, type Family, filesOf, many, type Street } from '../making/hostile.ts'
import { type Package, partsWith } from '../making/package.ts'
import { xmlDangers } from '../making/xml-dangers.ts'
import { zipOf } from '../making/zip.ts'

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const space = `xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${office}"`
const relations = (inner: string): string =>
  `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`
const relation = (id: string, type: string, target: string, external = false): string =>
  `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"${external ? ' TargetMode="External"' : ''}/>`
const words = (ref: string, text: string): string => `<c r="${ref}" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`
const heads = `<row r="1">${words('A1', 'No')}${words('B1', 'Action')}${words('C1', 'By when')}${words('D1', 'Progress')}</row>`
const plan = `<row r="2"><c r="A2"><v>1</v></c>${words('B2', 'Mend the gate')}${words('C2', 'May 2027')}${words('D2', 'In hand')}</row>`
/** A sheet with the good rows and `rows` behind them. */
const sheet = (rows: string, after = '', before = ''): string =>
  `<?xml version="1.0"?><worksheet ${space}>${before}<sheetData>${heads}${plan}${rows}</sheetData>${after}</worksheet>`
const book = (sheets: string, more = ''): string => `<?xml version="1.0"?><workbook ${space}>${more}<sheets>${sheets}</sheets></workbook>`

const main = 'xl/worksheets/sheet1.xml'
const usual = { strings: relation('r2', 'sharedStrings', 'sharedStrings.xml'), styles: relation('r3', 'styles', 'styles.xml') }
const bookRelations = relations(relation('r1', 'worksheet', 'worksheets/sheet1.xml') + usual.strings + usual.styles)
const good: Package = {
  ending: 'xlsx',
  main,
  parts: {
    '[Content_Types].xml': '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': relations(relation('r0', 'officeDocument', 'xl/workbook.xml')),
    'xl/workbook.xml': book('<sheet name="Plan" sheetId="1" r:id="r1"/>'),
    'xl/_rels/workbook.xml.rels': bookRelations,
    [main]: sheet(''),
  },
  mainWith: (inner) => sheet(inner),
  shown: (text) => `<row r="3">${words('A3', '2')}${words('B3', text)}</row>`,
  nest: ['<row><c>', '</c></row>'],
}

const made = (changed: Readonly<Record<string, string>>) => () => zipOf(partsWith(good, changed))
const rows = (inner: string, after = '', before = '') => made({ [main]: sheet(inner, after, before) })
const strings = (inner: string, inRows: string) =>
  made({ [main]: sheet(inRows), 'xl/sharedStrings.xml': `<?xml version="1.0"?><sst ${space}>${inner}</sst>` })
const styled = (
  styles: string,
  inRows = '<row r="3"><c r="A3" s="1"><v>45000.5</v></c><c r="B3" s="1"><v>-1e300</v></c></row>',
  after = '',
) => made({ [main]: sheet(inRows, after), 'xl/styles.xml': `<?xml version="1.0"?><styleSheet ${space}>${styles}</styleSheet>` })
const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')
const format = (code: string) =>
  styled(`<numFmts><numFmt numFmtId="170" formatCode="${escaped(code)}"/></numFmts><cellXfs><xf/><xf numFmtId="170"/></cellXfs>`)
const merges = (...refs: string[]): string => `<mergeCells>${refs.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`
const letters = (n: number): string => (n < 26 ? '' : letters(Math.floor(n / 26) - 1)) + String.fromCharCode(65 + (n % 26))

function grid(): Danger[] {
  return [
    ['merge-of-the-whole-sheet', rows('', merges('A1:XFD1048576'))],
    ['merges-overlapping-10000', rows('', merges(...Array.from({ length: 10_000 }, (_, n) => `A${(n % 50) + 1}:Z${(n % 50) + 40}`)))],
    ['merges-100000-each-alone', rows('', merges(...Array.from({ length: 100_000 }, (_, n) => `A${n * 3 + 1}:C${n * 3 + 2}`)))],
    ['merge-upside-down', rows('', merges('Z99:A1', 'A1', ':', 'A0:B0', 'ZZZZZ1:A9999999999'))],
    ['cells-at-both-ends-of-the-sheet', rows('<row r="1048576"><c r="XFD1048576"><v>2</v></c></row>')],
    ['cells-on-a-diagonal', rows(many(16_000, (n) => `<row r="${n + 3}"><c r="${letters(n)}${n + 3}"><v>1</v></c></row>`))],
    ['cells-past-the-sheet', rows('<row r="3"><c r="ZZZZZZ9999999999"><v>1</v></c><c r="A99999999999999999999"><v>1</v></c></row>')],
    ['row-number-of-a-thousand-million', rows('<row r="1000000000"><c r="A1000000000"><v>1</v></c></row>')],
    [
      'row-numbers-that-are-none',
      rows('<row r="-5"><c r="A-5"><v>1</v></c></row><row r="NaN"><c><v>2</v></c></row><row r="1e9"><c><v>2</v></c></row>'),
    ],
    ['row-numbers-backwards', rows(many(5000, (n) => `<row r="${5003 - n}"><c r="A${5003 - n}"><v>${n}</v></c></row>`))],
    ['one-row-200000-times', rows(`<row r="3">${words('A3', 'x')}</row>`.repeat(200_000))],
    ['one-cell-200000-times', rows(`<row r="3">${words('A3', 'x').repeat(200_000)}</row>`)],
    ['cells-without-places-300000', rows(`<row>${'<c><v>1</v></c>'.repeat(300_000)}</row>`)],
    ['cells-500000', rows(many(50_000, (n) => `<row r="${n + 3}">${'<c><v>1</v></c>'.repeat(10)}</row>`))],
    ['empty-rows-a-million', rows(many(1_000_000, (n) => `<row r="${n + 3}" s="1"/>`))],
    ['empty-cells-a-million', rows(many(10_000, (n) => `<row r="${n + 3}">${'<c s="1"/>'.repeat(100)}</row>`))],
    ['row-that-only-looks-empty-without-end', rows(`<row r="3" ${'a '.repeat(300_000)}`)],
    ['row-of-half-cells', rows(`<row r="3">${'<c '.repeat(100_000)}`)],
    ['columns-to-a-thousand-million', rows('', '', '<cols><col min="1" max="1000000000" hidden="1"/><col min="-1" max="NaN"/></cols>')],
    ['columns-100000', rows('', '', `<cols>${many(100_000, (n) => `<col min="${n}" max="${n + 9000}" hidden="1"/>`)}</cols>`)],
    ['dimension-of-the-whole-sheet', rows('', '', '<dimension ref="A1:XFD1048576"/>'), 'read'],
    ['tall-cell-of-100000-lines', rows(`<row r="3">${words('A3', 'x&#10;'.repeat(100_000))}</row>`)],
    ['wide-row-of-16000-words', rows(`<row r="3">${many(16_000, (n) => words(`${letters(n)}3`, 'word'))}</row>`)],
  ]
}

/** What costs more than it is long where a reader goes through all of it again for each of its parts. */
function costs(): Danger[] {
  const many5000 = Object.fromEntries(Array.from({ length: 4900 }, (_, n) => [`xl/media/m${n}.xml`, '<a/>']))
  return [
    [
      'rows-parted-by-empty-ones-20000',
      rows(many(20_000, (n) => `<row r="${2 * n + 4}">${words(`A${2 * n + 4}`, 'x')}${words(`B${2 * n + 4}`, 'Mend')}</row>`)),
    ],
    [
      'hidden-column-of-100000-cells',
      rows(
        many(100_000, (n) => `<row r="${n + 3}">${words(`F${n + 3}`, 'x')}</row>`),
        '',
        '<cols><col min="6" max="6" hidden="1"/></cols>',
      ),
    ],
    [
      'hidden-columns-under-50000-merges',
      rows(
        '',
        merges(...Array.from({ length: 50_000 }, (_, n) => `E${n + 3}:XFD${n + 3}`)),
        '<cols><col min="5" max="16384" hidden="1"/></cols>',
      ),
    ],
    [
      'hidden-columns-said-100000-times',
      rows('', '', `<cols>${many(100_000, (n) => `<col min="${(n * 7919) % 9000}" max="16384" hidden="1"/>`)}</cols>`),
    ],
    [
      'row-that-carries-on-5000-times',
      rows(many(5000, (n) => `<row r="${n + 3}">${words(`C${n + 3}`, `y${n}`)}${words(`D${n + 3}`, `x${n}`)}</row>`)),
    ],
    [
      'one-long-text-that-no-format-shows-20000-times',
      made({
        [main]: sheet(many(20_000, (n) => `<row r="${n + 3}"><c r="A${n + 3}" s="1" t="s"><v>0</v></c></row>`)),
        'xl/sharedStrings.xml': `<?xml version="1.0"?><sst ${space}><si><t>${'s'.repeat(100_000)}</t></si></sst>`,
        'xl/styles.xml': `<?xml version="1.0"?><styleSheet ${space}><numFmts><numFmt numFmtId="170" formatCode=";;;"/></numFmts><cellXfs><xf/><xf numFmtId="170"/></cellXfs></styleSheet>`,
      }),
      'refused',
    ],
    [
      'drawing-named-100000-times',
      made({
        'xl/worksheets/_rels/sheet1.xml.rels': relations(many(100_000, (n) => relation(`d${n}`, 'drawing', '../d.xml'))),
        'xl/d.xml': '<wsDr/>',
      }),
    ],
    [
      'drawings-that-are-not-there-100000-among-5000-parts',
      made({
        ...many5000,
        'xl/worksheets/_rels/sheet1.xml.rels': relations(many(100_000, (n) => relation(`d${n}`, 'drawing', `../none${n}.xml`))),
      }),
    ],
    [
      'merged-down-two-rows-40000-times',
      rows(
        many(80_000, (n) => `<row r="${n + 3}">${words(`B${n + 3}`, 'Mend')}</row>`),
        merges(...Array.from({ length: 40_000 }, (_, n) => `A${2 * n + 3}:A${2 * n + 4}`)),
      ),
    ],
  ]
}

function values(): Danger[] {
  const shared = (index: string): string => `<row r="3"><c r="A3" t="s"><v>${index}</v></c></row>`
  return [
    [
      'shared-text-that-is-not-there',
      strings('<si><t>a</t></si>', shared('1000000000') + shared('-1') + shared('NaN') + shared('__proto__')),
    ],
    ['shared-texts-a-million', strings('<si><t>a</t></si>'.repeat(1_000_001), shared('5'))],
    [
      'one-shared-text-of-a-megabyte-10000-times',
      strings(
        `<si><t>${'s'.repeat(1_000_000)}</t></si>`,
        many(10_000, (n) => `<row r="${n + 3}"><c r="A${n + 3}" t="s"><v>0</v></c></row>`),
      ),
    ],
    [
      'one-shared-text-of-10000-in-100000-cells',
      strings(
        `<si><t>${'word '.repeat(2000)}</t></si>`,
        many(100_000, (n) => `<row r="${n + 3}"><c r="A${n + 3}" t="s"><v>0</v></c></row>`),
      ),
    ],
    ['rich-text-of-300000-runs', strings(`<si>${'<r><rPr><b/></rPr><t>x</t></r>'.repeat(200_000)}</si>`, shared('0'))],
    ['spoken-text-never-closed', strings(`<si>${'<rPh><t>x</t></rPh>'.repeat(1000)}<t>y</t></si>`, shared('0'))],
    ['escapes-that-become-controls', strings(`<si><t>${'_x0000__x001f__xD83D__xFFFE_'.repeat(1000)}a</t></si>`, shared('0')), 'read'],
    [
      'number-of-400-figures',
      rows(`<row r="3"><c r="A3"><v>${'9'.repeat(400)}</v></c><c r="B3"><v>1e999999</v></c><c r="C3"><v>0x1f</v></c></row>`),
    ],
    ['number-of-a-megabyte', rows(`<row r="3"><c r="A3"><v>${'9'.repeat(1_000_000)}</v></c></row>`)],
    [
      'cell-kinds-that-are-none',
      rows(
        '<row r="3"><c r="A3" t="zzz"><v>1</v></c><c r="B3" t="b"><v>7</v></c><c r="C3" t="e"><v>#REF!</v></c><c r="D3" t="d"><v>9999-99-99T99:99</v></c></row>',
      ),
    ],
    [
      'formula-starts-a-program',
      rows('<row r="3"><c r="A3" t="str"><f>cmd|\'/c calc\'!A1</f><v>=cmd|\'/c calc\'!A1</v></c></row>'),
      'read',
    ],
    [
      'formula-text-in-cells',
      rows(
        `<row r="3">${words('A3', '2')}${words('B3', '=HYPERLINK(&quot;http://127.0.0.1/&quot;)')}${words('C3', '+cmd|1')}${words('D3', '@SUM(1)')}</row>`,
      ),
      'read',
    ],
    ['formula-of-a-megabyte', rows(`<row r="3"><c r="A3"><f>${'SUM('.repeat(200_000)}</f><v>1</v></c></row>`)],
    ['formula-shared-by-itself', rows('<row r="3"><c r="A3"><f t="shared" si="0" ref="A1:XFD1048576">A3</f></c></row>')],
    [
      'formulas-without-results-100000',
      rows(many(50_000, (n) => `<row r="${n + 3}"><c r="A${n + 3}"><f>A${n}</f></c><c><f>B1</f></c></row>`)),
    ],
  ]
}

function looks(): Danger[] {
  const dxf = '<cellXfs><xf/><xf/></cellXfs><dxfs><dxf><fill><patternFill><bgColor rgb="FFFF0000"/></patternFill></fill></dxf></dxfs>'
  const rule = (sqref: string, inner: string): string => `<conditionalFormatting sqref="${sqref}">${inner}</conditionalFormatting>`
  const equal = (n: number): string =>
    `<cfRule type="cellIs" operator="equal" dxfId="0" priority="${n}"><formula>"x${n}"</formula></cfRule>`
  const cells = many(20_000, (n) => `<row r="${n + 3}">${'<c><v>1</v></c>'.repeat(5)}</row>`)
  return [
    ['format-of-100000-characters', format('0'.repeat(100_000))],
    ['format-of-100000-sections', format('0;'.repeat(100_000))],
    ['format-of-quotes-never-closed', format(`${'"a'.repeat(20_001)}`)],
    ['format-of-brackets-never-closed', format('['.repeat(50_000))],
    ['format-of-dollars-in-brackets', format('[$'.repeat(30_000))],
    ['format-of-commas', format(`0${','.repeat(50_000)}0`)],
    ['format-of-percents', format('0%'.repeat(20_000))],
    ['format-of-fractions', format('# ?/?'.repeat(5000))],
    ['format-of-dates', format('yyyymmddhhss'.repeat(5000))],
    ['format-of-exponents', format('0E+00'.repeat(5000))],
    ['format-of-fillers', format('*a_b'.repeat(20_000))],
    [
      'format-of-zeros-over-many-cells',
      styled(
        `<numFmts><numFmt numFmtId="170" formatCode="${'0'.repeat(5000)}.${'0'.repeat(5000)}"/></numFmts><cellXfs><xf/><xf numFmtId="170"/></cellXfs>`,
        many(20_000, (n) => `<row r="${n + 3}"><c s="1"><v>${n}.5</v></c></row>`),
      ),
    ],
    [
      'dates-past-the-calendar',
      styled(
        '<cellXfs><xf/><xf numFmtId="14"/></cellXfs>',
        '<row r="3"><c s="1"><v>1e308</v></c><c s="1"><v>-1</v></c><c s="1"><v>2958466</v></c><c s="1"><v>60</v></c><c s="1"><v>NaN</v></c></row>',
      ),
      'read',
    ],
    [
      'hours-gone-by-of-1e300',
      styled(
        '<numFmts><numFmt numFmtId="170" formatCode="[h]:mm:ss"/></numFmts><cellXfs><xf/><xf numFmtId="170"/></cellXfs>',
        '<row r="3"><c s="1"><v>1e300</v></c></row>',
      ),
    ],
    ['styles-a-million', styled(`<cellXfs>${'<xf numFmtId="14"/>'.repeat(900_000)}</cellXfs>`)],
    [
      'formats-200000',
      styled(`<numFmts>${many(200_000, (n) => `<numFmt numFmtId="${n}" formatCode="0.0"/>`)}</numFmts><cellXfs><xf/><xf/></cellXfs>`),
    ],
    [
      'style-that-is-not-there',
      styled('<cellXfs><xf/></cellXfs>', '<row r="3"><c s="999999999"><v>1</v></c><c s="-1"><v>1</v></c><c s="x"><v>1</v></c></row>'),
      'read',
    ],
    [
      'conditions-10000',
      styled(
        dxf,
        cells,
        many(10_000, (n) => rule('A1:XFD1048576', equal(n))),
      ),
    ],
    ['conditions-with-100000-areas', styled(dxf, cells, rule(many(100_000, (n) => `A${n + 1} `).trim(), equal(1)))],
    [
      'conditions-that-look-elsewhere',
      styled(
        dxf,
        cells,
        many(300, (n) =>
          rule('A1:XFD1048576', `<cfRule type="expression" dxfId="0" priority="${n}"><formula>$E1="x${n}"</formula></cfRule>`),
        ),
      ),
    ],
    [
      'condition-formula-of-a-megabyte',
      styled(
        dxf,
        cells,
        rule('A1:D9', `<cfRule type="expression" dxfId="0" priority="1"><formula>${'$A1='.repeat(250_000)}</formula></cfRule>`),
      ),
    ],
    [
      'colours-that-are-none',
      styled(
        '<fills><fill><patternFill patternType="solid"><fgColor theme="999999" tint="1e308"/></patternFill></fill><fill><patternFill><fgColor indexed="-1" tint="NaN"/></patternFill></fill></fills><cellXfs><xf/><xf fillId="0"/></cellXfs>',
      ),
      'read',
    ],
    [
      'theme-of-a-megabyte',
      made({
        'xl/_rels/workbook.xml.rels': bookRelations.replace('</Rel', `${relation('r9', 'theme', 'theme.xml')}</Rel`),
        'xl/theme.xml': `<theme>${'<accent1><srgbClr val="zzzzzz"/></accent1>'.repeat(25_000)}</theme>`,
      }),
    ],
  ]
}

function around({ address, secretFile }: Street): Danger[] {
  const sheets = (count: number, target: (n: number) => string, state = '') =>
    made({
      'xl/workbook.xml': book(many(count, (n) => `<sheet name="S${n}" sheetId="${n + 1}" ${state} r:id="r${n}"/>`)),
      'xl/_rels/workbook.xml.rels': relations(many(count, (n) => relation(`r${n}`, 'worksheet', target(n)))),
      [main]: sheet(many(300, (n) => `<row r="${n + 3}">${words(`A${n + 3}`, 'x'.repeat(100))}</row>`)),
    })
  const beside = (type: string, name: string, xml: string, target = `../${name}`) =>
    made({ 'xl/worksheets/_rels/sheet1.xml.rels': relations(relation('r1', type, target)), [`xl/${name}`]: xml })
  const kinds = ['externalLink', 'hyperlink', 'image', 'oleObject', 'worksheet', 'sharedStrings', 'styles', 'theme', 'connections']
  return [
    ...kinds.map(
      (kind): Danger => [
        `${kind}-stands-on-a-server`,
        made({ 'xl/_rels/workbook.xml.rels': bookRelations.replace('</Rel', `${relation('r8', kind, `${address}/${kind}`, true)}</Rel`) }),
      ],
    ),
    [
      'sheet-stands-in-a-file-of-the-machine',
      made({ 'xl/_rels/workbook.xml.rels': relations(relation('r1', 'worksheet', `../../../../../..${secretFile}`)) }),
    ],
    ['one-sheet-1000-times', sheets(1000, () => 'worksheets/sheet1.xml')],
    ['one-sheet-50000-times', sheets(50_000, () => 'worksheets/sheet1.xml')],
    ['sheets-that-are-not-there-10000', sheets(10_000, (n) => `worksheets/none${n}.xml`)],
    ['sheets-all-hidden', sheets(50, () => 'worksheets/sheet1.xml', 'state="veryHidden"')],
    ['sheet-is-the-workbook', made({ 'xl/_rels/workbook.xml.rels': relations(relation('r1', 'worksheet', 'workbook.xml')) })],
    ['sheet-name-of-a-megabyte', made({ 'xl/workbook.xml': book(`<sheet name="${'n'.repeat(1_000_000)}" sheetId="1" r:id="r1"/>`) })],
    [
      'sheet-name-is-a-tag',
      made({ 'xl/workbook.xml': book('<sheet name="&lt;script&gt;alert(1)&lt;/script&gt;" sheetId="1" r:id="r1"/>') }),
      'read',
    ],
    [
      'names-100000',
      made({
        'xl/workbook.xml': book('<sheet name="Plan" sheetId="1" r:id="r1"/>').replace(
          '</sheets>',
          `</sheets><definedNames>${many(100_000, (n) => `<definedName name="n${n}" localSheetId="0">Plan!$A$1:$XFD$1048576</definedName>`)}</definedNames>`,
        ),
      }),
    ],
    [
      'comments-100000',
      beside(
        'comments',
        'comments1.xml',
        `<comments ${space}><commentList>${many(100_000, (n) => `<comment ref="A${n + 1}"><text><t>c</t></text></comment>`)}</commentList></comments>`,
      ),
    ],
    [
      'comment-of-5-megabytes',
      beside(
        'comments',
        'comments1.xml',
        `<comments ${space}><commentList><comment ref="A1"><text><t>${'c'.repeat(5_000_000)}</t></text></comment></commentList></comments>`,
      ),
    ],
    [
      'drawing-of-100000-boxes',
      beside(
        'drawing',
        'drawing1.xml',
        `<d>${'<twoCellAnchor><from><row>1</row></from><sp><txBody><p><r><t>b</t></r></p></txBody></sp></twoCellAnchor>'.repeat(100_000)}</d>`,
      ),
    ],
    [
      'drawing-at-row-1e300',
      beside(
        'drawing',
        'drawing1.xml',
        '<d><twoCellAnchor><from><row>1e300</row></from><sp><p><r><t>b</t></r></p></sp></twoCellAnchor></d>',
      ),
    ],
    ['printed-head-of-a-megabyte', rows('', `<headerFooter><oddHeader>${'&amp;L&amp;"'.repeat(100_000)}</oddHeader></headerFooter>`)],
    ['macros-xlsm', () => zipOf([...partsWith(good), { name: 'xl/vbaProject.bin', data: 'x' }])],
    ['binary-workbook', made({ 'xl/workbook.bin': 'x' }), 'refused'],
    [
      'relationships-in-a-circle',
      made({ 'xl/_rels/workbook.xml.rels': relations(relation('r1', 'worksheet', '_rels/workbook.xml.rels')) }),
    ],
  ]
}

/** Workbooks. */
export const xlsx: Family = {
  name: 'xlsx',
  files: (street) =>
    filesOf('xlsx', [
      ...archiveDangers(good),
      ...xmlDangers(good, street),
      ...grid(),
      ...costs(),
      ...values(),
      ...looks(),
      ...around(street),
    ]),
}
