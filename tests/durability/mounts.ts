import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { newFolder } from './rig.ts'

/** A small ext4 file system of its own in a file, with a data folder on it. */
export interface Disk {
  readonly folder: string
  /** Cuts the power: from now on nothing reaches the disk, and what was not synced is gone. */
  cut(): void
  /** Mounts it anew, as after a start of the machine. */
  remount(): void
  remove(): void
}

/** Null with the reason where this machine has no loop devices or this account may not mount. */
export function newDisk(megabytes: number): { disk: Disk; why: null } | { disk: null; why: string } {
  if (process.getuid?.() !== 0) return { disk: null, why: 'only root may mount a file system' }
  const at = newFolder('disk')
  const image = path.join(at, 'image')
  const mounted = path.join(at, 'mounted')
  fs.mkdirSync(mounted)
  fs.writeFileSync(image, '')
  fs.truncateSync(image, megabytes * 1024 * 1024)
  const mount = () => run('mount', '-o', 'loop', image, mounted)
  const failed = run('mkfs.ext4', '-q', '-F', image) ?? mount()
  if (failed) return { disk: null, why: `no loop file system can be mounted here (${failed})` }
  const folder = path.join(mounted, 'milepost')
  return {
    why: null,
    disk: {
      folder,
      cut() {
        // EXT4_IOC_SHUTDOWN with EXT4_GOING_FLAGS_NOLOGFLUSH: not even the journal is flushed
        const failure = run(
          'perl',
          '-e',
          'my $how = pack("L", 2); open(F, "<", $ARGV[0]) or die $!; ioctl(F, 0x8004587d, $how) or die $!',
          mounted,
        )
        if (failure) throw new Error(`the file system could not be shut down: ${failure}`)
      },
      remount() {
        const failure = run('umount', mounted) ?? mount()
        if (failure) throw new Error(`the file system could not be mounted again: ${failure}`)
      },
      remove() {
        run('umount', mounted)
      },
    },
  }
}

function run(command: string, ...args: string[]): string | null {
  const { status, stderr, error } = spawnSync(command, args, { encoding: 'utf8' })
  return status === 0 ? null : (error?.message ?? stderr.trim())
}
