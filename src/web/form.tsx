import type { PropsWithChildren } from 'hono/jsx'
import type { Frame } from './door.ts'

interface Props {
  readonly frame: Frame
  readonly action: string
  /** The form carries a file. */
  readonly file?: boolean
  readonly class?: string
}

/** A form that writes. Refused, it comes back filled: so browsers check nothing themselves, and every message stands beside its box. */
export function Form({ frame, action, file, class: extra, children }: PropsWithChildren<Props>) {
  return (
    <form method="post" action={action} enctype={file ? 'multipart/form-data' : undefined} class={extra} novalidate>
      <input type="hidden" name="token" value={frame.token} />
      {children}
    </form>
  )
}
