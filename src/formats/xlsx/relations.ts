import type { Archive } from '../archive.ts'
import { walkXml } from '../walk-xml.ts'

/** What a part of the workbook relates to, inside the archive. */
export interface Relation {
  readonly id: string
  /** The last word of its type, which is the same in both editions of the format: `worksheet`, `comments`. */
  readonly type: string
  readonly part: string
}

/** What a part relates to inside the archive; `''` is the archive itself. What lies outside is not followed, and not even listed. */
export async function relationsOf(archive: Archive, part: string): Promise<readonly Relation[]> {
  const slash = part.lastIndexOf('/') + 1
  const bytes = await archive.read(`${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`)
  const found: Relation[] = []
  if (bytes === undefined) return found
  walkXml(bytes, {
    open(name, attributes) {
      if (name !== 'Relationship') return
      const { Id: id = '', Type: type = '', Target: target = '', TargetMode: mode } = attributes()
      if (!/^external$/i.test(mode ?? ''))
        found.push({ id, type: type.slice(type.lastIndexOf('/') + 1), part: within(archive, part, target) })
    },
  })
  return found
}

/** All parts of this type, each once however often it is named. */
export function partsOf(relations: readonly Relation[], type: string): ReadonlySet<string> {
  return new Set(relations.filter((relation) => relation.type === type).map(({ part }) => part))
}

/** The first part of this type, undefined where there is none. */
export function partOf(relations: readonly Relation[], type: string): string | undefined {
  return relations.find((relation) => relation.type === type)?.part
}

/** The name in the archive of a target, written from its root or beside the part; some programs differ in capitals only. */
function within(archive: Archive, part: string, target: string): string {
  const path = /^[\\/]/.test(target) ? target : part.slice(0, part.lastIndexOf('/') + 1) + target
  const names: string[] = []
  for (const name of path.replaceAll('\\', '/').split('/')) {
    if (name === '..') names.pop()
    else if (name !== '.' && name !== '') names.push(name)
  }
  const name = names.join('/')
  return archive.names.has(name) ? name : (archive.nameLike(name) ?? name)
}
