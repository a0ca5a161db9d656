// Scores the reader on the two extractions of the real committee report: every field of the truth on the clean one, and on the damaged
// one that nothing is invented and that each known trace of damage raises a doubt.
import fs from 'node:fs'
import type { Reading } from '../../src/domain/plan/reading.ts'
import { readPaper } from '../../src/operations/read-paper.ts'
import { fold, sharedFile, sharedJson, tally } from './tally.ts'
import { sameAsTruth, type Truth } from './truth.ts'

const t = tally('the clean and the damaged extraction')
const truth = sharedJson<Truth>('seeds/truth-003.json')

async function read(name: string): Promise<{ reading: Reading; source: string }> {
  const bytes = fs.readFileSync(sharedFile(`seeds/${name}`))
  const read = await readPaper({ name, bytes })
  if (!read.ok) throw new Error(read.refusal.sentence)
  return { reading: read.value.reading, source: bytes.toString('utf8') }
}

// ---- the clean extraction
const { reading, source } = await read(truth.document)
sameAsTruth(t, reading, truth)
t.check(
  reading.coverage.left === 0 && reading.leftovers.length === 0,
  `nothing is left over (${reading.coverage.left}: ${reading.leftovers.map((l) => l.text).join(' | ')})`,
)
countAgain(reading, source)

/** Counts the paper anew, from its bytes, by another way than the reader's: mark-up off, white space off, and every word sought in the reading. */
function countAgain(got: Reading, text: string): void {
  const bare = text
    .replace(/ <sup>/g, '')
    .replace(/<\/?(?:b|u|sup|ul|li|br)\b[^>]*>/g, '')
    .replace(/&amp;/g, '&')
    .replace(/^#+ /gm, '')
    .replace(/\*\*/g, '')
    .replace(/^---$/gm, '')
  const characters = bare.replace(/\s/g, '').length
  t.check(
    got.coverage.characters === characters,
    `an independent count finds ${characters} characters, the reading ${got.coverage.characters}`,
  )
  t.check(got.coverage.placed + got.coverage.structure + got.coverage.left === characters, 'placed, structure and left make up the whole')
  const headings = new Set<string>()
  for (const line of text.split('\n')) {
    if (/^<b>(PRIORITY AREA|TASK NO)/.test(line) || /^(####|\*\*[A-Z /()]+(\*\*|:))/.test(line))
      for (const w of wordsOf(line.replace(/<[^>]+>|&amp;/g, ' '))) headings.add(w)
  }
  const field = new Set(wordsOf(JSON.stringify({ ...got, doubts: [], leftovers: [] }).replaceAll('\\n', ' ')))
  const lost = [...new Set(wordsOf(bare))].filter((w) => !field.has(w) && !headings.has(w) && !/^\d{1,2}$/.test(w))
  t.check(lost.length === 0, `every word of the paper stands in the reading or in a heading (not: ${lost.join(', ')})`)
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
}

// ---- the damaged extraction
const damaged = await read('000_b2e3973ba4f34bf3.txt')
const service = damaged.reading.plans.at(-1)
const tasks = service?.sections.flatMap((s) => s.actions) ?? []
t.same(damaged.reading.plans.length, 2, 'damaged: plans')
t.same(tasks.length, 75, 'damaged: service plan tasks')
const allText = fold(damaged.source.replace(/<[^>]+>/g, ''))
const letters = (s: string): string => s.toLowerCase().replace(/[^\p{L}\p{N}%]/gu, '')
const allLetters = letters(damaged.source.replace(/<[^>]+>/g, ''))
const everyAction = damaged.reading.plans.flatMap((p) =>
  p.sections.flatMap((s) => [...s.actions, ...s.objectives.flatMap((o) => o.actions)]),
)
for (const a of everyAction) {
  for (const [field, value] of [
    ['text', a.text],
    ['deadline', a.deadline.text],
    ['progress', a.progress.text],
  ] as const) {
    const words = fold(value).split(' ').filter(Boolean)
    t.check(
      words.every((w) => allText.includes(w) || allLetters.includes(letters(w))),
      `damaged: ${a.ref} ${field} holds only words of the paper (${value})`,
    )
  }
}
const doubts = damaged.reading.doubts
const doubted = (pattern: RegExp): boolean => doubts.some((d) => pattern.test(`${d.about} ${d.text} ${d.why}`))
t.check(doubted(/1\.2.*begin at 2/i), 'damaged: doubt that 1.2 begins at task 2')
t.check(doubted(/97\.5% of.*(ends|end) /i), 'damaged: doubt at the text cut after 97.5% of')
t.check(doubted(/^1\.7.*(date|deadline)/i), 'damaged: doubt at the dates of 1.7')
t.check(doubted(/13\.9.*8 dates for 7/i), 'damaged: doubt that 13.9 has 8 dates for 7 audits')
t.check(doubted(/5\.3.*(answer|progress)/i), 'damaged: doubt that 5.3 has no answer')
console.log(
  `clean: ${reading.plans.length} plans, ${reading.coverage.characters} characters, ${reading.coverage.placed} placed, ${reading.coverage.structure} structure, ${reading.coverage.left} left, ${reading.doubts.length} doubts`,
)
console.log(
  `damaged: ${everyAction.length} actions, ${damaged.reading.coverage.left} of ${damaged.reading.coverage.characters} characters left, ${doubts.length} doubts`,
)
t.close()
