import { describe, expect, test } from 'vitest'
import { fixturesOf, normalised } from '../../../tests/govuk/fixtures.ts'
import { proofs } from '../../../tests/govuk/proofs.tsx'

describe.each(proofs)('$component', ({ component, render, without = {} }) => {
  const fixtures = fixturesOf(component)
  const leftOut = Object.values(without).flat()
  const proved = fixtures.filter(({ name }) => !leftOut.includes(name))

  test('has fixtures to prove, and leaves out only fixtures that exist', () => {
    expect(proved.length).toBeGreaterThan(0)
    expect(leftOut.filter((name) => !fixtures.some((fixture) => fixture.name === name))).toEqual([])
  })

  test.each(proved)('$name', ({ options, html }) => {
    expect(normalised(String(render(options)))).toBe(normalised(html))
  })
})

test('a difference a person would notice is one', () => {
  const of = '<p class="a b"><span>Error:</span> Say when</p>'
  expect(normalised('<p class="b a">\n  <span>Error:</span> Say when\n</p>')).toBe(normalised(of))
  expect(normalised('<p class="a b"><span>Error:</span>Say when</p>')).not.toBe(normalised(of))
  expect(normalised('<p class="a"><span>Error:</span> Say when</p>')).not.toBe(normalised(of))
})
