import { expect, test } from 'vitest'
import { statuses } from '../../domain/judgement/judgement.ts'
import { Declared, StatusWord, slugOf, sprite, statusDeclared, statusOfSlug } from './status.tsx'

test.each(statuses)('%s has a shape, a word and an address of its own', (status) => {
  const slug = slugOf(status)
  expect(statusOfSlug(slug)).toBe(status)
  expect(String(sprite)).toContain(`<symbol id="s-${slug}"`)
  expect(String(StatusWord({ status })).toLowerCase()).toContain(`<use href="#s-${slug}"/></svg><span>${status}</span>`)
})

test('no status looks like another', () => {
  const shapes = [...String(sprite).matchAll(/<symbol[^>]*>(.*?)<\/symbol>/g)].map(([, shape]) => shape)
  expect(new Set(shapes).size).toBe(statuses.length)
})

test('a word that somebody made up in an address is no status', () => {
  expect(statusOfSlug('lat')).toBeUndefined()
})

test.each([
  ['At risk', 'at risk'],
  ['late', 'late'],
  ['Done', 'done, effect not yet shown'],
  ['Green', undefined],
])('an owner’s “%s” means %s', (word, status) => {
  expect(statusDeclared(word)).toBe(status)
  expect(String(Declared({ said: word }))).toContain(word === 'late' ? 'Late' : word)
})
