import { whole } from '../odf/list-style.ts'
import { walkXml } from '../walk-xml.ts'

/** More rows than this are not frozen to head a table. */
const most = 50

/** Takes the part of settings, if there is one, and returns how many rows stay in sight when a sheet is scrolled, by its name. */
export function frozenRows(bytes: Uint8Array | undefined): ReadonlyMap<string, number> {
  const frozen = new Map<string, number>()
  if (bytes === undefined) return frozen
  const names: string[] = []
  let item = ''
  let mode = ''
  let position = ''
  walkXml(bytes, {
    open(name, attributes) {
      if (name === 'config-item-map-entry') {
        names.push(attributes()['name'] ?? '')
        mode = ''
        position = ''
      } else item = name === 'config-item' ? (attributes()['name'] ?? '') : ''
    },
    text(text) {
      if (item === 'VerticalSplitMode') mode += text
      else if (item === 'VerticalSplitPosition') position += text
    },
    close(name) {
      item = ''
      if (name !== 'config-item-map-entry') return
      const sheet = names.pop() ?? ''
      // 2 is frozen, 1 only split
      if (mode.trim() === '2') frozen.set(sheet, whole(position.trim(), 0, most, 0))
      mode = ''
    },
  })
  return frozen
}
