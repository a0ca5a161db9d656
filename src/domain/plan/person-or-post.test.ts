import { describe, expect, test } from 'vitest'
import { isPersonOrPost, isPersonOrPostAlone, namesPostOrBody } from './person-or-post.ts'

describe('a place is no person, in a column and in a heading', () => {
  test.each(
    'Elm Court|George Street|Jane Close|Mary Hall|Grant Building|Dean Site|Dale Depot|Martin Club|Craig House|Jordan Library'.split('|'),
  )('%s', (text) => expect([isPersonOrPost(text), isPersonOrPostAlone(text)]).toEqual([false, false]))
})

describe('a person or a post, in a column and in a heading', () => {
  test.each('J Oak|Jane Smith|Dr J Vale|Head of Housing|Area Manager|Chief Executive|Director of Place'.split('|'))('%s', (text) =>
    expect([isPersonOrPost(text), isPersonOrPostAlone(text)]).toEqual([true, true]),
  )
})

describe('a column names people and posts', () => {
  test.each<[string, boolean]>([
    ['J Oak, A Ash', true],
    ['J.P. Oak and A Ash', true],
    ['Area Manager / Cllr Elm', true],
    ['Head of Housing\nSolicitor', true],
    ['Elm Dale', true],
    ['J Oak, George Street', false],
    ['Elm North', false],
    ['Housing Team', false],
    ['Parks Strategy', false],
    ['Health and Safety', false],
  ])('%s: %s', (text, want) => expect(isPersonOrPost(text)).toBe(want))
})

describe('words that no person of a known first name begins are no name in a heading', () => {
  test.each(['Elm Dale', 'Phase Two', 'Quick Wins', 'Housing Team'])('%s', (text) => expect(isPersonOrPostAlone(text)).toBe(false))
})

describe('the word of a post or a body', () => {
  test.each<[string, boolean]>([
    ['Head of Parks', true],
    ['Housing officers', true],
    ['Planning advisor', true],
    ['Co-ordinator', true],
    ['Parks Team', true],
    ['All partners', true],
    ['Headroom', false],
    ['Member training', false],
    ['Leading By Example', false],
    ['Chairs', false],
  ])('%s: %s', (text, want) => expect(namesPostOrBody(text)).toBe(want))
})
