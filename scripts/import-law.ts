import fs from 'node:fs'
import path from 'node:path'
import { parseSync } from 'oxc-parser'

/** Which floor may touch which. A name is the first folder under src; '' is main.ts and config.ts. */
const may: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  store: ['domain'],
  formats: ['domain'],
  operations: ['store', 'formats', 'domain'],
  web: ['operations', 'store', 'formats', 'domain'],
  cli: ['operations', 'store', 'formats', 'domain'],
  '': ['web', 'cli', 'operations', 'store', 'formats', 'domain'],
}

/** Which bought parts a floor may know. Zod stands at the doors and at the published shapes, never deeper. */
const packages: Readonly<Record<string, RegExp>> = {
  domain: /^$/,
  store: /^(kysely(\/migration)?|pg|node:.*)$/,
  formats: /^(yauzl|saxes|parse5|csv-parse(\/sync)?|iconv-lite|pdfjs-dist(\/.*)?|docx|zod|node:.*)$/,
  operations: /^(kysely|node:(crypto|path))$/,
  web: /^(@fastify\/busboy|hono(\/.*)?|zod|node:.*)$/,
  cli: /^(zod|node:.*)$/,
  '': /^(@hono\/node-server(\/.*)?|zod|node:.*)$/,
}

/** The rooms of the ground floor in the order the data walks: a room knows only those before it. */
export const corridor = ['calendar', 'measure', 'document', 'plan', 'progress', 'judgement', 'report'] as const

/** Tests, and what stands beside them for tests alone. */
const onlyForTests = /(\.test|-in-tests|\/fixtures|\/proofs|\/sample-[\w-]+|\/show-document)\.tsx?$/

export interface Law {
  readonly files: number
  readonly imports: number
  readonly faults: readonly string[]
}

/**
 * Reads every source file below `root` (tests left out) with a real parser, type imports too, and returns what breaks the law: a floor that
 * reaches up or sideways, a room of the domain that reaches back, a bought part on the wrong floor, an import that is no file, a circle.
 */
export function readImports(root: string): Law {
  const files = fs
    .globSync('**/*.{ts,tsx}', { cwd: root })
    .filter((f) => !onlyForTests.test(f))
    .map((f) => path.resolve(root, f))
    .sort()
  const known = new Set(files)
  const faults: string[] = []
  const graph = new Map<string, string[]>()
  for (const file of files) {
    const me = placeOf(root, file)
    const to: string[] = []
    for (const asked of importsOf(file, faults)) {
      if (!asked.startsWith('.')) {
        if (!packages[me.floor]?.test(asked)) faults.push(`${me.name}: ${me.floor || 'main'} must not import the package ${asked}`)
        continue
      }
      const target = path.resolve(path.dirname(file), asked)
      if (/\.(json|css|sql)$/.test(target)) continue
      if (!known.has(target)) {
        faults.push(`${me.name}: ${asked} is no source file`)
        continue
      }
      const other = placeOf(root, target)
      const fault = breaks(me, other)
      if (fault) faults.push(`${me.name}: ${fault}`)
      to.push(target)
    }
    graph.set(file, to)
  }
  faults.push(...circles(graph, root))
  return { files: files.length, imports: [...graph.values()].flat().length, faults }
}

interface Place {
  readonly name: string
  readonly floor: string
  /** The room on the ground floor; '' for a file that stands outside the rooms. */
  readonly room: string
}

function placeOf(root: string, file: string): Place {
  const steps = path.relative(root, file).split(path.sep)
  const floor = steps.length > 1 ? (steps[0] as string) : ''
  return { name: steps.join('/'), floor, room: floor === 'domain' && steps.length > 2 ? (steps[1] as string) : '' }
}

function breaks(me: Place, other: Place): string | null {
  if (me.floor !== other.floor) {
    if (!may[me.floor]?.includes(other.floor)) return `${me.floor || 'main'} must not import ${other.floor || 'main'} (${other.name})`
    return null
  }
  if (me.floor !== 'domain' || !me.room || me.room === other.room) return null
  if (!other.room) return `a room must not import ${other.name}`
  const order = corridor as readonly string[]
  return order.indexOf(other.room) < order.indexOf(me.room) ? null : `${me.room} must not reach back to ${other.room}`
}

function importsOf(file: string, faults: string[]): Set<string> {
  const source = fs.readFileSync(file, 'utf8')
  const { module, errors } = parseSync(file, source)
  if (errors[0]) faults.push(`${file}: ${errors[0].message}`)
  return new Set([
    ...module.staticImports.map((i) => i.moduleRequest.value),
    ...module.staticExports.flatMap((e) => e.entries.flatMap((x) => (x.moduleRequest ? [x.moduleRequest.value] : []))),
    ...module.dynamicImports.map((d) => source.slice(d.moduleRequest.start + 1, d.moduleRequest.end - 1)),
  ])
}

function circles(graph: ReadonlyMap<string, readonly string[]>, root: string): string[] {
  const found: string[] = []
  const state = new Map<string, 'open' | 'done'>()
  const walk = (file: string, trail: readonly string[]): void => {
    state.set(file, 'open')
    for (const next of graph.get(file) ?? []) {
      if (state.get(next) === 'open') {
        const round = [...trail.slice(trail.indexOf(next)), file, next].map((f) => path.relative(root, f))
        found.push(`circle: ${round.join(' → ')}`)
      } else if (!state.has(next)) walk(next, [...trail, file])
    }
    state.set(file, 'done')
  }
  for (const file of graph.keys()) if (!state.has(file)) walk(file, [])
  return found
}
