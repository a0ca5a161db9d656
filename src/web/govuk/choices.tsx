import type { Child } from 'hono/jsx'
import { Fieldset, type FieldsetProps } from './fieldset.tsx'
import { describes, FormGroup, type GroupProps, HintAndError } from './form-group.tsx'
import { Hint } from './hint.tsx'
import { Label } from './label.tsx'
import { type Attributes, classes, said, type Words } from './words.ts'

/** What radios and checkboxes take. */
export interface ChoicesProps {
  readonly name: string
  /** The first item's id; the others get `-2`, `-3` … behind it. The name unless given. */
  readonly idPrefix?: string | undefined
  readonly fieldset?: FieldsetProps | undefined
  readonly hint?: Words | undefined
  readonly error?: Words | undefined
  readonly describedBy?: string | undefined
  readonly items: readonly (Choice | Divider)[]
  readonly class?: string | undefined
  readonly attributes?: Attributes | undefined
  readonly group?: GroupProps | undefined
}

export interface Choice {
  readonly value: string
  readonly text: Child
  readonly id?: string | undefined
  readonly name?: string | undefined
  readonly label?: { readonly class?: string | undefined; readonly attributes?: Attributes | undefined } | undefined
  readonly hint?: Words | undefined
  /** Decides whatever the chosen values are. */
  readonly checked?: boolean | undefined
  readonly disabled?: boolean | undefined
  /** Further questions that belong to this answer; without script they are always shown. */
  readonly conditional?: Child
  /** `exclusive`: none of the others. */
  readonly behaviour?: string | undefined
  readonly attributes?: Attributes | undefined
}

export interface Divider {
  readonly divider: string
}

interface Kind {
  readonly block: 'radios' | 'checkboxes'
  readonly type: 'radio' | 'checkbox'
  readonly chosen: readonly string[]
  /** Ids that each input names itself, where no fieldset says them for all. */
  readonly eachDescribedBy: boolean
}

/** Radios or checkboxes: a group of inputs with their labels, in a fieldset where the question is not said elsewhere. */
export function Choices({ props, kind }: { readonly props: ChoicesProps; readonly kind: Kind }) {
  const { name, fieldset, hint, error, group } = props
  const prefix = props.idPrefix ?? name
  const describedBy = describes(prefix, fieldset?.describedBy ?? props.describedBy, hint, error)
  const inner = (
    <>
      <HintAndError id={prefix} hint={hint} error={error} />
      <div class={classes(`govuk-${kind.block}`, props.class)} {...props.attributes} data-module={`govuk-${kind.block}`}>
        {group?.before}
        {props.items.map((item, index) =>
          'divider' in item ? (
            <div class={`govuk-${kind.block}__divider`}>{item.divider}</div>
          ) : (
            <Item
              item={item}
              kind={kind}
              id={item.id ?? (index === 0 ? prefix : `${prefix}-${index + 1}`)}
              name={item.name ?? name}
              describedBy={kind.eachDescribedBy && !fieldset ? describedBy : undefined}
            />
          ),
        )}
        {group?.after}
      </div>
    </>
  )
  return (
    <FormGroup error={error} group={group}>
      {fieldset ? (
        <Fieldset {...fieldset} describedBy={describedBy}>
          {inner}
        </Fieldset>
      ) : (
        inner
      )}
    </FormGroup>
  )
}

interface ItemProps {
  readonly item: Choice
  readonly kind: Kind
  readonly id: string
  readonly name: string
  readonly describedBy: string | undefined
}

function Item({ item, kind, id, name, describedBy }: ItemProps) {
  const checked = item.checked ?? kind.chosen.includes(item.value)
  const hintId = item.hint !== undefined && said(item.hint).text ? `${id}-item-hint` : undefined
  return (
    <>
      <div class={`govuk-${kind.block}__item`}>
        <input
          class={`govuk-${kind.block}__input`}
          id={id}
          name={name}
          type={kind.type}
          value={item.value}
          checked={checked}
          disabled={item.disabled}
          data-aria-controls={item.conditional ? `conditional-${id}` : undefined}
          data-behaviour={item.behaviour}
          aria-describedby={classes(describedBy, hintId) || undefined}
          {...item.attributes}
        />
        <Label words={{ text: item.text, ...item.label }} for={id} class={`govuk-${kind.block}__label`} />
        {item.hint !== undefined && hintId && <Hint words={item.hint} id={hintId} class={`govuk-${kind.block}__hint`} />}
      </div>
      {item.conditional && (
        <div
          class={classes(`govuk-${kind.block}__conditional`, !checked && `govuk-${kind.block}__conditional--hidden`)}
          id={`conditional-${id}`}
        >
          {item.conditional}
        </div>
      )}
    </>
  )
}
