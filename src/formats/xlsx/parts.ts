import type { Archive } from '../archive.ts'
import { pasteInstead, Unreadable } from '../unreadable.ts'
import { walkXml } from '../walk-xml.ts'

export interface SheetPart {
  readonly name: string
  readonly hidden: boolean
  /** The part's name in the archive; undefined for a chart or dialogue sheet. */
  readonly part: string | undefined
}

/** What a workbook says of itself: its sheets in their order, how it counts days, and where its texts and looks stand. */
export interface WorkbookParts {
  readonly sheets: readonly SheetPart[]
  readonly date1904: boolean
  readonly strings: string | undefined
  readonly styles: string | undefined
  readonly theme: string | undefined
}

/** Takes an opened workbook and returns its parts, found by what they say they relate to. Nothing outside the archive is ever followed. */
export async function readWorkbook(archive: Archive): Promise<WorkbookParts> {
  const main = [...(await relationsOf(archive, '')).values()].find(({ type }) => type === 'officeDocument')?.part ?? 'xl/workbook.xml'
  const bytes = await archive.read(main)
  if (bytes === undefined) throw new Unreadable(`This workbook has lost its list of sheets, so nothing was read. ${pasteInstead}`)
  const relations = await relationsOf(archive, main)
  const sheets: SheetPart[] = []
  let date1904 = false
  walkXml(bytes, {
    open(name, attributes) {
      if (name === 'workbookPr') date1904 = /^(?:1|true)$/.test(attributes['date1904'] ?? '')
      if (name !== 'sheet') return
      const relation = relations.get(attributes['id'] ?? '')
      const part = relation?.type === 'worksheet' ? relation.part : undefined
      sheets.push({ name: attributes['name'] ?? '', hidden: /^(?:hidden|veryHidden)$/i.test(attributes['state'] ?? ''), part })
    },
  })
  const byType = (type: string) => [...relations.values()].find((relation) => relation.type === type)?.part
  return { sheets, date1904, strings: byType('sharedStrings'), styles: byType('styles'), theme: byType('theme') }
}

interface Relation {
  readonly type: string
  readonly part: string
}

/** What a part relates to inside the archive, by id; `''` is the archive itself. */
export async function relationsOf(archive: Archive, part: string): Promise<ReadonlyMap<string, Relation>> {
  const slash = part.lastIndexOf('/') + 1
  const found = new Map<string, Relation>()
  const bytes = await archive.read(`${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`)
  if (bytes === undefined) return found
  walkXml(bytes, {
    open(name, { Id = '', Type = '', Target = '', TargetMode }) {
      if (name !== 'Relationship' || TargetMode === 'External') return
      found.set(Id, { type: Type.slice(Type.lastIndexOf('/') + 1), part: resolve(part.slice(0, slash), Target) })
    },
  })
  return found
}

function resolve(folder: string, target: string): string {
  const path = target.startsWith('/') ? target.slice(1) : folder + target
  const names: string[] = []
  for (const name of path.replaceAll('\\', '/').split('/')) {
    if (name === '..') names.pop()
    else if (name !== '.' && name !== '') names.push(name)
  }
  return names.join('/')
}
