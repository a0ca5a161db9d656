import type { PropsWithChildren } from 'hono/jsx'
import { type Attributes, classes } from './words.ts'

export interface ButtonProps {
  readonly class?: string | undefined
  readonly id?: string | undefined
  /** Leads somewhere instead of sending a form. */
  readonly href?: string | undefined
  readonly type?: 'submit' | 'button' | 'reset' | undefined
  readonly name?: string | undefined
  readonly value?: string | number | undefined
  readonly disabled?: boolean | undefined
  readonly attributes?: Attributes | undefined
}

/** The thing to do on a page. One without a second class is the main one: one to a page; others are `govuk-button--secondary`. */
export function Button(props: PropsWithChildren<ButtonProps>) {
  const shared = { class: classes('govuk-button', props.class), 'data-module': 'govuk-button', ...props.attributes, id: props.id }
  if (props.href) {
    return (
      // biome-ignore lint/a11y/useSemanticElements: it leads to a page, and only looks and answers to the space bar like a button
      <a href={props.href} role="button" draggable={false} {...shared}>
        {props.children}
      </a>
    )
  }
  const off = props.disabled ? { disabled: true, 'aria-disabled': 'true' as const } : {}
  return (
    <button type={props.type ?? 'submit'} value={props.value || undefined} name={props.name} {...off} {...shared}>
      {props.children}
    </button>
  )
}
