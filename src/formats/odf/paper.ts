import { type LeftOut, leftOut } from '../left-out.ts'
import { child, children, type XmlElement } from '../xml-tree.ts'
import { controlsIn } from './controls.ts'
import { type Lists, listsOf } from './lists.ts'
import { type OdfStyles, readStyles } from './styles.ts'

/** What the paragraphs of one OpenDocument file need to know of it. */
export interface OdfPaper {
  readonly styles: OdfStyles
  readonly lists: Lists
  /** What was deleted while changes were tracked, by the change; it stands apart from the text that it was deleted from. */
  readonly deleted: ReadonlyMap<string, XmlElement>
  /** Deletions whose text stands in the flow and that have begun and not ended. */
  readonly deleting: Set<string>
  /** What the fields of its forms show, by their id. */
  readonly controls: ReadonlyMap<string, string>
  readonly left: LeftOut
  /** Whether text that is struck through is left out and told; in sheets it stays. */
  readonly dropsStruck: boolean
  /** Footnotes and endnotes as they are met; their texts come behind the body. */
  readonly notes: XmlElement[]
  /** What all its tables hold together: a small file may repeat a row a thousand times, and that in a table inside a repeated row. */
  readonly holding: { cells: number; characters: number }
}

/** Takes the roots of the parts that hold styles, and what holds the blocks, and returns a paper of which nothing has been read yet. */
export function odfPaper(roots: readonly (XmlElement | undefined)[], holder?: XmlElement): OdfPaper {
  const styles = readStyles(roots)
  return {
    ...{
      styles,
      lists: listsOf(styles),
      deleted: deletionsIn(holder),
      deleting: new Set(),
      controls: controlsIn(holder),
      left: leftOut(),
      dropsStruck: holder !== undefined,
      notes: [],
    },
    holding: { cells: 0, characters: 0 },
  }
}

function deletionsIn(holder: XmlElement | undefined): Map<string, XmlElement> {
  const found = new Map<string, XmlElement>()
  for (const region of children(child(holder, 'tracked-changes'))) {
    const deletion = child(region, 'deletion')
    const { id } = region.attributes
    if (deletion !== undefined && id !== undefined) found.set(id, deletion)
  }
  return found
}
