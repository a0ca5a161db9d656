import { Choices, type ChoicesProps } from './choices.tsx'

/** Any number of answers out of a few. `values` are those chosen. */
export function Checkboxes({ values, ...props }: ChoicesProps & { readonly values?: readonly string[] | undefined }) {
  return <Choices props={props} kind={{ block: 'checkboxes', type: 'checkbox', chosen: values ?? [], eachDescribedBy: true }} />
}
