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
  const parent = process.ppid
  const watch = watchParent ? setInterval(() => process.ppid !== parent && ask('parent gone'), 500) : null
  watch?.unref()
  return () => {
    for (const signal of signals) process.off(signal, ask)
    if (watch) clearInterval(watch)
  }
}

/** The exit code a shell expects of a program that ended for this reason. */
export const exitCodeOf = (reason: Reason): number => (reason === 'SIGINT' ? 130 : reason === 'SIGTERM' ? 143 : 129)
