/** A code found in a text: from its `PI:` on, without any label. */
export interface FoundCode {
  /** As its framework writes it; null for a local indicator without a number. */
  readonly code: string | null
  readonly start: number
  readonly end: number
  /** It stands behind the word PI. */
  readonly introduced: boolean
}

const introduction = String.raw`(?:\b(?:K?P\.?I\.?(?:'?s)?|[Pp]erformance [Ii]ndicators?|[Ii]ndicators?|[Mm]easures?)\s*[:\u2013-]\s*)`

/**
 * One row a framework: how its codes are found, and how it writes them itself. Best Value (BV162, and BVPI 162 or bv-162 for the same), the Performance
 * Assessment Framework of social services (PAF C20), quality protects (QP4.0.1), the national indicator set (NI 59), adult social care
 * (ASCOF 1C), public health (PHOF 2.12), local area agreements, and local sets (LPI, LI, KPI, N14).
 */
const frameworks: readonly { readonly find: string; readonly write: (found: string) => string }[] = [
  {
    find: String.raw`(?:BV|Bv|bv)(?:PI|pi)?[\s-]?\d{1,3}(?:\.\d)?[a-z]?(?:\s?\([ivx]+\))?(?![\d\p{L}])`,
    write: (found) => tight(found).replace(/^BV(?:PI)?-?/i, 'BV'),
  },
  {
    find: String.raw`PAF[\s/-]?[A-F]\s?\d{1,2}(?![\d\p{L}])`,
    write: (found) =>
      `PAF ${tight(found)
        .replace(/^PAF[/-]?/i, '')
        .toUpperCase()}`,
  },
  { find: String.raw`QP\s?\d{1,2}(?:\.\d{1,2})*(?![\d\p{L}])`, write: (found) => tight(found).toUpperCase() },
  { find: String.raw`(?:ASCOF|PHOF)\s?\d{1,2}(?:\.\d{1,2})?[A-Za-z]?(?:\s?\(\w{1,2}\))?(?![\d\p{L}])`, write: (found) => spaced(found) },
  { find: String.raw`(?:NI|LPI|LAA|LPSA|PSA|KPI|LI|CPI|SPI)\s?\d{1,3}(?:\.\d{1,2})?[a-z]?(?![\d\p{L}%])`, write: (found) => spaced(found) },
  { find: String.raw`N\d{1,3}(?![\d\p{L}%]|\s\d[A-Z]{2}\b)`, write: tight },
  { find: String.raw`PI\s?\d{1,3}(?:\.\d{1,2})?[a-z]?(?![\d\p{L}%])`, write: (found) => spaced(found) },
]

const local = String.raw`[Ll]ocal\s(?:P\.?I\.?(?:'?s)?|[Pp]erformance\s[Ii]ndicators?|[Ii]ndicators?)(?![\p{L}\d])`
/** Behind the word PI a code of any unknown framework counts: capitals and a number. */
const unknown = String.raw`[A-Z]{1,6}[\s/-]?\d{1,4}(?:\.\d{1,3})*[a-z]?(?![\d\p{L}%])`
const known = frameworks.map(({ find }) => find).join('|')
const pattern = new RegExp(
  String.raw`(?<lead>${introduction})?(?<![\p{L}\d])(?:(?<local>${local})|(?<known>${known}))|(?<lead2>${introduction})(?<unknown>${unknown})`,
  'gu',
)
const whole = frameworks.map(({ find, write }) => ({ find: new RegExp(`^(?:${find})$`, 'u'), write }))
/** `& 161` behind BV50, `, B7` behind PAF C20: the framework is said once for all. */
const more = /\s*(?:&|and|,|\/|\+)\s*(?:(\d{1,3}[a-z]?)|([A-F]\d{1,2}))(?=\s*(?:$|[;,.&)\n/+]|and\b))/uy

/** Every measure code of a text in order, none overlapping. */
export function findCodes(text: string): FoundCode[] {
  const found: FoundCode[] = []
  // Most texts name no measure: they are told by the few letters that every code needs.
  if (!/\d|ocal/.test(text)) return found
  for (const match of text.matchAll(pattern)) {
    const groups = match.groups ?? {}
    const introduced = groups['lead'] !== undefined || groups['lead2'] !== undefined
    const end = match.index + match[0].length
    if (end <= (found.at(-1)?.end ?? -1)) continue
    if (groups['local'] !== undefined) {
      found.push({ code: null, start: match.index, end, introduced })
      continue
    }
    const words = groups['known'] ?? groups['unknown'] ?? ''
    const code = groups['known'] === undefined ? words : written(words)
    found.push({ code, start: match.index, end, introduced })
    addMore(text, found, code, introduced)
    if (groups['known'] === undefined) addAlike(text, found, code)
  }
  return found
}

/** `& CF32` behind `PI: CF31`: a code of the same letters, although no framework of them is known. */
function addAlike(text: string, found: FoundCode[], first: string): void {
  const letters = /^[A-Z]+/.exec(first)?.[0]
  if (letters === undefined) return
  const alike = new RegExp(String.raw`\s*(?:&|and|,|/|\+)\s*(${letters}[\s/-]?\d{1,4}(?:\.\d{1,3})*[a-z]?)(?![\d\p{L}%])`, 'uy')
  for (let at = found.at(-1)?.end ?? 0; ; ) {
    alike.lastIndex = at
    const next = alike.exec(text)
    const code = next?.[1]
    if (!next || code === undefined) return
    at += next[0].length
    found.push({ code, start: at - code.length, end: at, introduced: true })
  }
}

function addMore(text: string, found: FoundCode[], first: string, introduced: boolean): void {
  const stem = /^(BV|QP|NI |N|LPI |LI )(?=\d)|^(PAF )(?=[A-F])/.exec(first)
  for (let at = found.at(-1)?.end ?? 0; stem; ) {
    more.lastIndex = at
    const next = more.exec(text)
    const own = stem[1] !== undefined ? next?.[1] : next?.[2]
    if (!next || own === undefined) return
    const end = at + next[0].length
    found.push({ code: `${stem[0]}${own}`, start: end - own.length, end, introduced })
    at = end
  }
}

function written(found: string): string {
  return (whole.find(({ find }) => find.test(found))?.write ?? tight)(found)
}

function tight(found: string): string {
  return found.replace(/\s+/g, '')
}

function spaced(found: string): string {
  return tight(found).replace(/^([A-Z]+)/, '$1 ')
}
