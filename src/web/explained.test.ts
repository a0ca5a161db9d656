import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { beforeAll, describe, expect, test } from 'vitest'
import { examples, openDesk } from '../../tests/desk.ts'
import { type Visitor, visitorOf } from '../../tests/house.ts'
import { bringInExample } from '../cli/example.ts'
import { acrossRules } from '../domain/judgement/across/table.ts'
import { findingKey } from '../domain/judgement/explained/findings.ts'
import { reasonKey } from '../domain/judgement/explained/reasons.ts'
import { actionRules, objectiveRules } from '../domain/judgement/findings/table.ts'
import { statuses } from '../domain/judgement/judgement.ts'
import { markOf } from '../domain/report/status-key.ts'
import type { Judgement1 } from '../formats/json/judgement.ts'
import { confirmPaper } from '../operations/confirm-paper.ts'
import { editFrontSheet } from '../operations/edit-front-sheet.ts'
import { importPaper } from '../operations/import-paper.ts'
import type { House } from '../operations/outcome.ts'
import { overrideStatus } from '../operations/override-status.ts'
import { getFrontSheet } from '../store/front-sheets.ts'
import { listPlans } from '../store/plans.ts'

// Every status and every rule there is, from the lists in the code: a new one fails here until the pages and the JSON explain it. The example's rounds
// hold most of them; two small papers and one override the rest.

const rounds = ['2026-06-11', '2026-09-10', '2026-11-22'] as const
const withProgress = `# Harbour plan 2026/27

| No. | Action | Deadline | Owner | Progress |
|---|---|---|---|---|
| 1 | Open the fish market | from 1 March 2027 | M Hale | |
| 2 | Light the east quay | Sept 2027 | M Hale | Blue sky over the quay |
| 3 | Dredge the inner basin | 2nd wk of Octember 2026 | M Hale | In progress |
| 4 | Paint the mooring posts | Sept 2027 | M Hale | In progress |
| 5 | Mend the crane | April 2026 | M Hale | |
`
const neverAsked = `# Ferry plan 2026/27

| No. | Action | Deadline | Owner |
|---|---|---|---|
| 1 | Buy a second ferry | Sept 2027 | M Hale |
`

type Reason = Judgement1['findings'][number] | Judgement1['actions'][number]['reasons'][number]
interface Fired {
  readonly day: string
  /** The page that explains it. */
  readonly page: string
  readonly reason: Reason
}

let visitor: Visitor
let day: string = rounds[2]
const judged = new Map<string, Judgement1>()
const reasons = new Map<string, Fired>()
const findings = new Map<string, Fired>()
const byStatus = new Map<string, Fired>()

beforeAll(async () => {
  const desk = await openDesk(rounds[2])
  const house: House = { ...desk.opened.house, today: () => day }
  const { viewer } = desk.opened
  await bringInExample({ examples }, { ...desk.opened, house })
  for (const [name, text] of [
    ['harbour.md', withProgress],
    ['ferry.md', neverAsked],
  ] as const) {
    const drafted = await importPaper(house, viewer, { name, bytes: new TextEncoder().encode(text), day: rounds[0] })
    if (!drafted.ok) throw new Error(drafted.refusal.sentence)
    const adopted = await confirmPaper(house, viewer, { paperId: drafted.value.paperId, doubts: 'kept' })
    if (!adopted.ok) throw new Error(adopted.refusal.sentence)
  }
  const plans = (await listPlans(house.db, viewer, { asAt: rounds[2] })).map(({ plan }) => plan)
  const posts = plans.flatMap(({ sections }) => sections.flatMap(({ actions }) => actions)).find(({ text }) => text.startsWith('Paint'))
  const overridden = await overrideStatus(house, viewer, {
    ...{ actionId: posts?.id ?? '', status: 'at risk', until: '2027-01-31', reason: 'The paint has not come.' },
  })
  if (!overridden.ok) throw new Error(overridden.refusal.sentence)
  // a clerk's front sheet lists no background papers
  const sheet = await getFrontSheet(house.db, viewer)
  if (!sheet) throw new Error('the example has no front sheet')
  const edited = await editFrontSheet(house, viewer, { frontSheet: { ...sheet.frontSheet, backgroundPapers: 'None' } })
  if (!edited.ok) throw new Error(edited.refusal.sentence)
  visitor = visitorOf({ house, viewer })

  const note = (into: Map<string, Fired>, key: string, fired: Fired) => void (into.has(key) || into.set(key, fired))
  for (const asAt of rounds) {
    const { code, out, err } = await desk.run(['judge', '--as-at', asAt, '--json'])
    if (code !== 0) throw new Error(err)
    const judgement = JSON.parse(out) as Judgement1
    judged.set(asAt, judgement)
    for (const { id, status, reasons: why } of judgement.actions) {
      const page = `/actions/${id}`
      for (const reason of why) note(reasons, reason.rule, { day: asAt, page, reason })
      if (why[0]) note(byStatus, status, { day: asAt, page, reason: why[0] })
    }
    for (const reason of judgement.findings) {
      const { id, ref } = reason.about
      const page = id === null ? '/front-sheet' : ref === null ? `/objectives/${id}` : `/actions/${id}`
      note(findings, reason.rule, { day: asAt, page, reason })
    }
  }
})

/** The page as it was on the day of the round. */
async function pageOf({ day: on, page }: Fired): Promise<string> {
  day = on
  const { status, html } = await visitor.get(page)
  expect(status).toBe(200)
  return html
}

