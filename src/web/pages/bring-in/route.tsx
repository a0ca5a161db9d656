import { handInPapers } from '../../../operations/hand-in-papers.ts'
import type { Refusal } from '../../../operations/outcome.ts'
import { offer, readArrivals } from '../../../operations/read-arrivals.ts'
import { listArrivals, listUnread } from '../../../store/arrivals.ts'
import { listPapers } from '../../../store/papers.ts'
import { batchHref, paperHref } from '../../addresses.ts'
import type { Asked, Door, PageHandler } from '../../door.ts'
import { statusOf } from '../../refusal-status.ts'
import { type PaperForm, readPaperForm } from './form.ts'
import { BringInView } from './view.tsx'

/** An older file that could be converted ticks the box for it. */
const fieldOf = (sentence: string) => (sentence.endsWith(offer) ? 'convert' : 'file')

const empty = { pasted: '', name: '' }

async function shown(c: Asked, { house, viewer, config }: Door, { pasted, name }: Pick<PaperForm, 'pasted' | 'name'>, refusal?: Refusal) {
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
 * POST /bring-in: files, or pasted text. They are kept first and then read. One alone that is read soon leads to its paper, or is refused on this page with
 * what was typed; several, or one that takes long, lead to the page of their batch, where they can be watched and given up.
 */
export function takePaper(door: Door): PageHandler {
  const { house, viewer, config } = door
  return async (c) => {
    const form = await readPaperForm(await c.req.parseBody({ all: true }))
    if (form.files.length === 0 && form.pasted) {
      const sentence = 'Nothing was read, because the text is empty: paste the paper and send it again.'
      return shown(c, door, form, { kind: 'invalid', sentence, field: 'text' })
    }
    const handed = await handInPapers(house, viewer, { files: form.files, largest: config.largestPaper, convert: form.convert })
    if (!handed.ok) return shown(c, door, form, handed.refusal)
    const { batch } = handed.value
    const reading = await readArrivals(house, viewer, batch, { soffice: config.soffice })
    if (!reading.ok) return shown(c, door, form, reading.refusal)
    if (form.files.length > 1) return c.redirect(batchHref(batch), 303)
    // A text that was typed is waited for: refused, it has to come back into its box.
    await within(form.pasted ? Number.POSITIVE_INFINITY : (config.patience ?? 5_000), reading.value.ended)
    const [only] = await listArrivals(house.db, viewer, batch)
    if (only?.state === 'read' && only.paperId) return c.redirect(paperHref(only.paperId), 303)
    if (only?.state === 'refused')
      return shown(c, door, form, { kind: 'invalid', sentence: only.sentence, field: form.pasted ? 'text' : fieldOf(only.sentence) })
    return c.redirect(batchHref(batch), 303)
  }
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
