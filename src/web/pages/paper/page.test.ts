import { beforeAll, describe, expect, test } from 'vitest'
import { openHouse, type Visitor } from '../../../../tests/house.ts'

const paper = (title: string, more = '') => `COMMITTEE: PARKS PANEL

DATE: 1ST JULY 2026

# ${title}

TASK NO.\tTASK\tDEADLINE\tPROGRESS
1.1\tOpen the gate\tMay 2026\tOpened in April
1.2\tMend the fence <script>alert(1)</script>\tSummer 2026\t
1.3\tCount the trees\tbuild over next year\tCounting
${more}`

let visitor: Visitor
beforeAll(async () => {
  visitor = await openHouse({ example: false })
})
const bring = (text: string, name = 'Parks paper') => visitor.send('/bring-in', { text, name })

describe('bringing in a paper', () => {
  test('as pasted text leads to the paper beside its reading', async () => {
    const sent = await bring(paper('Parks Service Plan 2026/27'))
    expect(sent.status).toBe(303)
    const { html } = await visitor.get(sent.location ?? '')
    expect(html).toContain('We found 3 actions in one plan.')
    expect(html).toContain('Nothing is adopted until you say so.')
    expect(html).toContain('build over next year')
    expect(html).toContain('Keep it as a doubt')
    expect(html).not.toContain('<script>alert')
  })

  test('as a file does the same', async () => {
    const file = new File([paper('Woods Service Plan 2026/27')], 'woods.md')
    const sent = await visitor.send('/bring-in', { file })
    expect((await visitor.get(sent.location ?? '')).html).toContain('woods.md')
  })

  test.each([
    ['nothing at all', {}, 'no file was chosen'],
    ['an empty file', { file: new File([], 'empty.docx') }, 'This file is empty'],
    ['something that is no paper', { file: new File([new Uint8Array([0x25, 0x50, 0x44, 0x46, 0x2d])], 'plan.pdf') }, 'PDF'],
  ])('%s is refused in a sentence', async (_, fields, sentence) => {
    const sent = await visitor.send('/bring-in', fields)
    expect(sent.status).toBe(422)
    expect(sent.html).toContain('The paper was not taken in')
    expect(sent.html).toContain(sentence)
  })
})

describe('a paper beside its reading', () => {
  test('is adopted by a person, with doubts settled or kept, and then shows what was decided', async () => {
    const { location } = await bring(paper('Ponds Service Plan 2026/27'), 'Ponds')
    const page = location ?? ''
    const { html } = await visitor.get(page)
    const doubts = [...html.matchAll(/name="doubt-(\d+)"/g)].length / 3
    expect(doubts).toBeGreaterThan(0)
    const sent = await visitor.send(page, { 'doubt-0': 'right', 'title-0': 'Ponds and Lakes Plan' }, `${page}/adopt`)
    expect(sent.location).toMatch(/^\/plans\/\w+\?done=adopted$/)
    expect((await visitor.get(sent.location ?? '')).html).toContain('Ponds and Lakes Plan')
    const after = await visitor.get(page)
    expect(after.html).toContain('Found right.')
    expect(after.html).toContain('Adopted by Eleanor Marsh')
  })

  test('keeps what was typed where it cannot be adopted so', async () => {
    const { location } = await bring(paper('Hedges Service Plan 2026/27'), 'Hedges')
    const sent = await visitor.send(location ?? '', { 'title-0': '   ' }, `${location}/adopt`)
    expect(sent.status).toBe(422)
    expect(sent.html).toContain('Nothing was changed')
  })

  test('is a paper of the day that a person says it is', async () => {
    const { location } = await bring(paper('Paths Service Plan 2026/27'), 'Paths')
    const refused = await visitor.send(location ?? '', { 'title-0': 'Paths', day: '2027-05-01' }, `${location}/adopt`)
    expect(refused.status).toBe(422)
    expect(refused.html).toMatch(/id="day-error"[\s\S]*value="2027-05-01"/)
    await visitor.send(location ?? '', { 'title-0': 'Paths\r\nand tracks', day: '2026-06-15' }, `${location}/adopt`)
    const { html } = await visitor.get(location ?? '')
    expect(html).toContain('Paper of 15 June 2026')
    expect((await visitor.get('/plans')).html).toContain('Paths and tracks')
  })

  test('leads from each doubt to its place and from the place back', async () => {
    const { location } = await bring(paper('Walls Service Plan 2026/27'), 'Walls')
    const { html } = await visitor.get(location ?? '')
    const ids = new Set([...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id))
    const within = [...html.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id ?? '').filter((id) => !id.startsWith('s-'))
    expect(within).toEqual(expect.arrayContaining(['place-1', 'doubt-box-1']))
    expect(within.filter((id) => !ids.has(id))).toEqual([])
  })

  test('gives its original back byte for byte, always as a download', async () => {
    const text = paper('Benches Service Plan 2026/27')
    const { location } = await visitor.send('/bring-in', { file: new File([text], 'Benches.md') })
    const original = await visitor.get(`${location}/original`)
    expect(original.html).toBe(text)
    expect(original.headers.get('content-disposition')).toContain('attachment')
    expect(original.headers.get('content-type')).toBe('application/octet-stream')
  })

  test('can be thrown away with a reason, and stays on record', async () => {
    const { location } = await bring(paper('Bins Service Plan 2026/27'), 'Bins')
    const refused = await visitor.send(location ?? '', { reason: '' }, `${location}/withdraw`)
    expect(refused.status).toBe(422)
    const sent = await visitor.send(location ?? '', { reason: 'The wrong year.' }, `${location}/withdraw`)
    expect((await visitor.get(sent.location ?? '')).html).toContain('This paper was withdrawn: The wrong year.')
  })

  test('without a plan in it says so', async () => {
    const { location } = await bring('A letter about the weather.', 'Letter')
    expect((await visitor.get(location ?? '')).html).toContain('No plan was found in this paper')
  })
})

