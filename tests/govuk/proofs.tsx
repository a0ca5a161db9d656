// For tests only: how the options of each component's shipped fixtures are said to ours. Long because it is a list: one entry for each component.

import { raw } from 'hono/html'
import type { Child } from 'hono/jsx'
import { BackLink } from '../../src/web/govuk/back-link.tsx'
import { Breadcrumbs } from '../../src/web/govuk/breadcrumbs.tsx'
import { Button } from '../../src/web/govuk/button.tsx'
import { Checkboxes } from '../../src/web/govuk/checkboxes.tsx'
import type { Choice, Divider } from '../../src/web/govuk/choices.tsx'
import { DateInput } from '../../src/web/govuk/date-input.tsx'
import { Details } from '../../src/web/govuk/details.tsx'
import { ErrorMessage } from '../../src/web/govuk/error-message.tsx'
import { ErrorSummary } from '../../src/web/govuk/error-summary.tsx'
import { Fieldset, type FieldsetProps } from '../../src/web/govuk/fieldset.tsx'
import { FileUpload } from '../../src/web/govuk/file-upload.tsx'
import type { FieldProps } from '../../src/web/govuk/form-group.tsx'
import { Hint } from '../../src/web/govuk/hint.tsx'
import { Input } from '../../src/web/govuk/input.tsx'
import { InsetText } from '../../src/web/govuk/inset-text.tsx'
import { Label } from '../../src/web/govuk/label.tsx'
import { NotificationBanner } from '../../src/web/govuk/notification-banner.tsx'
import { Panel } from '../../src/web/govuk/panel.tsx'
import { Radios } from '../../src/web/govuk/radios.tsx'
import { Select } from '../../src/web/govuk/select.tsx'
import { SkipLink } from '../../src/web/govuk/skip-link.tsx'
import { SummaryList } from '../../src/web/govuk/summary-list.tsx'
import { Table } from '../../src/web/govuk/table.tsx'
import { Tag } from '../../src/web/govuk/tag.tsx'
import { Textarea } from '../../src/web/govuk/textarea.tsx'
import { WarningText } from '../../src/web/govuk/warning-text.tsx'
import type { WordsWith } from '../../src/web/govuk/words.ts'
import type { Options } from './fixtures.ts'

/** The package takes `text` (escaped) or `html` (not); we take JSX, which is either. */
const content = (o: Options | undefined, text = 'text', html = 'html'): Child => (o?.[html] ? raw(o[html]) : o?.[text])
const words = (o: Options): WordsWith & { heading?: boolean } => ({
  text: content(o),
  class: o['classes'],
  attributes: o['attributes'],
  heading: o['isPageHeading'],
})
const wordsIf = (o: Options | undefined) => (o ? words(o) : undefined)
const group = (o: Options | undefined) =>
  o && {
    class: o['classes'],
    attributes: o['attributes'],
    before: content(o['beforeInput'] ?? o['beforeInputs']),
    after: content(o['afterInput'] ?? o['afterInputs']),
  }
const field = (o: Options): FieldProps => ({
  name: o['name'],
  id: o['id'],
  label: words(o['label']),
  hint: wordsIf(o['hint']),
  error: wordsIf(o['errorMessage']),
  describedBy: o['describedBy'],
  class: o['classes'],
  disabled: o['disabled'],
  attributes: o['attributes'],
  group: group(o['formGroup']),
})
const fieldset = (o: Options | undefined): FieldsetProps | undefined =>
  o && { legend: wordsIf(o['legend']), class: o['classes'], describedBy: o['describedBy'], role: o['role'], attributes: o['attributes'] }
const item = (o: Options): Choice | Divider =>
  o['divider']
    ? { divider: o['divider'] }
    : {
        value: String(o['value'] ?? ''),
        text: content(o),
        id: o['id'],
        name: o['name'],
        label: o['label'] && { class: o['label'].classes, attributes: o['label'].attributes },
        hint: wordsIf(o['hint']),
        checked: o['checked'],
        disabled: o['disabled'],
        conditional: content(o['conditional'], '-'),
        behaviour: o['behaviour'],
        attributes: o['attributes'],
      }
