import { expect, test } from 'vitest'
import { exitCodeOf, type Reason, whenAskedToStop } from './stopping.ts'

test('asks once, however often the signal comes', () => {
  const asked: Reason[] = []
  const done = whenAskedToStop((reason) => asked.push(reason), { watchParent: true })
  process.emit('SIGTERM', 'SIGTERM')
  process.emit('SIGTERM', 'SIGTERM')
  done()
  expect(asked).toEqual(['SIGTERM'])
  expect(process.listeners('SIGTERM')).toHaveLength(0)
})

test.each([
  ['SIGINT', 130],
  ['SIGTERM', 143],
  ['SIGHUP', 129],
] as const)('%s ends with %i, as a shell expects', (reason, code) => {
  expect(exitCodeOf(reason)).toBe(code)
})
