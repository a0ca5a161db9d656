// Puts the two extractions of the real committee report together, in either order, and holds the outcome against the complete plan: every field of the truth, and the one target that only
// the damaged extraction has. No damaged wording may be chosen, nothing invented, and what cannot be decided must be a doubt that shows both.
import fs from 'node:fs'
import type { Document } from '../../src/domain/document/document.ts'
import { eachText } from '../../src/domain/document/each-text.ts'
import type { Action, Section } from '../../src/domain/plan/plan.ts'
import type { Reading } from '../../src/domain/plan/reading.ts'
import { type Copy, copyOfPlace } from '../../src/domain/plan/reconcile/copies.ts'
import { reconcile } from '../../src/domain/plan/reconcile/reconcile.ts'
import { readProgress } from '../../src/domain/progress/read-progress.ts'
import { readPaper } from '../../src/operations/read-paper.ts'
import { damagedPair } from './damage.ts'
import { fold, sharedFile, sharedJson, tally } from './tally.ts'
import { sameAsTruth, type Truth } from './truth.ts'

const t = tally('the two copies reconciled')
const damaged = await copyOf('000_b2e3973ba4f34bf3.txt')
const clean = await copyOf('003_7f4188f6759aa55a.txt')
const complete = completed(sharedJson<Truth>('seeds/truth-003.json'))

for (const [first, second] of [
  [damaged, clean],
  [clean, damaged],
] as const) {
  const outcome = reconcile(first, second)
  t.check(outcome.ok, 'they are taken for two copies of one paper')
  if (!outcome.ok) continue
  const reading = readProgress(outcome.reading)
  sameAsTruth(t, reading, complete)
  checkTraces(reading, first === damaged ? 'first' : 'second')
  checkSources(reading, outcome.document)
  console.log(
    `${first === damaged ? 'damaged and clean' : 'clean and damaged'}: ${reading.doubts.length} doubts, ${reading.notes?.length} notes, ${reading.coverage.left} of ${reading.coverage.characters} characters left, ${reading.leftovers.length} leftovers`,
  )
}
const itself = reconcile(clean, clean)
t.check(itself.ok && same(itself.reading.plans, clean.reading.plans), 'the clean one with itself is itself')
t.check(itself.ok && itself.reading.doubts.length === clean.reading.doubts.length, 'the clean one with itself has no new doubt')
const damagedItself = reconcile(damaged, damaged)
t.check(damagedItself.ok && same(damagedItself.reading.plans, damaged.reading.plans), 'the damaged one with itself is itself')
t.check(
  damagedItself.ok && same(damagedItself.reading.doubts, damaged.reading.doubts),
  'the damaged one with itself keeps its doubts, and no new one',
)
await checkForms()
await checkDamage()
t.close()

async function copyOf(name: string, folder = 'seeds'): Promise<Copy> {
  const read = await readPaper({ name, bytes: fs.readFileSync(sharedFile(`${folder}/${name}`)) })
  if (!read.ok) throw new Error(read.refusal.sentence)
  return { name, ...read.value }
}

/** The truth of the clean extraction, and the target that it lost. */
function completed(truth: Truth): Truth {
  for (const plan of truth.plans)
    for (const section of plan.sections)
      for (const objective of section.objectives ?? []) if (objective.ref === '1.4') objective.targets = '10% increase by Oct 2004'
  return truth
}

