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
}

/**
 * Takes an opened Word document and returns its parts, found by what the document says it relates to: SharePoint and others give them other
 * names than Word does. Nothing outside the archive is ever followed.
 */
export async function readParts(archive: Archive): Promise<WordParts> {
  const main = (await related(archive, '', '_rels/.rels')).get('officeDocument') ?? 'word/document.xml'
  const document = await archive.read(main)
  if (document === undefined) throw new Unreadable(`This Word document has lost its text, so nothing was read. ${pasteInstead}`)
  const slash = main.lastIndexOf('/') + 1
  const folder = main.slice(0, slash)
  const parts = await related(archive, folder, `${folder}_rels/${main.slice(slash)}.rels`)
  const part = (type: string): Promise<XmlElement | undefined> => readPart(archive, parts.get(type) ?? `${folder}${type}.xml`)
  return {
    document,
    styles: await part('styles'),
    numbering: await part('numbering'),
    footnotes: await part('footnotes'),
    endnotes: await part('endnotes'),
    comments: await part('comments'),
  }
}

async function readPart(archive: Archive, name: string): Promise<XmlElement | undefined> {
  const bytes = await archive.read(name)
  return bytes === undefined ? undefined : readXml(bytes)
}

/** The parts that a part relates to, by the last word of their type. */
async function related(archive: Archive, folder: string, name: string): Promise<Map<string, string>> {
  const found = new Map<string, string>()
  for (const relation of children(await readPart(archive, name), 'Relationship')) {
    const { Type: type = '', Target: target = '', TargetMode: mode } = relation.attributes
    if (mode === 'External') continue
    const word = type.slice(type.lastIndexOf('/') + 1)
    if (!found.has(word)) found.set(word, target.startsWith('/') ? target.slice(1) : folder + target.replace(/^(?:\.\/)+/, ''))
  }
  return found
}
