import type { Part } from './marks.ts'

/** A part of the structure as the library tells it. */
interface Node {
  readonly role?: string
  readonly type?: string
  readonly id?: string
  readonly structId?: string
  readonly headers?: readonly string[]
  readonly colSpan?: number
  readonly rowSpan?: number
  readonly children?: readonly unknown[]
}

/** Takes the structure of one page as the library tells it and returns it in our own words, or null where there is none or more than `budget` still allows, of which it uses up what it takes. */
export function structureOf(given: unknown, budget: { parts: number }): Part | null {
  const part = given ? partOf(given as Node, budget) : null
  return part && budget.parts > 0 && part.parts.length > 0 ? part : null
}

function partOf({ role = '', structId, headers, colSpan = 1, rowSpan = 1, children = [] }: Node, budget: { parts: number }): Part {
  budget.parts -= 1
  const parts: (Part | string)[] = []
  for (const child of children as readonly Node[]) {
    if (budget.parts <= 0) break
    if (child.role !== undefined) parts.push(partOf(child, budget))
    else if (child.type === 'content') parts.push(/_(mc\d+)$/.exec(child.id ?? '')?.[1] ?? '')
    else if (child.id) parts.push(child.id.replace(/^pdfjs_internal_id_/, ''))
  }
  const names = { ...(structId ? { id: structId } : {}), ...(headers ? { headings: headers } : {}) }
  return { role, ...names, colspan: Math.min(Math.max(colSpan, 1), 100), rowspan: Math.min(Math.max(rowSpan, 1), 1000), parts }
}
