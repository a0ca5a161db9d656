import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { ReadHere } from '../../operations/read-here.ts'
import { pdfOf } from '../pdf/sample-pdf.ts'
import { permissions } from './child.ts'
import { apartLimits, tooMuchWasRead } from './limits.ts'
import { readApart } from './read-apart.ts'

const paper = (text: string, name = 'a.md') => ({ name, bytes: new TextEncoder().encode(text) })
const plan = '# Parks plan\n\n| No | Action | By when | Progress |\n|--|--|--|--|\n| 1 | Mend the gate | May 2027 | In hand |\n'
const read = (text: string, bounds?: Parameters<typeof readApart>[1]) => readApart<ReadHere>(paper(text), bounds)

describe('a paper read in a process of its own', () => {
  test('gives what was read', async () => {
    const answer = await read(plan)
    expect(answer.ok && answer.reading.plans[0]?.sections[0]?.actions.map(({ text }) => text)).toEqual(['Mend the gate'])
    expect(answer.ok && answer.kind).toBe('markdown')
  })

  test('or the reader’s own sentence', async () => {
    expect(await read('')).toMatchObject({ ok: false, sentence: expect.stringMatching(/^This file is empty/) })
  })

  test('more papers than are read at once wait their turn, and each gets its own answer', async () => {
    const answers = await Promise.all(Array.from({ length: 12 }, (_, i) => read(plan.replace('gate', `gate ${i}`))))
    expect(answers.map((answer) => answer.ok && answer.reading.plans[0]?.sections[0]?.actions[0]?.text)).toEqual(
      Array.from({ length: 12 }, (_, i) => `Mend the gate ${i}`),
    )
  })

  test('more than may wait are refused at once', async () => {
    const answers = await Promise.all(Array.from({ length: apartLimits.atOnce + apartLimits.waiting + 3 }, () => read(plan)))
    expect(answers.filter((answer) => !answer.ok).map((answer) => (answer.ok ? '' : answer.sentence))).toEqual(
      new Array(3).fill(expect.stringMatching(/^Too many papers are being read/)),
    )
  })

  test('one that takes too long is stopped and refused, and the next is read', async () => {
    expect(await read(plan.repeat(20_000), { seconds: 0.01 })).toMatchObject({
      ok: false,
      sentence: expect.stringMatching(/took longer than 0\.01 seconds.*Nothing was kept/),
    })
    expect((await read(plan)).ok).toBe(true)
  })

  test('one that is given up ends at once, before and while it is read', async () => {
    expect(await read(plan, { signal: AbortSignal.abort() })).toMatchObject({
      ok: false,
      sentence: expect.stringMatching(/^Reading was given up/),
    })
    expect(await read(plan.repeat(20_000), { signal: AbortSignal.timeout(10) })).toMatchObject({
      ok: false,
      sentence: expect.stringMatching(/^Reading was given up/),
    })
    expect((await read(plan)).ok).toBe(true)
  })

  test.runIf(process.platform === 'linux')(
    'the process that has read a PDF is kept for the next one',
    async () => {
      const children = () =>
        readdirSync('/proc')
          .filter((pid) => /^\d+$/.test(pid))
          .filter((pid) => {
            try {
              return Number(/^PPid:\s*(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'latin1'))?.[1]) === process.pid
            } catch {
              return false
            }
          })
      const bytes = pdfOf(
        ...Array.from({ length: 12 }, (_, page) =>
          Array.from({ length: 50 }, (_, line) => ({ text: `What was said on page ${page} in line ${line}`, x: 50, y: 100 + line * 13 })),
        ),
      )
      const readPage = async () => (await readApart<ReadHere>({ name: 'a.pdf', bytes })).ok
      // one after the other: only the last to have been used is asked again
      expect(await readPage()).toBe(true)
      const before = children()
      expect([await readPage(), await readPage()]).toEqual([true, true])
      expect(children()).toEqual(before)
    },
    40_000,
  )

  test('one that needs more memory than a paper is stopped and refused, and the next is read', async () => {
    const rows = '| 1 | Mend the gate | May 2027 | In hand |\n'.repeat(150_000)
    const answer = await read(`${plan}${rows}`)
    expect(answer.ok ? '' : answer.sentence).toMatch(/Nothing was kept|nothing was read/)
    expect((await read(plan)).ok).toBe(true)
  }, 40_000)
})

test.each([
  ['read a file of the machine', "require('node:fs').readFileSync('/etc/hostname')"],
  ['write a file', "require('node:fs').writeFileSync('/tmp/milepost-test-of-permissions', '')"],
  ['start a program', "require('node:child_process').execSync('true')"],
  ['start a thread', "new (require('node:worker_threads').Worker)('1', { eval: true })"],
  [
    'reach the network',
    "require('node:net').connect(80, '127.0.0.1').on('error', (error) => { console.error(error.code); process.exit(1) })",
  ],
])('the reading process may not %s', (_, script) => {
  const ended = spawnSync(process.execPath, [...permissions(), '--eval', script], { encoding: 'utf8', env: {} })
  expect(ended.status).not.toBe(0)
  expect(ended.stderr).toContain('ERR_ACCESS_DENIED')
})

test('an answer is counted by what stands in it', () => {
  expect(tooMuchWasRead({ ok: true, texts: ['a'.repeat(1000)] })).toBeNull()
  const piece = 'a'.repeat(1_000_000)
  expect(tooMuchWasRead({ ok: true, texts: new Array(61).fill(piece) })).toMatchObject({ ok: false })
})
