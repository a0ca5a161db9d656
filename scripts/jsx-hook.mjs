// Node strips types but does not know JSX: this hook gives .tsx files to esbuild as they are loaded, for development and the CLI from source.
import { readFileSync } from 'node:fs'
import { registerHooks } from 'node:module'
import { fileURLToPath } from 'node:url'
import { transformSync } from 'esbuild'

registerHooks({
  load(url, context, next) {
    if (!url.endsWith('.tsx')) return next(url, context)
    const sourcefile = fileURLToPath(url)
    const { code } = transformSync(readFileSync(sourcefile, 'utf8'), {
      loader: 'tsx',
      jsx: 'automatic',
      jsxImportSource: 'hono/jsx',
      format: 'esm',
      sourcefile,
      sourcemap: 'inline',
      target: 'node26',
    })
    return { format: 'module', source: code, shortCircuit: true }
  },
})
