import { type Danger, type Family, filesOf, many, nested, type Street } from '../making/hostile.ts'
import { flate, goodPdf, type PdfObjects, type PdfStream, pdfOf, words } from '../making/pdf.ts'

const page = (more: string, resources = '<</Font<</F 5 0 R>>>>'): string =>
  `<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources ${resources}${more}>>`
/** The good file with some objects replaced or added. */
const made =
  (changed: PdfObjects, more: Parameters<typeof pdfOf>[1] = {}) =>
  () =>
    pdfOf({ ...goodPdf(), ...changed }, more)
const content = (operators: string) => () => pdfOf(goodPdf(words('Mend the gate') + operators))
const packed = (operators: string) => () => pdfOf({ ...goodPdf(), 4: flate(words('Mend the gate') + operators) })
const range = (count: number, from: number): number[] => Array.from({ length: count }, (_, n) => from + n)
const objects = (numbers: readonly number[], make: (n: number) => string | PdfStream): PdfObjects =>
  Object.fromEntries(numbers.map((n) => [n, make(n)]))

function structure(): Danger[] {
  const tail = (text: (at: number) => string) => made({}, { tail: text })
  const trailer = (more: string) => made({}, { trailer: more })
  const good = pdfOf(goodPdf())
  const cut = (what: string, mark: string, on = 0): Danger => [`cut-${what}`, () => good.subarray(0, good.indexOf(mark) + on)]
  return [
    [
      'table-of-objects-names-itself-as-the-one-before',
      tail((at) => `xref\n0 1\n0000000000 65535 f \ntrailer\n<</Root 1 0 R/Size 6/Prev ${at}>>\nstartxref\n${at}\n%%EOF`),
    ],
    [
      'two-tables-of-objects-in-a-circle',
      tail(
        (at) =>
          `xref\n0 1\n0000000000 65535 f \ntrailer\n<</Root 1 0 R/Prev ${at + 68}>>\n`.padEnd(68) +
          `xref\n0 1\n0000000000 65535 f \ntrailer\n<</Root 1 0 R/Prev ${at}>>\nstartxref\n${at}\n%%EOF`,
      ),
    ],
    [
      'table-of-a-thousand-million-objects',
      tail((at) => `xref\n0 1000000000\n0000000000 65535 f \ntrailer\n<</Root 1 0 R/Size 1000000000>>\nstartxref\n${at}\n%%EOF`),
    ],
    ['table-of-objects-past-the-end', tail(() => 'startxref\n999999999999\n%%EOF')],
    ['table-of-objects-below-nought', tail(() => 'startxref\n-5\n%%EOF')],
    [
      'table-of-objects-all-over-one-place',
      tail(
        (at) => `xref\n0 100000\n${'0000000016 00000 n \n'.repeat(100_000)}trailer\n<</Root 1 0 R/Size 100000>>\nstartxref\n${at}\n%%EOF`,
      ),
    ],
    [
      'tables-of-objects-5000-in-a-chain',
      tail((at) => {
        let text = ''
        let last = -1
        for (let n = 0; n < 5000; n += 1) {
          const here = at + text.length
          text += `xref\n0 1\n0000000000 65535 f \ntrailer\n<</Root 1 0 R${last < 0 ? '' : `/Prev ${last}`}>>\n`
          last = here
        }
        return `${text}startxref\n${last}\n%%EOF`
      }),
    ],
    [
      'hybrid-table-names-itself',
      tail((at) => `xref\n0 1\n0000000000 65535 f \ntrailer\n<</Root 1 0 R/XRefStm ${at}>>\nstartxref\n${at}\n%%EOF`),
    ],
    ['no-table-and-no-trailer', tail(() => '%%EOF')],
    ['root-is-not-there', made({}, { tail: () => 'trailer\n<</Root 99 0 R>>\nstartxref\n0\n%%EOF' })],
    ['root-is-a-number', made({ 1: '42' })],
    ['root-is-itself-by-reference', made({ 1: '1 0 R' })],
    ['reference-to-a-reference-without-end', made({ 2: '6 0 R', 6: '7 0 R', 7: '6 0 R' })],
    ['object-number-of-a-thousand-million', made({ 4: { dictionary: '', bytes: words('x') }, 999999: 'null' })],
    ['endless-trailers', tail(() => 'trailer\n<</Root 1 0 R>>\n'.repeat(50_000))],
    ['object-heads-a-million', tail(() => many(500_000, (n) => `${n} 0 obj\n`))],
    ['size-of-a-thousand-million', trailer('/Size 1000000000')],
    ['arrays-nested-100000-deep', made({ 6: nested(100_000, '[', '', ']'), 1: '<</Type/Catalog/Pages 2 0 R/Names 6 0 R/Dests 6 0 R>>' })],
    ['dictionaries-nested-100000-deep', trailer(`/X ${nested(100_000, '<</A ', '1', '>>')}`)],
    ['dictionary-of-300000-keys', made({ 3: page(many(300_000, (n) => `/K${n} ${n}`)) })],
    ['string-never-closed', made({ 3: page('/X (') })],
    ['string-of-brackets-a-million', content(`(${'('.repeat(1_000_000)}`)],
    ['name-of-a-megabyte', made({ 3: page(`/${'N'.repeat(1_000_000)} 1`) })],
    ['number-of-a-megabyte', made({ 3: page(`/X ${'9'.repeat(1_000_000)}`) })],
    ['comment-of-5-megabytes', tail(() => `%${'c'.repeat(5_000_000)}\ntrailer\n<</Root 1 0 R>>`)],
    cut('in-the-head', '%PDF-', 4),
    cut('in-the-catalog', '/Catalog', 3),
    cut('in-the-page', '/MediaBox', 9),
    cut('in-the-content', 'Tj', 0),
    cut('before-the-table', 'xref', 0),
    cut('in-the-table', 'xref', 40),
    cut('in-the-trailer', 'trailer', 15),
    cut('before-the-end', 'startxref', 5),
    ['stray-bytes-before', () => Buffer.concat([Buffer.alloc(900, 0x41), good])],
    ['stray-bytes-after', () => Buffer.concat([good, Buffer.alloc(500_000, 0x41)])],
    ['two-files-in-a-row', () => Buffer.concat([good, good])],
    ['head-a-million-times', () => Buffer.concat([Buffer.from('%PDF-1.7\n'.repeat(300_000)), good])],
  ]
}

