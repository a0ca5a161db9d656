import { isBinary } from './decode-text.ts'
import { pasteInstead } from './unreadable.ts'

/** What a file is by its bytes: a zip archive to be opened, a PDF, text to be read, or something of which only the name can be given. */
export type FileKind =
  | { readonly kind: 'zip' }
  | { readonly kind: 'pdf' }
  | { readonly kind: 'text' }
  | { readonly kind: 'other'; readonly sentence: string; readonly older?: 'doc' | 'xls' | 'rtf' }

const other = (what: string, advice = pasteInstead): Extract<FileKind, { kind: 'other' }> => ({
  kind: 'other',
  sentence: `${what}, so nothing was read. ${advice}`,
})
/** A file of before 2007 that another program can make into one of today. */
const older = (form: 'doc' | 'xls' | 'rtf', what: string, advice = saveAsDocx): FileKind => ({ ...other(what, advice), older: form })
const picture = (name: string): FileKind =>
  other(
    `This is a picture (${name}), and its text cannot be read`,
    'Ask for the paper as a Word document (.docx), or type its text and paste it.',
  )
const saveAsDocx = 'Open it and save it as a Word document (.docx), or copy its text and paste it.'

/** Takes the bytes of a file that is not empty and says what it is, whatever its name claims. */
export function whatFile(bytes: Uint8Array, name: string): FileKind {
  const start = latin(bytes, 0, 1024)
  if (start.startsWith('PK\u0003\u0004') || start.startsWith('PK\u0005\u0006')) return { kind: 'zip' }
  if (start.slice(0, 1024).includes('%PDF-')) return { kind: 'pdf' }
  if (start.startsWith('\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1')) return olderOffice(bytes, name)
  if (start.startsWith('{\\rtf')) return older('rtf', 'This is a rich text file (.rtf), which cannot be read')
  if (start.startsWith('\u0089PNG')) return picture('PNG')
  if (start.startsWith('\u00ff\u00d8\u00ff')) return picture('JPEG')
  if (/^GIF8[79]a/.test(start)) return picture('GIF')
  if (start.startsWith('II*\u0000') || start.startsWith('MM\u0000*')) return picture('TIFF')
  if (start.startsWith('RIFF') && start.slice(8, 12) === 'WEBP') return picture('WebP')
  if (/^....ftyp(?:heic|heix|mif1|avif)/s.test(start)) return picture('HEIC')
  if (start.startsWith('BM') && isBinary(bytes)) return picture('BMP')
  if (['Rar!', '7z\u00bc\u00af', '\u001f\u008b', 'BZh', '\u00fd7zXZ'].some((mark) => start.startsWith(mark))) {
    return other('This is a packed archive', 'Unpack it and choose the paper inside it.')
  }
  if (/^MIME-Version:/im.test(start) && /^Content-Type:\s*multipart\//im.test(start)) {
    return other('This is a saved e-mail or web archive', 'Open it and copy the text of the paper, or choose the document attached to it.')
  }
  if (isBinary(bytes)) return other('This is no document that can be read here')
  return { kind: 'text' }
}

/** The compound files of Office before 2007, and of later ones with a password, tell themselves apart by the names of their streams. */
function olderOffice(bytes: Uint8Array, name: string): FileKind {
  // The names may stand anywhere in the file, two bytes a letter. They are looked for as single bytes: a search in 'utf16le' never comes back in Node 26.10
  // where the memory starts at an odd address.
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const has = (stream: string): boolean => whole.includes(`${[...stream].join('\0')}\0`, 0, 'latin1')
  if (has('EncryptedPackage') || /\.(?:doc|xls|ppt)x$/i.test(name))
    return other('This file is protected by a password', 'Open it, save it without the password, and choose it again.')
  if (has('WordDocument')) return older('doc', 'This is an older Word document (.doc), which cannot be read')
  if (has('Workbook') || has('Book'))
    return older('xls', 'This is an older Excel workbook (.xls), which cannot be read', 'Save it as .xlsx and choose that file.')
  if (has('PowerPoint Document')) return other('This is an older PowerPoint file (.ppt), which cannot be read')
  if (has('__substg1.0'))
    return other('This is a saved Outlook message', 'Choose the document attached to it, or copy its text and paste it.')
  return other('This is an older Office file, which cannot be read', saveAsDocx)
}

/** What a zip archive is by the names inside it: an office document, or something else with its sentence. */
export function whatArchive(names: ReadonlySet<string>, start: Uint8Array): FileKind | { readonly kind: 'docx' | 'xlsx' | 'odf' } {
  const within = (folder: string): boolean => [...names].some((name) => name.startsWith(folder))
  if (within('word/')) return { kind: 'docx' }
  if (within('xl/') && !names.has('xl/workbook.bin')) return { kind: 'xlsx' }
  if (within('xl/')) return other('This is a binary Excel workbook (.xlsb), which cannot be read', 'Save it as .xlsx and choose that file.')
  if (within('ppt/')) return other('This is a PowerPoint file, which cannot be read')
  const named = latin(start, 0, 200).includes('mimetypeapplication/vnd.oasis.opendocument.')
  if (named || (names.has('content.xml') && names.has('META-INF/manifest.xml'))) return { kind: 'odf' }
  return other('This is a zip archive', 'Unpack it and choose the paper inside it.')
}

function latin(bytes: Uint8Array, from: number, to: number): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset + from, Math.min(to, bytes.length) - from).toString('latin1')
}
