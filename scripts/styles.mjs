// Compiles src/web/styles to the one style sheet every page asks for, src/web/assets/milepost.css. It is built, not committed: a build, a
// development start and a test run each ask for it, and it is only compiled again when a source or a version has changed.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = new URL('../', import.meta.url)
const sources = new URL('src/web/styles/', root)
const target = new URL('src/web/assets/milepost.css', root)
const mark = new URL('var/milepost.css.sources', root)

/** What the style sheet depends on, as one hash: our sources, this script, and the versions of the compiler and of GOV.UK Frontend. */
function fingerprint() {
  const hash = createHash('sha256').update(readFileSync(fileURLToPath(import.meta.url)))
  for (const name of readdirSync(sources).sort()) hash.update(name).update(readFileSync(new URL(name, sources)))
  for (const name of ['govuk-frontend', 'sass'])
    hash.update(JSON.parse(readFileSync(new URL(`node_modules/${name}/package.json`, root), 'utf8')).version)
  return hash.digest('hex')
}

/**
 * Makes sure that the style sheet stands and is of today's sources; returns its address as a file URL. Throws what sass says of a mistake.
 */
export async function styles() {
  const wanted = fingerprint()
  if (existsSync(target) && existsSync(mark) && readFileSync(mark, 'utf8') === wanted) return target
  const sass = await import('sass')
  const { css } = sass.compile(fileURLToPath(new URL('milepost.scss', sources)), {
    style: 'compressed',
    loadPaths: [fileURLToPath(new URL('node_modules/', root))],
    // Notes about GOV.UK Frontend's own Sass are its makers' business; ours are printed.
    quietDeps: true,
  })
  mkdirSync(new URL('var/', root), { recursive: true })
  // Written beside and renamed, so that a server starting in the same moment never reads half a style sheet.
  const half = new URL(`milepost.css.${process.pid}`, target)
  writeFileSync(half, css)
  renameSync(half, target)
  writeFileSync(mark, wanted)
  return target
}

/** The name Vitest calls before a run. */
export async function setup() {
  await styles()
}

if (import.meta.main) {
  const at = await styles()
  console.log(`${fileURLToPath(at)}: ${readFileSync(at).length} bytes`)
}
