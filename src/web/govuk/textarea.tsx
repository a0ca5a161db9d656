import { describes, Field, type FieldProps } from './form-group.tsx'
import { classes } from './words.ts'

export interface TextareaProps extends FieldProps {
  readonly value?: string | undefined
  readonly rows?: number | undefined
  readonly autocomplete?: string | undefined
  readonly spellcheck?: boolean | undefined
}

/** A box for several lines. */
export function Textarea(props: TextareaProps) {
  const id = props.id ?? props.name
  // A browser drops the first line break inside a textarea: text that begins with one would lose it at each turn of a refused form.
  const value = props.value?.startsWith('\n') ? `\n${props.value}` : props.value
  return (
    <Field id={id} field={props}>
      <textarea
        class={classes('govuk-textarea', props.error !== undefined && 'govuk-textarea--error', props.class)}
        id={id}
        name={props.name}
        rows={props.rows ?? 5}
        spellcheck={props.spellcheck}
        disabled={props.disabled}
        aria-describedby={describes(id, props.describedBy, props.hint, props.error)}
        autocomplete={props.autocomplete}
        {...props.attributes}
      >
        {value}
      </textarea>
    </Field>
  )
}
