import { describe, expect, test } from 'vitest'
import { contentStems, share, stem } from './stems.ts'

describe('forms of one word share a root', () => {
  test.each([
    ['review', 'reviews', 'reviewed', 'reviewing'],
    ['implement', 'implemented', 'implementation'],
    ['recruit', 'recruited', 'recruitment'],
    ['plan', 'plans', 'planned', 'planning'],
    ['policy', 'policies'],
    ['produce', 'produced', 'production'],
    ['relocate', 'relocated', 'relocation'],
    ['child', 'children', "children's"],
    ['evaluate', 'evaluated', 'evaluation'],
  ])('%s', (...forms) => expect(new Set(forms.map(stem)).size).toBe(1))
})

test.each([
  ['plan', 'plant'],
  ['form', 'forum'],
  ['train', 'trial'],
])('%s is not %s', (one, other) => expect(stem(one)).not.toBe(stem(other)))

test('words that carry no meaning are left out, joined words are parted', () => {
  expect(contentStems('The multi-agency panel and its 3 chairs')).toEqual(['multi', 'agenci', 'panel', '3', 'chair'])
  expect(share(contentStems('Panels'), contentStems('the panel'))).toBe(true)
  expect(share(contentStems('the of and'), contentStems('the of and'))).toBe(false)
})

test.each(['constructor', 'toString', '__proto__', 'hasOwnProperty', 'valueOf'])('%s is a word like others', (word) => {
  expect(typeof stem(word)).toBe('string')
  expect(contentStems(`Appoint the ${word} of the bridge`).every((one) => typeof one === 'string')).toBe(true)
})
