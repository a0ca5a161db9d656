import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { providePrograms } from './programs.ts'

const data = fs.mkdtempSync(path.join(os.tmpdir(), 'milepost-programs-'))
afterAll(() => fs.rmSync(data, { recursive: true, force: true }))
const version = (folder: string) => execFileSync(path.join(folder, 'bin', 'postgres'), ['--version'], { encoding: 'utf8' })

test('the package serves where it can be reached', () => {
  const { folder, major } = providePrograms(data, null)
  expect(folder).toContain('node_modules')
  expect(version(folder)).toContain(`(PostgreSQL) ${major}`)
})

test('an account that cannot reach it gets a copy that runs, once', () => {
  const reached = providePrograms(data, null).folder
  const shut = path.join(data, 'shut')
  fs.mkdirSync(shut, { mode: 0o700 })
  fs.cpSync(reached, path.join(shut, 'native'), { recursive: true, verbatimSymlinks: true })
  const closed = { uid: 4_000_000, gid: 4_000_000 }
  const { folder } = providePrograms(data, closed, path.join(shut, 'native'))
  expect(folder.startsWith(path.join(data, 'programs'))).toBe(true)
  expect(version(folder)).toContain('PostgreSQL')
  const made = fs.statSync(folder).ino
  expect(fs.statSync(providePrograms(data, closed, path.join(shut, 'native')).folder).ino).toBe(made)
  expect(fs.readdirSync(path.join(data, 'programs')).filter((name) => name.includes('part'))).toEqual([])
})