describe('the columns of a paper', () => {
  const board = (gate: string) =>
    `# Gates plan\n\n| Nr | What | Whom | Then |\n|--|--|--|--|\n| 1 | Mend the ${gate} gate | R Vale | May 2027 |\n| 2 | Paint it | T Orme | June 2027 |\n`
  const bringBoard = async (gate: string) => {
    const { location, html } = await bring(board(gate), `${gate}.md`)
    if (!location) throw new Error(/error-message">(.{0,300})/s.exec(html)?.[1] ?? 'not brought in')
    const page = await visitor.get(location)
    return { location, html: page.html, layout: /name="layout" value="([^"]*)"/.exec(page.html)?.[1] ?? '' }
  }
  const boxes = { 'column-0': 'ref', 'column-1': 'action', 'column-2': 'owners', 'column-3': 'deadline' }

  test('that cannot be meant are refused in a sentence', async () => {
    const { location, layout } = await bringBoard('north')
    const sent = await visitor.send(location, { layout, ...boxes, 'column-1': '' }, `${location}/columns`)
    expect(sent.html).toContain('no column holds the actions')
    expect(sent.status).toBe(422)
  })

  test('are set right once, and then remembered for the next paper of that layout', async () => {
    const { location, html, layout } = await bringBoard('south')
    expect(html).toContain('How the columns were understood')
    const sent = await visitor.send(location, { layout, ...boxes }, `${location}/columns`)
    expect(sent.status).toBe(303)
    const after = await visitor.get(sent.location ?? '')
    expect(after.html).toContain('read again with them')
    expect(after.html).toContain('We found 2 actions in one plan.')
    expect((await bringBoard('west')).html).toContain('set by a person')
  })
})

