import { whatFile } from '../what-file.ts'

/** The forms of before 2007 that no reader here opens and LibreOffice converts. */
export type OlderForm = 'doc' | 'xls' | 'rtf'

/** What each is made into, which is then read as any other paper. */
export const madeInto: Readonly<Record<OlderForm, 'docx' | 'xlsx'>> = { doc: 'docx', rtf: 'docx', xls: 'xlsx' }

/** Which of them a file is, by its bytes whatever its name claims; null for every other file, one protected by a password among them. */
export function olderForm({ name, bytes }: { readonly name: string; readonly bytes: Uint8Array }): OlderForm | null {
  if (bytes.length === 0) return null
  const file = whatFile(bytes, name)
  return file.kind === 'other' ? (file.older ?? null) : null
}