const choices = (o: Options) => ({
  name: o['name'],
  idPrefix: o['idPrefix'],
  fieldset: fieldset(o['fieldset']),
  hint: wordsIf(o['hint']),
  error: wordsIf(o['errorMessage']),
  describedBy: o['describedBy'],
  items: o['items'].filter(Boolean).map(item),
  class: o['classes'],
  attributes: o['attributes'],
  group: group(o['formGroup']),
})
const cell = (o: Options) => ({
  text: content(o),
  format: o['format'],
  class: o['classes'],
  colspan: o['colspan'],
  rowspan: o['rowspan'],
  attributes: o['attributes'],
})
const link = (o: Options) => ({ text: content(o), href: o['href'], attributes: o['attributes'] })
const action = (o: Options) => ({ ...link(o), about: o['visuallyHiddenText'], class: o['classes'] })
/** The package says of each box whether it is wrong; we name the wrong ones. */
const dateParts = ['day', 'month', 'year'] as const
const box = (o: Options, part: string): Options => ({ ...o[part], ...o['items']?.find((each: Options) => each['name'] === part) })
const wrongBoxes = (o: Options) => {
  const named = dateParts.filter((part) => box(o, part)['error'] || box(o, part)['classes']?.includes('--error'))
  return named.length > 0 || !o['errorMessage'] ? named : dateParts.filter((part) => box(o, part)['error'] !== false)
}
const boxValues = (o: Options) =>
  Object.fromEntries(
    dateParts.map((part) => [part, box(o, part)['value'] ?? o['values']?.[part] ?? o['values']?.[`${o['namePrefix']}-${part}`]]),
  )

export interface Proof {
  readonly component: string
  readonly render: (options: Options) => Child
  /** Fixtures whose options we do not take, by the reason. */
  readonly without?: Readonly<Record<string, readonly string[]>>
}

const script = 'the package’s script is not shipped'
const gaps = 'a list with holes in it is a mistake of ours, and TypeScript refuses it'