/** Each trace of damage that the shared papers list: mended out of the clean copy and told, or left as a doubt. */
function checkTraces(reading: Reading, damagedIs: 'first' | 'second'): void {
  const cleanIs = damagedIs === 'first' ? 'second' : 'first'
  const told = (pattern: RegExp) => (reading.notes ?? []).some(({ about, sentence }) => about === 'copy' && pattern.test(sentence))
  t.check(told(new RegExp(`^1\\.2 task 1,.*stands only in the ${cleanIs} copy`)), '1.2 begins at task 2 in one copy: told')
  t.check(told(new RegExp(`^1\\.2 task 4, wording is cut short in the ${damagedIs} copy`)), 'the text cut after 97.5% of: told')
  t.check(told(new RegExp(`^1\\.1 task 5, progress is damaged in the ${damagedIs} copy`)), 'the scrambled answer of 1.1 task 5: told')
  t.check(told(new RegExp(`^1\\.4, targets stands only in the ${damagedIs} copy`)), 'the target of 1.4: told')
  t.check(told(/^1\.6 task 5, deadline stands only/), 'the date lost in 1.6: told')
  t.check(told(/^1\.7 task 2, deadline has slipped/), 'the dates of 1.7 that are fewer than its lines: told')
  t.check(told(/^5\.3, progress stands only/) && told(/^5\.4, progress has slipped/), 'the answer that slipped from 5.3 to 5.4: told')
  for (const section of [3, 4, 6, 8, 9, 10])
    t.check(told(new RegExp(`^section ${section}, title is cut short`)), `the heading of section ${section}: told`)
  const about139 = reading.doubts.filter(({ about }) => about.startsWith('13.9'))
  const dates = about139[0]?.says?.map(({ text }) => (text.match(/Quarterly|\b20\d\d\b/g) ?? []).length)
  t.same(dates?.join(), damagedIs === 'first' ? '8,7' : '7,8', '13.9 stays a doubt that shows eight dates beside seven')
  t.same(about139.length, 1, '13.9 is one doubt')
  const conflicts = reading.doubts.filter(({ says }) => says)
  t.same(conflicts.map(({ about }) => about).join(), '13.9, deadline', 'nothing but 13.9 is a conflict: a word cut by damage is none')
  const elsewhere = reading.doubts.filter(({ says }) => !says).map(({ about }) => about)
  t.same(elsewhere.join(), clean.reading.doubts.map(({ about }) => about).join(), 'every other doubt about the damaged copy is answered')
}

/** Each text of the outcome stands in the copy that its place names, in the very words of one copy. */
function checkSources(reading: Reading, document: Document): void {
  const texts = new Map([...eachText(document)].map(({ anchor, text }) => [anchor, text]))
  const from = { first: 0, second: 0 }
  const known = new Set([damaged, clean].flatMap(({ reading: { frontSheet, plans } }) => textsIn([frontSheet, plans])))
  for (const one of textsIn([reading.frontSheet, reading.plans])) t.check(known.has(one), `“${one}” stands so in one of the copies`)
  for (const plan of reading.plans)
    for (const section of plan.sections)
      for (const action of [...section.actions, ...section.objectives.flatMap(({ actions }) => actions)])
        for (const [field, anchor] of Object.entries(action.anchors)) {
          const [path = '', range] = anchor.split('@')
          const [start, end] = range?.split('-').map(Number) ?? []
          const which = copyOfPlace(anchor, reading.copies ?? [])
          if (which) from[which]++
          t.check(which !== undefined, `${action.ref} ${field}: ${anchor} is in one of the copies`)
          if (field !== 'text' && field !== 'ref') continue
          const there = texts.get(path)?.slice(start, end) ?? ''
          const value = field === 'text' ? action.text : action.ref
          t.check(fold(there).includes(fold(value).slice(0, 25)), `${action.ref} ${field}: “${value}” stands at ${anchor} (“${there}”)`)
        }
  console.log(`  fields of actions: ${from.first} from the first copy, ${from.second} from the second`)
}

