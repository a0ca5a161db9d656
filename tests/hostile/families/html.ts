import { type Danger, type Family, filesOf, many, nested, type Street } from '../making/hostile.ts'

const plan = '<table><tr><th>No<th>Action<th>By when<th>Progress<tr><td>1<td>Mend the gate<td>May 2027<td>In hand</table>'
const page = (inner: string, head = ''): string =>
  `<!doctype html><html><head><title>Parks</title>${head}</head><body><h1>Parks plan</h1>${plan}${inner}</body></html>`
const body =
  (inner: string, head = '') =>
  () =>
    page(inner, head)
const bytes =
  (before: readonly number[], text: string, after: readonly number[] = []) =>
  () =>
    Buffer.concat([Buffer.from(before), Buffer.from(text, 'latin1'), Buffer.from(after)])
const styled = (css: string, inner = '<p class="a b c">x</p>'.repeat(2000)) => body(inner, `<style>${css}</style>`)

const tables: readonly Danger[] = [
  ['cells-a-million', body(`<table>${`<tr>${'<td>x'.repeat(1000)}`.repeat(1000)}</table>`), 'refused'],
  ['rows-300000', body(`<table>${'<tr><td>x'.repeat(300_000)}</table>`)],
  ['row-of-150000-cells', body(`<table><tr>${'<td>x'.repeat(150_000)}</table>`)],
  ['colspan-of-a-thousand-million', body('<table><tr><td colspan=1000000000>x<tr><td>y</table>'), 'read'],
  ['rowspan-of-a-thousand-million', body(`<table>${'<tr><td rowspan=1000000000>x<td>y'.repeat(500)}</table>`), 'read'],
  ['spans-both-in-every-cell', body(`<table>${`<tr>${'<td colspan=1000 rowspan=65534>x'.repeat(20)}`.repeat(200)}</table>`)],
  ['spans-below-nought-and-none', body('<table><tr><td colspan=-1 rowspan=NaN>x<td colspan=1e9 rowspan=0x99>y</table>'), 'read'],
  ['rowspan-of-nought-in-every-row', body(`<table>${'<tr><td rowspan=0>x'.repeat(3000)}</table>`)],
  ['col-span-of-a-thousand-million', body('<table><colgroup span=1000000000><col span=1000000000><tr><td>x</table>'), 'read'],
  ['tables-nested-150-deep', body(nested(150, '<table><tr><td>', 'x', '</table>'))],
  ['tables-nested-5000-deep', body('<table><tr><td>'.repeat(5000))],
  ['tables-doubling-14-times', body(doubled(14))],
  ['tables-30000', body('<table><tr><td>x<td>y</table>'.repeat(30_000))],
  ['table-parts-in-the-wrong-places', body(`<table>${'<p>a<td>b<tr>c<tbody>d<caption>e'.repeat(3000)}</table>`)],
  [
    'rows-30000-in-a-group-of-many-classes',
    body(
      `<table><tbody class="${'red '.repeat(20_000)}">${'<tr><td>x<td>y'.repeat(30_000)}</table>`,
      '<style>.red{color:red;background:red}</style>',
    ),
  ],
  [
    'rows-merged-by-two-20000-times',
    body(
      `<table><tr><th>Action<th>Owner<th>By when<th>Progress${'<tr><td rowspan=2>Mend<td>Clerk<td>May 2027<td>Begun<tr><td>Clerk<td>May 2027<td>Begun'.repeat(20_000)}</table>`,
    ),
  ],
  ['captions-20000', body(`<table>${'<caption>c</caption>'.repeat(20_000)}<tr><td>x</table>`)],
]

function doubled(depth: number): string {
  return depth === 0 ? 'x' : `<table><tr><td>${doubled(depth - 1)}<td>${doubled(depth - 1)}</table>`
}

