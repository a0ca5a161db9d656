/** Whether two values of plain data say the same, whatever objects they are. Asked many times of every promise: it stops at the first that differs. */
export function isEqual(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null || Array.isArray(a) !== Array.isArray(b)) return false
  const [ours, theirs] = [a as Record<string, unknown>, b as Record<string, unknown>]
  const keys = Object.keys(ours)
  return keys.length === Object.keys(theirs).length && keys.every((key) => Object.hasOwn(theirs, key) && isEqual(ours[key], theirs[key]))
}
