import { expect, test } from 'vitest'
import { remembering } from './remembering.ts'

function counted(most: number) {
  const read: string[] = []
  const ask = remembering((text, said) => {
    read.push(`${text} ${said}`)
    return `${text}!${said}`
  }, most)
  return { read, ask }
}

test('a text is read once a day on which it was said', () => {
  const { read, ask } = counted(10)
  expect([ask('a', '1'), ask('a', '1'), ask('a', '2'), ask('b', '1')]).toEqual(['a!1', 'a!1', 'a!2', 'b!1'])
  expect(read).toEqual(['a 1', 'a 2', 'b 1'])
})

test('what is asked for again outlives the rest', () => {
  const { read, ask } = counted(3)
  for (const text of ['a', 'b', 'c', 'a', 'd', 'a', 'e', 'a', 'f', 'a']) ask(text, '1')
  expect(read.filter((text) => text === 'a 1')).toHaveLength(1)
})

test('it forgets what nobody asks for, and reads it again', () => {
  const { read, ask } = counted(3)
  for (const text of ['a', 'b', 'c', 'd', 'e', 'f', 'g']) ask(text, '1')
  expect(ask('a', '1')).toBe('a!1')
  expect(read.filter((text) => text === 'a 1')).toHaveLength(2)
})

test('a long text takes the place of several', () => {
  const { read, ask } = counted(4)
  const long = 'long '.repeat(400)
  for (const text of ['a', long, 'b', long, 'c', 'a']) ask(text, '1')
  expect(read.filter((text) => text === 'a 1')).toHaveLength(2)
  expect(ask(long, '1')).toBe(`${long}!1`)
})
