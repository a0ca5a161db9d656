import type { Refusal } from '../../../operations/outcome.ts'
import { Checkboxes } from '../../govuk/checkboxes.tsx'

interface Props {
  /** The LibreOffice of this machine; null where there is none, and nothing is offered. */
  readonly soffice: string | null
  readonly refusal?: Refusal | undefined
}

/** Offers to have older files converted. It is chosen beforehand where the file just refused was one: choosing the file again is then all there is to do. */
export function Convert({ soffice, refusal }: Props) {
  if (soffice === null) return null
  return (
    <Checkboxes
      name="convert"
      values={refusal?.field === 'convert' ? ['yes'] : []}
      class="govuk-checkboxes--small"
      items={[{ value: 'yes', text: 'Convert older Word and Excel files (.doc, .xls, .rtf) with LibreOffice' }]}
    />
  )
}
