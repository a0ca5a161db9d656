// Builds Milepost: the style sheet, the program as one file, dist/milepost.js, and the process that opens papers as another, dist/reader.js. With --start it then runs the command that follows (serve unless
// named) in this same process, so that there is one process less between npm and the server, and a signal reaches it.
import { mkdirSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build, stop } from 'esbuild'
import { styles } from './styles.mjs'

const root = new URL('../', import.meta.url)
const outfile = fileURLToPath(new URL('dist/milepost.js', root))

await styles()
const { outputFiles } = await build({
  absWorkingDir: fileURLToPath(root),
  entryPoints: { milepost: 'src/main.ts', reader: 'src/reader.ts' },
  outdir: dirname(outfile),
  write: false,
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node26',
  // larger than all the rest together and only asked for by PDFs: read from its own folder when the first one comes
  external: ['pdfjs-dist'],
  // the bought parts go in too: one file is read in half the time of several hundred
  banner: { js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);" },
  jsx: 'automatic',
  jsxImportSource: 'hono/jsx',
  sourcemap: true,
  logLevel: 'warning',
})
await stop()
mkdirSync(dirname(outfile), { recursive: true })
// The map comes first in the list and the program last. Each is written beside and renamed: a command starting in this moment never runs half a file.
for (const { path, contents } of outputFiles) {
  writeFileSync(`${path}.${process.pid}`, contents)
  renameSync(`${path}.${process.pid}`, path)
}

const start = process.argv.indexOf('--start')
if (start >= 0) {
  const asked = process.argv.slice(start + 1)
  process.argv = [process.argv[0], outfile, ...(asked.length > 0 ? asked : ['serve'])]
  await import(pathToFileURL(outfile).href)
} else {
  console.log(`dist/milepost.js: ${statSync(outfile).size} bytes`)
}