export const proofs: readonly Proof[] = [
  {
    component: 'back-link',
    render: (o) => (
      <BackLink href={o['href']} class={o['classes']} attributes={o['attributes']}>
        {content(o)}
      </BackLink>
    ),
  },
  {
    component: 'breadcrumbs',
    render: (o) => (
      <Breadcrumbs
        items={o['items'].map(link)}
        label={o['labelText']}
        collapse={o['collapseOnMobile']}
        class={o['classes']}
        attributes={o['attributes']}
      />
    ),
  },
  {
    component: 'button',
    render: (o) => (
      <Button
        class={o['classes']}
        id={o['id']}
        href={o['href']}
        type={o['type']}
        name={o['name']}
        value={o['value']}
        disabled={o['disabled']}
        attributes={o['attributes']}
      >
        {content(o)}
      </Button>
    ),
    without: {
      'we have no start pages': ['start', 'start link', 'start link with html'],
      [script]: ['prevent double click', "don't prevent double click"],
    },
  },
  {
    component: 'checkboxes',
    render: (o) => <Checkboxes {...choices(o)} values={o['values']} />,
    without: { [gaps]: ['with falsy values'] },
  },
  {
    component: 'date-input',
    render: (o) => (
      <DateInput
        id={o['id']}
        namePrefix={o['namePrefix']}
        fieldset={fieldset(o['fieldset'])}
        hint={wordsIf(o['hint'])}
        error={wordsIf(o['errorMessage'])}
        wrong={wrongBoxes(o)}
        values={boxValues(o)}
        class={o['classes']}
        attributes={o['attributes']}
        group={group(o['formGroup'])}
      />
    ),
    without: {
      'we always ask for day, month and year, in English and in this order': [
        'with translations',
        'with values, name prefix and custom names',
        'day and month',
        'day and month (using items)',
        'month and year',
        'month and year (using items)',
        'custom pattern',
        'custom inputmode',
        'with nested name',
      ],
      'the boxes’ ids are always the id of the whole and the part': [
        'with id on items',
        'with item value',
        'with field value and items',
        'with field value and item value',
        'with field value, item value and values',
      ],
      'the boxes take no classes and attributes of their own': ['items with classes', 'with input attributes'],
      'nobody’s own dates are asked for, so a browser has none to fill in': ['with autocomplete values'],
    },
  },
  {
    component: 'details',
    render: (o) => (
      <Details
        summary={content(o, 'summaryText', 'summaryHtml')}
        id={o['id']}
        open={o['open']}
        class={o['classes']}
        attributes={o['attributes']}
      >
        {content(o)}
      </Details>
    ),
  },
  {
    component: 'error-message',
    render: (o) => (
      <ErrorMessage
        words={words(o)}
        id={o['id']}
        before={o['visuallyHiddenText'] === undefined ? undefined : o['visuallyHiddenText'] || ''}
      />
    ),
  },
  {
    component: 'error-summary',
    render: (o) => (
      <ErrorSummary
        title={content(o, 'titleText', 'titleHtml')}
        errors={(o['errorList'] ?? []).map(link)}
        class={o['classes']}
        attributes={o['attributes']}
      >
        {content(o, 'descriptionText', 'descriptionHtml')}
      </ErrorSummary>
    ),
    without: { [script]: ['autofocus disabled', 'autofocus explicitly enabled'] },
  },
  { component: 'fieldset', render: (o) => <Fieldset {...fieldset(o)}>{content(o)}</Fieldset> },
  {
    component: 'file-upload',
    render: (o) => <FileUpload {...field(o)} multiple={o['multiple']} />,
    without: {
      [script]: [
        'enhanced',
        'enhanced, with error message and hint',
        'enhanced, multiple files',
        'enhanced, custom wrapper classes and attributes',
        'translated',
      ],
    },
  },
  { component: 'hint', render: (o) => <Hint words={words(o)} id={o['id']} /> },
  {
    component: 'input',
    render: (o) => (
      <Input
        {...field(o)}
        value={o['value']}
        type={o['type']}
        inputmode={o['inputmode']}
        autocomplete={o['autocomplete']}
        autocapitalize={o['autocapitalize']}
        pattern={o['pattern']}
        spellcheck={o['spellcheck']}
        prefix={wordsIf(o['prefix'])}
        suffix={wordsIf(o['suffix'])}
        wrapper={o['inputWrapper'] && { class: o['inputWrapper'].classes, attributes: o['inputWrapper'].attributes }}
      />
    ),
  },
  {
    component: 'inset-text',
    render: (o) => (
      <InsetText id={o['id']} class={o['classes']} attributes={o['attributes']}>
        {content(o)}
      </InsetText>
    ),
  },
  { component: 'label', render: (o) => <Label words={words(o)} for={o['for']} /> },
  {
    component: 'notification-banner',
    render: (o) => (
      <NotificationBanner
        type={o['type'] === 'success' ? 'success' : undefined}
        text={o['text']}
        title={content(o, 'titleText', 'titleHtml')}
        titleLevel={o['titleHeadingLevel']}
        titleId={o['titleId']}
        role={o['role']}
        class={o['classes']}
        attributes={o['attributes']}
      >
        {o['html'] ? raw(o['html']) : undefined}
      </NotificationBanner>
    ),
    without: { [script]: ['auto-focus disabled, with type as success', 'auto-focus explicitly enabled, with type as success'] },
  },
  {
    component: 'panel',
    render: (o) => (
      <Panel title={content(o, 'titleText', 'titleHtml')} level={o['headingLevel']} class={o['classes']} attributes={o['attributes']}>
        {content(o)}
      </Panel>
    ),
    without: {
      'nobody is interrupted here': [
        'interruption',
        'interruption-with-content-with-long-line-length',
        'interruption-with-headings-content-and-lists',
        'interruption with custom classes',
        'interruption, with actions classes and attributes',
        'interruption, submit action',
        'interruption, button link',
        'interruption, no actions',
        'interruption, no actions items',
      ],
    },
  },
  { component: 'radios', render: (o) => <Radios {...choices(o)} value={o['value']} />, without: { [gaps]: ['with falsy items'] } },
  { component: 'select', render: (o) => <Select {...field(o)} items={(o['items'] ?? []).filter(Boolean)} value={o['value']} /> },
  {
    component: 'skip-link',
    render: (o) => (
      <SkipLink href={o['href']} class={o['classes']} attributes={o['attributes']}>
        {content(o)}
      </SkipLink>
    ),
  },
  {
    component: 'summary-list',
    render: (o) => (
      <SummaryList
        rows={o['rows'].filter(Boolean).map((row: Options) => ({
          key: words(row['key']),
          value: words(row['value'] ?? {}),
          class: row['classes'],
          actions: row['actions']?.items?.map(action),
          actionsClass: row['actions']?.classes,
        }))}
        class={o['classes']}
        attributes={o['attributes']}
      />
    ),
    without: {
      'we have no summary cards': [
        'as a summary card with a text header',
        'as a summary card with a html header',
        'as a summary card with actions',
        'as a summary card with actions plus summary list actions',
        'as a summary card extreme',
        'summary card with custom classes',
        'summary card with custom attributes',
        'summary card with only 1 action',
        'as a summary card with a custom header level',
      ],
    },
  },
  {
    component: 'table',
    render: (o) => (
      <Table
        caption={o['caption']}
        captionClass={o['captionClasses']}
        head={o['head']?.map(cell)}
        rows={o['rows'].filter(Boolean).map((row: Options[]) => row.map(cell))}
        firstCellIsHeader={o['firstCellIsHeader']}
        class={o['classes']}
        attributes={o['attributes']}
      />
    ),
  },
  {
    component: 'tag',
    render: (o) => (
      <Tag class={o['classes']} attributes={o['attributes']}>
        {content(o)}
      </Tag>
    ),
  },
  {
    component: 'textarea',
    render: (o) => (
      <Textarea {...field(o)} value={o['value']} rows={o['rows']} autocomplete={o['autocomplete']} spellcheck={o['spellcheck']} />
    ),
  },
  {
    component: 'warning-text',
    render: (o) => (
      <WarningText icon={o['iconFallbackText']} class={o['classes']} attributes={o['attributes']}>
        {content(o)}
      </WarningText>
    ),
  },
]
