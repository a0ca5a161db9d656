import type { PropsWithChildren } from 'hono/jsx'
import type { EditionKind, EditionLone, EditionPair } from '../../../domain/plan/later-edition/edition.ts'
import { fieldsChanged, headingOf } from '../../../domain/plan/later-edition/tell-edition.ts'
import type { Refusal } from '../../../operations/outcome.ts'
import { actionHref } from '../../addresses.ts'
import { Radios } from '../../govuk/radios.tsx'
import { Textarea } from '../../govuk/textarea.tsx'
import { enough, Fields } from './fields.tsx'

interface GroupProps {
  readonly id: string
  readonly title: string
  readonly says: string
  readonly count: number
}

/** Lines that are looked at together under their count; nothing where there are none. */
export function Group({ id, title, says, count, children }: PropsWithChildren<GroupProps>) {
  if (count === 0) return null
  return (
    <section class="mp-group" aria-labelledby={id}>
      <div class="mp-group__h">
        <h2 id={id}>
          <span class="mp-group__n">{count}</span> {title}
        </h2>
        <p>{says}</p>
      </div>
      <ul class="mp-reword">{children}</ul>
    </section>
  )
}

const Held = ({ held: { action } }: { readonly held: EditionPair['held'] }) => (
  <a class="govuk-link mp-act" href={actionHref(action.id)}>
    {action.text || 'No wording'}
  </a>
)

/** One change of an action that is surely the same, and, where it is met first, why it is held to be the same. */
export function Pair({ pair, kind, why }: { readonly pair: EditionPair; readonly kind: EditionKind; readonly why: boolean }) {
  return (
    <li>
      <span class="mp-num">{pair.held.action.ref}</span>
      <div>
        {kind !== 'reworded' && <Held held={pair.held} />}
        <Fields fields={fieldsChanged(pair).filter((field) => field.kind === kind)} named={kind === 'reworded'} />
        {(why || kind === 'reworded') && (
          <p class="mp-place">
            {why && pair.why} {kind === 'reworded' && <a href={actionHref(pair.held.action.id)}>See it</a>}
          </p>
        )}
      </div>
    </li>
  )
}

/** What was chosen before, and what was refused of it. */
export interface Asked {
  readonly typed: Readonly<Record<string, string>>
  readonly refusal: Refusal | undefined
}

/** A pair that a person has to decide, both texts whole. */
export function Doubtful({ pair, typed, refusal }: Asked & { readonly pair: EditionPair }) {
  const { held, read, why } = pair
  const says = (from: string, to: string, before: string) => (
    <p>
      {before}: {from} {to}
    </p>
  )
  return (
    <li>
      <span class="mp-num">{held.action.ref}</span>
      <div>
        {says(held.action.ref, held.action.text, 'Before')}
        {says(read.action.ref, read.action.text || 'no wording', 'Now')}
        <Fields fields={fieldsChanged(pair).filter(({ called }) => called !== 'Wording' && called !== 'Number')} named />
        <p class="mp-place">{why}</p>
        <SameOrAnother id={held.action.id} of="action" text={read.action.text || read.action.ref} typed={typed} refusal={refusal} />
      </div>
    </li>
  )
}

interface SameProps extends Asked {
  readonly id: string | undefined
  readonly of: 'section' | 'objective' | 'action'
  /** As it is printed now. */
  readonly text: string
}

/** The question that only a person can answer. */
export function SameOrAnother({ id, of, text, typed, refusal }: SameProps) {
  const name = `pair-${id}`
  return (
    <Radios
      name={name}
      value={typed[name]}
      class="govuk-radios--small"
      fieldset={{ legend: { text: `Is “${enough(text)}” the same ${of}?` } }}
      error={refusal?.field === `pairs.${id}` ? { text: `Say whether it is the same ${of} or another one` } : undefined}
      items={[
        { value: 'same', text: `The same ${of}` },
        { value: 'another', text: `Another ${of}` },
      ]}
    />
  )
}

/** An action that is not printed any more, and the choice that is the person's. */
export function Gone({ gone: { action, note }, typed, refusal }: Asked & { readonly gone: EditionLone }) {
  const [name, why] = [`gone-${action.id}`, `why-${action.id}`]
  return (
    <li>
      <span class="mp-num">{action.ref}</span>
      <div>
        <a class="govuk-link mp-act" href={actionHref(action.id)}>
          {action.text || 'No wording'}
        </a>
        {note && <p class="mp-place">{note}</p>}
        <Radios
          name={name}
          value={typed[name] ?? 'stands'}
          class="govuk-radios--small"
          fieldset={{ legend: { text: `What became of “${enough(action.text || action.ref)}”?` } }}
          items={[
            { value: 'stands', text: 'It still stands' },
            {
              value: 'stopped',
              text: 'It was stopped',
              conditional: (
                <Textarea
                  name={why}
                  rows={2}
                  label={{ text: 'Why it was stopped' }}
                  value={typed[why] ?? ''}
                  error={refusal?.field === `gone.${action.id}` ? { text: refusal.sentence } : undefined}
                />
              ),
            },
          ]}
        />
      </div>
    </li>
  )
}

/** An action that is printed for the first time. */
export function Fresh({ fresh: { action, note, objective, sections } }: { readonly fresh: EditionLone }) {
  return (
    <li>
      <span class="mp-num">{action.ref}</span>
      <div>
        <p>{action.text || 'No wording'}</p>
        <p class="mp-place">
          {[headingOf(objective ?? sections.at(-1)), action.deadline.text, action.owners.map(({ name }) => name).join('; '), note]
            .filter(Boolean)
            .join('. ') || 'No date, no owner.'}
        </p>
      </div>
    </li>
  )
}
