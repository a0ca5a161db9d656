import { describe, expect, test } from 'vitest'
import { slugOf } from '../../milepost/status.tsx'
import { narrows, queryOf, readLook } from './form.ts'

const today = '2026-07-01'
const read = (query: string) => readLook(Object.fromEntries(new URLSearchParams(query)), today)

describe('what the address of a plan asks to see', () => {
  test.each([
    ['nothing said', '', { view: 'section', asAt: today, back: false, status: undefined, section: '', owner: '', words: '' }],
    ['a view', 'view=owner', { view: 'owner' }],
    ['a view nobody knows', 'view=pie', { view: 'section' }],
    ['a status', 'status=silent', { status: 'no progress stated' }],
    ['either kind of done', 'status=finished', { status: 'done' }],
    ['a status nobody knows', 'status=amber', { status: undefined }],
    ['words, section and owner', 'q=+hub++&section=s3&owner=M+Hale', { words: 'hub', section: 's3', owner: 'M Hale' }],
    ['a day', 'asat=2026-05-31', { asAt: '2026-05-31', back: true }],
    ['a day as people write it', 'asat=31+May+2026', { asAt: '2026-05-31', back: true }],
    ['words longer than anybody means', `q=${'x'.repeat(300)}`, { words: '' }],
  ])('%s', (_, query, look) => {
    expect(read(query).look).toMatchObject(look)
    expect(read(query).wrongDay).toBeUndefined()
  })

  test.each(['31 June 2026', 'yesterday', '2026-13-01'])('“%s” is no day: today is shown, and it is said', (asat) => {
    expect(read(`asat=${encodeURIComponent(asat)}`)).toMatchObject({ wrongDay: asat, look: { asAt: today, back: false } })
  })

  test('a look that became a query is read back as the same look', () => {
    const query = 'view=date&status=done&section=s2&owner=P+Doyle&q=rota&asat=2026-05-31'
    const { look } = read(query)
    const again = Object.entries(queryOf(look, slugOf)).flatMap(([name, value]) => (value ? [[name, value] as [string, string]] : []))
    expect(read(String(new URLSearchParams(again))).look).toEqual(look)
  })

  test('a day alone narrows nothing', () => {
    expect(narrows(read('asat=2026-05-31&view=date').look)).toBe(false)
    expect(narrows(read('owner=M+Hale').look)).toBe(true)
  })
})
