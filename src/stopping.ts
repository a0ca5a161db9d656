import { readFileSync } from 'node:fs'

/** Why the program stops: a signal, or the end of the program that started it. */
export type Reason = NodeJS.Signals | 'parent gone'

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/**
 * Calls `stop` once when the program is asked to stop. With `watchParent` that is also when the program that started this one is gone: the shell
 * between npm and us does not pass SIGTERM on, and without the watch a server would go on unseen and hold its port. A second Ctrl-C ends
 * the program at once. Returns how to take the ears off again.
 */
export function whenAskedToStop(stop: (reason: Reason) => void, { watchParent }: { readonly watchParent: boolean }): () => void {
  let asked = false
  const ask = (reason: Reason) => {
    if (asked && reason === 'SIGINT') process.exit(130)
    if (asked) return
    asked = true
    stop(reason)
  }
  for (const signal of signals) process.on(signal, ask)
  const gone = watchParent ? whetherStarterIsGone() : null
  const watch = gone && setInterval(() => gone() && ask('parent gone'), 500)
  watch?.unref()
  return () => {
    for (const signal of signals) process.off(signal, ask)
    if (watch) clearInterval(watch)
  }
}

/** The exit code a shell expects of a program that ended for this reason. */
export const exitCodeOf = (reason: Reason): number => (reason === 'SIGINT' ? 130 : reason === 'SIGTERM' ? 143 : 129)

/**
 * Tells whether the program that started this one has ended since: its parent, and npm behind it, whose shell outlives it when it is killed and
 * would wait for us as long as we run.
 */
function whetherStarterIsGone(): () => boolean {
  const parent = process.ppid
  const npm = npmBehind(parent)
  return () => process.ppid !== parent || (npm !== null && !isAlive(npm))
}

/** The process id of npm where it stands behind the shell that is our parent; null where it does not, or where the system does not say (no /proc). */
function npmBehind(parent: number): number | null {
  try {
    // "2639 (sh) S 1753 …": the name may hold anything, the bracket that ends it is the last one
    const grandparent = Number(readFileSync(`/proc/${parent}/stat`, 'utf8').replace(/^.*\)/s, '').trim().split(' ')[1])
    return readFileSync(`/proc/${grandparent}/comm`, 'utf8').startsWith('npm') ? grandparent : null
  } catch {
    return null
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
