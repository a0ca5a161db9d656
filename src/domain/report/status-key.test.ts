import { expect, test } from 'vitest'
import { statuses } from '../judgement/judgement.ts'
import { markOf, saidStatus, statusesIn, statusKey } from './status-key.ts'

test('every status has a mark of its own, and the key shows each once', () => {
  expect(statusKey.map((mark) => mark.status).sort()).toEqual([...statuses].sort())
  expect(new Set(statusKey.map((mark) => mark.shape)).size).toBe(statuses.length)
  expect(new Set(statusKey.map((mark) => mark.word)).size).toBe(statuses.length)
})

test.each(statuses)('%s is one character, a space and its word', (status) => {
  expect(saidStatus(status)).toMatch(/^\S [A-Z]/)
  expect(markOf(status).word.toLowerCase()).toBe(status)
})

test.each(statuses)('%s is found again in a numbered line of a report', (status) => {
  const line = `12. ${saidStatus(status)}: it was due by 31 May 2025.`
  const [found, ...more] = statusesIn(line)
  expect(more).toEqual([])
  expect(found?.mark.status).toBe(status)
  expect(line.slice(found?.start, found?.end)).toBe(saidStatus(status))
})

test('a whole key is found in its order', () => {
  const line = statusKey.map(({ status }) => saidStatus(status)).join(' · ')
  expect(statusesIn(line).map(({ mark }) => mark)).toEqual(statusKey)
})

test.each(['Late', '▲', 'Lately ▲', '– late', ''])('%j says no status', (line) => {
  expect(statusesIn(line)).toEqual([])
})

test('every ink can be read on white', () => {
  for (const { ink } of statusKey) expect(contrastOnWhite(ink)).toBeGreaterThan(4.5)
})

function contrastOnWhite(ink: string): number {
  const [r = 0, g = 0, b = 0] = [0, 2, 4].map((at) => {
    const part = Number.parseInt(ink.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 1.05 / (0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05)
}
