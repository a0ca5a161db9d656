import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { StoreRefusal } from '../refusal.ts'
import { serverAccount } from './account.ts'
import { preparePlace, socketFolder } from './place.ts'

const root = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'milepost-place-')))
fs.chmodSync(root, 0o755)
const made = [root]
afterAll(() => {
  for (const one of made) fs.rmSync(one, { recursive: true, force: true })
})

test('the socket lies in the data folder where its path is short', () => {
  expect(socketFolder('/var/lib/milepost')).toBe('/var/lib/milepost/run')
})

test('and else in /tmp, for each folder another, the same each time, short enough for any system', () => {
  const [one, two] = ['a', 'b'].map((end) => socketFolder(`/home/${'long/'.repeat(20)}${end}`))
  expect(one).not.toBe(two)
  expect(socketFolder(`/home/${'long/'.repeat(20)}a`)).toBe(one)
  expect(`${one}/.s.PGSQL.5432`.length).toBeLessThan(100)
})

test('only the account PostgreSQL runs under may enter it', () => {
  const { socket } = preparePlace(path.join(root, 'data'), serverAccount())
  const found = fs.statSync(socket)
  expect(found.mode & 0o777).toBe(0o700)
  expect(found.uid).toBe(serverAccount()?.uid ?? process.getuid?.())
})

test('one that others may enter is refused, for they could pass for the store', () => {
  const { socket } = preparePlace(path.join(root, 'open'), serverAccount())
  fs.chmodSync(socket, 0o777)
  expect(() => preparePlace(path.join(root, 'open'), serverAccount())).toThrow(/is open to others: remove it/)
})

test('so is a link put in its place', () => {
  fs.mkdirSync(path.join(root, 'linked'))
  fs.symlinkSync('/etc', path.join(root, 'linked', 'run'))
  expect(() => preparePlace(path.join(root, 'linked'), serverAccount())).toThrow(StoreRefusal)
})

test('a folder that cannot be made is named', () => {
  fs.writeFileSync(path.join(root, 'file'), '')
  expect(() => preparePlace(path.join(root, 'file', 'data'), serverAccount())).toThrow(/could not be made \(ENOTDIR\): .*set MILEPOST_DATA/)
})
