import { beforeAll, describe, expect, test } from 'vitest'
import { openHouse, type Visitor, visitorOf } from '../../../../tests/house.ts'
import { handInPapers } from '../../../operations/hand-in-papers.ts'
import { readArrivals } from '../../../operations/read-arrivals.ts'
import { listArrivals } from '../../../store/arrivals.ts'
import { answerOf, foundSentence, stageOf } from './said.ts'

let visitor: Visitor
beforeAll(async () => {
  visitor = await openHouse({ example: false })
})

const plan = (title: string) => `# ${title} Service Plan 2026/27

TASK NO.\tTASK\tDEADLINE\tPROGRESS
1.1\tOpen the gate\tMay 2026\tOpened in April
1.2\tCount the trees\tJune 2026\t
`
const file = (title: string) => new File([plan(title)], `${title}.md`)
/** So long that it is still being read when the page is asked for, whatever the machine is busy with. */
const longFile = (title: string) => new File([plan(title), '1.3\tMend the fence\tJuly 2026\tIn hand\n'.repeat(20_000)], `${title}.txt`)

/** Reading goes on behind the page: waits until nobody is at work on the batch any more. */
async function settled(page: string): Promise<string> {
  for (;;) {
    const { html, words } = await visitor.get(page)
    if (!html.includes('data-open="yes"')) return words
    await new Promise((go) => setTimeout(go, 20))
  }
}
const batchIn = (page: string | null) => (page ?? '').split('/').at(-1) ?? ''

describe('several files at once', () => {
  test('each become a draft with its own sentence and link; a bad one is refused and spoils none of the others', async () => {
    const sent = await visitor.send('/bring-in', { file: [file('Oaks'), new File(['%PDF-'], 'bad.pdf'), file('Elms <b>')] as never })
    expect([sent.status, sent.location]).toEqual([303, expect.stringMatching(/^\/bring-in\/\w+$/)])
    const words = await settled(sent.location ?? '')
    expect(words).toContain('Of 3 files 2 are read and 1 was refused. Nothing is adopted until you say so.')
    expect(words).toContain('Elms <b>.md')
    expect(words).toMatch(/Oaks\.md .{2,8} ?Read We found 2 actions in one plan; nothing is doubtful, and every word found its place\./)
    const { html } = await visitor.get(sent.location ?? '')
    expect(html).not.toContain('Elms <b>')
    const links = [...html.matchAll(/href="(\/papers\/\w+)">([^<]*)</g)]
    expect(links.map(([, , name]) => name)).toEqual(['Oaks.md', 'Elms &lt;b&gt;.md'])
    expect((await visitor.get(links[0]?.[1] ?? '')).words).toContain('We found 2 actions in one plan.')
  })

  test('the same paper twice is one draft, and that is said', async () => {
    const sent = await visitor.send('/bring-in', { file: [file('Twins'), new File([plan('Twins')], 'copy.md')] as never })
    expect(await settled(sent.location ?? '')).toMatch(/It is the same paper as “(Twins|copy)\.md”/)
  })

  test('more than are taken at once are refused, and what was typed is not lost', async () => {
    const many = Array.from({ length: 21 }, (_, i) => file(`Many ${i}`))
    const sent = await visitor.send('/bring-in', { file: many as never, name: 'Kept name' })
    expect(sent.status).toBe(422)
    expect(sent.words).toContain('These are 21 files, and Milepost takes 20 at once')
    expect(sent.html).toContain('value="Kept name"')
  })

  test('one that is too large is refused alone', async () => {
    const small = visitorOf(visitor, { hosts: [], largestPaper: 400, soffice: null, patience: 60_000 })
    const sent = await small.send('/bring-in', { file: [file('Little'), new File([plan('Big').repeat(3)], 'Big.md')] as never })
    expect(await settled(sent.location ?? '')).toMatch(/Of 2 files 1 is read and 1 was refused.*nothing of it was stored/)
  })
})

describe('a file that takes long', () => {
  test('leads to a page that comes anew by itself and can be told not to, and can be given up', async () => {
    const hasty = visitorOf(visitor, { hosts: [], largestPaper: 50_000_000, soffice: null, patience: 1 })
    const form = await hasty.get('/bring-in')
    const body = new FormData()
    body.set('token', /name="token" value="([^"]+)"/.exec(form.html)?.[1] ?? '')
    body.set('file', longFile('Long'))
    const sent = await hasty.ask('/bring-in', {
      method: 'POST',
      body,
      headers: { origin: 'http://localhost', 'sec-fetch-site': 'same-origin' },
    })
    const page = sent.location ?? ''
    expect(page).toMatch(/^\/bring-in\/\w+$/)
    const seen = await hasty.get(page)
    expect(seen.html).toContain('<noscript><meta http-equiv="refresh" content="4"/></noscript>')
    expect(seen.words).toContain('The file is being read. You can leave this page: reading goes on.')
    expect((await hasty.get(`${page}?still=yes`)).html).not.toContain('http-equiv')
    const given = await hasty.send(page, { number: '1' }, `${page}/give-up`)
    expect([given.status, given.location]).toEqual([303, page])
    expect(await settled(page)).toMatch(/Given up It was not read, and the file was let go/)
    const again = await hasty.send('/bring-in', {}, `${page}/give-up`)
    expect([again.status, again.words]).toEqual([409, expect.stringContaining('Reading had ended before it could be given up')])
  })
})

