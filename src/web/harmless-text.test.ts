// Long, because one walk plants every field and visits every address, and its parts are of no use apart.
import { parse as parseCsv } from 'csv-parse/sync'
import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5'
import { beforeAll, describe, expect, test } from 'vitest'
import { openHouse, type Seen, type Visitor } from '../../tests/house.ts'
import { openArchive } from '../formats/archive.ts'
import { readDocument } from '../formats/read.ts'
import { actionsOf } from '../operations/council-in-tests.ts'
import { listPlans } from '../store/plans.ts'
import { type Planted, paperOfPayloads, planter } from './payloads-in-tests.ts'

// Texts that would do something as markup, template, link or formula stand in every field there is. Every page that there is must show them as words, and nothing may be made of them.

const { planted, plant } = planter()
let visitor: Visitor
/** The addresses below each route: a route that is not known here fails the test, so that no new page is forgotten. */
let addresses: Map<string, readonly string[]>
const seen = new Map<string, Seen>()

beforeAll(async () => {
  visitor = await openHouse({ example: true, organisation: plant('organisation', 1) })
  const { house, viewer, send } = visitor
  const granted = async (answer: Promise<Seen>): Promise<string> => {
    const { status, location, words } = await answer
    if (status !== 303) throw new Error(words)
    return (location ?? '').split('?')[0] ?? ''
  }
  const file = (name: string): File => new File([new Uint8Array(paperOfPayloads(plant))], name)
  const paper = await granted(send('/bring-in', { file: file(`${plant('name of the paper', 0)}.docx`) }))
  const second = await granted(
    send('/bring-in', {
      text: '# Other plan\n\n| No | Action | By when |\n|--|--|--|\n| 1 | Cut | soon |',
      name: plant('name of a text', 11),
    }),
  )
  await granted(send(paper, { 'title-0': plant('title typed', 4) }, `${paper}/adopt`))
  await granted(send(second, { reason: plant('reason to withdraw', 1) }, `${second}/withdraw`))
  const draft = await granted(send('/bring-in', { file: file(`${plant('name of a draft', 3)}.docx`) }))

  const plans = await listPlans(house.db, viewer, { asAt: house.today() })
  const actions = plans.flatMap(({ plan }) => actionsOf(plan))
  const marked = actions.filter(({ text }) => /zq\d+z/.test(text))
  const objective = plans.flatMap(({ plan }) => plan.sections.flatMap((section) => section.objectives))[0]
  const plan = plans.find((one) => actionsOf(one.plan).some(({ text }) => /zq\d+z/.test(text)))?.plan.id ?? ''
  const [first, other] = marked.map(({ id }) => `/actions/${id}`)
  if (!first || !other || !objective?.id || !plan) throw new Error('the paper was not read as a plan')
  const act = (address: string, change: string, fields: Record<string, string>) => granted(send(`${address}/change/${change}`, fields))
  await granted(send(`${first}/update`, { text: plant('update', 0), by: plant('who said it', 1), declared: plant('declared', 11) }))
  await granted(send(`${other}/update`, { text: plant('formula update', 6), by: plant('formula who', 9) }))
  await granted(send(`/objectives/${objective.id}/update`, { text: plant('update of an objective', 4) }))
  await act(first, 'reword', { value: plant('new wording', 6), reason: plant('reason to reword', 0) })
  await act(first, 're-date', { value: plant('new deadline', 2), reason: plant('reason to move', 3) })
  await act(first, 're-own', { value: plant('new owner', 7), reason: plant('reason for the owner', 11) })
  const review = (word: string, fields: Record<string, string>) => granted(send(`${first}/review/${word}`, fields))
  await review('challenge', { status: 'risk', reason: plant('reason to challenge', 0) })
  await review('re-test', { until: '1 May 2030', reason: plant('reason to test', 4) })
  await granted(
    send('/judging', {
      ...{ on: ['late'], datesMayMove: '2', dataMayBeDaysOld: '92', dueSoonDays: '31' },
      ...{ knownShortForms: plant('short form', 5), reason: plant('reason to judge so', 1) },
    }),
  )
  await act(other, 'stop', { reason: plant('reason to stop', 5) })
  await granted(
    send(`/plans/${plan}/add`, {
      place: placeIn((await visitor.get(`/plans/${plan}/add`)).html),
      ref: '9.9',
      text: plant('added action', 8),
      deadline: plant('added deadline', 9),
      owners: plant('added owner', 10),
      reason: plant('reason to add', 2),
      by: plant('who added', 0),
    }),
  )
  await granted(
    send('/owners', {
      from: [(planted.get('new owner') as Planted).text, 'Clerk'],
      to: plant('owner of two', 1),
      reason: plant('reason to merge', 12),
    }),
  )
  const sheet =
    'committee subject reportBy contactName contactTitle contactTelephone wardsAffected purpose recommendations background report proposal appendices backgroundPapers reason'
  const { html } = await visitor.get('/front-sheet')
  const version = /name="version" value="(\d+)"/.exec(html)?.[1] ?? '0'
  await granted(
    send('/front-sheet', {
      ...Object.fromEntries(sheet.split(' ').map((name) => [name, plant(`front sheet: ${name}`)])),
      dateAsWritten: '1 May 2026',
      'implication-name-0': plant('implication', 0),
      'implication-0': plant('what is said of it', 6),
      version,
    }),
  )
  const report = await granted(
    send('/reports', { plan: plans.map((one) => one.plan.id ?? ''), asAt: house.today(), committee: plant('committee of the report', 0) }),
  )

  const batch = await granted(
    send('/bring-in', {
      file: [
        new File(['Minutes of no meeting'], `${plant('name of one of two', 0)}.md`),
        new File([''], `${plant('name of the empty one', 4)}.docx`),
      ] as never,
    }),
  )
  const ids = marked.map(({ id }) => id ?? '')
  const changes = ['reword', 're-date', 're-own', 'stop', 'mend']
  const values: Readonly<Record<string, readonly string[]>> = {
    'plans :plan': plans.map((one) => one.plan.id ?? ''),
    'actions :id': ids,
    'actions :change': changes,
    'actions :review': ['challenge', 'override', 're-test', 'lift'],
    'bring-in :batch': [batch.split('/')[2] ?? ''],
    'objectives :id': [objective.id],
    'papers :plan': [plan],
    'papers :id': [paper, second, draft].map((path) => path.split('/')[2] ?? ''),
    'reports :number': [report.split('/')[2] ?? ''],
    'reports :file': ['docx', 'html', 'csv', 'json'].map((kind) => `report-1.${kind}`),
  }
  addresses = new Map()
  for (const { method, path } of visitor.app.routes) {
    if (method !== 'GET' || path.includes('*') || path.startsWith('/assets/')) continue
    let found = ['']
    for (const step of path.split('/').slice(1)) {
      const all = step.startsWith(':') ? (values[`${path.split('/')[1]} ${step}`] ?? []) : [step]
      // only a draft can be a later edition of a plan
      const known = path.includes('/edition/') && step === ':id' ? all.slice(-1) : all
      found = found.flatMap((start) => known.map((one) => `${start}/${one}`))
    }
    addresses.set(path, found)
  }
  for (const address of [...addresses.values()].flat()) seen.set(address, await visitor.get(address))
  for (const view of ['late', 'silent', 'owner', 'date']) seen.set(`view ${view}`, await visitor.get(`/plans/${plan}?view=${view}`))
  seen.set('a search', await visitor.get(`/plans/${plan}?q=${encodeURIComponent(plant('search', 1))}`))
  // refused, with what was typed in its boxes again
  seen.set(
    'a refused report',
    await send('/reports', {
      plan: 'x',
      asAt: plant('day of a report', 4),
      meeting: plant('meeting', 1),
      committee: plant('refused committee', 0),
    }),
  )
  seen.set('a refused update', await send(`${first}/update`, { text: plant('refused update', 4), day: plant('day of an update', 1) }))
  seen.set('a refused text', await send('/bring-in', { text: '  ', name: plant('refused name', 1) }))
  seen.set(
    'a page of long ago',
    await visitor.ask('/reports', {
      method: 'POST',
      headers: { origin: 'http://localhost' },
      body: new URLSearchParams({ committee: plant('sent again', 4), [plant('name of a box', 1)]: 'x' }),
    }),
  )
}, 120_000)

