import type { Child, PropsWithChildren } from 'hono/jsx'
import { type Attributes, classes } from './words.ts'

export interface NotificationBannerProps {
  /** `success` is announced at once: what was just done. */
  readonly type?: 'success' | undefined
  /** One line of text; anything longer goes into `children`. */
  readonly text?: string | undefined
  readonly title?: Child
  readonly titleLevel?: 1 | 2 | 3 | 4 | undefined
  readonly titleId?: string | undefined
  readonly role?: string | undefined
  readonly class?: string | undefined
  readonly attributes?: Attributes | undefined
}

/** Says what has just happened, or what concerns the whole page. */
export function NotificationBanner(props: PropsWithChildren<NotificationBannerProps>) {
  const { type, titleId = 'govuk-notification-banner-title' } = props
  const Title = `h${props.titleLevel ?? 2}` as 'h2'
  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: the role is always there, it only is not a literal
    <div
      class={classes('govuk-notification-banner', type && `govuk-notification-banner--${type}`, props.class)}
      role={props.role ?? (type === 'success' ? 'alert' : 'region')}
      aria-labelledby={titleId}
      data-module="govuk-notification-banner"
      {...props.attributes}
    >
      <div class="govuk-notification-banner__header">
        <Title class="govuk-notification-banner__title" id={titleId}>
          {props.title ?? (type === 'success' ? 'Success' : 'Important')}
        </Title>
      </div>
      <div class="govuk-notification-banner__content">
        {props.children ?? <p class="govuk-notification-banner__heading">{props.text}</p>}
      </div>
    </div>
  )
}