describe('the doubts of a paper', () => {
  const doubtful = (copy: string) => `# Copy ${copy}

| No | Action | By when | Responsible manager | Progress |
|---|---|---|---|---|
| 1.1 | Repair the fences | November | R Holt | In hand |
| 1.2 | Publish the rota | December | R Holt | |
| 1.3 | Survey the trees | October | A Quill | |
| 1.4 | Plant the avenue | As soon as possible | A Quill | |
`
  const draft = async (copy: string) => (await visitor.send('/bring-in', { file: new File([doubtful(copy)], `${copy}.md`) })).location ?? ''
  const checked = (html: string) =>
    [...html.matchAll(/name="(doubt-\d+)" type="radio" value="(\w+)" checked/g)].map(([, name, value]) => `${name} ${value}`)

  test('of one kind stand together and are settled at once, without adopting anything', async () => {
    const page = await draft('alike')
    const before = await visitor.get(page)
    expect(before.words).toContain('3 alike: No year is written')
    const place = /name="alike" value="(\d+)"|value="(\d+)" name="alike"/.exec(before.html)?.slice(1).find(Boolean) ?? ''
    const sent = await visitor.send(page, { alike: place }, `${page}/doubts`)
    expect(sent.location).toBe(`${page}?done=decided#doubt-box-${Number(place) + 1}`)
    const after = await visitor.get(page)
    expect(checked(after.html).filter((one) => one.endsWith('right'))).toHaveLength(3)
    expect(after.words).toContain('3 decided')
    expect(after.words).toContain('All of them are decided.')
    expect(after.words).toContain('Nothing is adopted until you say so.')
  })

  test('what was decided is kept until another time, with titles and day, and holds when the plan is adopted', async () => {
    const page = await draft('later')
    const typed = { 'doubt-0': 'other', 'value-0': 'Nov 2026', 'doubt-1': 'right', 'title-0': 'Avenue Plan', day: '2026-11-01' }
    await visitor.send(page, typed, `${page}/doubts`)
    const { html, words } = await visitor.get(page)
    expect(checked(html)).toEqual(expect.arrayContaining(['doubt-0 other', 'doubt-1 right', 'doubt-2 open']))
    expect(html).toMatch(/name="value-0"[^>]*value="Nov 2026"/)
    expect(words).toContain('Avenue Plan')
    const open = await visitor.get(`${page}?show=open`)
    expect(open.html).not.toContain('name="doubt-0"')
    expect(open.html).toContain('name="doubt-2"')
    const adopted = await visitor.send(page, { 'title-0': 'Avenue Plan' }, `${page}/adopt`)
    const plan = await visitor.get(adopted.location ?? '')
    expect(plan.words).toContain('Avenue Plan')
    expect(plan.words).toContain('Nov 2026')
    expect((await visitor.get(page)).words).toContain('The paper says “Nov 2026”.')
  })

  test('can be gone through one by one beside the part of the paper that each speaks of', async () => {
    const page = await draft('one by one')
    const one = await visitor.get(`${page}?doubt=1`)
    expect(one.words).toContain('The part round doubt 1.')
    expect([...one.html.matchAll(/name="doubt-(\d+)"/g)].map(([, place]) => place)).toEqual(['0', '0', '0'])
    expect(one.html).not.toContain('name="title-0"')
    const sent = await visitor.send(page, { 'doubt-0': 'right', next: '2' }, `${page}/doubts?doubt=1`)
    expect(sent.location).toBe(`${page}?doubt=2&done=decided#h-read`)
    const last = await visitor.get(`${page}?doubt=4`)
    expect(last.words).toContain('Doubt 4 of 4.')
    expect(last.html).not.toContain('name="next"')
    expect((await visitor.get(`${page}?doubt=99`)).html).toContain('name="title-0"')
  })

  test('what was typed comes back where it cannot be kept', async () => {
    const page = await draft('refused')
    const sent = await visitor.send(page, { 'doubt-0': 'other', 'value-0': 'Nov 2026', day: '2030-01-01' }, `${page}/doubts?doubt=1`)
    expect(sent.status).toBe(422)
    expect(sent.words).toContain('has not come yet')
    expect(sent.html).toMatch(/name="value-0"[^>]*value="Nov 2026"/)
    expect(sent.html).toMatch(/id="day"[^>]*value="2030-01-01"/)
    expect((await visitor.get(page)).html).not.toContain('value="Nov 2026"')
  })

  test('each say what they belong to and how it was read', async () => {
    const { words } = await visitor.get(await draft('read as'))
    expect(words).toMatch(/“November” See it in the paper , doubt \d Repair the fences Read as:/)
  })
})

test('every value that was read leads to its very words in the paper', async () => {
  const { location } = await bring(paper('Gates Service Plan 2026/27'), 'Gates')
  const { html } = await visitor.get(location ?? '')
  const values = [...html.matchAll(/<a class="mp-from" href="#([^"]+)">([^<]*)<\/a>/g)]
  expect(values.length).toBeGreaterThan(8)
  for (const [, id, text] of values) expect(html.match(new RegExp(`id="${id}">(?:<mark.*?</span>)?([^<]*)`))?.[1], id).toBe(text)
})

test('the browser’s own key for sending keeps decisions, and neither adopts nor settles a kind', async () => {
  const { location } = await bring(paper('Enter Service Plan 2026/27'), 'Enter')
  const { html } = await visitor.get(location ?? '')
  const form = /<form[^>]*action="\/papers\/\w+\/doubts"[\s\S]*?<\/form>/.exec(html)?.[0] ?? ''
  expect(/<button[^>]*>/.exec(form)?.[0]).not.toMatch(/formaction|name=/)
  expect(form).toMatch(/<button[^>]*formaction="\/papers\/\w+\/adopt"/)
})
