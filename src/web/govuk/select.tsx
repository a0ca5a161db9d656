import { describes, Field, type FieldProps } from './form-group.tsx'
import { type Attributes, classes } from './words.ts'

export interface SelectProps extends FieldProps {
  readonly items: readonly SelectItem[]
  /** The value (or, where an item has none, the text) of the item that is chosen. */
  readonly value?: string | number | undefined
}

export interface SelectItem {
  readonly text: string
  readonly value?: string | number | undefined
  /** Decides whatever the chosen value is. */
  readonly selected?: boolean | undefined
  readonly disabled?: boolean | undefined
  readonly attributes?: Attributes | undefined
}

/** A list to choose one entry from. */
export function Select(props: SelectProps) {
  const id = props.id ?? props.name
  return (
    <Field id={id} field={props}>
      <select
        class={classes('govuk-select', props.class, props.error !== undefined && 'govuk-select--error')}
        id={id}
        name={props.name}
        disabled={props.disabled}
        aria-describedby={describes(id, props.describedBy, props.hint, props.error)}
        {...props.attributes}
      >
        {props.items.map((item) => (
          <option value={item.value} selected={item.selected ?? chosen(item, props.value)} disabled={item.disabled} {...item.attributes}>
            {item.text}
          </option>
        ))}
      </select>
    </Field>
  )
}

const chosen = (item: SelectItem, value: string | number | undefined) => Boolean(value) && (item.value ?? item.text) === value