function pages(): Danger[] {
  const box = (numbers: string) =>
    made({ 3: `<</Type/Page/Parent 2 0 R/MediaBox[${numbers}]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>` })
  return [
    ['page-tree-names-itself', made({ 2: '<</Type/Pages/Kids[2 0 R 3 0 R]/Count 2>>' })],
    ['page-tree-in-a-circle', made({ 2: '<</Type/Pages/Kids[6 0 R]/Count 1>>', 6: '<</Type/Pages/Kids[2 0 R]/Count 1/Parent 2 0 R>>' })],
    ['page-is-its-own-parent', made({ 3: '<</Type/Page/Parent 3 0 R/Contents 4 0 R>>' })],
    [
      'page-tree-5000-deep',
      made({
        2: '<</Type/Pages/Kids[1000 0 R]/Count 1>>',
        ...objects(range(5000, 1000), (n) => `<</Type/Pages/Count 1/Kids[${n === 5999 ? 3 : n + 1} 0 R]>>`),
      }),
    ],
    ['pages-claimed-a-thousand-million', made({ 2: '<</Type/Pages/Kids[3 0 R]/Count 1000000000>>' })],
    ['pages-claimed-below-nought', made({ 2: '<</Type/Pages/Kids[3 0 R]/Count -1>>' })],
    ['pages-claimed-900-one-there', made({ 2: '<</Type/Pages/Kids[3 0 R]/Count 900>>' })],
    ['one-page-1001-times', made({ 2: `<</Type/Pages/Kids[${'3 0 R '.repeat(1001)}]/Count 1001>>` }), 'refused'],
    ['one-page-900-times', made({ 2: `<</Type/Pages/Kids[${'3 0 R '.repeat(900)}]/Count 900>>` })],
    ['one-heavy-page-900-times', made({ 2: `<</Type/Pages/Kids[${'3 0 R '.repeat(900)}]/Count 900>>`, 4: flate(words('x').repeat(3000)) })],
    [
      'page-doubling-tree',
      made({
        2: '<</Type/Pages/Kids[10 0 R 10 0 R]/Count 1048576>>',
        ...objects(
          range(20, 10),
          (n) => `<</Type/Pages/Count ${2 ** (29 - n)}/Kids[${n === 29 ? '3 0 R 3 0 R' : `${n + 1} 0 R ${n + 1} 0 R`}]>>`,
        ),
      }),
    ],
    ['page-tree-without-count', made({ 2: `<</Type/Pages/Kids[${'3 0 R '.repeat(3000)}]>>` })],
    ['page-of-1e9-points', box('0 0 1e9 1000000000')],
    ['page-of-no-points', box('0 0 0 0')],
    ['page-turned-inside-out', box('1e300 1e300 -1e300 -1e300')],
    ['page-box-of-names', box('/A /B (c) null')],
    ['page-turned-by-1e9-degrees', made({ 3: page('/Rotate 1000000001 /UserUnit 1e30') })],
    ['contents-are-themselves', made({ 4: '[4 0 R 4 0 R]' })],
    ['contents-of-100000-streams', made({ 3: page('').replace('/Contents 4 0 R', `/Contents[${'4 0 R '.repeat(100_000)}]`) })],
    [
      'annotations-100000',
      made({
        3: page(`/Annots[${'6 0 R '.repeat(100_000)}]`),
        6: '<</Type/Annot/Subtype/Link/Rect[0 0 1 1]/A<</S/URI/URI(javascript:alert\\(1\\))>>>>',
      }),
    ],
  ]
}