/** Every text below a value but places and what was judged. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [fold(value)]
  if (Array.isArray(value)) return value.flatMap(textsIn)
  if (value === null || typeof value !== 'object') return []
  return Object.entries(value).flatMap(([key, one]) => (/^(?:anchors?|rule|deed)$/.test(key) ? [] : textsIn(one)))
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(sorted(one)) === JSON.stringify(sorted(other))
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, one]) => [key, sorted(one)]),
  )
}

/** Two forms of one paper are copies too: no action is lost or doubled, and what is called a conflict is one. */
async function checkForms(): Promise<void> {
  const papers = {
    'board-actions': ['html', 'md', 'tsv', 'pdf'],
    'data-panel': ['md', 'tsv', 'pdf'],
    'school-plan': ['md', 'pdf'],
    'user-group': ['html', 'tsv', 'pdf'],
  }
  for (const [name, forms] of Object.entries(papers)) {
    const word = await copyOf(`${name}.docx`, 'corpus')
    for (const form of forms) {
      const outcome = reconcile(word, await copyOf(`${name}.${form}`, 'corpus'))
      t.check(outcome.ok, `${name}: .docx and .${form} are taken for copies`)
      if (!outcome.ok) continue
      t.same(actionsIn(outcome.reading).length, actionsIn(word.reading).length, `${name}: .docx and .${form} give as many actions`)
      for (const { about, says = [] } of outcome.reading.doubts)
        if (says.length > 0) t.check(new Set(says.map(({ text }) => wordsIn(text))).size === 2, `${name}.${form}: ${about} really differs`)
    }
  }
}

/** A seeded program damages each copy in other fields; put together they must give the whole, or a doubt where they do not. */
async function checkDamage(): Promise<void> {
  console.log(['paper', 'fields', 'struck', 'whole again', 'in doubt', 'damage kept silently'].join('\t'))
  for (const name of ['board-actions.docx', 'data-panel.docx', 'hundred-days.xlsx', 'school-plan.docx']) {
    const whole = await copyOf(name, 'corpus')
    const sum = { fields: 0, struck: 0, whole: 0, doubt: 0, silent: 0 }
    for (const seed of [1, 2, 3, 4, 5, 6, 7, 8]) {
      const pair = damagedPair(whole.reading, seed)
      sum.struck += [...pair.struck.values()].reduce((all, one) => all + one, 0)
      const outcome = reconcile({ ...whole, reading: pair.first }, { ...whole, reading: pair.second })
      t.check(outcome.ok, `${name} seed ${seed}: taken for copies`)
      if (!outcome.ok) continue
      const doubted = new Set(outcome.reading.doubts.flatMap(({ says = [] }) => says.map(({ text }) => text)))
      const [wanted, got] = [fieldsIn(whole.reading), fieldsIn(outcome.reading)]
      t.same(got.length, wanted.length, `${name} seed ${seed}: as many fields`)
      wanted.forEach((field, i) => {
        sum.fields++
        if (wordsIn(got[i] ?? '') === wordsIn(field)) sum.whole++
        else if (doubted.has(got[i] ?? '')) sum.doubt++
        else {
          sum.silent++
          if (process.env['TELL']) console.log(`  ${name} seed ${seed}: “${got[i]}” for “${field}”`)
        }
      })
    }
    const lost = sum.silent / Math.max(1, sum.struck)
    t.check(lost <= 0.01, `${name}: damage kept silently in ${lost.toFixed(3)} of the struck fields`)
    t.check(sum.whole / sum.fields >= 0.99, `${name}: ${sum.whole} of ${sum.fields} fields whole`)
    console.log([name, sum.fields, sum.struck, sum.whole, sum.doubt, sum.silent].join('\t'))
  }
}

function wordsIn(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\p{N}%£]+/gu, ' ')
    .trim()
}

function actionsIn({ plans }: Reading): Action[] {
  const within = ({ actions, objectives, sections }: Section): Action[] => [
    ...actions,
    ...objectives.flatMap((one) => one.actions),
    ...sections.flatMap(within),
  ]
  return plans.flatMap(({ sections }) => sections.flatMap(within))
}

function fieldsIn(reading: Reading): string[] {
  return actionsIn(reading).flatMap(({ text, deadline, owners, progress }) => [
    text,
    deadline.text,
    owners.map(({ name }) => name).join('; '),
    progress.text,
  ])
}
