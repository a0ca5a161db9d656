import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { roomNeeded } from '../room.ts'
import { freeIn, giveReserveBack, putReserveAside } from './reserve.ts'

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'milepost-reserve-'))
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }))
const reserve = path.join(folder, 'reserve')

test('the reserve takes real room, less than writing asks for, so that giving it back lets no writer in', async () => {
  await putReserveAside(folder)
  const { size, blocks } = fs.statSync(reserve)
  expect(blocks * 512).toBeGreaterThanOrEqual(size)
  expect(size).toBeLessThan(roomNeeded)
  expect(size).toBeGreaterThan(2 * 16 * 1024 * 1024)
})

test('it is put aside once, and made whole where that was cut short', async () => {
  const made = fs.statSync(reserve).mtimeMs
  await putReserveAside(folder)
  expect(fs.statSync(reserve).mtimeMs).toBe(made)
  fs.truncateSync(reserve, 5)
  await putReserveAside(folder)
  expect(fs.statSync(reserve).size).toBeGreaterThan(5)
})

test('it stays while there is room', () => {
  expect(freeIn(folder)).toBeGreaterThan(roomNeeded)
  expect(giveReserveBack(folder)).toBe(false)
  expect(fs.existsSync(reserve)).toBe(true)
})

test('a folder that is gone is no matter', async () => {
  await putReserveAside(path.join(folder, 'gone'))
  expect(giveReserveBack(path.join(folder, 'gone'))).toBe(false)
})
