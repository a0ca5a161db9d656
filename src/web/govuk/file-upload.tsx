import { describes, Field, type FieldProps } from './form-group.tsx'
import { classes } from './words.ts'

export interface FileUploadProps extends FieldProps {
  readonly multiple?: boolean | undefined
}

/** A box that takes a file. A browser never fills it again: after a refusal the file has to be chosen anew, and the page has to say so. */
export function FileUpload(props: FileUploadProps) {
  const id = props.id ?? props.name
  return (
    <Field id={id} field={props}>
      <input
        class={classes('govuk-file-upload', props.class, props.error !== undefined && 'govuk-file-upload--error')}
        id={id}
        name={props.name}
        type="file"
        disabled={props.disabled}
        multiple={props.multiple}
        aria-describedby={describes(id, props.describedBy, props.hint, props.error)}
        {...props.attributes}
      />
    </Field>
  )
}
