import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { Asked, Frame } from './door.ts'
import { Page } from './layout.tsx'

interface Said {
  readonly title: string
  /** What happened, what was kept, what to do: plain sentences. */
  readonly sentence: string
}

const nobody: Frame = { organisation: '', person: '', token: '' }

/** A page that says why something was not done. Also works before it is known whose page it is. */
export function refusal(c: Asked, status: ContentfulStatusCode, { title, sentence }: Said): Response | Promise<Response> {
  const frame = c.var.frame ?? nobody
  return c.html(
    <Page frame={frame} title={title}>
      <h1 class="mp-h mp-h--l">{title}</h1>
      <p class="mp-plain">{sentence}</p>
      <p>
        <a href="/">Go to the first page</a>
      </p>
    </Page>,
    status,
  )
}

/** 404, with a sentence about what was looked for. */
export const notFound = (
  c: Asked,
  sentence = 'There is no page at this address. It may have been mistyped, or what stood here was withdrawn.',
) => refusal(c, 404, { title: 'Page not found', sentence })
