import { Fieldset, type FieldsetProps } from './fieldset.tsx'
import { describes, FormGroup, type GroupProps, HintAndError } from './form-group.tsx'
import { Input } from './input.tsx'
import { type Attributes, classes, type Words } from './words.ts'

type Part = 'day' | 'month' | 'year'
const parts: readonly Part[] = ['day', 'month', 'year']

export interface DateInputProps {
  readonly id: string
  /** Behind it the names are `<prefix>-day`, `-month`, `-year`. */
  readonly namePrefix?: string | undefined
  readonly fieldset?: FieldsetProps | undefined
  readonly hint?: Words | undefined
  readonly error?: Words | undefined
  /** The boxes that are wrong; all three where an error names none. */
  readonly wrong?: readonly Part[] | undefined
  readonly values?: Readonly<Partial<Record<Part, string | number>>> | undefined
  readonly class?: string | undefined
  readonly attributes?: Attributes | undefined
  readonly group?: GroupProps | undefined
}

/** A day that somebody knows by heart or reads off a paper, in three boxes. */
export function DateInput(props: DateInputProps) {
  const { id, namePrefix, fieldset, hint, error, values = {}, group } = props
  const wrong = props.wrong ?? (error === undefined ? [] : parts)
  const inner = (
    <>
      <HintAndError id={id} hint={hint} error={error} />
      <div class={classes('govuk-date-input', props.class)} {...props.attributes} id={id}>
        {group?.before}
        {parts.map((part) => (
          <div class="govuk-date-input__item">
            <Input
              label={{ text: `${part[0]?.toUpperCase()}${part.slice(1)}`, class: 'govuk-date-input__label' }}
              id={`${id}-${part}`}
              name={namePrefix ? `${namePrefix}-${part}` : part}
              class={classes(
                'govuk-date-input__input',
                wrong.includes(part) && 'govuk-input--error',
                part === 'year' ? 'govuk-input--width-4' : 'govuk-input--width-2',
              )}
              value={values[part]}
              inputmode="numeric"
            />
          </div>
        ))}
        {group?.after}
      </div>
    </>
  )
  return (
    <FormGroup error={error} group={group}>
      {fieldset ? (
        <Fieldset {...fieldset} role="group" describedBy={describes(id, fieldset.describedBy, hint, error)}>
          {inner}
        </Fieldset>
      ) : (
        inner
      )}
    </FormGroup>
  )
}
