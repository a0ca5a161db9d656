import type { Child } from 'hono/jsx'
import { describes, Field, type FieldProps } from './form-group.tsx'
import { type Attributes, classes, said, type Words } from './words.ts'

export interface InputProps extends FieldProps {
  readonly value?: string | number | undefined
  readonly type?: 'text' | 'search' | 'date' | 'number' | 'email' | 'tel' | 'url' | undefined
  readonly inputmode?: 'numeric' | 'decimal' | 'text' | 'search' | undefined
  readonly autocomplete?: string | undefined
  readonly autocapitalize?: 'none' | 'off' | 'on' | 'sentences' | 'words' | 'characters' | undefined
  readonly pattern?: string | undefined
  readonly spellcheck?: boolean | undefined
  /** Joined to the box before or after it, and hidden from the ear: the label has to say the unit too. */
  readonly prefix?: Words | undefined
  readonly suffix?: Words | undefined
  readonly wrapper?: { readonly class?: string | undefined; readonly attributes?: Attributes | undefined } | undefined
}

/** A box for one line. */
export function Input(props: InputProps) {
  const { name, prefix, suffix, wrapper, group } = props
  const id = props.id ?? name
  const input = (
    <input
      class={classes('govuk-input', props.class, props.error !== undefined && 'govuk-input--error')}
      id={id}
      name={name}
      type={props.type ?? 'text'}
      spellcheck={props.spellcheck}
      value={props.value}
      disabled={props.disabled}
      aria-describedby={describes(id, props.describedBy, props.hint, props.error)}
      autocomplete={props.autocomplete}
      autocapitalize={props.autocapitalize}
      pattern={props.pattern}
      inputmode={props.inputmode}
      {...props.attributes}
    />
  )
  if (!prefix && !suffix && !group?.before && !group?.after)
    return (
      <Field id={id} field={props}>
        {input}
      </Field>
    )
  return (
    <Field id={id} field={{ ...props, group: { class: group?.class, attributes: group?.attributes } }}>
      <div class={classes('govuk-input__wrapper', wrapper?.class)} {...wrapper?.attributes}>
        {group?.before}
        {prefix && <Affix words={prefix} at="prefix" />}
        {input}
        {suffix && <Affix words={suffix} at="suffix" />}
        {group?.after}
      </div>
    </Field>
  )
}

function Affix({ words, at }: { readonly words: Words; readonly at: 'prefix' | 'suffix' }): Child {
  const { text, class: extra, attributes } = said(words)
  return (
    <div class={classes(`govuk-input__${at}`, extra)} aria-hidden="true" {...attributes}>
      {text}
    </div>
  )
}
