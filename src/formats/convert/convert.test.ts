import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { convertOlder } from './convert.ts'
import { findOffice } from './find-office.ts'
import { convertLimits } from './limits.ts'
import { compound, testConverter } from './office-in-tests.ts'
import { olderForm } from './older-form.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
let office: ReturnType<typeof testConverter>
const use = (does: string, given?: Parameters<typeof testConverter>[1]) => {
  office = testConverter(does, given)
  return office
}
afterEach(() => office?.remove())
const convert = (more: Parameters<typeof convertOlder>[3] = {}, form: 'doc' | 'xls' | 'rtf' = 'doc', text = 'the old file') =>
  convertOlder(bytes(text), form, office.program, { within: office.work, ...more })
const sentenceOf = (answer: Awaited<ReturnType<typeof convertOlder>>) => (answer.ok ? 'it was converted' : answer.sentence)

describe('an older file is converted by the program that is named', () => {
  test.each([
    ['doc', 'docx'],
    ['rtf', 'docx'],
    ['xls', 'xlsx'],
  ] as const)('a .%s to a .%s, and nothing of it is left behind', async (form, target) => {
    use('printf "%s made of " "$target" > "$made"; cat "$file" >> "$made"')
    const answer = await convert({}, form)
    expect(answer.ok && new TextDecoder().decode(answer.bytes)).toBe(`${target} made of the old file`)
    expect(readdirSync(office.work)).toEqual([])
  })

  test('with settings of its own that let no macro run, in a bare environment and a folder of its own', async () => {
    use('{ env; pwd; cat "$profile/user/registrymodifications.xcu"; } > "$made"')
    process.env['MILEPOST_TEST_SECRET'] = 'postgres://clerk:secret@db/plans'
    const answer = await convert()
    delete process.env['MILEPOST_TEST_SECRET']
    const said = answer.ok ? new TextDecoder().decode(answer.bytes) : ''
    expect(said).toContain('DisableMacrosExecution')
    expect(said).toMatch(/^HOME=.*milepost-convert-/m)
    expect(said).not.toContain('secret')
  })

  test('one at a time: those that come meanwhile wait, and more than a few are refused', async () => {
    use('mkdir "$given/work/busy" || exit; sleep 0.05; rmdir "$given/work/busy"; cp "$file" "$made"')
    const many = convertLimits.waiting + 3
    if (process.getuid?.() === 0) await import('node:fs').then((fs) => fs.chmodSync(office.work, 0o777))
    const answers = await Promise.all(Array.from({ length: many }, () => convert()))
    expect(answers.filter(({ ok }) => ok)).toHaveLength(convertLimits.waiting + 1)
    expect(answers.filter(({ ok }) => !ok).map(sentenceOf)).toEqual(
      new Array(2).fill(expect.stringMatching(/^Too many older files .* Nothing was kept/)),
    )
  })
})

