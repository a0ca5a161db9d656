import { children, type XmlElement } from '../xml-tree.ts'

/** Takes what holds the forms of a document and returns what each of their fields shows on paper, by its id. */
export function controlsIn(holder: XmlElement | undefined): Map<string, string> {
  const shown = new Map<string, string>()
  const visit = (element: XmlElement): void => {
    for (const control of children(element)) {
      const { id } = control.attributes
      if (id !== undefined) shown.set(id, textOf(control))
      visit(control)
    }
  }
  for (const forms of children(holder, 'forms')) visit(forms)
  return shown
}

function textOf(control: XmlElement): string {
  const { label = '', 'current-state': now, state = now, 'current-value': value, 'current-selected': selected } = control.attributes
  switch (control.name) {
    case 'checkbox':
    case 'radio': {
      const on = control.name === 'checkbox' ? (now ?? state) === 'checked' : selected === 'true'
      return `${on ? '☒' : '☐'} ${label}`.trim()
    }
    case 'listbox': {
      const chosen = children(control, 'option').filter(({ attributes }) => attributes['current-selected'] === 'true')
      return chosen.map(({ attributes }) => attributes['label'] ?? attributes['value'] ?? '').join(', ')
    }
    case 'fixed-text':
      return label
    case 'text':
    case 'textarea':
    case 'formatted-text':
    case 'combobox':
    case 'date':
    case 'number':
      return value ?? control.attributes['value'] ?? ''
    default:
      return ''
  }
}
