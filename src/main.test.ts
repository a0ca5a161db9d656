import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { afterAll, afterEach, describe, expect, test } from 'vitest'
import { bareDatabase } from '../tests/house-store.ts'

// The program as a person starts it: the real command, its own process, its own environment.

const bin = fileURLToPath(new URL('../bin/milepost.mjs', import.meta.url))
const paper = fileURLToPath(new URL('../examples/thornmere-report.txt', import.meta.url))
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'milepost-main-'))
// root's PostgreSQL runs as another account, which must be able to enter
fs.chmodSync(folder, 0o755)
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }))

const running = new Set<ChildProcess>()
afterEach(() => {
  for (const child of running) child.kill('SIGKILL')
})

type Environment = Readonly<Record<string, string>>

function start(args: readonly string[], environment: Environment): ChildProcess {
  const { DATABASE_URL, MILEPOST_DATA, PORT, npm_lifecycle_event, ...rest } = process.env
  const child = spawn(process.execPath, [bin, ...args], {
    env: { ...rest, TMPDIR: folder, ...environment },
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  running.add(child)
  child.once('exit', () => running.delete(child))
  return child
}

async function run(args: readonly string[], environment: Environment = {}, input = '') {
  const child = start(args, environment)
  child.stdin?.end(input)
  const [out, err, [code]] = await Promise.all([text(child.stdout as never), text(child.stderr as never), once(child, 'exit')])
  return { code, out, err }
}

/** Starts a server and waits until it says where it is. */
async function serve(args: readonly string[], environment: Environment) {
  const child = start(args, { PORT: '0', ...environment })
  let said = ''
  const url = await new Promise<string>((found, failed) => {
    child.stderr?.on('data', (piece) => {
      said += piece
    })
    child.stdout?.on('data', (piece) => {
      const at = /Milepost is at (\S+)/.exec(String(piece))?.[1]
      if (at) found(at)
    })
    child.once('exit', (code) => failed(new Error(`stopped with ${code}: ${said}`)))
  })
  const stop = async (signal: NodeJS.Signals) => {
    const ended = once(child, 'exit')
    child.kill(signal)
    return (await ended)[0]
  }
  return { url, stop, said: () => said }
}

describe('the command milepost', () => {
  test('reads a paper from standard input, writes JSON to standard output and nothing else, and counts the doubts beside it', async () => {
    const { code, out, err } = await run(['read', '-', '--items'], {}, fs.readFileSync(paper, 'utf8'))
    expect([code, err]).toEqual([0, '4 doubts, no texts left over.\n'])
    expect(JSON.parse(out)).toHaveLength(66)
  })

  test.each([
    ['an environment that cannot be meant', ['plans'], { PORT: 'eighty' }, 1, 'PORT is not a port'],
    ['a PostgreSQL that does not answer', ['plans'], { DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' }, 1, 'does not answer'],
    ['a word that is no command', ['plan'], {}, 2, 'There is no command "plan"'],
  ])('refuses %s in one sentence', async (_, args, environment, exit, words) => {
    const { code, out, err } = await run(args, environment)
    expect([code, out]).toEqual([exit, ''])
    expect(err).toContain(words)
    expect(err.trimEnd().split('\n')).toHaveLength(1)
  })
})

describe('milepost serve', () => {
  test('fills an empty store with the example, serves it, lets a command work beside it, and stops when asked', async () => {
    const { url: DATABASE_URL } = await bareDatabase()
    const server = await serve(['serve'], { DATABASE_URL })
    const home = await (await fetch(server.url)).text()
    expect(home).toContain('Thornmere Borough Council')
    expect(home).toContain('Of 68 actions')
    expect(server.said()).toContain('It holds the example')

    const words = ['update', '4.4', 'Four mentors have been trained.', '--plan', 'service plan', '--by', 'L Damerell']
    expect(await run(words, { DATABASE_URL })).toMatchObject({ code: 0 })
    const plans = (await run(['plans'], { DATABASE_URL })).out
    const plan = /^(\w+) {2}Children and Families Service Plan/m.exec(plans)?.[1]
    expect(await (await fetch(`${server.url}/plans/${plan}`)).text()).toContain('Four mentors have been trained.')

    const port = new URL(server.url).port
    expect(await run(['serve'], { DATABASE_URL, PORT: port })).toMatchObject({
      code: 1,
      err: expect.stringContaining(`Milepost is already at ${server.url}`),
    })
    expect(await server.stop('SIGTERM')).toBe(0)
    await expect(fetch(server.url)).rejects.toThrow()
    expect(await run(['verify'], { DATABASE_URL })).toMatchObject({
      code: 0,
      out: expect.stringContaining('the chain is whole, 0 not chained'),
    })
  }, 90_000)

  test('stops when the program that started it is killed', async () => {
    const { url: DATABASE_URL } = await bareDatabase()
    const script = `node:child_process`
    const parent = spawn(
      process.execPath,
      ['-e', `require('${script}').spawn(process.execPath, [${JSON.stringify(bin)}, 'serve', '--empty'], { stdio: 'inherit' })`],
      { env: { ...process.env, DATABASE_URL, PORT: '0', npm_lifecycle_event: 'start' }, stdio: ['ignore', 'pipe', 'inherit'] },
    )
    running.add(parent)
    const url = await new Promise<string>((found) => parent.stdout?.on('data', (piece) => found(/at (\S+)/.exec(String(piece))?.[1] ?? '')))
    expect((await fetch(url)).status).toBe(200)
    parent.kill('SIGKILL')
    await expect
      .poll(
        () =>
          fetch(url)
            .then(() => 'still there')
            .catch(() => 'gone'),
        { timeout: 15_000 },
      )
      .toBe('gone')
  }, 90_000)
})

test('milepost demo --empty starts bare on a PostgreSQL of its own, and takes its folder away when it stops', async () => {
  const server = await serve(['demo', '--empty'], { DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' })
  expect(await (await fetch(server.url)).text()).not.toContain('Thornmere')
  expect(fs.readdirSync(folder).filter((name) => name.startsWith('milepost-demo-'))).toHaveLength(1)
  expect(await server.stop('SIGINT')).toBe(0)
  expect(fs.readdirSync(folder).filter((name) => name.startsWith('milepost-demo-'))).toHaveLength(0)
}, 90_000)
