import { handInPapers } from '../../../operations/hand-in-papers.ts'
import type { Outcome, Refusal } from '../../../operations/outcome.ts'
import { offer, readArrivals } from '../../../operations/read-arrivals.ts'
import { takeIn } from '../../../operations/take-in.ts'
import { listArrivals, listUnread } from '../../../store/arrivals.ts'
import { listPapers } from '../../../store/papers.ts'
import { batchHref, paperHref } from '../../addresses.ts'
import type { Asked, Door, PageHandler } from '../../door.ts'
import { sameToken, sentTooEarly } from '../../form-token.tsx'
import { statusOf } from '../../refusal-status.ts'
import { carriesFiles, largestPapers, largestText, papersTooLarge } from '../../size-limit.ts'
import { type PaperForm, takePaperForm } from './form.ts'
import { BringInView } from './view.tsx'

/** What was typed beside the files. */
type Typed = Pick<PaperForm, 'pasted' | 'name'>

/** An older file that could be converted ticks the box for it. */
const fieldOf = (sentence: string) => (sentence.endsWith(offer) ? 'convert' : 'file')

const empty = { pasted: '', name: '' }

async function shown(c: Asked, { house, viewer, config }: Door, { pasted, name }: Typed, refusal?: Refusal) {
  const [papers, unread] = [await listPapers(house.db, viewer), await listUnread(house.db, viewer)]
  const view = (
    <BringInView
      {...{
        frame: c.var.frame,
        papers,
        unread,
        pasted,
        name,
        largest: config.largestPaper,
        soffice: config.soffice,
        ...(refusal ? { refusal } : {}),
      }}
    />
  )
  return c.html(view, refusal ? statusOf(refusal) : 200)
}

/** GET /bring-in. */
export function bringInPage(door: Door): PageHandler {
  return (c) => shown(c, door, empty)
}

/**
 * POST /bring-in with files: stored as they come, then read. One alone that is read soon leads to its paper, or is refused on this page with what was typed; several, or one that takes long,
 * lead to the page of their batch, where they can be watched and given up. Looks at the form's token itself, since files are not to be held in memory until somebody does; a form without files
 * goes on to `takeText`.
 */
export function takeFiles(door: Door): PageHandler {
  const { house, viewer, config } = door
  return async (c, next) => {
    if (!carriesFiles(c)) return next()
    const most = largestPapers(config)
    if (Number(c.req.header('content-length') ?? 0) > most) return papersTooLarge(c, config)
    const taking = takeIn(house, viewer, { largest: config.largestPaper })
    const known = (token: string) => sameToken(token, c.var.frame.token)
    const form = await takePaperForm(c.req.raw, { taking, known, most, mostTyped: largestText }).catch(async (error: unknown) => {
      await taking.drop()
      throw error
    })
    if (form.whole === 'yes' && known(form.token)) {
      const text = textIn(form)
      if (!text.ok && form.files === 0) return shown(c, door, form, text.refusal)
      if (text.ok && text.value) await taking.file(text.value.name, [text.value.bytes])
      return read(c, door, form, await taking.handIn({ convert: form.convert }), form.files)
    }
    await taking.drop()
    if (form.whole === 'too large') return papersTooLarge(c, config)
    if (form.whole === 'yes') return sentTooEarly(c, { text: form.pasted, name: form.name }, form.files > 0)
    const sentence = 'What was sent broke off before its end. Nothing was stored. Choose the files again and send them once more.'
    return shown(c, door, form, { kind: 'invalid', sentence, field: 'file' })
  }
}

/** POST /bring-in with nothing but what was typed. */
export function takeText(door: Door): PageHandler {
  const { house, viewer, config } = door
  return async (c) => {
    const body = await c.req.parseBody()
    const box = (name: string) => (typeof body[name] === 'string' ? body[name] : '')
    const form = { pasted: box('text'), name: box('name').trim(), convert: box('convert') === 'yes' }
    const text = textIn(form)
    if (!text.ok) return shown(c, door, form, text.refusal)
    const files = text.value ? [text.value] : []
    return read(c, door, form, await handInPapers(house, viewer, { files, largest: config.largestPaper, convert: form.convert }), 0)
  }
}

/** The pasted text as the file that it would be; null where nothing was pasted. */
function textIn({ pasted, name }: Typed): Outcome<{ name: string; bytes: Uint8Array } | null> {
  if (pasted === '') return { ok: true, value: null }
  if (pasted.trim() !== '') return { ok: true, value: { name: name || 'Pasted text.txt', bytes: new TextEncoder().encode(pasted) } }
  const sentence = 'Nothing was read, because the text is empty: paste the paper and send it again.'
  return { ok: false, refusal: { kind: 'invalid', sentence, field: 'text' } }
}

/** Has what was handed in read, and leads to where that can be seen. `files` counts those that were chosen. */
async function read(c: Asked, door: Door, form: Typed, handed: Outcome<{ batch: string }>, files: number): Promise<Response> {
  const { house, viewer, config } = door
  if (!handed.ok) return shown(c, door, form, handed.refusal)
  const { batch } = handed.value
  const reading = await readArrivals(house, viewer, batch, { soffice: config.soffice })
  if (!reading.ok) return shown(c, door, form, reading.refusal)
  const typed = form.pasted.trim() !== ''
  if (files + (typed ? 1 : 0) > 1) return c.redirect(batchHref(batch), 303)
  // A text that was typed is waited for: refused, it has to come back into its box.
  await within(typed ? Number.POSITIVE_INFINITY : (config.patience ?? 5_000), reading.value.ended)
  const [only] = await listArrivals(house.db, viewer, batch)
  if (only?.state === 'read' && only.paperId) return c.redirect(paperHref(only.paperId), 303)
  if (only?.state === 'refused')
    return shown(c, door, form, { kind: 'invalid', sentence: only.sentence, field: typed ? 'text' : fieldOf(only.sentence) })
  return c.redirect(batchHref(batch), 303)
}

/** Waits for the end of something, or so many milliseconds. */
async function within(milliseconds: number, ended: Promise<void>): Promise<void> {
  if (milliseconds === Number.POSITIVE_INFINITY) return ended
  let clock: NodeJS.Timeout | undefined
  await Promise.race([
    ended,
    new Promise<void>((over) => {
      clock = setTimeout(over, milliseconds)
    }),
  ])
  clearTimeout(clock)
}
