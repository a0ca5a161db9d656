// For tests only: the examples that GOV.UK Frontend ships with each component, and markup made comparable.
import { readFileSync } from 'node:fs'
import { type DefaultTreeAdapterMap, parseFragment } from 'parse5'

/** An option object of the package's Nunjucks macros, as its fixtures write them. */
// biome-ignore lint/suspicious/noExplicitAny: the shape is the package's, another for each component
export type Options = Record<string, any>

export interface Fixture {
  readonly name: string
  readonly options: Options
  readonly html: string
}

/** The fixtures of one component, in the package's order. */
export function fixturesOf(component: string): readonly Fixture[] {
  const file = new URL(`../../node_modules/govuk-frontend/dist/govuk/components/${component}/fixtures.json`, import.meta.url)
  return (JSON.parse(readFileSync(file, 'utf8')) as { fixtures: Fixture[] }).fixtures
}

type Node = DefaultTreeAdapterMap['childNode']

/** Elements that flow with words, between which a space is heard and seen. */
const flowing = new Set(['a', 'span', 'strong', 'b', 'i', 'em', 'code', '#text'])

/**
 * Markup as indented lines: attributes and class names in alphabetical order, white space as a browser shows it. Spaces at the edge of a block
 * say nothing and are dropped; a space between words and a flowing element stays, or "Error:Enter a day" would pass for "Error: Enter a day".
 */
export function normalised(html: string): string {
  const lines: string[] = []
  for (const node of parseFragment(html).childNodes) write(node, 0, lines)
  return lines.join('\n')
}

function write(node: Node, depth: number, lines: string[]): void {
  const indent = '  '.repeat(depth)
  if (node.nodeName === '#text') {
    const text = textOf(node as DefaultTreeAdapterMap['textNode'])
    if (text !== '') lines.push(`${indent}"${text}"`)
    return
  }
  if (!('attrs' in node)) return
  lines.push(`${indent}<${[node.tagName, ...node.attrs.map(attribute).sort()].join(' ')}>`)
  for (const child of node.childNodes) write(child, depth + 1, lines)
}

function attribute({ name, value }: { name: string; value: string }): string {
  const said = name === 'class' ? value.split(/\s+/).filter(Boolean).sort().join(' ') : value
  return `${name}="${said}"`
}

function textOf(node: DefaultTreeAdapterMap['textNode']): string {
  const parent = node.parentNode
  const siblings = parent && 'childNodes' in parent ? parent.childNodes : []
  if (parent?.nodeName === 'textarea') return node.value
  const at = siblings.indexOf(node)
  let text = node.value.replace(/\s+/g, ' ')
  const inSpan = parent?.nodeName === 'span'
  if (!(inSpan && at === 0 && !/^\s*\n/.test(node.value)) && !flowing.has(siblings[at - 1]?.nodeName ?? '')) text = text.trimStart()
  if (!flowing.has(siblings[at + 1]?.nodeName ?? '')) text = text.trimEnd()
  return text
}
