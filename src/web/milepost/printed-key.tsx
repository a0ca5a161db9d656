import { html } from 'hono/html'
import { statusMeanings } from '../../domain/judgement/explained/statuses.ts'
import { statusKey } from '../../domain/report/status-key.ts'
import { StatusWord } from './status.tsx'

const key = html`<section class="mp-paperonly mp-paperkey"><h2>What each status means</h2><ul>${statusKey.map(
  ({ status }) => html`<li>${StatusWord({ status })}: ${statusMeanings[status]}</li>`,
)}</ul><p>By which rules, and what else is found: see “How statuses are judged”, /statuses.</p></section>`

/** What each status means, for paper: on screen a link leads there. Always the same, and drawn once. */
export const PrintedKey = () => key
