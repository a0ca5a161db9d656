import type { Child, PropsWithChildren } from 'hono/jsx'
import { ErrorMessage } from './error-message.tsx'
import { Hint } from './hint.tsx'
import { Label } from './label.tsx'
import { type Attributes, classes, type Heading, type Words } from './words.ts'

/** What every control with one label takes. `id` is its name unless given. */
export interface FieldProps {
  readonly name: string
  readonly id?: string | undefined
  readonly label: Heading
  readonly hint?: Words | undefined
  /** What is wrong; the control, its label and its message are then drawn and announced as one error. */
  readonly error?: Words | undefined
  /** Ids of further texts that describe the control; its hint and error join them. */
  readonly describedBy?: string | undefined
  readonly class?: string | undefined
  readonly disabled?: boolean | undefined
  readonly attributes?: Attributes | undefined
  readonly group?: GroupProps | undefined
}

export interface GroupProps {
  readonly class?: string | undefined
  readonly attributes?: Attributes | undefined
  /** Stands right before or right after the control, inside the group. */
  readonly before?: Child
  readonly after?: Child
}

/** The ids in aria-describedby: those given, then the hint's, then the error's; undefined where there is none. */
export function describes(id: string, given: string | undefined, hint: unknown, error: unknown): string | undefined {
  return classes(given, hint !== undefined && `${id}-hint`, error !== undefined && `${id}-error`) || undefined
}

/** The box round a control: a red bar beside it where there is an error. */
export function FormGroup({
  error,
  group,
  children,
}: PropsWithChildren<{ readonly error: unknown; readonly group?: GroupProps | undefined }>) {
  return (
    <div class={classes('govuk-form-group', error !== undefined && 'govuk-form-group--error', group?.class)} {...group?.attributes}>
      {children}
    </div>
  )
}

/** Hint and error of a control or of a group of them, with the ids that `describes` names. */
export function HintAndError({
  id,
  hint,
  error,
}: {
  readonly id: string
  readonly hint?: Words | undefined
  readonly error?: Words | undefined
}) {
  return (
    <>
      {hint !== undefined && <Hint words={hint} id={`${id}-hint`} />}
      {error !== undefined && <ErrorMessage words={error} id={`${id}-error`} />}
    </>
  )
}

/** A labelled control in its group; `children` is the control itself. */
export function Field({
  id,
  field,
  children,
}: PropsWithChildren<{ readonly id: string; readonly field: Pick<FieldProps, 'label' | 'hint' | 'error' | 'group'> }>) {
  return (
    <FormGroup error={field.error} group={field.group}>
      <Label words={field.label} for={id} />
      <HintAndError id={id} hint={field.hint} error={field.error} />
      {field.group?.before}
      {children}
      {field.group?.after}
    </FormGroup>
  )
}