const bare = (html: string): string =>
  html
    .replace(/<[^>]*>/g, '')
    .replaceAll('&#39;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ')

/** The entry of one rule on its page. */
function entryOf(html: string, id: string): string {
  const [, entry = ''] = new RegExp(`<li id="${id}">(.*?)</ul></li>`, 's').exec(html) ?? []
  return entry
}

/** Every link of an entry leads to something that is there: a marked place in a paper, or an address within a page. */
async function follow(entry: string, html: string): Promise<number> {
  const links = [...entry.matchAll(/href="([^"]+)"/g)].map(([, href = '']) => href.replaceAll('&amp;', '&'))
  const places = links.filter((href) => !href.startsWith('/statuses'))
  for (const href of links) {
    const [path = '', at] = href.split('#')
    const seen = path === '' ? { status: 200, html } : await visitor.get(path)
    expect(seen.status, href).toBe(200)
    if (at !== undefined) expect(seen.html.includes(`id="${at}"`), href).toBe(true)
  }
  return places.length
}

async function isExplained(fired: Fired, id: string, name: string): Promise<void> {
  const html = await pageOf(fired)
  const entry = entryOf(html, id)
  const words = bare(entry)
  const { rule, evidence, places } = fired.reason
  expect(words).toContain(`Rule: ${name} ${rule}`)
  if (evidence === '') expect(words).toContain(': nothing found in ')
  else expect(words).toContain(`“${evidence.replace(/\s+/g, ' ')}”`)
  expect(await follow(entry, html)).toBeGreaterThanOrEqual(places.length)
}

const everyRule = [...new Set([...actionRules, ...objectiveRules, ...acrossRules].map(({ id }) => id))]

test('the key explains the rules there are, and no others', () => {
  expect(Object.keys(findingKey).toSorted()).toEqual(everyRule.toSorted())
})

describe('the page of what was judged names rule, words and place of', () => {
  test.each(everyRule)('the finding %s', async (rule) => {
    const fired = findings.get(rule)
    if (!fired) throw new Error(`${rule} fires nowhere in the example`)
    await isExplained(fired, rule, findingKey[rule].name)
  })

  test.each(Object.entries(reasonKey))('the reason %s', async (rule, { name }) => {
    const fired = reasons.get(rule)
    if (!fired) throw new Error(`${rule} gives no status in the example`)
    await isExplained(fired, `reason-${rule}`, name)
  })

  test.each(statuses)('the status %s', async (status) => {
    const fired = byStatus.get(status)
    if (!fired) throw new Error(`no action of the example is ${status}`)
    const html = await pageOf(fired)
    const [, verdict = ''] = /class="mp-verdict[^"]*"[^>]*>(.*?)<\/div>/s.exec(html) ?? []
    expect(bare(verdict)).toContain(markOf(status).word)
    expect(bare(verdict)).toContain(fired.reason.sentence.replace(/\s+/g, ' '))
    expect(entryOf(html, `reason-${fired.reason.rule}`)).toContain('class="mp-grounds__at"><li>')
  })
})

test('what rests on absence says where it was looked for', () => {
  const absent = [...judged.values()].flatMap(({ actions, findings }) => [...findings, ...actions.flatMap(({ reasons }) => reasons)])
  const silent = absent.filter(({ evidence }) => evidence === '')
  expect(new Set(silent.map(({ rule }) => rule))).toEqual(
    new Set(['no-progress-stated', 'not-asked', 'no-named-owner', 'no-measure', 'no-outcome']),
  )
  expect(silent.filter(({ places }) => places.some(({ found }) => found))).toEqual([])
  const late = absent.find(({ rule, places }) => rule === 'late' && places.some(({ found }) => !found))
  expect(late?.places.map(({ field, found }) => [field, found])).toEqual([
    ['deadline', true],
    ['progress', false],
  ])
})

test.each(rounds)('the JSON of %s fits its schema, which asks for rule, words and places', (asAt) => {
  const schema = JSON.parse(readFileSync(new URL('../formats/json/judgement-1.schema.json', import.meta.url), 'utf8'))
  const check = new Ajv2020({ strict: false, formats: { date: /^\d{4}-\d\d-\d\d$/ } }).compile(schema)
  const judgement = judged.get(asAt)
  check(judgement)
  expect(check.errors ?? []).toEqual([])
})

describe('the key', () => {
  const shown = ['/', '/plans', '/late', '/no-answer', '/changes']
  test.each(shown)('is printed on %s, and one link away', async (path) => {
    day = rounds[2]
    const { html } = await visitor.get(path)
    expect(html).toContain('href="/statuses"')
    expect(html).toMatch(/mp-paperkey">.*What each status means/s)
  })

  test('says of every rule what it means and whether it is on', async () => {
    const { html } = await visitor.get('/statuses')
    for (const [rule, { name, means }] of Object.entries(findingKey)) {
      const [, row = ''] = new RegExp(`<tr id="finding-${rule}">(.*?)</tr>`, 's').exec(html) ?? []
      expect(bare(row).startsWith(`${name} ${rule}${means}On`), rule).toBe(true)
    }
    for (const rule of Object.keys(reasonKey)) expect(html).toContain(`<tr id="reason-${rule}">`)
  })

  test('is a table to download', async () => {
    const { html, headers } = await visitor.get('/statuses.csv')
    expect(headers.get('content-type')).toBe('text/csv; charset=utf-8')
    expect(html.trim().split('\r\n')).toHaveLength(1 + statuses.length + Object.keys(reasonKey).length + everyRule.length)
  })
})
