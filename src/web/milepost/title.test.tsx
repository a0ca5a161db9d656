import { expect, test } from 'vitest'
import { Title } from './title.tsx'

test.each(['FOSTERING & ADOPTION', 'SERVICE PLAN 2026/27', 'ÉCOLES'])('%s is set as capitals, unchanged', (text) => {
  expect(String(Title({ text }))).toBe(`<span class="mp-caps">${text.replace('&', '&amp;')}</span>`)
})

test.each(['Fostering', 'NHS', '2.1', 'Work with CAMHS', ''])('%s is left alone', (text) => {
  expect(String(Title({ text }))).toBe(text)
})
