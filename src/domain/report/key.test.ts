import { expect, test } from 'vitest'
import { findingKey } from '../judgement/explained/findings.ts'
import { statuses } from '../judgement/judgement.ts'
import { defaultSettings } from '../judgement/settings.ts'
import { keyBlocks, keyRows } from './key.ts'
import { saidStatus } from './status-key.ts'

const settings = { ...defaultSettings, off: ['no-measure'] }

test('a report prints every status with its meaning, and every finding with its rule and whether it is on', () => {
  const cells = keyBlocks(settings).flatMap((block) =>
    block.kind === 'table' ? block.rows.map(({ cells }) => cells.map(({ text }) => text)) : [],
  )
  for (const status of statuses) expect(cells.find(([first]) => first === saidStatus(status))?.[1], status).toMatch(/\.$/)
  for (const [id, { name, means }] of Object.entries(findingKey)) {
    const row = cells.find(([first]) => first === `${name}\n${id}`)
    expect(row?.[1], id).toBe(means)
    expect(row?.[2], id).toMatch(id === 'no-measure' ? /^Off$/ : /^On/)
  }
})

test('the table to download has as many cells in each row as it has headings, and each id of a kind once', () => {
  const [head, ...rows] = keyRows(settings)
  expect(rows.filter((row) => row.length !== head?.length || row.some((cell) => cell === ''))).toEqual([])
  expect(new Set(rows.map(([kind, id]) => `${kind} ${id}`)).size).toBe(rows.length)
})