function streams(): Danger[] {
  const megabyte = 'q Q '.repeat(250_000)
  const zeros = (megabytes: number): Buffer => Buffer.alloc(megabytes * 1_000_000, 0x20)
  const filters = (filter: string, bytes: string | Uint8Array = words('x'), more = '') =>
    made({ 4: { dictionary: `/Filter${filter}${more}`, bytes } })
  const objectStream = (count: number, first: number, bytes: string, more = '') =>
    made(
      { 6: flate(bytes, `/Type/ObjStm/N ${count}/First ${first}${more}`), 1: '<</Type/Catalog/Pages 2 0 R/X 7 0 R>>' },
      { tail: () => 'trailer\n<</Root 1 0 R>>\n' },
    )
  return [
    ['operators-of-400-megabytes', () => pdfOf({ ...goodPdf(), 4: flate(megabyte.repeat(100)) })],
    ['spaces-of-400-megabytes', () => pdfOf({ ...goodPdf(), 4: flate(zeros(400)) })],
    ['flate-in-flate-in-flate', () => pdfOf({ ...goodPdf(), 4: flate(zeros(400), '', 3) })],
    ['filters-1000-in-a-row', filters(`[${'/ASCIIHexDecode'.repeat(1000)}]`)],
    ['filter-that-is-none', filters('/NoneDecode')],
    ['filter-is-itself', filters(' 4 0 R')],
    ['crypt-filter', filters('/Crypt')],
    ['run-lengths-of-100-megabytes', filters('/RunLengthDecode', Buffer.alloc(1_600_000, Buffer.from([0x81, 0x20])))],
    ['ascii85-of-zeros-20-megabytes', filters('/ASCII85Decode', 'z'.repeat(5_000_000))],
    ['lzw-of-noise', filters('/LZWDecode', Buffer.alloc(200_000, 0x80))],
    [
      'predictor-with-a-thousand-million-columns',
      () => pdfOf({ ...goodPdf(), 4: flate(words('x'), '/DecodeParms<</Predictor 12/Columns 1000000000/Colors 32/BitsPerComponent 16>>') }),
    ],
    ['length-past-the-end', made({ 4: { dictionary: '', bytes: words('x'), length: 999_999_999 } })],
    ['length-below-nought', made({ 4: { dictionary: '', bytes: words('x'), length: -1 } })],
    ['length-is-the-stream-itself', made({ 4: { dictionary: '', bytes: words('x'), length: '4 0 R' } })],
    ['stream-without-its-end', made({ 4: { dictionary: '', bytes: words('x'), length: '99 0 R' } })],
    ['stream-in-a-file-of-the-machine', made({ 4: { dictionary: '/F(/etc/passwd)', bytes: '' } })],
    ['object-stream-of-a-thousand-million', objectStream(1_000_000_000, 10, '7 0 <<>>')],
    ['object-stream-of-100-megabytes', objectStream(1, 4, `7 0 ${' '.repeat(100_000_000)}1`)],
    ['object-stream-that-extends-itself', objectStream(1, 4, '7 0 1', '/Extends 6 0 R')],
    ['object-stream-places-below-nought', objectStream(2, -5, '7 -9 8 99999999 <<>>')],
    [
      'picture-of-two-thousand-million-points',
      made({
        3: page('', '<</Font<</F 5 0 R>>/XObject<</I 6 0 R>>>>'),
        4: { dictionary: '', bytes: `${words('x')}/I Do` },
        6: flate('x', '/Type/XObject/Subtype/Image/Width 2000000000/Height 2000000000/BitsPerComponent 8/ColorSpace/DeviceRGB'),
      }),
    ],
    ['pictures-100000-in-line', content('BI /W 1 /H 1 /BPC 8 /CS /G ID x EI\n'.repeat(100_000))],
    ['picture-in-line-never-ended', content(`BI /W 9 /H 9 ID ${'E I'.repeat(100_000)}`)],
    [
      'jbig2-of-noise',
      made({
        3: page('', '<</Font<</F 5 0 R>>/XObject<</I 6 0 R>>>>'),
        4: { dictionary: '', bytes: `${words('x')}/I Do` },
        6: { dictionary: '/Subtype/Image/Width 9/Height 9/Filter/JBIG2Decode', bytes: Buffer.alloc(5000, 0x30) },
      }),
    ],
  ]
}

