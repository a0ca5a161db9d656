import type { Archive } from '../archive.ts'
import { pasteInstead, Unreadable } from '../unreadable.ts'
import { children, type XmlElement } from '../xml-tree.ts'
import { readXml } from './read-xml.ts'

/** The parts of a Word document that hold text or say how it is numbered and styled. */
export interface WordParts {
  /** Its own text, still to be read: that is done block by block when all else is known. */
  readonly document: Uint8Array
  readonly styles: XmlElement | undefined
  readonly numbering: XmlElement | undefined
  readonly footnotes: XmlElement | undefined
  readonly endnotes: XmlElement | undefined
  readonly comments: XmlElement | undefined
  /** The heads and feet of its pages. */
  readonly running: readonly XmlElement[]
  /** The texts of its diagrams. */
  readonly diagrams: readonly XmlElement[]
}

/** No paper has more heads and feet, or diagrams, than this; each is opened only to tell what it says. */
const mostParts = 100

/**
 * Takes an opened Word document and returns its parts, found by what the document says it relates to: SharePoint and others give them other
 * names than Word does. Nothing outside the archive is ever followed.
 */
export async function readParts(archive: Archive): Promise<WordParts> {
  const main = (await related(archive, '', '_rels/.rels')).get('officeDocument')?.[0] ?? 'word/document.xml'
  const document = await archive.read(main)
  if (document === undefined) throw new Unreadable(`This Word document has lost its text, so nothing was read. ${pasteInstead}`)
  const slash = main.lastIndexOf('/') + 1
  const folder = main.slice(0, slash)
  const parts = await related(archive, folder, `${folder}_rels/${main.slice(slash)}.rels`)
  const part = (type: string): Promise<XmlElement | undefined> => readPart(archive, parts.get(type)?.[0] ?? `${folder}${type}.xml`)
  const all = async (...types: string[]): Promise<XmlElement[]> => {
    const found: XmlElement[] = []
    for (const name of types.flatMap((type) => parts.get(type) ?? []).slice(0, mostParts)) {
      const one = await readPart(archive, name)
      if (one !== undefined) found.push(one)
    }
    return found
  }
  return {
    document,
    styles: await part('styles'),
    numbering: await part('numbering'),
    footnotes: await part('footnotes'),
    endnotes: await part('endnotes'),
    comments: await part('comments'),
    running: await all('header', 'footer'),
    diagrams: await all('diagramData'),
  }
}

async function readPart(archive: Archive, name: string): Promise<XmlElement | undefined> {
  const bytes = await archive.read(name)
  return bytes === undefined ? undefined : readXml(bytes)
}

/** The parts that a part relates to, by the last word of their type, in order. */
async function related(archive: Archive, folder: string, name: string): Promise<Map<string, string[]>> {
  const found = new Map<string, string[]>()
  for (const relation of children(await readPart(archive, name), 'Relationship')) {
    const { Type: type = '', Target: target = '', TargetMode: mode } = relation.attributes
    if (mode === 'External') continue
    const word = type.slice(type.lastIndexOf('/') + 1)
    const part = target.startsWith('/') ? target.slice(1) : folder + target.replace(/^(?:\.\/)+/, '')
    const held = found.get(word)
    if (held) held.push(part)
    else found.set(word, [part])
  }
  return found
}
