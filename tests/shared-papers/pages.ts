// Opens the composed Word report in LibreOffice and holds its pages against its text: every word must be on a page, inside its margins.
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { readDocument } from '../../src/formats/read.ts'
import { tally } from './tally.ts'

const t = tally('the report in LibreOffice')
const out = path.resolve('var/shared-papers')
const run = (command: string, args: readonly string[]) =>
  spawnSync(command, args, { encoding: 'utf8', timeout: 180_000, maxBuffer: 64 << 20 })

const made = run('soffice', [
  `-env:UserInstallation=file://${out}/office`,
  '--headless',
  '--convert-to',
  'pdf',
  '--outdir',
  out,
  path.join(out, 'report.docx'),
])
const pdf = path.join(out, 'report.pdf')
t.check(fs.existsSync(pdf), `LibreOffice makes a PDF of the report (${made.error ?? made.stderr})`)

const read = await readDocument({ name: 'report.docx', bytes: fs.readFileSync(path.join(out, 'report.docx')) })
if (!read.ok) throw new Error(read.sentence)
const texts = read.document.blocks.flatMap((b) =>
  b.kind === 'table' ? b.rows.flatMap((r) => r.cells.map((c) => c.text)) : b.kind === 'break' ? [] : [b.text],
)
const count = (words: Iterable<string>): Map<string, number> => {
  const counts = new Map<string, number>()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}
// letters and digits only: a narrow column may break a word at its hyphen
const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? []
const wanted = count(texts.flatMap(wordsOf))
// pdftotext may join what stands close together in two columns, so letters are counted without regard to the spaces between words
const squeezed = (run('pdftotext', ['-raw', pdf, '-']).stdout ?? '').replace(/[^\p{L}\p{N}]/gu, '')
const shown = count(wordsOf(run('pdftotext', ['-raw', pdf, '-']).stdout ?? ''))
for (const word of wanted.keys()) shown.set(word, Math.max(shown.get(word) ?? 0, word.length > 3 ? squeezed.split(word).length - 1 : 0))
const missing = [...wanted].filter(([word, n]) => word.length > 1 && (shown.get(word) ?? 0) < n)
const letters = (text: string): number => (text.match(/[\p{L}\p{N}]/gu) ?? []).length
t.check(wanted.size > 300, `the report has words (${wanted.size} different ones)`)
t.check(
  missing.length === 0,
  `every word of the report stands on a page (${missing.length} fall short: ${missing
    .slice(0, 20)
    .map(([w, n]) => `${w} ${shown.get(w) ?? 0}/${n}`)
    .join(', ')})`,
)

t.check(
  squeezed.length >= letters(texts.join(' ')),
  `no letter of the report is missing from its pages (${squeezed.length} of ${letters(texts.join(' '))})`,
)

// the boxes of all words, in points: none may reach over the edge of its page
const boxes = run('pdftotext', ['-bbox', pdf, '-']).stdout ?? ''
let pages = 0
let landscape = 0
let outside = 0
let [width, height] = [0, 0]
for (const line of boxes.split('\n')) {
  const page = /<page width="([\d.]+)" height="([\d.]+)"/.exec(line)
  if (page) {
    ;[width, height] = [Number(page[1]), Number(page[2])]
    pages++
    if (width > height) landscape++
  }
  const word = /<word xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)"/.exec(line)
  if (word && (Number(word[1]) < 10 || Number(word[2]) < 10 || Number(word[3]) > width - 10 || Number(word[4]) > height - 10)) outside++
}
console.log(`${pages} pages, ${landscape} of them landscape`)
t.check(pages >= 3 && landscape >= 2, 'the sheet stands upright and the appendices lie across')
t.check(outside === 0, `no word reaches over the edge of a page (${outside} do)`)
t.close()
