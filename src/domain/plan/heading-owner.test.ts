import { expect, test } from 'vitest'
import { ownerInHeading } from './heading-owner.ts'

test.each<[string, string | null]>([
  ['Play areas – Lead JB', 'JB'],
  ['Play areas - lead officer: R Vale', 'R Vale'],
  ['Play areas (Lead: Head of Parks)', 'Head of Parks'],
  ['Play areas, Owner: Parks and Roads', 'Parks and Roads'],
  ['Play areas – Responsible officer: T Orme', 'T Orme'],
  ['Play areas – JB/TO', 'JB/TO'],
  ['Play areas – JB', 'JB'],
  ['Play areas', null],
  ['Lead officers', null],
  ['Lead: R Vale', null],
  ['Child Protection (CP)', null],
  ['Taking the lead in play', null],
  ['Play areas – the lead role we take.', null],
  ['Local transport plan – LTP', null],
  ['Play areas 2026/27', null],
])('%s names %s', (text, name) => {
  const found = ownerInHeading(text)
  expect(found?.name ?? null).toBe(name)
  if (found) expect(text.slice(found.start, found.end)).toBe(found.name)
})
