import type { Child } from 'hono/jsx'
import { Declared } from './status.tsx'

export interface Voice {
  /** `The owner says`, `The facts say`, `The reviewer says`. */
  readonly who: string
  /** The status it gives, in our words or in its own; null where it gives none. */
  readonly status: string | null
  readonly words: Child
  readonly when?: Child
  /** The voice of the facts stands out. */
  readonly facts?: boolean
}

/** Who says what, kept apart and shown together. */
export function Voices({ voices }: { readonly voices: readonly Voice[] }) {
  return (
    <ol class="mp-voices">
      {voices.map(({ who, status, words, when, facts }) => (
        <li class={facts ? 'on' : undefined}>
          <h3>{who}</h3>
          {status !== null && <Declared said={status} />}
          <p>
            {words} {when && <span class="mp-age">{when}</span>}
          </p>
        </li>
      ))}
    </ol>
  )
}
