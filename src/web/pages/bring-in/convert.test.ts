import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openHouse, type Visitor, visitorOf } from '../../../../tests/house.ts'
import { compound, testConverter } from '../../../formats/convert/office-in-tests.ts'
import { getPaperBytes, listPapers } from '../../../store/papers.ts'

const example = readFileSync(new URL('../../../../examples/thornmere-report.docx', import.meta.url))
const office = testConverter('cp "$given/plan.docx" "$made"', { 'plan.docx': example })
const old = compound('WordDocument', 'of the year before last')
let bare: Visitor
let equipped: Visitor
beforeAll(async () => {
  bare = await openHouse({ example: false })
  equipped = visitorOf(bare, { hosts: [], largestPaper: 5_000_000, soffice: office.program })
})
afterAll(() => office.remove())
const file = () => new File([Buffer.from(old)], 'Plan 1999.doc')

test('nothing is offered where there is no LibreOffice', async () => {
  expect((await bare.get('/bring-in')).html).not.toContain('name="convert"')
  const seen = await bare.send('/bring-in', { file: file(), convert: 'yes' })
  expect(seen.status).toBe(422)
  expect(seen.words).toContain('This is an older Word document (.doc)')
  expect(seen.words).not.toContain('LibreOffice')
})

test('an older file is refused with the offer, and the box is then ticked', async () => {
  expect((await equipped.get('/bring-in')).html).toMatch(/<input[^>]*name="convert"[^>]*value="yes"\/>/)
  const seen = await equipped.send('/bring-in', { file: file() })
  expect(seen.status).toBe(422)
  expect(seen.words).toContain('Or have it converted here: choose it again with the box')
  expect(seen.html).toMatch(/<input[^>]*name="convert"[^>]*checked/)
})

test('with the box it is read, the note stands on its page, and the original is kept as it came', async () => {
  const sent = await equipped.send('/bring-in', { file: file(), convert: 'yes' })
  expect(sent.status).toBe(303)
  const page = await equipped.get(sent.location ?? '')
  expect(page.words).toContain('It was read from what LibreOffice made of it (.docx)')
  const [paper] = await listPapers(bare.house.db, bare.viewer)
  expect(paper).toMatchObject({ name: 'Plan 1999.doc', kind: 'doc' })
  const kept = await getPaperBytes(bare.house.db, bare.viewer, paper?.id ?? '')
  expect(Buffer.from(kept?.bytes ?? []).equals(Buffer.from(old))).toBe(true)
})
