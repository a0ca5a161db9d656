import type { Child, PropsWithChildren } from 'hono/jsx'
import { type Attributes, classes } from './words.ts'

export interface ErrorSummaryProps {
  readonly title: Child
  readonly errors: readonly { readonly text: Child; readonly href?: string | undefined; readonly attributes?: Attributes | undefined }[]
  readonly class?: string | undefined
  readonly attributes?: Attributes | undefined
}

/** What is wrong with a form, at its top: each line leads to the box it is about. `children` says what was kept. */
export function ErrorSummary({ title, errors, class: extra, attributes, children }: PropsWithChildren<ErrorSummaryProps>) {
  return (
    <div class={classes('govuk-error-summary', extra)} {...attributes} data-module="govuk-error-summary">
      <div role="alert">
        <h2 class="govuk-error-summary__title">{title}</h2>
        <div class="govuk-error-summary__body">
          {children && <p>{children}</p>}
          {errors.length > 0 && (
            <ul class="govuk-list govuk-error-summary__list">
              {errors.map((error) => (
                <li>
                  {error.href ? (
                    <a href={error.href} {...error.attributes}>
                      {error.text}
                    </a>
                  ) : (
                    error.text
                  )}
                </li>
              ))}
            </ul>
          )}
        </div>
      </div>
    </div>
  )
}
