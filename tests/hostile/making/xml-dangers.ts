import iconv from 'iconv-lite'
import { type Danger, many, nested, type Street } from './hostile.ts'
import { type Package, partsWith } from './package.ts'
import { zipOf } from './zip.ts'

/** What the XML inside any office file can do, whatever it means. */
export function xmlDangers(good: Package, { address, secretFile }: Street): Danger[] {
  const bare = (inner: string): string => good.mainWith(inner).replace(/^<\?xml[^>]*\?>/, '')
  const main = (xml: string | Uint8Array) => () =>
    zipOf(partsWith(good).map((part) => (part.name === good.main ? { ...part, data: xml } : part)))
  const body = (inner: string) => main(good.mainWith(inner))
  const dtd = (declared: string, text: string) => main(`<?xml version="1.0"?><!DOCTYPE d ${declared}>${bare(good.shown(text))}`)
  const entities = (count: number, times: number): string =>
    `<!ENTITY a0 "lolololol">${many(count, (n) => `<!ENTITY a${n + 1} "${`&a${n};`.repeat(times)}">`)}`
  // the root's own start tag, to hang attributes on
  const rooted = (attributes: string, inner = good.shown('x')) =>
    main(good.mainWith(inner).replace(/<([\w:-]+) xmlns/, `<$1 ${attributes} xmlns`))
  const [before, after] = good.nest
  return [
    ['entity-of-its-own', dtd('[<!ENTITY x "y">]', '&x;'), 'refused'],
    ['entity-reads-a-file', dtd(`[<!ENTITY x SYSTEM "file://${secretFile}">]`, '&x;'), 'refused'],
    ['entity-calls-a-server', dtd(`[<!ENTITY x SYSTEM "${address}/entity">]`, '&x;'), 'refused'],
    ['parameter-entity-calls-a-server', dtd(`[<!ENTITY % x SYSTEM "${address}/parameter">%x;]`, 'x'), 'refused'],
    ['document-type-stands-elsewhere', dtd(`SYSTEM "${address}/type.dtd"`, 'x'), 'refused'],
    ['billion-laughs', dtd(`[${entities(9, 10)}]`, '&a9;'), 'refused'],
    ['quadratic-entity', dtd(`[<!ENTITY x "${'y'.repeat(100_000)}">]`, '&x;'.repeat(20_000)), 'refused'],
    ['entity-of-itself', dtd('[<!ENTITY x "&x;">]', '&x;'), 'refused'],
    ['attributes-by-default', dtd('[<!ATTLIST d a CDATA "b">]', 'x'), 'refused'],
    [
      'billion-laughs-in-utf-16',
      () =>
        main(
          iconv.encode(
            `\ufeff<?xml version="1.0" encoding="UTF-16"?><!DOCTYPE d [${entities(9, 10)}]>${bare(good.shown('&a9;'))}`,
            'utf-16le',
          ),
        )(),
      'refused',
    ],
    ['document-type-in-utf-7', main(`<?xml version="1.0" encoding="UTF-7"?>+ADwAIQ-DOCTYPE d+AD4-${bare(good.shown('x'))}`)],
    ['declared-utf-7-and-is-not', main(`<?xml version="1.0" encoding="UTF-7"?>${bare(good.shown('+ADw-script+AD4-'))}`)],
    ['declared-utf-32', main(`<?xml version="1.0" encoding="UTF-32"?>${bare(good.shown('x'))}`)],
    ['declared-ebcdic', main(`<?xml version="1.0" encoding="IBM037"?>${bare(good.shown('x'))}`)],
    ['utf-16-without-its-mark', () => main(iconv.encode(bare(good.shown('x')), 'utf-16be'))()],
    [
      'utf-16-of-an-odd-length',
      () => main(Buffer.concat([iconv.encode(`\ufeff${bare(good.shown('x'))}`, 'utf-16le'), Buffer.from([0])]))(),
    ],
    ['bytes-that-are-no-utf-8', main(Buffer.from(good.mainWith(good.shown('\u00ff\u00c0\u0080\u00ed\u00a0\u0080')), 'latin1'))],
    [
      'style-sheet-stands-elsewhere',
      main(`<?xml version="1.0"?><?xml-stylesheet href="${address}/style.xsl" type="text/xsl"?>${bare(good.shown('x'))}`),
    ],
    [
      'include-of-a-file',
      body(`<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="file://${secretFile}" parse="text"/>${good.shown('x')}`),
    ],
    [
      'schema-stands-elsewhere',
      rooted(`xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="a ${address}/schema.xsd"`),
    ],
    ['nested-100000-deep', body(nested(100_000, '<a>', '', '</a>')), 'refused'],
    ['its-own-parts-nested-5000-deep', body(nested(5000, before, good.shown('x'), after))],
    ['its-own-parts-nested-100-deep', body(nested(100, before, good.shown('x'), after))],
    ['attributes-100000', rooted(many(100_000, (n) => `a${n}="" `)), 'refused'],
    ['attribute-of-10-megabytes', rooted(`a="${'x'.repeat(10_000_000)}"`)],
    ['attribute-twice', rooted('a="1" a="2"')],
    ['attribute-is-proto', rooted('__proto__="1" constructor="2" toString="3"')],
    ['element-name-of-a-megabyte', body(`<${'n'.repeat(1_000_000)}/>${good.shown('x')}`)],
    ['element-names-all-different', body(`${many(200_000, (n) => `<e${n}/>`)}${good.shown('x')}`)],
    ['prefixes-declared-at-each-depth', body(nested(450, `<a ${many(900, (n) => `xmlns:p${n}="u" `)}>`, good.shown('x'), '</a>'))],
    ['prefixes-new-at-each-depth', body(many(450, (d) => `<a ${many(900, (n) => `xmlns:p${d}x${n}="" `)}>`) + '</a>'.repeat(450))],
    ['prefix-nowhere-declared', body(`<nowhere:x nowhere:y="1"/>${good.shown('x')}`)],
    ['comment-of-20-megabytes', body(`<!--${'x'.repeat(20_000_000)}-->${good.shown('x')}`)],
    ['comment-without-end', body('<!-- ')],
    ['cdata-without-end', body('<![CDATA[')],
    ['instruction-of-5-megabytes', body(`<?x ${'?'.repeat(5_000_000)}?>${good.shown('x')}`)],
    ['character-of-nought', body(good.shown('a&#0;b')), 'refused'],
    ['character-past-unicode', body(good.shown('a&#x110000;&#99999999999999999999;b')), 'refused'],
    ['half-a-character', body(good.shown('a&#xd83d;b'))],
    ['control-characters-in-xml-1-1', main(`<?xml version="1.1"?>${bare(good.shown('&#1;&#2;&#x1f;'))}`)],
    ['a-million-character-references', body(good.shown('&#65;'.repeat(1_000_000)))],
    ['an-ampersand-alone', body(good.shown('&')), 'refused'],
    ['two-roots', () => main(good.mainWith(good.shown('x')) + bare(good.shown('y')))()],
    ['text-outside-the-root', () => main(`${good.mainWith(good.shown('x'))}trailing`)()],
    ['a-million-empty-elements', body('<a/>'.repeat(1_000_000) + good.shown('x'))],
    ['one-text-of-9-megabytes', body(good.shown('word '.repeat(1_800_000)))],
    ['one-word-of-9-megabytes', body(good.shown('w'.repeat(9_000_000)))],
    ['a-million-spaces-in-the-text', body(good.shown(`a${' '.repeat(1_000_000)}b`))],
    ['characters-that-turn-text-round', body(good.shown('\u202e\u2066pay \u200bthis\u2069\u202c')), 'read'],
    ['a-hundred-thousand-marks-on-one-letter', body(good.shown(`a${'\u0301'.repeat(100_000)}`))],
  ]
}
