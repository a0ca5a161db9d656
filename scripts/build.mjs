// Builds Milepost: the style sheet, and the program as one file, dist/milepost.js. With --start it then serves in this same process, so that
// there is one process less between npm and the server, and a signal reaches it.
import { statSync } from 'node:fs'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { styles } from './styles.mjs'

const root = new URL('../', import.meta.url)
const outfile = fileURLToPath(new URL('dist/milepost.js', root))

await styles()
await build({
  absWorkingDir: fileURLToPath(root),
  entryPoints: ['src/main.ts'],
  outfile,
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node26',
  packages: 'external',
  jsx: 'automatic',
  jsxImportSource: 'hono/jsx',
  sourcemap: true,
  logLevel: 'warning',
})

if (process.argv.includes('--start')) {
  process.argv.splice(1, process.argv.length, outfile, 'serve', ...process.argv.slice(process.argv.indexOf('--start') + 1))
  await import(pathToFileURL(outfile).href)
} else {
  console.log(`dist/milepost.js: ${statSync(outfile).size} bytes`)
}