describe('files that were handed in before Milepost was started anew', () => {
  const left = async (...titles: string[]) => {
    const files = titles.map((title) => ({ name: `${title}.md`, bytes: new TextEncoder().encode(plan(title)) }))
    const handed = await handInPapers(visitor.house, visitor.viewer, { files, largest: 1_000_000 })
    return handed.ok ? `/bring-in/${handed.value.batch}` : ''
  }

  test('are shown as not read yet, on the first page too, and can be read then', async () => {
    const page = await left('Left', 'Behind')
    const { words } = await visitor.get(page)
    expect(words).toContain('All 2 files are not read yet.')
    expect(words).toContain('The files are kept here; nothing of them is lost.')
    expect((await visitor.get('/bring-in')).words).toContain('Left.md, Behind.md Handed in by Eleanor Marsh')
    const sent = await visitor.send(page, {}, `${page}/read`)
    expect(sent.location).toBe(page)
    expect(await settled(page)).toContain('All 2 files are read.')
    expect((await visitor.get('/bring-in')).words).not.toContain('Left.md, Behind.md')
  })

  test('one alone leads to its paper once it is read', async () => {
    const page = await left('Alone')
    const reading = await readArrivals(visitor.house, visitor.viewer, batchIn(page))
    if (reading.ok) await reading.value.ended
    const seen = await visitor.get(page)
    expect([seen.status, seen.location]).toEqual([303, expect.stringMatching(/^\/papers\/\w+$/)])
  })

  test('can be given up all together', async () => {
    const page = await left('No', 'Thanks')
    await visitor.send(page, {}, `${page}/give-up`)
    expect((await listArrivals(visitor.house.db, visitor.viewer, batchIn(page))).map(({ state }) => state)).toEqual([
      'given up',
      'given up',
    ])
  })
})

test('an address without files is not found', async () => {
  expect((await visitor.get('/bring-in/nosuchbatch0')).status).toBe(404)
  expect((await visitor.send('/bring-in', {}, '/bring-in/nosuchbatch0/read')).status).toBe(404)
})

test.each([
  [
    { plans: 1, actions: 1, doubts: 0, leftovers: 0 },
    'We found 1 action in one plan; nothing is doubtful, and every word found its place.',
  ],
  [
    { plans: 2, actions: 9, doubts: 1, leftovers: 1 },
    'We found 9 actions in 2 plans; one reading is doubtful, and one piece of text found no place.',
  ],
  [
    { plans: 1, actions: 9, doubts: 3, leftovers: 4 },
    'We found 9 actions in one plan; 3 readings are doubtful, and 4 pieces of text found no place.',
  ],
  [{ plans: 0, actions: 0, doubts: 0, leftovers: 4 }, 'No plan was found in it; it is kept as a draft.'],
])('what was found is one sentence: %o', (found, sentence) => {
  expect(foundSentence(found)).toBe(sentence)
})

test('a file that was in hand when the page began is still under way, though it was let go while the store was asked', () => {
  const arrival = {
    batch: 'b',
    number: 2,
    name: 'a',
    size: 1,
    convert: false,
    sentence: '',
    found: null,
    paperId: null,
    by: '',
    receivedAt: '',
  }
  const hands = new Map([[2, 'being read'] as const])
  expect(stageOf({ ...arrival, state: 'waiting' }, hands)).toBe('being read')
  expect(stageOf({ ...arrival, state: 'waiting' }, new Map())).toBe('not read yet')
  expect(stageOf({ ...arrival, state: 'read' }, hands)).toBe('read')
})

test.each([
  [['read', 'read'], 'All 2 files are read. Nothing is adopted until you say so.'],
  [['refused'], 'The file is refused.'],
  [
    ['read', 'being read', 'waiting', 'waiting'],
    'Of 4 files 1 is read, 1 is being read and 2 wait. You can leave this page: reading goes on.',
  ],
  [['given up', 'refused'], 'Of 2 files 1 was refused and 1 was given up.'],
] as const)('how far %o are is one answer', (stages, answer) => {
  expect(answerOf(stages)).toBe(answer)
})