function drawing(): Danger[] {
  const form = (n: number, inner: string, resources = ''): PdfStream => ({
    dictionary: `/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</Font<</F 5 0 R>>/XObject<<${resources}>>>>`,
    bytes: inner || words(`form ${n}`),
  })
  const forms = (count: number, times: number) =>
    made({
      3: page('', '<</Font<</F 5 0 R>>/XObject<</X 10 0 R>>>>'),
      4: { dictionary: '', bytes: `${words('x')}/X Do` },
      ...objects(range(count, 10), (n) =>
        form(n, n === 9 + count ? words('deep') : '/X Do\n'.repeat(times), n === 9 + count ? '' : `/X ${n + 1} 0 R`),
      ),
    })
  return [
    [
      'form-draws-itself',
      made({
        3: page('', '<</XObject<</X 6 0 R>>/Font<</F 5 0 R>>>>'),
        4: { dictionary: '', bytes: `${words('x')}/X Do` },
        6: form(6, '/X Do', '/X 6 0 R'),
      }),
    ],
    [
      'forms-draw-each-other',
      made({
        3: page('', '<</XObject<</X 6 0 R>>/Font<</F 5 0 R>>>>'),
        4: { dictionary: '', bytes: `${words('x')}/X Do` },
        6: form(6, '/X Do', '/X 7 0 R'),
        7: form(7, '/X Do', '/X 6 0 R'),
      }),
    ],
    ['forms-500-deep', forms(500, 1)],
    ['forms-doubling-25-times', forms(25, 2)],
    ['forms-tenfold-7-times', forms(7, 10)],
    ['operators-2-million', packed('q Q\n'.repeat(1_000_000))],
    ['lines-300000', packed('0 0 m 100 100 l S\n'.repeat(300_000))],
    ['lines-18000-crossing', packed(many(9000, (n) => `0 ${n / 12} m 600 ${n / 12} l S ${n / 15} 0 m ${n / 15} 800 l S\n`))],
    ['boxes-100000', packed(many(100_000, (n) => `${n % 600} ${n % 800} 5 5 re f\n`))],
    ['one-path-of-a-million-points', packed(`0 0 m ${many(500_000, (n) => `${n % 600} ${n % 800} l `)}S`)],
    ['states-saved-and-never-restored', packed('q '.repeat(1_000_000))],
    ['states-restored-and-never-saved', packed('Q '.repeat(1_000_000))],
    ['texts-300000', packed(many(300_000, (n) => `BT /F 1 Tf ${n % 600} ${n % 800} Td (a) Tj ET\n`))],
    ['one-text-of-5-megabytes', packed(`BT /F 10 Tf (${'word '.repeat(1_000_000)}) Tj ET`)],
    ['texts-at-infinity', content('BT /F 1e300 Tf 1e300 1e300 1e300 1e300 1e300 1e300 Tm (x) Tj ET BT /F 0 Tf 0 0 0 0 0 0 Tm (y) Tj ET')],
    [
      'texts-turned-every-way',
      packed(
        many(
          20_000,
          (n) =>
            `BT /F 5 Tf ${Math.cos(n).toFixed(4)} ${Math.sin(n).toFixed(4)} ${(-Math.sin(n)).toFixed(4)} ${Math.cos(n).toFixed(4)} ${n % 600} ${n % 800} Tm (turned) Tj ET\n`,
        ),
      ),
    ],
    [
      'rows-of-dots-that-lead-to-no-page',
      packed(many(200, (n) => `BT /F 2 Tf 50 ${n * 3.5 + 20} Td (${'a'.repeat(200)}${'.'.repeat(298)}!) Tj ET\n`)),
      'read',
    ],
    [
      'labels-at-other-places-on-each-of-200-pages',
      made({
        2: `<</Type/Pages/Kids[${many(200, (n) => `${1000 + n} 0 R `)}]/Count 200>>`,
        ...objects(range(200, 1000), (n) => page('').replace('4 0 R', `${n + 1000} 0 R`)),
        ...objects(range(200, 2000), (n) =>
          flate(
            many(50, (line) => {
              const [label, value] = [20 + (n % 20) * 3, 200 + Math.floor((n - 2000) / 20) * 3]
              return `BT /F 9 Tf ${label} ${740 - line * 13} Td (Label${line}:) Tj ${value - label} 0 Td (some longer value here) Tj ET\n`
            }),
          ),
        ),
      }),
      'read',
    ],
    ['texts-all-on-one-place', packed('BT /F 10 Tf 50 50 Td (same) Tj ET\n'.repeat(50_000))],
    [
      'texts-on-a-line-of-their-own-height',
      packed(many(30_000, (n) => `BT /F ${1 + (n % 90)} Tf 50 ${(n / 40).toFixed(3)} Td (x) Tj ET\n`)),
    ],
    ['matrix-multiplied-a-million-times', packed(`${'1.0001 0 0 1.0001 1 1 cm\n'.repeat(300_000)}${words('x')}`)],
    ['marked-content-never-ended', packed(`${'/Span<</MCID 0>>BDC '.repeat(100_000)}${words('x')}`)],
    ['operands-a-million-for-one', packed(`${'1 '.repeat(1_000_000)}re`)],
    ['array-of-a-million-kernings', packed(`BT /F 10 Tf [${'(a) -9 '.repeat(300_000)}] TJ ET`)],
    [
      'shadings-and-patterns-of-themselves',
      made({
        3: page('', '<</Font<</F 5 0 R>>/Pattern<</P 6 0 R>>>>'),
        4: { dictionary: '', bytes: `/Pattern cs /P scn 0 0 99 99 re f ${words('x')}` },
        6: {
          dictionary: '/PatternType 1/PaintType 1/TilingType 1/BBox[0 0 1 1]/XStep 1e-300/YStep 0/Resources<</Pattern<</P 6 0 R>>>>',
          bytes: '/Pattern cs /P scn 0 0 9 9 re f',
        },
      }),
    ],
    [
      'states-that-name-each-other',
      made({
        3: page('', '<</Font<</F 5 0 R>>/ExtGState<</G 6 0 R>>>>'),
        4: { dictionary: '', bytes: `/G gs ${words('x')}` },
        6: '<</SMask<</S/Alpha/G 7 0 R>>>>',
        7: { dictionary: '/Subtype/Form/BBox[0 0 9 9]/Resources<</ExtGState<</G 6 0 R>>>>', bytes: '/G gs' },
      }),
    ],
  ]
}

