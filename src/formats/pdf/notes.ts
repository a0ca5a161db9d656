import type { DraftNote } from '../../domain/document/draft.ts'
import { limits } from '../unreadable.ts'
import type { PageMarks } from './marks.ts'
import { linesOf } from './text-lines.ts'
import type { Wording } from './wording.ts'

/** What was left out of a paper or mended while reading, one note for each kind, with the text as far as there is one. */
export function notesOf(pages: readonly PageMarks[], running: ReadonlySet<string>, wording: Wording): DraftNote[] {
  const note = (about: DraftNote['about'], sentence: string, texts: Iterable<string>): DraftNote[] => {
    const some = [...new Set(texts)].slice(0, limits.pdfPages)
    return some.length > 0 ? [{ kind: 'note', about, sentence, text: some.join('\n') }] : []
  }
  const told = (about: DraftNote['about'], some: readonly PageMarks[], one: string, several: string): DraftNote[] => {
    const numbers = some.map(({ number }) => number)
    if (numbers.length === 0) return []
    return [
      { kind: 'note', about, sentence: numbers.length === 1 ? `Page ${numbers[0]} ${one}` : `Pages ${numbers.join(', ')} ${several}` },
    ]
  }
  const scans = pages.filter(({ runs, pictures, unread }) => runs.length === 0 && !unread && pictures.length > 0)
  return [
    ...note('running', 'The lines at the head and foot of the pages were left out.', running),
    ...note('mended', 'Words that were cut at the end of a line were put together.', wording.mended),
    ...note(
      'hidden',
      'Text that nobody sees on the page (without ink, or white on white) was left out.',
      textsOf(pages, ({ unseen }) => unseen),
    ),
    ...note(
      'hidden',
      'Text that is set aslant over the page was left out.',
      textsOf(pages, ({ aslant }) => aslant),
    ),
    ...note(
      'comment',
      'Comments beside the text were left out.',
      pages.flatMap(({ comments }) => comments),
    ),
    ...told(
      'picture',
      scans,
      'is a picture without text; what stands there was not read.',
      'are pictures without text; what stands there was not read.',
    ),
    ...told(
      'picture',
      pages.filter(({ recognised }) => recognised),
      'is a picture whose text another program has recognised: letters in it may be wrong.',
      'are pictures whose text another program has recognised: letters in it may be wrong.',
    ),
    ...told(
      'hidden',
      pages.filter(({ unread }) => unread),
      'was left out: its fonts do not say which letter is which.',
      'were left out: their fonts do not say which letter is which.',
    ),
  ]
}

const textsOf = (pages: readonly PageMarks[], of: (page: PageMarks) => PageMarks['runs']): string[] =>
  pages.flatMap((page) => linesOf(of(page)).map(({ text }) => text))
