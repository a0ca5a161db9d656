import { Readable } from 'node:stream'
import { beforeAll, describe, expect, test } from 'vitest'
import { openHouse, type Visitor, visitorOf } from '../../../../tests/house.ts'
import { listPapers } from '../../../store/papers.ts'

let visitor: Visitor
beforeAll(async () => {
  visitor = await openHouse({ example: false })
})

const plan = (title: string) => `# ${title} Service Plan 2026/27

TASK NO.\tTASK\tDEADLINE\tPROGRESS
1.1\tOpen the gate\tMay 2026\tOpened in April
`
const held = async () => {
  const pieces = await visitor.house.db.selectFrom('arrival_piece').select('batch').execute()
  return { pieces: pieces.length, papers: (await listPapers(visitor.house.db, visitor.viewer)).length }
}
const tokenOf = (html: string) => /name="token" value="([^"]+)"/.exec(html)?.[1] ?? ''
const boundary = 'a-line-between-parts'
const part = (head: string, body: string) => `--${boundary}\r\nContent-Disposition: form-data; ${head}\r\n\r\n${body}\r\n`

/** A form as bytes on the line, sent by chunks and without saying how long it is. */
function sent(body: string, more: Readonly<Record<string, string>> = {}): RequestInit {
  const bytes = new TextEncoder().encode(body)
  const chunks = Array.from({ length: Math.ceil(bytes.length / 50_000) }, (_, i) => bytes.subarray(i * 50_000, (i + 1) * 50_000))
  const headers = {
    origin: 'http://localhost',
    'sec-fetch-site': 'same-origin',
    'content-type': `multipart/form-data; boundary=${boundary}`,
    ...more,
  }
  return { method: 'POST', headers, body: Readable.toWeb(Readable.from(chunks)), duplex: 'half' } as RequestInit
}

describe('a form with files', () => {
  test('leads to the paper, under the name it has on its owner’s disk', async () => {
    const token = tokenOf((await visitor.get('/bring-in')).html)
    const file = part('name="file"; filename="Elm &amp; %22Oak%22 – été.md"\r\nContent-Type: text/markdown', plan('Elms'))
    const answer = await visitor.ask('/bring-in', sent(`${part('name="token"', token)}${file}--${boundary}--\r\n`))
    expect([answer.status, answer.location]).toEqual([303, expect.stringMatching(/^\/papers\//)])
    expect((await listPapers(visitor.house.db, visitor.viewer)).map(({ name }) => name)).toContain('Elm &amp; "Oak" – été.md')
  })

  test('and a text beside it are two papers', async () => {
    const answer = await visitor.send('/bring-in', { file: new File([plan('One')], 'one.md'), text: plan('Two'), name: 'two.md' })
    expect([answer.status, answer.location]).toEqual([303, expect.stringMatching(/^\/bring-in\//)])
    while ((await held()).pieces > 0) await new Promise((go) => setTimeout(go, 20))
    expect((await held()).papers).toBe(3)
  })

  test('that breaks off is refused, what was typed comes back, and nothing is kept', async () => {
    const before = await held()
    const token = tokenOf((await visitor.get('/bring-in')).html)
    const form = `${part('name="token"', token)}${part('name="name"', 'Kept name')}${part('name="file"; filename="a.md"', plan('Broken'))}`
    const answer = await visitor.ask('/bring-in', sent(form.slice(0, -40)))
    expect(answer.status).toBe(422)
    expect(answer.words).toContain('broke off before its end. Nothing was stored.')
    expect(answer.html).toContain('value="Kept name"')
    expect(await held()).toEqual(before)
  })

  test('that does not say where its parts begin is refused in a sentence', async () => {
    const answer = await visitor.ask('/bring-in', sent('x', { 'content-type': 'multipart/form-data' }))
    expect([answer.status, answer.words]).toEqual([422, expect.stringContaining('broke off before its end')])
  })

  test('with a file in front of its token is not taken in, and says so', async () => {
    const before = await held()
    const token = tokenOf((await visitor.get('/bring-in')).html)
    const file = (name: string) => part(`name="file"; filename="${name}.md"`, plan(name))
    const answer = await visitor.ask('/bring-in', sent(`${file('Early')}${part('name="token"', token)}${file('Late')}--${boundary}--\r\n`))
    expect([answer.status, answer.words]).toEqual([409, expect.stringContaining('choose the file again')])
    expect(await held()).toEqual(before)
  })

  test.each([
    ['of an old page', () => part('name="token"', 'an-old-one')],
    ['without one', () => ''],
  ])('and the token %s is not taken in, and says so', async (_, token) => {
    const before = await held()
    const form = `${token()}${part('name="text"', 'typed words')}${part('name="file"; filename="a.md"', plan('Old'))}--${boundary}--\r\n`
    const answer = await visitor.ask('/bring-in', sent(form))
    expect([answer.status, answer.words]).toEqual([409, expect.stringContaining('Go back and choose the file again.')])
    expect(await held()).toEqual(before)
  })

  test.each([
    ['files that are too large together, said beforehand', { 'content-length': '40000000' }, 100],
    ['files that are too large together, found while they come', {}, 40_000_000],
  ])('and %s is refused, and nothing is kept', async (_, headers, size) => {
    const before = await held()
    const token = tokenOf((await visitor.get('/bring-in')).html)
    const file = part('name="file"; filename="a.md"', 'x'.repeat(size))
    const answer = await visitor.ask('/bring-in', sent(`${part('name="token"', token)}${file}--${boundary}--\r\n`, headers))
    expect([answer.status, answer.words]).toEqual([413, expect.stringContaining('Nothing was stored.')])
    expect(await held()).toEqual(before)
  })

  test('and more parts than any page of ours sends is refused', async () => {
    const token = tokenOf((await visitor.get('/bring-in')).html)
    const many = part('name="name"', 'x').repeat(200)
    const answer = await visitor.ask('/bring-in', sent(`${part('name="token"', token)}${many}--${boundary}--\r\n`))
    expect(answer.status).toBe(413)
  })
})

describe('a text', () => {
  test('that is larger than anybody pastes is refused', async () => {
    const answer = await visitor.ask('/bring-in', {
      method: 'POST',
      body: new URLSearchParams({ token: 'x', text: 'x'.repeat(18_000_000) }),
      headers: { origin: 'http://localhost' },
    })
    expect([answer.status, answer.words]).toEqual([413, expect.stringContaining('5 MB of pasted text')])
  })

  test('of nothing but spaces is refused, and the name comes back', async () => {
    const answer = await visitor.send('/bring-in', { text: '  ', name: 'Mine' })
    expect([answer.status, answer.words]).toEqual([422, expect.stringContaining('the text is empty')])
    expect(answer.html).toContain('value="Mine"')
  })

  test('pasted without a script or files is read', async () => {
    const token = tokenOf((await visitor.get('/bring-in')).html)
    const answer = await visitor.ask('/bring-in', {
      method: 'POST',
      body: new URLSearchParams({ token, text: plan('Pasted'), name: 'Pasted plan' }),
      headers: { origin: 'http://localhost' },
    })
    expect([answer.status, answer.location]).toEqual([303, expect.stringMatching(/^\/papers\//)])
  })
})

test('who asks under another name than ours sends no files here', async () => {
  const stranger = visitorOf(visitor)
  const answer = await stranger.ask('/bring-in', sent('', { origin: 'http://elsewhere.example' }))
  expect(answer.status).toBe(403)
})
