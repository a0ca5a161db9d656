import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

/** A compound file of before 2007 that names this stream, with more bytes behind it. */
export function compound(stream: string, more: string | Uint8Array = ''): Uint8Array {
  const start = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(504), Buffer.from(stream, 'utf16le')])
  return new Uint8Array(Buffer.concat([start, Buffer.from(more)]))
}

/**
 * A converter for tests on machines without LibreOffice: a small real program that takes the same words as LibreOffice, and then does what `does`, lines for
 * the shell, says with `$file`, `$made` (what to make) and `$given` (a folder with the files of `given`). `work` is the folder in which conversions have theirs.
 */
export function testConverter(does: string, given: Readonly<Record<string, Uint8Array>> = {}) {
  const folder = mkdtempSync(path.join(tmpdir(), 'milepost-test-office-'))
  const work = path.join(folder, 'work')
  mkdirSync(work)
  // root runs converters as another account, which must be able to enter
  chmodSync(folder, 0o755)
  chmodSync(work, 0o755)
  for (const [name, bytes] of Object.entries(given)) writeFileSync(path.join(folder, name), bytes)
  const program = path.join(folder, 'soffice')
  const script = `#!/bin/sh
given=${folder}
while [ $# -gt 1 ]; do
  case $1 in
    --convert-to) target=$2; shift ;;
    --outdir) out=$2; shift ;;
    -env:UserInstallation=*) profile=\${1#*://} ;;
  esac
  shift
done
file=$1
made=$out/$(basename "$file" | sed 's/[.][a-z]*$//').$target
${does}
`
  writeFileSync(program, script, { mode: 0o755 })
  return { program, folder, work, remove: () => rmSync(folder, { recursive: true, force: true }) }
}
