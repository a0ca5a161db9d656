import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, test } from 'vitest'
import { serveOn } from './serving.ts'

const host = '127.0.0.1'
const closing: (() => void)[] = []
afterEach(() => {
  for (const close of closing.splice(0)) close()
})

async function taken(answer: string): Promise<number> {
  const other = createServer((_, response) => response.end(answer))
  await new Promise<void>((ready) => other.listen(0, '127.0.0.1', ready))
  closing.push(() => other.close())
  return (other.address() as AddressInfo).port
}

describe('serving', () => {
  test('answers on loopback until it is stopped, and lets an answer under way finish', async () => {
    const stopping = new AbortController()
    const asked = Promise.withResolvers<void>()
    const answered = Promise.withResolvers<Response>()
    const answerLate = () => {
      asked.resolve()
      return answered.promise
    }
    const served = await serveOn({ host, port: 0 }, answerLate, stopping.signal)
    if (!served.ok) throw new Error(served.sentence)
    expect(served.value.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
    const answer = fetch(served.value.url)
    await asked.promise
    stopping.abort()
    answered.resolve(new Response('late but whole'))
    expect(await (await answer).text()).toBe('late but whole')
    await served.value.stopped
    await expect(fetch(served.value.url)).rejects.toThrow()
  })

  test('says that another program has the port', async () => {
    const port = await taken('hello')
    expect(await serveOn({ host, port }, () => new Response(), new AbortController().signal)).toEqual({
      ok: false,
      sentence: `Port ${port} is taken by another program: nothing was started. Stop that program, or set PORT to another number.`,
    })
  })

  test('says that Milepost is already there', async () => {
    const port = await taken('<!doctype html><title>Plans – Milepost</title>')
    expect(await serveOn({ host, port }, () => new Response(), new AbortController().signal)).toEqual({
      ok: false,
      sentence: `Milepost is already at http://127.0.0.1:${port}: use that one, or set PORT to another number to start a second.`,
    })
  })
})
