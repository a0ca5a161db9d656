import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import type { Terminal } from './command.ts'
import { fetchPaper } from './paper-file.ts'
import { writeWhole } from './write-file.ts'

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'milepost-files-'))
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }))

const typed = (text: string): Terminal => ({
  out: () => undefined,
  err: () => undefined,
  input: async () => new TextEncoder().encode(text),
  account: 'mwalker',
})

describe('fetching a paper', () => {
  test('takes a file under its own name', async () => {
    fs.writeFileSync(path.join(folder, 'plan.md'), '# Plan')
    expect(await fetchPaper(typed(''), path.join(folder, 'plan.md'))).toEqual({
      ok: true,
      name: 'plan.md',
      bytes: new Uint8Array(Buffer.from('# Plan')),
    })
  })

  test('takes standard input for "-"', async () => {
    expect(await fetchPaper(typed('# Plan'), '-')).toMatchObject({ ok: true, bytes: new TextEncoder().encode('# Plan') })
  })

  test.each([
    ['nothing on standard input', '-', 'Standard input was empty'],
    ['no name', '', 'No file was named'],
    ['a folder', folder, `${folder} is a folder`],
    ['a file that is not there', path.join(folder, 'gone.docx'), 'gone.docx could not be read: there is no such file'],
  ])('refuses %s', async (_, at, words) => {
    expect(await fetchPaper(typed(''), at)).toEqual({ ok: false, sentence: expect.stringContaining(words) })
  })
})

describe('writing a whole file', () => {
  test('replaces what stood there and leaves nothing beside it', async () => {
    const at = path.join(folder, 'out', 'report.html')
    fs.mkdirSync(path.dirname(at))
    fs.writeFileSync(at, 'old')
    expect(await writeWhole(at, 'new')).toBeNull()
    expect(fs.readFileSync(at, 'utf8')).toBe('new')
    expect(fs.readdirSync(path.dirname(at))).toEqual(['report.html'])
  })

  test('says in a sentence why not', async () => {
    const at = path.join(folder, 'nowhere', 'report.html')
    expect(await writeWhole(at, 'new')).toBe(
      `${at} could not be written: there is no such file or folder. Nothing was left there; what it would have held is kept in the store.`,
    )
  })
})
