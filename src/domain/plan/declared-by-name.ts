import type { Anchor } from '../document/document.ts'
import { anchorOf, onOneLine, type Slice, sub, textOf } from '../document/ledger.ts'

const finished = '(complete|completed|closed|discharged|finished|implemented|achieved|delivered)'
const promises = '(?:actions?|tasks?|recommendations?|items?|milestones?|commitments?|projects?|action points?)'
const before =
  '(?:(?:table|part|section|appendix|annex)?\\s*(?:\\d+(?:\\.\\d+)*|[A-Z])\\s*[.):–-]?\\s+)?(?:all |previously |recently |(?:list|log|table|register) of )?'
const behind =
  '(?:\\s+(?:log|list|table|register))?(?:\\s*[-–—:(,].*|\\s+(?:in|since|to date|this|during|up to|as at|from|for|at the)\\b.*|\\s+\\d.*)?'
const names = [
  new RegExp(`^${before}${finished}\\s+${promises}${behind}$`, 'id'),
  new RegExp(
    `^${before}${promises}\\s+(?:now |already |that are |which are |that have been |which have been )?${finished}${behind}$`,
    'id',
  ),
]

/**
 * The status that the name of a table gives every promise in it: `Completed actions`, `Actions closed since May`. Only a name that says nothing else: not
 * `Completed and outstanding actions`, not `Actions to be completed`. With the place of its word; null for every other name.
 */
export function declaredIn(name: Slice): { readonly word: string; readonly anchor: Anchor } | null {
  const text = textOf(name)
  if (text.length > 120) return null
  for (const pattern of names) {
    const [from, to] = pattern.exec(text)?.indices?.[1] ?? []
    if (from !== undefined && to !== undefined) return { word: onOneLine(text.slice(from, to)), anchor: anchorOf(sub(name, from, to)) }
  }
  return null
}
