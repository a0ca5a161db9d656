import { isPersonOrPostAlone } from './person-or-post.ts'

/** Who is responsible, said at the end of a heading, with its place in the heading's text. */
export interface HeadingOwner {
  readonly name: string
  readonly start: number
  readonly end: number
}

const role = `(?:joint |project |overall )?(?:lead (?:officer|member|person|agency|manager|director)s?|leads?|leading|owners?|responsible(?: (?:officer|manager|person|owner|lead|director))?s?|action owner|accountable(?: officer)?|champion|sponsor|sro)`
const said = new RegExp(String.raw`(?:^|[\s(\[–—,;:|-])${role}\s*(?:is|are)?\s*[:=–—-]?\s*(?<name>[^()\[\]]{2,80}?)\s*[)\]]?\s*$`, 'iu')
/** `– GS/JTe`, `(AB, CD)`: initials behind a dash or in brackets, and nothing else. */
const initials = /(?:\s[–—-]\s*|\s\()(?<name>\p{Lu}{2,3}\p{Ll}?(?:\s?[/,&]\s?\p{Lu}{1,3}\p{Ll}?)*)\)?\s*$/u
const isName = (name: string): boolean => /^\p{Lu}/u.test(name) && !/[.!?]$|\d{2}/.test(name) && name.split(/\s+/).length <= 8

/**
 * The owner that a heading names for all that stands below it: `Transport strategy – Lead JB`, `Housing (Lead: A. Person)`, `Play areas – AB/CD`. Null where
 * it names none; a role with anything but a person or post behind it is a label and no heading of this kind.
 */
export function ownerInHeading(text: string): HeadingOwner | null {
  const match = said.exec(text) ?? shortForms(text)
  const name = match?.groups?.['name']?.trim() ?? ''
  if (!match || name === '' || !isName(name) || (match.index === 0 && !isPersonOrPostAlone(name))) return alone(text)
  const start = text.indexOf(name, match.index)
  return { name, start, end: start + name.length }
}

/** `Repairs (Jane Smith)`, `Head of Housing: Voids`: a person or a post that no word calls the owner. */
function alone(text: string): HeadingOwner | null {
  const behind = /\(([^()]{4,60})\)\s*$/.exec(text)
  const before = /^(?:\d{1,2}(?:\.\d{1,2})*[.)]?\s+)?([^:]{4,60}?)\s*:\s+\S/.exec(text)
  for (const match of [behind, before]) {
    const name = match?.[1]?.trim() ?? ''
    if (!match || (match === behind && match.index === 0) || !isPersonOrPostAlone(name)) continue
    const start = match.index + match[0].indexOf(name)
    return { name, start, end: start + name.length }
  }
  return null
}

/** Initials alone are only owners where they cannot be the short form of the heading itself: "Child Protection (CP)". */
function shortForms(text: string): RegExpExecArray | null {
  const match = initials.exec(text)
  const name = match?.groups?.['name'] ?? ''
  const first = text
    .slice(0, match?.index ?? 0)
    .split(/[\s-]+/)
    .map((word) => word[0]?.toUpperCase() ?? '')
    .join('')
  return match &&
    !first.includes(name.replace(/[^\p{Lu}]/gu, '')) &&
    (name.includes('/') || match[0].trim().startsWith('–') || match[0].trim().startsWith('—'))
    ? match
    : null
}
