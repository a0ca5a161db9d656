// Loaded before the program (`node --import`), in its own process: what a process cannot be asked from outside, it tells the one that started it.
// The channel is not held open, so the program ends when it would have ended without this.
process.on('message', (asked) => {
  if (asked !== 'memory') return
  const before = process.memoryUsage()
  globalThis.gc?.()
  process.send?.({ before, after: process.memoryUsage() })
})
process.channel?.unref()
process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage()
  process.send?.({ cpuMs: (userCPUTime + systemCPUTime) / 1000, peakMb: maxRSS / 1024 })
})
