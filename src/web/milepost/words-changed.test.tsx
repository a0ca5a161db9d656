import { expect, test } from 'vitest'
import { WordsChanged } from './words-changed.tsx'

test('says to the ear what went and what came, and escapes both', () => {
  const html = String(<WordsChanged from="a <b> rota" to="a <i> rota" />)
  expect(html).toContain('<del><span class="govuk-visually-hidden">removed: </span>&lt;b&gt;</del>')
  expect(html).toContain('<ins><span class="govuk-visually-hidden">added: </span>&lt;i&gt;</ins>')
})
