import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { readImports } from '../scripts/import-law.ts'

const src = path.resolve(import.meta.dirname, '../src')

describe('the import law', () => {
  test('holds for every source file, and reads them all', () => {
    const law = readImports(src)
    expect(law.faults).toEqual([])
    expect(law.files).toBeGreaterThan(100)
    expect(law.imports).toBeGreaterThan(law.files)
  })

  test.each([
    [
      'a page that reaches into main',
      { 'main.ts': 'export const a = 1', 'web/page.ts': "import { a } from '../main.ts'\nexport const b = a" },
      /web must not import main/,
    ],
    [
      'a store that knows a format',
      { 'store/a.ts': "import '../formats/b.ts'", 'formats/b.ts': 'export {}' },
      /store must not import formats/,
    ],
    [
      'a domain that knows a package',
      { 'domain/plan/a.ts': "import { z } from 'zod'\nexport const a = z" },
      /must not import the package zod/,
    ],
    [
      'a type import counts too',
      { 'domain/plan/a.ts': "import type { B } from '../report/b.ts'\nexport type A = B", 'domain/report/b.ts': 'export type B = 1' },
      /plan must not reach back to report/,
    ],
    ['a circle', { 'cli/a.ts': "import './b.ts'", 'cli/b.ts': "import './a.ts'" }, /circle/],
    ['a file that is not there', { 'cli/a.ts': "export * from './gone.ts'" }, /is no source file/],
    ['a door that knows another door', { 'cli/a.ts': "import '../web/b.ts'", 'web/b.ts': 'export {}' }, /cli must not import web/],
  ] as const)('is broken by %s', (_, files, fault) => {
    const root = fs.mkdtempSync(path.join(os.tmpdir(), 'law-'))
    for (const [name, text] of Object.entries(files)) {
      fs.mkdirSync(path.dirname(path.join(root, name)), { recursive: true })
      fs.writeFileSync(path.join(root, name), text)
    }
    expect(readImports(root).faults.join('\n')).toMatch(fault)
    fs.rmSync(root, { recursive: true })
  })
})

describe('the size of files', () => {
  test('a file over 300 lines says why at its top', () => {
    const silent = fs.globSync('**/*.{ts,tsx}', { cwd: src }).filter((f) => {
      const lines = fs.readFileSync(path.join(src, f), 'utf8').split('\n')
      return lines.length > 301 && !/^\/\/ .*long/i.test(lines.slice(0, 4).join('\n'))
    })
    expect(silent).toEqual([])
  })
})

describe('every operation', () => {
  const verbs = fs
    .globSync('operations/*.ts', { cwd: src })
    .filter((f) => !/\.test\.ts$|-in-tests\.ts$/.test(f))
    .map((f) => ({ f, text: fs.readFileSync(path.join(src, f), 'utf8') }))

  test('that writes or shows what is stored asks for permission', () => {
    const doing = verbs.filter(({ text }) => /export (async )?function \w+\(\s*house: House,\s*viewer: Viewer/.test(text))
    expect(doing.length).toBeGreaterThan(12)
    expect(
      doing.filter(({ text }) => !/\bperform\(|\bforbidden\(|\bmay\(|changePromise\(|reviewAction\(/.test(text)).map(({ f }) => f),
    ).toEqual([])
  })

  test('is reached by a door, or by a verb that is', () => {
    const doors = fs
      .globSync(['web/**/*.{ts,tsx}', 'cli/**/*.ts', '*.ts'], { cwd: src })
      .filter((f) => !/\.test\.tsx?$/.test(f))
      .map((f) => fs.readFileSync(path.join(src, f), 'utf8'))
      .join('\n')
    const verbFiles = verbs
      .filter(({ text }) => /export (async )?function \w+\(\s*house: House,\s*viewer: Viewer/.test(text))
      .map(({ f }) => path.basename(f))
    const others = (f: string) =>
      verbs
        .filter((v) => path.basename(v.f) !== f)
        .map(({ text }) => text)
        .join('\n')
    expect(verbFiles.filter((f) => !doors.includes(`operations/${f}'`) && !others(f).includes(`./${f}'`))).toEqual([])
  })
})
