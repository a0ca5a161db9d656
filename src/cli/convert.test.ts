import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { examples, runWithoutStore as run } from '../../tests/desk.ts'
import { compound, testConverter } from '../formats/convert/office-in-tests.ts'
import { items } from '../formats/json/items.ts'

const office = testConverter('cp "$given/plan.docx" "$made"', { 'plan.docx': readFileSync(new URL('thornmere-report.docx', examples)) })
const old = path.join(office.folder, 'old.doc')
writeFileSync(old, compound('WordDocument'))
afterAll(() => rmSync(office.folder, { recursive: true, force: true }))
const here = { soffice: office.program }

test('read --convert reads an older file as it reads the newer one', async () => {
  const { code, out } = await run(['read', old, '--convert', '--items'], '', here)
  expect(code).toBe(0)
  expect(items.parse(JSON.parse(out))).toHaveLength(66)
  const told = await run(['read', old, '--convert'], '', here)
  expect(told.out).toContain('The file is of an older form (.doc). It was read from what LibreOffice made of it (.docx)')
})

test('the published reading says what the file is, and its own hash', async () => {
  const { out } = await run(['read', old, '--convert', '--json'], '', here)
  expect(JSON.parse(out).source).toMatchObject({ name: 'old.doc', kind: 'doc' })
})

test.each([
  ['without the option the refusal names it', ['read', old], here, /older Word document \(\.doc\).*Or run the command with --convert/],
  ['and does not where there is no LibreOffice', ['read', old], {}, /or copy its text and paste it\.\n$/],
  ['the option without LibreOffice', ['read', old, '--convert'], {}, /^Nothing was read, because no LibreOffice was found/],
  ['bringing in without LibreOffice', ['import', old, '--convert'], {}, /^Nothing was read, because no LibreOffice was found/],
])('%s', async (_, args, more, sentence) => {
  const { code, out, err } = await run(args, '', more)
  expect([code, out]).toEqual([2, ''])
  expect(err).toMatch(sentence)
})

test('a newer file is read as ever, with the option too', async () => {
  const { code, out } = await run(['read', new URL('thornmere-report.html', examples).pathname, '--convert'], '', {
    soffice: '/nowhere/soffice',
  })
  expect(code).toBe(0)
  expect(out).not.toContain('LibreOffice')
})
