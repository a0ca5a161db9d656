import { refusalOf } from '../store/refusal.ts'
import type { Asked } from './door.ts'
import { refusal } from './refusal.tsx'
import { addressOf, SendAgain } from './send-again.tsx'

const ours =
  'Milepost could not do this, and the fault is its own. What was stored before is safe. Try again; if it happens again, tell whoever runs Milepost.'

/**
 * Answers what was thrown. A store that is full or away says so in its own sentence (507, 503); anything else is a fault of ours (500), of which
 * the page says nothing more: whoever runs Milepost finds it on standard error. What was typed into a form comes back with the answer.
 */
export async function failed(error: Error, c: Asked): Promise<Response> {
  const trouble = refusalOf(error)
  if (!trouble) console.error(error)
  const status = trouble ? (trouble.kind === 'full' ? 507 : 503) : 500
  const title = trouble ? 'The store could not take this' : 'Something went wrong'
  const sentence = trouble?.sentence ?? ours
  const { frame } = c.var
  if (c.req.method !== 'POST' || !frame) return refusal(c, status, { title, sentence })
  const body = await c.req.parseBody({ all: true }).catch(() => undefined)
  if (!body) return refusal(c, status, { title, sentence })
  return c.html(<SendAgain frame={frame} title={title} sentence={sentence} action={addressOf(c)} body={body} />, status)
}
