import { spawn } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, expect, test } from 'vitest'
import { isAlive, readPostmaster, removeForeignLock } from './postmaster.ts'

const cluster = fs.mkdtempSync(path.join(os.tmpdir(), 'milepost-lock-'))
afterAll(() => fs.rmSync(cluster, { recursive: true, force: true }))
const lock = path.join(cluster, 'postmaster.pid')

test.each<[string, string, object | null]>([
  ['as PostgreSQL writes it', '123\n/data\n1700000000\n5433\n/run\n\n  1 2\nready   \n', { pid: 123, port: 5433 }],
  ['just begun', '123\n', { pid: 123, port: 5432 }],
  ['still empty', '', null],
  ['damaged', 'x\n', null],
])('a lock file that is %s', (_, text, read) => {
  fs.writeFileSync(lock, text)
  expect(readPostmaster(cluster)).toEqual(read)
})

test('none is none', () => {
  expect(readPostmaster(path.join(cluster, 'nowhere'))).toBeNull()
})

test('this process is alive; one that was ended is not, even before its parent collects it', async () => {
  expect(isAlive(process.pid)).toBe(true)
  const child = spawn('sh', ['-c', 'sleep 0 & echo $!; exec sleep 60'], { stdio: ['ignore', 'pipe', 'ignore'] })
  const uncollected = Number(await new Promise((done) => child.stdout.once('data', done)))
  await pause(200)
  expect(isAlive(uncollected)).toBe(false)
  child.kill('SIGKILL')
  await new Promise((done) => child.once('exit', done))
  expect(isAlive(child.pid ?? 0)).toBe(false)
})

test('a lock whose number belongs to another program is removed, and only that', () => {
  fs.writeFileSync(lock, `${process.pid}\n`)
  removeForeignLock(cluster, { pid: process.ppid, port: 5432 })
  expect(fs.existsSync(lock)).toBe(true)
  removeForeignLock(cluster, { pid: process.pid, port: 5432 })
  expect(fs.existsSync(lock)).toBe(false)
})