const pages = (): (readonly [string, Seen])[] => [...seen].filter(([, { headers }]) => headers.get('content-type')?.startsWith('text/html'))

describe('texts that do harm as markup', () => {
  test('every address of the program was looked at', () => {
    expect([...addresses].filter(([, found]) => found.length === 0).map(([path]) => path)).toEqual([])
    expect(addresses.size).toBeGreaterThan(20)
    const refused = [...seen].filter(([address, { status }]) => address.startsWith('/') && status !== 200)
    expect(refused.map(([address, { status }]) => `${address} ${status}`)).toEqual([])
  })

  test('are words on every page: none became an element, an attribute or a link', () => {
    const faults = pages().flatMap(([address, { html }]) =>
      faultsOf(html, { style: address.endsWith('.html') }).map((fault) => `${address}: ${fault}`),
    )
    expect(faults).toEqual([])
    expect(pages().length).toBeGreaterThan(30)
  })

  test('are shown word for word wherever they are shown', () => {
    const faults = pages().flatMap(([address, { html }]) => {
      // a comparison word by word cuts texts where two editions differ
      if (address.includes('/edition/')) return []
      const texts = textsOf(html)
      return [...planted].flatMap(([field, { mark, text }]) =>
        texts
          .filter((one) => one.includes(`${mark}`) && !isWhole(one, mark, text))
          .map((one) => `${address}: ${field}: ${one.slice(0, 200)}`),
      )
    })
    expect(faults).toEqual([])
  })

  test('are all shown somewhere', () => {
    const all = pages()
      .flatMap(([, { html }]) => textsOf(html))
      .join('\n')
    const unseen = [...planted].filter(([, { mark }]) => !all.includes(mark)).map(([field]) => field)
    // why a front sheet was changed is kept in its row, and no page shows it
    expect(unseen).toEqual(['front sheet: reason'])
  })
})