function fonts(): Danger[] {
  const font = (inner: string, more: PdfObjects = {}) => made({ 5: `<</Type/Font${inner}>>`, ...more })
  const cmap = (inner: string): string => `/CIDInit /ProcSet findresource begin 12 dict begin begincmap\n${inner}\nendcmap end end`
  const unicode = (inner: string) => font('/Subtype/Type1/BaseFont/Helvetica/ToUnicode 6 0 R', { 6: flate(cmap(inner)) })
  const composite = (encoding: string) =>
    font(`/Subtype/Type0/BaseFont/X/Encoding ${encoding}/DescendantFonts[7 0 R]`, {
      7: '<</Type/Font/Subtype/CIDFontType2/BaseFont/X/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/DW 1000/W[0 65535 1e9]>>',
      6: flate(cmap('1 begincidrange <0000> <ffffffff> 0 endcidrange'), '/Type/CMap/UseCMap 6 0 R'),
    })
  return [
    ['font-is-not-there', made({ 5: 'null' })],
    ['font-is-itself', font('/Subtype/Type0/DescendantFonts[5 0 R]/Encoding/Identity-H')],
    ['font-map-of-four-thousand-million', unicode('1 beginbfrange <00000000> <ffffffff> <0041> endbfrange')],
    ['font-map-of-200000-ranges', unicode(many(2000, () => `100 beginbfrange\n${'<00> <ff> <0041>\n'.repeat(100)}endbfrange\n`))],
    ['font-map-letter-becomes-a-novel', unicode(`1 beginbfchar <4d> <${'0041'.repeat(200_000)}> endbfchar`)],
    ['font-map-uses-itself', composite('6 0 R')],
    ['font-map-that-is-none', composite('/Nowhere-H')],
    ['font-map-named-as-a-path', composite('/..#2f..#2f..#2fetc#2fpasswd')],
    [
      'font-program-of-noise',
      font('/Subtype/TrueType/BaseFont/X/FontDescriptor 6 0 R', {
        6: '<</Type/FontDescriptor/FontName/X/FontFile2 7 0 R/Flags 4>>',
        7: flate(Buffer.alloc(500_000, 0x41)),
      }),
    ],
    [
      'font-program-of-100-megabytes',
      font('/Subtype/TrueType/BaseFont/X/FontDescriptor 6 0 R', {
        6: '<</Type/FontDescriptor/FontName/X/FontFile2 7 0 R/Flags 4>>',
        7: flate(Buffer.concat([Buffer.from('00010000ffff000000000000', 'hex'), Buffer.alloc(100_000_000)])),
      }),
    ],
    [
      'font-program-that-loops',
      font('/Subtype/Type1/BaseFont/X/FontDescriptor 6 0 R', {
        6: '<</Type/FontDescriptor/FontName/X/FontFile 7 0 R/Flags 4>>',
        7: flate(
          `%!PS-AdobeFont-1.0: X\n/Subrs 1000000000 array\n{ { } loop } exec\neexec ${'0'.repeat(1000)}`,
          '/Length1 50/Length2 1000/Length3 0',
        ),
      }),
    ],
    ['font-widths-a-million', font(`/Subtype/Type1/BaseFont/Helvetica/FirstChar 0/LastChar 1000000000/Widths[${'1e9 '.repeat(300_000)}]`)],
    ['font-differences-a-million', font(`/Subtype/Type1/BaseFont/Helvetica/Encoding<</Differences[0 ${'/a '.repeat(500_000)}]>>`)],
    [
      'font-drawn-by-itself',
      font(
        '/Subtype/Type3/FontBBox[0 0 9 9]/FontMatrix[1 0 0 1 0 0]/CharProcs<</a 6 0 R>>/Encoding<</Differences[77/a]>>/FirstChar 77/LastChar 77/Widths[9]/Resources<</Font<</F 5 0 R>>>>',
        { 6: { dictionary: '', bytes: '9 0 d0 BT /F 1 Tf (MMM) Tj ET' } },
      ),
    ],
    [
      'fonts-5000',
      made({
        3: page('', `<</Font<<${many(5000, (n) => `/F${n} ${n + 10} 0 R`)}>>>>`),
        4: { dictionary: '', bytes: many(5000, (n) => `BT /F${n} 9 Tf 9 9 Td (x) Tj ET\n`) },
        ...objects(range(5000, 10), () => '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>'),
      }),
    ],
  ]
}

