import { Choices, type ChoicesProps } from './choices.tsx'

/** One answer out of a few. `value` is the one chosen. */
export function Radios({ value, ...props }: ChoicesProps & { readonly value?: string | undefined }) {
  return <Choices props={props} kind={{ block: 'radios', type: 'radio', chosen: value ? [value] : [], eachDescribedBy: false }} />
}
