import { paragraph, row, table, wordFile } from '../formats/docx/sample-package.ts'

/** Texts that do something where they are taken for markup, a template, a link, a formula or the end of what they stand in. */
const payloads = [
  '<img src=x onerror=alert(1)>',
  '"><script>alert(1)</script>',
  "' onmouseover='alert(1)' x='",
  '<a href="javascript:alert(1)">press</a>',
  '</textarea><iframe src=//x.invalid></iframe>',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: what a template would work out
  '{{7*7}}${7*7}<%= 7*7 %>',
  '=HYPERLINK("http://x.invalid","y")',
  '+cmd!A1',
  '-2+3',
  '@SUM(1+1)',
  '&lt;b&gt;&amp;#x3c;b&#x3e;',
  '</title><svg onload=alert(1)>',
  '&#106;avascript:alert(1)//]]><!--',
  '" onmouseover="evil',
] as const

/** What was put into one field: it is told from all others by its mark, and stands before that mark. */
export interface Planted {
  readonly mark: string
  readonly text: string
}

/** Hands out texts that do harm, each with a mark of its own behind it, and remembers where each was put. */
export function planter() {
  const planted = new Map<string, Planted>()
  let next = 0
  return {
    planted,
    /** The next text; `which` takes a certain one, as not every field takes every text. */
    plant(field: string, which: number = next): string {
      const mark = `zq${next}z`
      next += 1
      const text = `${payloads[which % payloads.length]} ${mark}`
      planted.set(planted.has(field) ? `${field}, another time (${mark})` : field, { mark, text })
      return text
    },
  }
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** A Word paper in which every place holds such a text: title, front sheet, sections, headings, numbers, actions, owners, progress, and what belongs nowhere. */
export function paperOfPayloads(plant: (field: string, which?: number) => string): Uint8Array {
  const p = (text: string, look = ''): string => paragraph(escaped(text), look)
  const cells = (...texts: string[]): string => row(...texts.map(escaped))
  return wordFile(
    [
      p(`Report to: ${plant('committee', 0)}`),
      p('Date: 1 May 2026'),
      p(plant('title', 1), '<w:pStyle w:val="Heading1"/>'),
      p(plant('preamble', 11)),
      table(
        cells('No', 'Action', 'By when', 'Responsible officer', 'Progress', 'Status', plant('heading of a column', 3)),
        cells('1', plant('section', 0), '', '', '', '', ''),
        cells('1.1', plant('action', 4), 'May 2026', plant('owner', 13), plant('progress', 2), plant('status', 11), plant('cell', 5)),
        cells(
          '1.2',
          plant('formula action', 6),
          plant('deadline', 12),
          plant('formula owner', 13),
          plant('formula progress', 7),
          '',
          plant('formula cell', 8),
        ),
        cells('1.3', plant('entity action', 10), 'Summer 2026', 'Clerk', plant('template progress', 5), '', ''),
      ),
      p(plant('left over', 12)),
    ].join(''),
    { styles: '<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/></w:style>' },
  )
}