function deeds({ address, secretFile }: Street): Danger[] {
  const root = (more: string, changed: PdfObjects = {}) => made({ ...changed, 1: `<</Type/Catalog/Pages 2 0 R${more}>>` })
  const deed = (inner: string) => root(`/OpenAction<<${inner}>>/AA<</WC<<${inner}>>>>`)
  const tree = '/MarkInfo<</Marked true>>/StructTreeRoot 6 0 R'
  const locked = (inner: string) => made({}, { trailer: `/Encrypt<</Filter/Standard${inner}>>/ID[<00><00>]` })
  const key = `/O<${'00'.repeat(32)}>/U<${'00'.repeat(32)}>/P -4`
  return [
    ['script-on-opening', deed('/S/JavaScript/JS(app.alert\\(1\\))'), 'read'],
    ['script-without-end', deed('/S/JavaScript/JS(while\\(1\\);)'), 'read'],
    ['starts-a-program-on-opening', deed('/S/Launch/F(cmd.exe)/Win<</F(calc.exe)>>'), 'read'],
    ['calls-a-server-on-opening', deed(`/S/URI/URI(${address}/open)`), 'read'],
    ['sends-a-form-to-a-server', deed(`/S/SubmitForm/F(${address}/form)`), 'read'],
    ['opens-a-file-of-the-machine', deed(`/S/GoToR/F(${secretFile})`), 'read'],
    ['deed-after-deed-without-end', root('/OpenAction 6 0 R', { 6: '<</S/GoTo/D[3 0 R/Fit]/Next 6 0 R>>' }), 'read'],
    [
      'embedded-program',
      root('/Names<</EmbeddedFiles<</Names[(a.exe) 6 0 R]>>>>', {
        6: '<</Type/Filespec/F(a.exe)/EF<</F 7 0 R>>>>',
        7: flate(Buffer.alloc(50_000_000)),
      }),
      'read',
    ],
    [
      'form-of-xfa-with-a-document-type',
      root('/AcroForm<</XFA 6 0 R/Fields[]>>', { 6: flate(`<!DOCTYPE x [<!ENTITY e SYSTEM "${address}/xfa">]><x>&e;</x>`) }),
    ],
    ['form-fields-in-a-circle', root('/AcroForm<</Fields[6 0 R]>>', { 6: '<</T(a)/Kids[6 0 R]/Parent 6 0 R>>' })],
    [
      'outlines-in-a-circle',
      root('/Outlines 6 0 R', { 6: '<</First 7 0 R/Last 7 0 R>>', 7: '<</Title(a)/Next 7 0 R/First 7 0 R/Parent 6 0 R>>' }),
    ],
    [
      'outlines-20000-deep',
      root(
        '/Outlines 10 0 R',
        objects(range(20_000, 10), (n) => `<</Title(a)/First ${n + 1} 0 R>>`),
      ),
    ],
    ['names-in-a-circle', root('/Names<</Dests 6 0 R>>', { 6: '<</Kids[6 0 R]>>' })],
    [
      'structure-names-itself',
      root(tree, { 6: '<</Type/StructTreeRoot/K 7 0 R/ParentTree 8 0 R>>', 7: '<</S/Table/K 7 0 R/P 6 0 R>>', 8: '<</Nums[0 7 0 R]>>' }),
    ],
    [
      'structure-in-a-circle',
      root(tree, {
        6: '<</Type/StructTreeRoot/K[7 0 R]/ParentTree 9 0 R>>',
        7: '<</S/Table/K[8 0 R]/P 8 0 R>>',
        8: '<</S/TR/K[7 0 R]/P 7 0 R>>',
        9: '<</Kids[9 0 R]>>',
      }),
    ],
    [
      'structure-20000-deep',
      root(tree, {
        6: '<</Type/StructTreeRoot/K 10 0 R>>',
        ...objects(range(20_000, 10), (n) => `<</S/Div/P ${n - 1} 0 R/K ${n + 1} 0 R>>`),
      }),
    ],
    ['structure-roles-in-a-circle', root(tree, { 6: '<</Type/StructTreeRoot/RoleMap<</A/B/B/A>>/K 7 0 R>>', 7: '<</S/A/P 6 0 R/K 0>>' })],
    [
      'structure-of-300000',
      root(tree, { 6: `<</Type/StructTreeRoot/K[${'7 0 R '.repeat(300_000)}]>>`, 7: '<</S/P/P 6 0 R/Pg 3 0 R/K 0>>' }),
    ],
    ['locked-by-a-password', locked(`/V 1/R 2${key}`)],
    ['locked-by-aes-256', locked(`/V 5/R 6/Length 256${key}/OE<${'00'.repeat(32)}>/UE<${'00'.repeat(32)}>/Perms<${'00'.repeat(16)}>`)],
    ['locked-by-a-filter-that-is-none', made({}, { trailer: '/Encrypt<</Filter/None/V 99>>' })],
    ['locked-by-itself', made({ 6: '<</Filter/Standard/V 6 0 R/R 6 0 R>>' }, { trailer: '/Encrypt 6 0 R' })],
    [
      'layers-in-a-circle',
      root('/OCProperties<</OCGs[6 0 R]/D<</Order[6 0 R [6 0 R]]/ON[6 0 R]>>>>', { 6: '<</Type/OCMD/OCGs 6 0 R/VE[/Not 6 0 R]>>' }),
    ],
    [
      'metadata-with-a-document-type',
      root('/Metadata 6 0 R', {
        6: { dictionary: '/Type/Metadata/Subtype/XML', bytes: `<!DOCTYPE x [<!ENTITY e SYSTEM "file://${secretFile}">]><x>&e;</x>` },
      }),
    ],
  ]
}

/** PDFs. */
export const pdf: Family = {
  name: 'pdf',
  files: (street) => filesOf('pdf', [...structure(), ...pages(), ...streams(), ...drawing(), ...fonts(), ...deeds(street)]),
}