describe('in the files of a report', () => {
  const file = (kind: string): Seen => [...seen].find(([address]) => address.endsWith(`report-1.${kind}`))?.[1] as Seen

  test('the page is text', () => {
    expect(faultsOf(file('html').html, { style: true })).toEqual([])
    for (const field of ['new wording', 'update', 'front sheet: purpose'])
      expect(textsOf(file('html').html).join('\n')).toContain((planted.get(field) as Planted).text)
  })

  test('the Word file holds them as text, and links to nothing of theirs', async () => {
    const address = [...seen.keys()].find((one) => one.endsWith('report-1.docx')) ?? ''
    const bytes = new Uint8Array(
      await (await visitor.app.request(`http://localhost${address}`, { headers: { host: 'localhost' } })).arrayBuffer(),
    )
    const archive = await openArchive(bytes)
    for (const name of [...archive.names].filter((one) => /\.(?:xml|rels)$/.test(one))) {
      const xml = Buffer.from((await archive.read(name)) ?? []).toString()
      expect(xml).not.toMatch(/<(?:img|script|iframe|svg|a)[\s>]/)
      for (const [, target = ''] of xml.matchAll(/Target="([^"]*)"/g)) expect(target).not.toMatch(/javascript|x\.invalid/)
    }
    const read = await readDocument({ name: 'report.docx', bytes })
    const text = read.ok ? JSON.stringify(read.document.blocks) : ''
    for (const field of ['new wording', 'update', 'front sheet: purpose'])
      expect(text).toContain(JSON.stringify((planted.get(field) as Planted).text).slice(1, -1))
  })

  test('no cell of a CSV is a formula, and taking the apostrophe off gives the text back', () => {
    const files = [...seen].filter(([, { headers }]) => headers.get('content-type')?.startsWith('text/csv'))
    expect(files.length).toBeGreaterThan(1)
    let neutralised = 0
    for (const [, { html }] of files)
      for (const cell of (parseCsv(html, { bom: true, relax_column_count: true }) as string[][]).flat()) {
        expect(cell).not.toMatch(/^[=+\-@\t\r]/)
        const mark = /zq\d+z/.exec(cell)?.[0]
        if (!cell.startsWith("'") || !mark) continue
        const whole = [...planted.values()].find((one) => one.mark === mark)?.text ?? ''
        if (/^[=+\-@]/.test(whole)) neutralised += 1
        expect(cell.replace(/^'(?=[=+\-@\t\r])/, '')).toContain(whole)
      }
    expect(neutralised).toBeGreaterThan(2)
  })
})

/** The first place for an action that a page offers. */
function placeIn(html: string): string {
  for (const { tagName, attrs } of elementsOf(parse(html))) {
    const value = attrs.find(({ name }) => name === 'value')?.value
    const isPlace = tagName === 'option' || attrs.some(({ name, value }) => name === 'name' && value === 'place')
    if (isPlace && value) return value
  }
  throw new Error('the plan has no place for an action')
}

/** Whether a text that holds the mark holds all of what was planted before it, or the end of it where the start was cut off and says so. */
function isWhole(shown: string, mark: string, text: string): boolean {
  return shown
    .split(mark)
    .slice(0, -1)
    .every((before) => {
      const wanted = text.slice(0, -mark.length)
      return (
        before.endsWith(wanted) ||
        (before.replace(/^.*[…“]/s, '').length < wanted.length && wanted.endsWith(before.replace(/^.*[…“]/s, '')))
      )
    })
}

function* elementsOf(node: Tree.ParentNode): Generator<Tree.Element> {
  for (const child of node.childNodes) {
    if (!('tagName' in child)) continue
    yield child
    yield* elementsOf('content' in child ? child.content : child)
  }
}

/** What a page must not hold, whoever wrote the text on it. */
function faultsOf(html: string, { style = false } = {}): string[] {
  const faults: string[] = []
  for (const { tagName, attrs } of elementsOf(parse(html))) {
    const attribute = (name: string): string | undefined => attrs.find((one) => one.name === name)?.value
    if (/^(?:iframe|object|embed|base|frame|applet|math)$/.test(tagName)) faults.push(`<${tagName}>`)
    if (tagName === 'style' && !style) faults.push('<style>')
    if (tagName === 'script' && !attribute('src')?.startsWith('/assets/')) faults.push('<script> of its own')
    if (tagName === 'meta' && attribute('http-equiv') === 'refresh' && !/^\d+$/.test(attribute('content') ?? ''))
      faults.push('<meta refresh>')
    for (const { name, value } of attrs) {
      if (/^on|^srcdoc$|[^\w:.-]/.test(name) || (name === 'style' && !(style && /^width:[\d.]+%$/.test(value))))
        faults.push(`<${tagName} ${name}="${value}">`)
      if (name === 'src' && !value.startsWith('/assets/')) faults.push(`<${tagName} src="${value}">`)
      if (/^(?:href|action|formaction|xlink:href|cite)$/.test(name) && !/^(?:https?:\/\/(?!x\.invalid)|\/(?!\/)|#|\?|$)/.test(value))
        faults.push(`<${tagName} ${name}="${value}">`)
    }
  }
  return faults
}

/** All that a page says: the text of each element with those inside it, and the attributes that a person reads or sends. */
function textsOf(html: string): string[] {
  const texts: string[] = []
  const textOf = (node: Tree.Node): string =>
    node.nodeName === 'style'
      ? ''
      : node.nodeName === '#text' && 'value' in node
        ? node.value
        : 'childNodes' in node
          ? node.childNodes.map(textOf).join('')
          : ''
  for (const element of elementsOf(parse(html))) {
    // the smallest element that holds a whole field: those inside it may hold pieces
    if (element.childNodes.some((node) => node.nodeName === '#text' && 'value' in node && /zq\d+z/.test(node.value))) {
      const inline = /^(?:mark|b|strong|em|i|ins|del|span|small|cite|q)$/.test(element.tagName) && element.parentNode
      texts.push(textOf(inline && 'childNodes' in inline ? inline : element))
    }
    for (const { name, value } of element.attrs) if (/^(?:value|title|aria-label|alt|content|placeholder)$/.test(name)) texts.push(value)
  }
  return texts
}
