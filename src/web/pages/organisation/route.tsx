import { nameOrganisation } from '../../../operations/name-organisation.ts'
import { organisationHref } from '../../addresses.ts'
import type { Door, PageHandler } from '../../door.ts'
import { doneIn } from '../../just-done.ts'
import { statusOf } from '../../refusal-status.ts'
import { readNameForm } from './form.ts'
import { OrganisationView } from './view.tsx'

/** GET /organisation: what the council is called, which the frame reads anew for this page. */
export const organisationPage: PageHandler = (c) =>
  c.html(<OrganisationView frame={c.var.frame} name={c.var.frame.organisation} done={doneIn(c)} />)

/** POST /organisation: it is called so from now on. */
export function nameOrganisationPage({ house, viewer }: Door): PageHandler {
  return async (c) => {
    const { name } = readNameForm(await c.req.parseBody())
    const outcome = await nameOrganisation(house, viewer, { name })
    if (outcome.ok) return c.redirect(`${organisationHref}?done=named`, 303)
    return c.html(<OrganisationView frame={c.var.frame} name={name} refusal={outcome.refusal} />, statusOf(outcome.refusal))
  }
}
