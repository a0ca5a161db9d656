import type { Day } from '../../../domain/calendar/day.ts'
import { sayDay } from '../../../domain/calendar/say.ts'
import { emptyFrontSheet } from '../../../domain/document/front-sheet.ts'
import type { Finding } from '../../../domain/judgement/judgement.ts'
import { editFrontSheet } from '../../../operations/edit-front-sheet.ts'
import { getFrontSheet, type HeldFrontSheet } from '../../../store/front-sheets.ts'
import type { Across } from '../../across.ts'
import type { Door, PageHandler } from '../../door.ts'
import { doneIn } from '../../just-done.ts'
import { statusOf } from '../../refusal-status.ts'
import { formOf, readSheetForm, sheetOf } from './form.ts'
import { FrontSheetView } from './view.tsx'

function originOf(held: HeldFrontSheet | undefined): string {
  if (!held) return 'Nothing stands on it yet.'
  return held.paper ? `It was read from the paper of ${sayDay(held.day)}.` : `Last edited by ${held.by} on ${sayDay(held.day)}.`
}

/** What was found on the sheet itself and in no plan. */
const ofSheet = async (across: Across, asAt: Day): Promise<Finding[]> =>
  ((await across(asAt)) ?? []).filter(({ about }) => about.id === null && about.plan === '')

/** What the page shows besides the form. */
async function around({ house, viewer }: Door, across: Across) {
  const held = await getFrontSheet(house.db, viewer)
  return { held, shown: { origin: originOf(held), findings: await ofSheet(across, house.today()) } }
}

/** GET /front-sheet. */
export function frontSheetPage(door: Door, across: Across): PageHandler {
  return async (c) => {
    const { held, shown } = await around(door, across)
    const form = formOf(held?.frontSheet ?? emptyFrontSheet, held?.version ?? 0)
    return c.html(<FrontSheetView frame={c.var.frame} form={form} {...shown} done={doneIn(c)} />)
  }
}

/** POST /front-sheet. Where somebody else saved it meanwhile, the form comes back as typed and says so. */
export function saveFrontSheet(door: Door, across: Across): PageHandler {
  return async (c) => {
    const form = readSheetForm(await c.req.parseBody())
    const version = Number(form.version)
    const outcome = await editFrontSheet(door.house, door.viewer, {
      frontSheet: sheetOf(form),
      reason: form.reason,
      ...(version > 0 ? { version } : {}),
    })
    if (outcome.ok) return c.redirect('/front-sheet?done=sheet', 303)
    const { shown } = await around(door, across)
    return c.html(<FrontSheetView frame={c.var.frame} form={form} {...shown} refusal={outcome.refusal} />, statusOf(outcome.refusal))
  }
}
