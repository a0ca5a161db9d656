import { confirmPaper } from '../../../operations/confirm-paper.ts'
import { deleteOriginal } from '../../../operations/delete-original.ts'
import { likelyHeld } from '../../../operations/look-at-edition.ts'
import { mapColumns } from '../../../operations/map-columns.ts'
import type { Refusal } from '../../../operations/outcome.ts'
import { settleDoubts } from '../../../operations/settle-doubts.ts'
import { withdrawPaper } from '../../../operations/withdraw-paper.ts'
import { getPaper, getPaperBytes } from '../../../store/papers.ts'
import { paperHref, planHref, withQuery } from '../../addresses.ts'
import type { Asked, Door, PageHandler } from '../../door.ts'
import { doneIn } from '../../just-done.ts'
import { notFound } from '../../refusal.tsx'
import { statusOf } from '../../refusal-status.ts'
import { readAdoptForm, readColumnsForm } from './form.ts'
import { deletedOriginal } from './original.tsx'
import { shownIn } from './shown.ts'
import { PaperView } from './view.tsx'

const gone =
  'There is no paper at this address. It may have been mistyped; the papers that were brought in are listed under “Bring in a paper”.'

async function showPaper(c: Asked, { house, viewer }: Door, typed: Readonly<Record<string, string>>, refusal?: Refusal) {
  const paper = await getPaper(house.db, viewer, c.req.param('id') ?? '')
  if (!paper) return notFound(c, gone)
  const at = /^b\d+(\/r\d+(\/c\d+)?)?(@\d+-\d+)?$/.exec(c.req.query('at') ?? '')?.[0] ?? ''
  // What was refused has to be on the page, whatever part of the doubts was shown before.
  const shown =
    refusal || paper.state !== 'draft' ? ({ only: 'all' } as const) : shownIn((name) => c.req.query(name), paper.reading.doubts.length)
  const likely = paper.state === 'draft' ? await likelyHeld(house.db, viewer, paper) : []
  const view = <PaperView {...{ frame: c.var.frame, paper, likely, at, shown, typed, done: doneIn(c), ...(refusal ? { refusal } : {}) }} />
  return c.html(view, refusal ? statusOf(refusal) : 200)
}

/** GET /papers/:id; `?at=` marks the place that a link speaks of. */
export function paperPage(door: Door): PageHandler {
  return (c) => showPaper(c, door, {})
}

/** GET /papers/:id/original: the bytes as they came in, 410 where they were deleted; always as a download: a page of somebody else's is never opened here. */
export function paperOriginal({ house, viewer }: Door): PageHandler {
  return async (c) => {
    const id = c.req.param('id') ?? ''
    const original = await getPaperBytes(house.db, viewer, id)
    if (!original) return notFound(c, gone)
    if (original.bytes === null) return deletedOriginal(c, (await getPaper(house.db, viewer, id))?.originalDeleted)
    return c.body(Uint8Array.from(original.bytes), 200, {
      'content-type': 'application/octet-stream',
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(original.name)}`,
    })
  }
}

/** POST /papers/:id/doubts: keeps what was decided so far, and leads to where the person was, or to the next doubt. */
export function settlePaperDoubts(door: Door): PageHandler {
  return async (c) => {
    const { doubts, titles, alike, day, typed } = readAdoptForm(await c.req.parseBody())
    const paperId = c.req.param('id') ?? ''
    const said = { paperId, doubts, titles, ...(alike === undefined ? {} : { alike }), ...(day ? { day } : {}) }
    const outcome = await settleDoubts(door.house, door.viewer, said)
    if (!outcome.ok) return showPaper(c, door, typed, outcome.refusal)
    const { done: _, ...before } = c.req.query()
    const query = /^\d{1,4}$/.test(typed['next'] ?? '') ? { doubt: typed['next'] } : before
    const where = alike === undefined ? 'h-read' : `doubt-box-${alike + 1}`
    return c.redirect(`${withQuery(paperHref(paperId), { ...query, done: 'decided' })}#${where}`, 303)
  }
}

/** POST /papers/:id/adopt. */
export function adoptPaper(door: Door): PageHandler {
  return async (c) => {
    const { doubts, titles, day, typed } = readAdoptForm(await c.req.parseBody())
    const outcome = await confirmPaper(door.house, door.viewer, {
      paperId: c.req.param('id') ?? '',
      doubts,
      titles,
      ...(day ? { day } : {}),
    })
    if (!outcome.ok) return showPaper(c, door, typed, outcome.refusal)
    const [only, more] = outcome.value.planIds
    return c.redirect(`${only && !more ? planHref(only) : paperHref(c.req.param('id') ?? '')}?done=adopted`, 303)
  }
}

/** POST /papers/:id/columns. */
export function mapPaperColumns(door: Door): PageHandler {
  return async (c) => {
    const { layout, fields, typed } = readColumnsForm(await c.req.parseBody())
    const paperId = c.req.param('id') ?? ''
    const outcome = await mapColumns(door.house, door.viewer, { paperId, layout, fields })
    return outcome.ok ? c.redirect(`${paperHref(paperId)}?done=columns`, 303) : showPaper(c, door, typed, outcome.refusal)
  }
}

/** POST /papers/:id/withdraw. */
export function withdrawPaperPage(door: Door): PageHandler {
  return async (c) => {
    const body = await c.req.parseBody()
    const reason = typeof body['reason'] === 'string' ? body['reason'] : ''
    const paperId = c.req.param('id') ?? ''
    const outcome = await withdrawPaper(door.house, door.viewer, { paperId, reason, evenIfUsed: body['used'] === 'yes' })
    return outcome.ok ? c.redirect(`${paperHref(paperId)}?done=withdrawn`, 303) : showPaper(c, door, { reason }, outcome.refusal)
  }
}

/** POST /papers/:id/original. */
export function deletePaperOriginal(door: Door): PageHandler {
  return async (c) => {
    const body = await c.req.parseBody()
    const because = typeof body['because'] === 'string' ? body['because'] : ''
    const paperId = c.req.param('id') ?? ''
    const outcome = await deleteOriginal(door.house, door.viewer, { paperId, reason: because })
    return outcome.ok ? c.redirect(`${paperHref(paperId)}?done=deleted-original`, 303) : showPaper(c, door, { because }, outcome.refusal)
  }
}
