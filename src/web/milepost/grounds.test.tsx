import { expect, test } from 'vitest'
import { type Ground, Grounds } from './grounds.tsx'

const ground = (rule: string, sentence: string): Ground => ({ rule, sentence, evidence: '' })
const idsOf = (grounds: readonly Ground[], bare: boolean) =>
  [...String(Grounds({ grounds, bare, own: 'a', papers: new Map() })).matchAll(/<li id="([^"]+)"/g)].map(([, id]) => id)

test.each<[string, readonly string[], readonly string[]]>([
  ['one of each rule bears its name', ['late', 'parts'], ['late', 'parts']],
  ['the second of one rule is numbered', ['parts', 'late', 'late'], ['parts', 'late', 'late-2']],
  ['and so on, whatever stands between them', ['late', 'parts', 'late', 'late'], ['late', 'parts', 'late-2', 'late-3']],
])('%s', (_, rules, ids) => {
  const grounds = rules.map((rule, i) => ground(rule, `Sentence ${i}.`))
  expect(idsOf(grounds, false)).toEqual(ids)
  expect(idsOf(grounds, true)).toEqual(ids.map((id) => `reason-${id}`))
})
