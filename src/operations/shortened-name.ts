/** Longest name of a paper that is kept, in characters. */
export const longestName = 200

/** A file may bear a longer name than a list can show; its ending stays, for it says what the file is. */
export function shortenedName(name: string): string {
  if (name.length <= longestName) return name
  const ending = /\.\w{1,8}$/.exec(name)?.[0] ?? ''
  return `${name.slice(0, longestName - ending.length - 1)}…${ending}`
}