const nesting: readonly Danger[] = [
  ['elements-nested-100000-deep', body('<div>'.repeat(100_000)), 'refused'],
  ['elements-nested-400-deep', body(nested(400, '<div>', 'x', '</div>'))],
  ['bold-nested-and-crossing', body(many(5000, () => '<b><i><p>x</b>'))],
  ['formatting-never-closed-over-paragraphs', body(`${'<font size=1><b><i>'.repeat(200)}${'<p>x'.repeat(5000)}`)],
  ['links-in-links', body('<a href=x>'.repeat(20_000))],
  ['forms-in-forms', body('<form>'.repeat(20_000))],
  ['templates-nested', body(nested(300, '<template>', 'x', '</template>'))],
  ['templates-nested-10000-deep', body('<template>'.repeat(10_000))],
  ['selects-and-options', body(`<select>${'<option>x<optgroup>'.repeat(50_000)}</select>`)],
  ['lists-nested-120-deep', body(nested(120, '<ol><li>', 'x', '</ol>'))],
  ['lists-nested-3000-deep', body('<ol><li>'.repeat(3000))],
  [
    'list-starts-at-a-thousand-million',
    body(`<ol start=999999999 type=I>${'<li>x'.repeat(50)}</ol><ol type=a start=-99999999999>${'<li>y'.repeat(50)}</ol>`),
  ],
  ['list-numbers-past-all', body('<ol type=i start=1e308><li value=99999999999999999999>x</ol><ol reversed start=NaN><li>y</ol>')],
  ['drawings-and-formulas-foreign', body(nested(200, '<svg><foreignObject><math><mtext>', 'x', '</mtext></math></foreignObject></svg>'))],
  ['frames-in-place-of-a-body', () => `<html><frameset>${'<frame src=x>'.repeat(10_000)}</frameset></html>`],
  ['headings-60000', body('<h2>x</h2>'.repeat(60_000))],
  ['elements-300000-empty', body('<p></p>'.repeat(150_000) + '<br>'.repeat(150_000))],
  ['paragraphs-250000', body('<p>x'.repeat(250_000))],
]

const styles: readonly Danger[] = [
  ['selectors-50000', styled(many(50_000, (n) => `.a${n}{display:none}`))],
  ['selectors-in-one-rule-100000', styled(`${many(100_000, (n) => `.a${n},`)}.b{display:none}`)],
  ['selector-of-a-megabyte', styled(`${'.a '.repeat(300_000)}{display:none}`)],
  ['classes-100000-on-one-element', body(`<p class="${many(100_000, (n) => `c${n} `)}">x`, '<style>.c5{display:none}</style>')],
  [
    'classes-many-on-many-against-many',
    styled(
      many(2000, (n) => `.k${n}{color:red}`),
      `<p class="${many(200, (n) => `k${n} `)}">x</p>`.repeat(2000),
    ),
  ],
  ['braces-never-closed', styled('a{'.repeat(200_000))],
  ['comments-never-closed', styled('/*'.repeat(200_000))],
  ['comment-stars', styled(`/${'*'.repeat(200_000)}`)],
  ['rules-in-rules', styled(nested(20_000, '@media x{', '.a{display:none}', '}'))],
  ['declarations-a-million', styled(`.a{${'color:red;'.repeat(300_000)}}`)],
  ['style-on-the-element-of-a-megabyte', body(`<p style="${'color:red;'.repeat(100_000)}">x`)],
  ['style-of-spaces', body(`<p style="display${' '.repeat(200_000)}:${' '.repeat(200_000)}x">x`)],
  ['style-of-brackets', body(`<td style="background:${'rgb('.repeat(50_000)}">x`)],
  [
    'colours-past-all',
    body('<table><tr><td style="background:rgb(999999999,-1,1e308)">x<td bgcolor=#ffffffffffffffffffffffff>y</table>'),
    'read',
  ],
  ['style-imports-itself', styled('@import url("#");@import "a.css";')],
]

function outside({ address, secretFile }: Street): Danger[] {
  const call = (what: string): string => `${address}/${what}`
  return [
    [
      'scripts-frames-and-objects',
      body(
        `<script src="${call('script.js')}"></script><iframe src="${call('frame')}"></iframe><object data="${call('object')}"></object><embed src="${call('embed')}">`,
      ),
      'read',
    ],
    [
      'pictures-stand-on-a-server',
      body(`<img src="${call('a.png')}" srcset="${call('b.png')} 2x"><video poster="${call('c.png')}"><source src="${call('d')}"></video>`),
      'read',
    ],
    [
      'styles-stand-on-a-server',
      body(
        'x',
        `<link rel=stylesheet href="${call('a.css')}"><style>@import url(${call('b.css')});p{background:url(${call('c.png')})}</style>`,
      ),
      'read',
    ],
    ['sends-the-reader-on', body('x', `<meta http-equiv=refresh content="0;url=${call('refresh')}">`), 'read'],
    ['base-stands-on-a-server', body('<a href=x>y</a><img src=z>', `<base href="${call('')}">`), 'read'],
    [
      'fetched-before-it-is-asked-for',
      body('x', `<link rel=preload as=script href="${call('preload')}"><link rel=dns-prefetch href="${address}">`),
      'read',
    ],
    ['file-of-the-machine-in-a-frame', body(`<iframe src="file://${secretFile}"></iframe><img src="file://${secretFile}">`), 'read'],
    [
      'document-type-stands-on-a-server',
      () =>
        `<?xml version="1.0"?><!DOCTYPE html SYSTEM "${call('html.dtd')}" [<!ENTITY x SYSTEM "file://${secretFile}">]><html><body><p>&x; word</p>${plan}</body></html>`,
    ],
    [
      'script-in-every-attribute',
      body('<p onmouseover=alert(1) style="behavior:url(x)"><a href="javascript:alert(1)">y</a><svg onload=alert(1)></svg>'),
      'read',
    ],
    [
      'tags-as-words-in-cells',
      body('<table><tr><td>1<td>&lt;script&gt;alert(1)&lt;/script&gt;<td>&lt;img src=x onerror=alert(1)&gt;</table>'),
      'read',
    ],
    ['includes-of-a-server', body(`<!--#include file="${secretFile}"--><!--#exec cmd="id"--><?php system("id") ?><% x %>`), 'read'],
    ['formulas-in-cells', body('<table><tr><td>1<td>=HYPERLINK("http://127.0.0.1")<td>+cmd|1<td>@SUM(1)</table>'), 'read'],
  ]
}

