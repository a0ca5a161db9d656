import { type Slice, sub, textOf, trimmed } from '../document/ledger.ts'

/** Words with which a promise begins. A capital letter alone is not enough to part two promises: names have them too. */
export const openers: ReadonlySet<string> = new Set(
  `accelerate achieve adopt address advertise agree aim align allocate analyse appoint apply arrange assess audit book brief bring build buy
  call carry centralise champion check clarify clean clear close collate collect compile commission communicate complete conduct confirm contact consider consult continue contribute
  convene coordinate co-ordinate create count cut define deliver design determine develop discuss disseminate draft draw embed employ enable encourage
  engage enhance ensure establish evaluate examine expand explore extend feed fill finalise find focus follow form formalise formulate further
  fit fix
  gather give grow hire hold host identify implement improve include increase inform initiate install instigate integrate introduce investigate invite involve
  insulate issue keep launch lead learn let liaise link list lobby mark mend maintain make manage map maximise meet merge minimise monitor move negotiate nominate obtain offer
  open organise paint participate pilot plan prepare present prioritise plant print procure produce progress promote propose provide publicise publish purchase
  put raise reach recruit remind remove renew repaint reduce refresh refurbish relocate renegotiate repair replace reopen report research resolve restructure review revise roll run
  schedule scope secure seek send select set share show simplify sign standardise start strengthen submit support survey sustain sweep switch tackle take target teach tell test
  track train transfer undertake update upgrade use utilise validate visit widen work write`.split(/\s+/),
)

/** Whether a text begins as a promise does: `Mend the gate`, `To mend the gate`, `We will mend it`, `R Vale to mend it`. */
export function opensPromise(text: string): boolean {
  if (
    /^(?:we|the (?:council|service|team|board|committee)|officers|\p{Lu}[\p{L}.]*(?: \p{Lu}[\p{L}.]*){0,3}) (?:will|shall|must|to)\b/iu.test(
      text,
    )
  )
    return true
  const [, word = ''] = /^(?:to\s+|jointly\s+|fully\s+)?(\p{L}[\p{L}-]*)/iu.exec(text.trimStart()) ?? []
  return openers.has(word.toLowerCase())
}

/** Parts at line breaks and runs of two or more spaces: what is left of line breaks in a flattened cell. */
export function byBreaks(slice: Slice): Slice[] {
  return byPattern(slice, /\n| {2,}/g)
}

/** Parts at line breaks alone. */
export function byLines(slice: Slice): Slice[] {
  return byPattern(slice, /\n/g)
}

/**
 * Parts at bullets: `Carry out audits: • one • two` → the head, then each entry, bullets cut off. A bullet with nothing behind it is a mark and no entry. Null
 * where there are none.
 */
export function byBullets(slice: Slice): { head: Slice; marks: Slice[]; entries: Slice[] } | null {
  const text = textOf(slice)
  const found = [...text.matchAll(/(?:^|(?<=[\s:]))(?:[•●▪◦‣·]|(?<=\n\s*)[-*–](?=\s))\s*/g)]
  const first = found[0]
  if (!first) return null
  const entries = found
    .map((m, i) => trimmed(sub(slice, m.index + m[0].length, found[i + 1]?.index ?? text.length)))
    .filter((entry) => /[\p{L}\p{N}]/u.test(textOf(entry)))
  if (entries.length === 0) return null
  return {
    head: trimmed(sub(slice, 0, first.index)),
    marks: found.map((m) => trimmed(sub(slice, m.index, m.index + m[0].length))),
    entries,
  }
}

/**
 * Parts a text in which several promises run together without numbers, at each word that opens a promise after a finished phrase. Returns
 * null unless it comes to exactly `count`: a guess that fits no other trace is none.
 */
export function byOpeners(slice: Slice, count: number): Slice[] | null {
  const text = textOf(slice)
  const cuts = [0]
  for (const m of text.matchAll(/(?<=[\p{Ll}\d.)'’"%]\s+)(?:To\s+)?(\p{L}[\p{L}-]*)/gu)) {
    const word = m[1] as string
    const isTo = m[0].startsWith('To')
    if ((isTo || /^\p{Lu}/u.test(word)) && openers.has(word.toLowerCase())) cuts.push(m.index)
  }
  return cuts.length === count ? cutAt(slice, cuts) : null
}

/** Parts a row of short answers at their capital letters (`Achieved Ongoing In progress`). Null unless it comes to exactly `count`. */
export function byCapitals(slice: Slice, count: number): Slice[] | null {
  const lines = byBreaks(slice)
  if (lines.length === count) return lines
  const text = textOf(slice)
  const cuts = [0, ...[...text.matchAll(/(?<=\S\s+)\p{Lu}/gu)].map((m) => m.index)]
  return cuts.length === count ? cutAt(slice, cuts) : null
}

function cutAt(slice: Slice, cuts: readonly number[]): Slice[] {
  return cuts.map((from, i) => trimmed(sub(slice, from, cuts[i + 1])))
}

/** Parts wherever a pattern is found; what it takes is left out, and empty parts too. */
export function byPattern(slice: Slice, pattern: RegExp): Slice[] {
  const text = textOf(slice)
  const parts: Slice[] = []
  let from = 0
  for (const m of text.matchAll(pattern)) {
    parts.push(trimmed(sub(slice, from, m.index)))
    from = m.index + m[0].length
  }
  parts.push(trimmed(sub(slice, from, text.length)))
  return parts.filter((p) => p.end > p.start)
}