describe('a file that does harm ends in a sentence, and leaves nothing', () => {
  test.each<[string, string, Parameters<typeof convertOlder>[3], RegExp]>([
    ['the program makes nothing', 'exit 0', {}, /^LibreOffice could not open this file: it may be damaged/],
    ['it fails', 'exit 77', {}, /^LibreOffice could not open this file/],
    ['it is killed', 'kill -9 $$', {}, /^LibreOffice could not open this file/],
    ['it takes too long', 'sleep 100', { seconds: 0.2 }, /took longer than 0\.2 seconds/],
    ['what it started takes too long', '(sleep 100) & sleep 100', { seconds: 0.2 }, /took longer than 0\.2 seconds/],
    ['it makes a folder', 'mkdir "$made"', {}, /made nothing of this file that can be read/],
    ['it makes a link to a file of the machine', 'ln -s /etc/passwd "$made"', {}, /^LibreOffice could not open this file/],
    ['it makes a pipe', 'mkfifo "$made"', {}, /made nothing of this file that can be read/],
    ['it makes more than can be read', `dd if=/dev/zero of="$made" bs=1000000 count=60 2>/dev/null`, {}, /far more than a paper holds/],
  ])('%s', async (_, does, bounds, sentence) => {
    use(does)
    const said = sentenceOf(await convert(bounds))
    expect(said).toMatch(sentence)
    expect(said).toMatch(/ Nothing was kept\. Open the file, save it as a Word document/)
    expect(readdirSync(office.work)).toEqual([])
  })

  test.runIf(process.platform === 'linux')('it takes more memory than a paper needs', async () => {
    use('x=$(head -c 60000000 /dev/zero | tr "\\\\0" x); sleep 100')
    expect(sentenceOf(await convert({ memory: 40_000_000 }))).toMatch(/took more memory than a paper needs/)
  })

  test('it is given up, before and while it is converted', async () => {
    use('sleep 100')
    expect(sentenceOf(await convert({ signal: AbortSignal.abort() }))).toMatch(/^Converting was given up/)
    expect(sentenceOf(await convert({ signal: AbortSignal.timeout(100) }))).toMatch(/^Converting was given up/)
    expect(readdirSync(office.work)).toEqual([])
  })

  test('what it started is ended with it', async () => {
    use('(sleep 0.6; cp "$file" "$given/work/late") & cp "$file" "$made"')
    if (process.getuid?.() === 0) await import('node:fs').then((fs) => fs.chmodSync(office.work, 0o777))
    expect((await convert()).ok).toBe(true)
    await new Promise((later) => setTimeout(later, 1000))
    expect(existsSync(path.join(office.work, 'late'))).toBe(false)
  })

  test('there is no such program', async () => {
    use('exit')
    rmSync(office.program)
    expect(sentenceOf(await convert())).toMatch(/^LibreOffice could not open this file/)
  })
})

test.each([
  ['an older Word document', compound('WordDocument'), 'a.doc', 'doc'],
  ['an older workbook', compound('Workbook'), 'a.xls', 'xls'],
  ['a workbook of before 1997', compound('Book'), 'a.xls', 'xls'],
  ['rich text that is called a Word document', bytes('{\\rtf1 Review}'), 'a.doc', 'rtf'],
  [
    'a document whose names stand far behind',
    compound('', new Uint8Array(compound('WordDocument', new Uint8Array(3_000_000)))),
    'a.doc',
    'doc',
  ],
  ['a document with a password', compound('EncryptedPackage'), 'a.docx', null],
  ['slides', compound('PowerPoint Document'), 'a.ppt', null],
  ['a message', compound('__substg1.0_1000'), 'a.msg', null],
  ['plain text called a Word document', bytes('Review the rounds'), 'a.doc', null],
  ['an empty file', new Uint8Array(), 'a.doc', null],
] as const)('%s is told by its bytes', (_, file, name, form) => {
  expect(olderForm({ name, bytes: file })).toBe(form)
})

describe('LibreOffice is found', () => {
  const on = (found: ReturnType<typeof testConverter>, more: Partial<Parameters<typeof findOffice>[1]> = {}) =>
    ({ path: `/nowhere:${found.folder}`, platform: 'linux', places: [], ...more }) as const

  test('on the path, by its name, and in its usual place', () => {
    const { program, folder } = use('exit')
    expect(findOffice('', on(office))).toBe(program)
    expect(findOffice(program, on(office, { path: '' }))).toBe(program)
    expect(findOffice('', on(office, { path: '', places: ['/nowhere/soffice', program] }))).toBe(program)
    rmSync(program)
    writeFileSync(path.join(folder, 'libreoffice'), '', { mode: 0o755 })
    expect(findOffice('', on(office))).toBe(path.join(folder, 'libreoffice'))
  })

  test('or not: turned off, elsewhere, no program, a path that is relative, Windows', () => {
    const { folder } = use('exit')
    writeFileSync(path.join(folder, 'notes'), 'no program', { mode: 0o644 })
    mkdirSync(path.join(folder, 'folder'))
    expect(findOffice('off', on(office))).toBeNull()
    expect(findOffice('/nowhere/soffice', on(office))).toBeNull()
    expect(findOffice(path.join(folder, 'notes'), on(office))).toBeNull()
    expect(findOffice(path.join(folder, 'folder'), on(office))).toBeNull()
    expect(findOffice('', on(office, { path: path.relative(process.cwd(), folder) }))).toBeNull()
    expect(findOffice('', on(office, { platform: 'win32' }))).toBeNull()
    expect(readFileSync(path.join(folder, 'soffice'), 'utf8')).toContain('exit')
  })
})
