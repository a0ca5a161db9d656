import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { convertLimits } from './limits.ts'

/** The account that a converter runs under where it is not our own. */
export interface Account {
  readonly uid?: number
  readonly gid?: number
}

/** Root lends a converter the account `nobody`, whose numbers stand in the account file; anybody else runs it as themselves. */
export function guestAccount(accounts = '/etc/passwd'): Account {
  if (process.getuid?.() !== 0) return {}
  const line = existsSync(accounts) ? /^nobody:[^:]*:(-?\d+):(-?\d+):/m.exec(readFileSync(accounts, 'utf8')) : null
  return { uid: Number(line?.[1] ?? 65534) | 0, gid: Number(line?.[2] ?? 65534) | 0 }
}

let withoutNetwork: readonly string[] | undefined

/** What a command is put behind so that it has no network, where the system lets this account do so (Linux with user namespaces); empty elsewhere. */
export function networkTaken(account: Account): readonly string[] {
  withoutNetwork ??= triedOut(account)
  return withoutNetwork
}

function triedOut(account: Account): readonly string[] {
  if (process.platform !== 'linux') return []
  const words = ['unshare', '--map-root-user', '--net', '--']
  const tried = spawnSync('unshare', [...words.slice(1), 'true'], { ...account, stdio: 'ignore', timeout: 5_000, cwd: '/' })
  return tried.status === 0 ? words : []
}

/** The limits that the system itself keeps for each process of a command; one that it does not know is passed over. */
export function limited(command: readonly string[]): readonly string[] {
  const { cpuSeconds, addresses, result } = convertLimits
  // sizes of files are counted in blocks of 512 bytes, addresses in kilobytes
  const limits = [`-c 0`, `-t ${cpuSeconds}`, `-f ${Math.ceil((result * 2) / 512)}`, `-v ${Math.ceil(addresses / 1024)}`]
  return ['/bin/sh', '-c', `${limits.map((limit) => `ulimit ${limit} 2>/dev/null`).join('; ')}; exec "$@"`, 'sh', ...command]
}

/** Bytes of memory that all processes of a group hold; 0 where the system does not say. What they share is counted for each. */
export function memoryOfGroup(group: number): number {
  if (process.platform !== 'linux') return 0
  let pages = 0
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue
    const fields = statOf(name)
    if (fields && Number(fields[2]) === group) pages += Number(fields[21])
  }
  return pages * 4096
}

/** The fields behind a process's name: its state first, its group third, its pages in memory the twenty-second. */
function statOf(pid: string): string[] | undefined {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'latin1')
      .replace(/^.*\) /s, '')
      .split(' ')
  } catch {
    return undefined
  }
}

/** Ends every process of a group; one that is gone already is no matter. */
export function endGroup(group: number): void {
  try {
    process.kill(-group, 'SIGKILL')
  } catch {
    // nobody is left in it
  }
}
