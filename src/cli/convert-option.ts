import type { Refusal } from '../operations/outcome.ts'
import type { Office } from '../operations/read-paper.ts'
import type { Surroundings } from './command.ts'

/** The lines about `--convert` in the help of a command that takes papers. */
export const convertHelp =
  '  --convert   have an older file (.doc, .xls, .rtf) converted with LibreOffice, where that is installed, and read what comes of it'

/** What converts older files, by `--convert`; a sentence where it was asked for and there is no LibreOffice. */
export function officeFor(
  here: Pick<Surroundings, 'soffice'>,
  asked: boolean | undefined,
): { readonly ok: true; readonly office: Office | null } | { readonly ok: false; readonly sentence: string } {
  if (here.soffice !== null) return { ok: true, office: { program: here.soffice, asked: asked === true } }
  if (!asked) return { ok: true, office: null }
  return {
    ok: false,
    sentence:
      'Nothing was read, because no LibreOffice was found that could convert it: install it, or name its program in MILEPOST_SOFFICE; or save the file as .docx or .xlsx.',
  }
}

/** A refusal's sentence, and the option that may help. */
export function withConvert({ sentence, field }: Refusal): string {
  return field === 'convert' ? `${sentence} Or run the command with --convert: LibreOffice is installed here.` : sentence
}
