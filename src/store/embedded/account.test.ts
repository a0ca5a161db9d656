import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { asStarted, firstClosedFolder, refuseClosedFolder, serverAccount } from './account.ts'

const root = fs.mkdtempSync(path.join(os.tmpdir(), 'milepost-account-'))
fs.chmodSync(root, 0o755)
afterAll(() => fs.rmSync(root, { recursive: true, force: true }))
const folder = (name: string, mode: number) => {
  const made = path.join(root, name)
  fs.mkdirSync(made, { recursive: true })
  fs.chmodSync(made, mode)
  return made
}
const stranger = { uid: 4_000_000, gid: 4_000_000 }
const me = { uid: process.getuid?.() ?? 0, gid: process.getgid?.() ?? 0 }

test.each<[string, number, typeof stranger, boolean]>([
  ['open to all', 0o755, stranger, true],
  ['to pass through only', 0o711, stranger, true],
  ['to its owner only', 0o700, stranger, false],
  ['to be listed but not entered', 0o754, stranger, false],
  ['closed to its owner alone', 0o055, me, false],
  ['its own', 0o700, me, true],
  ['its group’s', 0o010, { uid: stranger.uid, gid: me.gid }, true],
])('a folder that is %s', (name, mode, account, open) => {
  const made = folder(name, mode)
  expect(firstClosedFolder(made, account)).toBe(open ? null : made)
})

test('the folder in the way is named, not the one at the end', () => {
  const shut = folder('shut', 0o700)
  const inside = folder('shut/inside', 0o755)
  expect(firstClosedFolder(inside, stranger)).toBe(shut)
  expect(() => refuseClosedFolder(inside, stranger)).toThrow(`run "chmod o+x ${shut}"`)
})

test('a folder yet to be made is not in the way', () => {
  expect(firstClosedFolder(path.join(root, 'yet', 'to', 'be'), stranger)).toBeNull()
})

test('a process is started under signed numbers', () => {
  expect(asStarted({ uid: 4294967294, gid: 4294967294 })).toEqual({ uid: -2, gid: -2 })
  expect(asStarted({ uid: 65534, gid: 65534 })).toEqual({ uid: 65534, gid: 65534 })
  expect(asStarted(null)).toEqual({})
})

test('nobody is who the account file says, and only root lends it', () => {
  const accounts = path.join(root, 'passwd')
  fs.writeFileSync(accounts, 'root:*:0:0::/root:/bin/sh\nnobody:*:-2:-2::/:/usr/bin/false\n')
  expect(serverAccount(accounts)).toEqual(process.getuid?.() === 0 ? { uid: 4294967294, gid: 4294967294 } : null)
  expect(serverAccount(path.join(root, 'none'))).toEqual(process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : null)
})
