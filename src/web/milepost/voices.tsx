import type { Child } from 'hono/jsx'
import { type Status, statuses } from '../../domain/judgement/judgement.ts'
import { StatusWord } from './status.tsx'

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

const ours = (word: string): word is Status => (statuses as readonly string[]).includes(word)

/** Who says what, kept apart and shown together. */
export function Voices({ voices }: { readonly voices: readonly Voice[] }) {
  return (
    <ol class="mp-voices">
      {voices.map(({ who, status, words, when, facts }) => (
        <li class={facts ? 'on' : undefined}>
          <h3>{who}</h3>
          {status !== null && (ours(status) ? <StatusWord status={status} /> : <strong>{status}</strong>)}
          <p>
            {words} {when && <span class="mp-age">{when}</span>}
          </p>
        </li>
      ))}
    </ol>
  )
}