const texts: readonly Danger[] = [
  ['entity-past-unicode', body('<p>&#x110000;&#99999999999999999999;&#0;&#xd800;&#x80;'), 'read'],
  ['entities-500000', body('&amp;'.repeat(500_000))],
  ['entity-name-of-a-megabyte', body(`&${'a'.repeat(1_000_000)};`)],
  ['attribute-of-5-megabytes', body(`<p title="${'x'.repeat(5_000_000)}">x`)],
  ['attributes-100000', body(`<p ${many(100_000, (n) => `a${n} `)}>x`)],
  ['attribute-name-of-a-megabyte', body(`<p ${'n'.repeat(1_000_000)}=1>x`)],
  ['attributes-are-proto', body('<p __proto__=1 constructor=2 class=__proto__>x'), 'read'],
  ['comment-of-5-megabytes', body(`<!--${'-'.repeat(5_000_000)}`)],
  ['comment-that-ends-wrongly', body('<!--x--!><!-->y<!--->z<!-- <!-- -->'), 'read'],
  ['tags-never-closed', body('<p '.repeat(200_000))],
  ['less-than-signs-a-million', body('<'.repeat(1_000_000))],
  ['end-tags-300000', body('</x>'.repeat(300_000))],
  ['one-word-of-9-megabytes', body('w'.repeat(9_000_000))],
  ['spaces-of-9-megabytes', body(`a${' '.repeat(9_000_000)}b`)],
  ['picture-inside-of-30-megabytes', body(`<img src="data:image/png;base64,${'A'.repeat(30_000_000)}">`)],
  ['preformatted-of-300000-lines', body(`<pre>${'x\n'.repeat(300_000)}</pre>`)],
  ['declared-utf-7', body('<p>+ADw-script+AD4-', '<meta charset=utf-7>')],
  ['declared-an-encoding-that-is-none', bytes([], page('\u00ff', '<meta charset=no-such-encoding>'))],
  ['declared-base64', bytes([], page('\u00ff', '<meta charset=base64>'))],
  ['declared-hex', bytes([], page('\u00ff', '<meta charset=hex>'))],
  ['utf-16-of-an-odd-length', () => Buffer.concat([Buffer.from(`\ufeff${page('x')}`, 'utf16le'), Buffer.from([0x41])])],
  ['utf-16-marked-and-is-not', bytes([0xff, 0xfe], page('x'))],
  ['bytes-that-are-no-utf-8', bytes([], page('\u00c0\u0080\u00ed\u00a0\u0080\u00f8\u0088'))],
  ['shift-jis-with-half-letters', bytes([], page('\u0081', '<meta charset=shift_jis>'), [0x81])],
  ['iso-2022-with-escapes', bytes([], page('\u001b$B\u001b(\u00ff', '<meta charset=iso-2022-jp>'))],
  ['nul-between-letters', body('<p>a\u0000b<\u0000script>x')],
  ['characters-that-turn-text-round', body('<p>\u202e\u2066evil\u2069'), 'read'],
  ['cut-in-a-tag', () => page('').slice(0, 120)],
  ['cut-in-an-attribute', () => '<html><body><p title="'],
  ['cut-in-a-script', () => `<html><body>${plan}<script>`],
  ['cut-in-a-style', () => `<html><body>${plan}<style>.a{`],
]

/** Web pages. */
export const html: Family = {
  name: 'html',
  files: (street) => filesOf('html', [...tables, ...nesting, ...styles, ...outside(street), ...texts]),
}
