import { findCodes } from './frameworks.ts'

/** What two spellings of one code have in common: `BV 162`, `BVPI162` and `bv-162` are all `bv162`, `PAF/C20` and `PAF C20` both `paf-c20`. */
export function codeKey(code: string): string {
  const [found, ...others] = findCodes(code.trim())
  const written = found?.code && others.length === 0 && found.end - found.start === code.trim().length ? found.code : code
  return written
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}

/** Between two codes that are names of one thing: a stroke, a sign of equality, a bracket that the second fills, "also known as". */
const between =
  /^\s*(?:\/|=|,?\s*(?:\(\s*)?(?:also|formerly|previously|now|aka|a\.k\.a\.|i\.e\.|equivalent to|same as)(?:\s+(?:known as|called))?:?)\s*$/i
const opened = /^\s*\(\s*$/
const closed = /^\s*\)/
/** Codes cost their finding; most texts name none and are told by the letters of the frameworks that have two names for one thing. */
const mayNameTwo = /(?:BV|bv|Bv|PAF|QP|NI|PI|LAA|LPSA|PSA|ASCOF|PHOF|LI|N)[\sA-Z/-]{0,4}\d[\s\S]*\d/

/**
 * Codes that a text prints together as names of one measure, each pair by their keys: `BV162/PAF C20`, `BV 162 (PAF C20)`, `BV162 = PAF C20`.
 * Two of one framework are two measures whatever stands between them (`BV50/BV161`), and so are those that "&", "and", or a comma joins.
 */
export function alternativesIn(text: string): readonly (readonly [string, string])[] {
  if (!mayNameTwo.test(text)) return none
  const codes = findCodes(text)
  return codes.flatMap((code, at): [string, string][] => {
    const next = codes[at + 1]
    if (!code.code || !next?.code || frameworkOf(code.code) === frameworkOf(next.code)) return []
    const middle = text.slice(code.end, next.start)
    const bracketed = opened.test(middle) && closed.test(text.slice(next.end))
    return bracketed || between.test(middle) ? [[codeKey(code.code), codeKey(next.code)]] : []
  })
}

const none: readonly (readonly [string, string])[] = []

const frameworkOf = (code: string): string => /^[a-z]+/i.exec(code)?.[0].toLowerCase() ?? ''
