// Some registry views lack some platform packages; npm then leaves them out of the lockfile and `npm ci` refuses it later, on another
// machine. Lists optional dependencies that the lockfile names without an entry of their own; --fix writes the entries. Run it after
// every change of the dependencies.
import fs from 'node:fs'

const file = 'package-lock.json'
const lock = JSON.parse(fs.readFileSync(file, 'utf8'))
const entries = lock.packages

/** The entry npm would resolve `name` to, seen from the package at `from`: its own node_modules first, then each parent's. */
function resolve(from, name) {
  for (let at = from; ; ) {
    const key = `${at ? `${at}/` : ''}node_modules/${name}`
    if (entries[key]) return key
    if (!at) return null
    const up = at.lastIndexOf('/node_modules/')
    at = up < 0 ? '' : at.slice(0, up)
  }
}

const os = {
  android: 'android',
  darwin: 'darwin',
  linux: 'linux',
  win32: 'win32',
  windows: 'win32',
  freebsd: 'freebsd',
  openharmony: 'openharmony',
}
const cpus = ['x64', 'arm64', 'ia32', 'arm', 'ppc64', 'riscv64', 's390x']
const gaps = []
for (const [key, entry] of Object.entries({ ...entries })) {
  for (const [name, wanted] of Object.entries(entry.optionalDependencies ?? {})) {
    const found = resolve(key, name)
    if (found && (!/^\d/.test(wanted) || entries[found].version === wanted)) continue
    gaps.push(`${key || 'package.json'} wants ${name} ${wanted}`)
    if (!process.argv.includes('--fix')) continue
    const words = name.split(/[-/]/)
    const system = words.map((w) => os[w]).find(Boolean)
    const cpu = words.find((w) => cpus.includes(w))
    const own = key.slice(0, key.lastIndexOf('node_modules/'))
    const at = entries[`node_modules/${name}`] ? `${key}/node_modules/${name}` : `${own}node_modules/${name}`
    entries[at] = {
      version: wanted.replace(/^[\^~]/, ''),
      ...(cpu ? { cpu: [cpu] } : {}),
      ...(entry.dev ? { dev: true } : {}),
      ...(name.includes('musl') ? { libc: ['musl'] } : {}),
      optional: true,
      ...(system ? { os: [system] } : {}),
    }
  }
}
for (const gap of gaps) console.log(gap)
console.log(`${gaps.length} gaps`)
if (gaps.length && process.argv.includes('--fix')) {
  lock.packages = Object.fromEntries(Object.entries(entries).sort(([a], [b]) => (a < b ? -1 : 1)))
  fs.writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`)
} else if (gaps.length) process.exitCode = 1
