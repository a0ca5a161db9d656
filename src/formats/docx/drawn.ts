import { children, type XmlElement } from '../xml-tree.ts'
import { chosen } from './read-xml.ts'

/** Something that a line shows and that is not text: what it is, and what its author wrote of it, if anything. */
export interface Drawn {
  readonly kind: 'picture' | 'chart' | 'diagram' | 'object'
  readonly text: string
}

const kinds: Readonly<Record<string, Drawn['kind']>> = {
  ...{ pic: 'picture', imagedata: 'picture', textpath: 'picture', chart: 'chart', relIds: 'diagram', OLEObject: 'object' },
}

/** Takes a part of a run and returns the pictures, charts, diagrams and embedded objects in it; the picture that an object shows of itself is not counted. */
export function drawnIn(part: XmlElement): Drawn[] {
  const found: Drawn[] = []
  visit(part, '', found)
  const object = found.find(({ kind }) => kind === 'object')
  return part.name === 'w:object' && object !== undefined ? [object] : found
}

function visit(element: XmlElement, told: string, found: Drawn[]): void {
  const inside = children(chosen(element))
  const described = inside.find(({ name }) => name === 'docPr')?.attributes['descr']?.trim() || element.attributes['alt']?.trim() || told
  for (const node of inside) {
    // what stands in a text box is read with the box
    if (node.name === 'w:txbxContent') continue
    const kind = kinds[node.name]
    if (kind === undefined) visit(node, described, found)
    else found.push({ kind, text: node.name === 'textpath' ? (node.attributes['string'] ?? described) : described })
  }
}
