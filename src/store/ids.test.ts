import { expect, test } from 'vitest'
import { newId } from './ids.ts'

test('a permanent address is twelve letters and digits that nobody misreads, and never the same', () => {
  const ids = Array.from({ length: 2000 }, newId)
  expect(new Set(ids).size).toBe(2000)
  for (const id of ids) expect(id).toMatch(/^[0-9abcdefghjkmnpqrstvwxyz]{12}$/)
})
