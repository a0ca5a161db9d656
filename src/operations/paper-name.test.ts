import { expect, test } from 'vitest'
import { paperName } from './paper-name.ts'

test.each([
  ['stays', 'parks.docx', 'parks.docx'],
  ['on one line, without what nobody sees', ' parks\u0000\nplan .docx', 'parks plan .docx'],
  ['of nothing is said in words', ' \n', 'Paper without a name'],
  ['of 200 characters stays', `${'a'.repeat(195)}.docx`, `${'a'.repeat(195)}.docx`],
  ['longer than that keeps its ending', `${'a'.repeat(300)}.docx`, `${'a'.repeat(194)}….docx`],
  ['longer than that without an ending is cut', 'a'.repeat(300), `${'a'.repeat(199)}…`],
])('a name %s', (_, given, name) => {
  expect(paperName(given)).toBe(name)
})
