// Makes the clone ready, on whatever Node the machine has (18 or newer): installs what the lockfile names, checks that the Node the
// project brings can run, and for tests finds a browser. Plain old JavaScript on purpose: this is the one file the machine's own Node reads.
import { execSync, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'

process.chdir(fileURLToPath(new URL('..', import.meta.url)))
const windows = process.platform === 'win32'
const canApt = process.platform === 'linux' && process.getuid() === 0 && fs.existsSync('/usr/bin/apt-get')
fs.mkdirSync('var', { recursive: true })

// npm runs this script on the Node it finds first, and once more on its own where that failed: the brought Node stands first as soon as it is
// installed, and cannot start at all where libatomic1 is missing. What was refused is not tried twice.
const refused = `var/refused-${process.ppid}`
if (fs.existsSync(refused)) {
  fs.rmSync(refused)
  process.exit(1)
}

function refuse(sentence) {
  console.error(sentence)
  fs.writeFileSync(refused, sentence)
  process.exit(1)
}

function apt(name, why) {
  console.log(`${why}: installing Debian's ${name}`)
  try {
    execSync(
      `(apt-get update -qq && apt-get install -qq -y --no-install-recommends ${name}) > var/apt.log 2>&1 || { tail -20 var/apt.log >&2; exit 1; }`,
      { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } },
    )
  } catch {
    refuse(
      `${why}, and apt could not install ${name}. Its last words stand above and in var/apt.log. Install ${name} by hand and run this again.`,
    )
  }
}

// 1. what the lockfile names, once per lockfile and platform
const lock = createHash('sha256').update(fs.readFileSync('package-lock.json')).update(`${process.platform}-${process.arch}`).digest('hex')
const mark = 'node_modules/.installed'
const had = fs.existsSync(mark) ? fs.readFileSync(mark, 'utf8') : ''
if (had !== lock) {
  console.log(had ? 'The lockfile has changed: installing.' : 'First run: installing what the lockfile names.')
  const got = spawnSync('npm', ['ci', '--loglevel=error', '--no-audit', '--no-fund', '--no-update-notifier'], {
    stdio: 'inherit',
    shell: windows,
  })
  if (got.status !== 0) refuse('npm ci did not finish; nothing was started. Its words stand above; mend that and run this again.')
  fs.writeFileSync(mark, lock)
}

// 2. the Node the project brings
function brought() {
  return spawnSync('node', ['-p', 'process.version'], {
    encoding: 'utf8',
    shell: windows,
    env: { ...process.env, PATH: `${path.resolve('node_modules/.bin')}${path.delimiter}${process.env.PATH}` },
  })
}
let node = brought()
if (/libatomic/.test(node.stderr || '')) {
  if (!canApt)
    refuse(
      'The Node that Milepost brings needs the system library libatomic1. Install it (Debian, Ubuntu: apt-get install libatomic1) and run this again.',
    )
  apt('libatomic1', 'The Node that Milepost brings needs libatomic1')
  node = brought()
}
if (!(Number((/^v(\d+)/.exec(node.stdout || '') || [])[1]) >= 26)) {
  refuse(
    `Milepost runs on Node 26, which it brings for Linux, macOS and Windows; on ${process.platform}-${process.arch} it found ${(node.stdout || node.stderr || String(node.error)).trim()}. Install Node 26 and run this again.`,
  )
}

// 3. a browser, for the journeys
if (process.argv.includes('browser') && !process.env.CHROMIUM) {
  const known = ['/usr/bin/chromium', '/usr/bin/google-chrome', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome']
  if (!known.some((p) => fs.existsSync(p))) {
    if (!canApt) refuse('The browser tests need Chromium. Install it, or set CHROMIUM to the path of one, and run npm test again.')
    apt('chromium', 'No browser for the tests')
  }
}
