// The older forms with the LibreOffice of this machine: our example saved as .doc, .xls and .rtf, converted back and read, and files made to do harm.
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import http from 'node:http'
import os from 'node:os'
import path from 'node:path'
import { findOffice } from '../../src/formats/convert/find-office.ts'
import { itemsOf } from '../../src/formats/json/items.ts'
import { type Office, type ReadPaper, readPaper } from '../../src/operations/read-paper.ts'

let [passed, failed] = [0, 0]
const check = (held: boolean, what: string) => {
  console.log(`${held ? 'ok  ' : 'FAIL'}  ${what}`)
  if (held) passed++
  else failed++
}
const program = findOffice(process.env['MILEPOST_SOFFICE'] ?? '')
check(program !== null, 'LibreOffice is installed')
if (program !== null) await withOffice({ program, asked: true })
console.log(`${passed} passed, ${failed} failed`)
process.exit(failed > 0 ? 1 : 0)

async function withOffice(office: Office): Promise<void> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'milepost-conversion-'))
  // a converter that root runs is nobody: what it might read must be readable for it
  fs.chmodSync(folder, 0o755)
  try {
    await sameActions(office, folder)
    await nothingFollowed(office, folder)
    await harm(office, folder)
    check(
      fs.readdirSync(os.tmpdir()).every((name) => !name.startsWith('milepost-convert-')),
      'no folder is left behind',
    )
  } finally {
    fs.rmSync(folder, { recursive: true, force: true })
  }
}

/** Each form gives what the newer form gives that it was saved from. */
async function sameActions(office: Office, folder: string): Promise<void> {
  const docx = path.resolve('examples/thornmere-report.docx')
  const actions = await read(docx, office)
  check(actions !== null && itemsOf(actions.reading).length === 66, 'the example gives its 66 actions')
  for (const form of ['doc', 'rtf']) {
    const older = save(office.program, docx, form, folder)
    const back = await read(older, office)
    check(back !== null && same(back, actions), `the example as .${form} gives the same actions as the .docx`)
    check(
      back?.reading.notes?.some(({ about, sentence }) => about === 'mended' && /LibreOffice/.test(sentence)) === true,
      `and a note says that it was converted (.${form})`,
    )
  }
  const csv = path.join(folder, 'log.csv')
  const row = (n: number) => `${n},"Mend the gate, ${n} of twenty",${(n % 28) + 1} May 2027,Parks Manager,In hand\n`
  fs.writeFileSync(csv, `No,Action,By when,Lead,Progress\n${Array.from({ length: 20 }, (_, i) => row(i + 1)).join('')}`)
  const today = await read(save(office.program, csv, 'xlsx', folder), office)
  const older = await read(save(office.program, csv, 'xls', folder), office)
  check(today !== null && itemsOf(today.reading).length === 20, 'a log of twenty actions as .xlsx gives them')
  check(older !== null && same(older, today), 'and as .xls the same')
}

/** A document that names a file of this machine and a page of a server gets neither. */
async function nothingFollowed(office: Office, folder: string): Promise<void> {
  const secret = path.join(folder, 'secret.txt')
  fs.writeFileSync(secret, 'The word is heliotrope.')
  let asked = 0
  const server = http.createServer((_, answer) => {
    asked++
    answer.end('fetched')
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  const field = (words: string) => `{\\field{\\*\\fldinst ${words}}{\\fldrslt shown before}}\\par\n`
  const places = [`file://${secret}`, secret, `http://127.0.0.1:${port}/page`]
  const text = (fields: readonly string[]) =>
    new TextEncoder().encode(`{\\rtf1\\ansi Review the rounds.\\par\n${fields.map(field).join('')}}`)
  const words = ['INCLUDETEXT', 'LINK Word.Document.8', 'DDEAUTO soffice'].flatMap((what) => places.map((where) => `${what} "${where}"`))
  const linked = await readPaper({ name: 'links.rtf', bytes: text(words) }, { office })
  check(linked.ok && JSON.stringify(linked.value.document).includes('Review the rounds'), 'a document with links is read')
  const fetched = await readPaper({ name: 'picture.rtf', bytes: text([`INCLUDEPICTURE "${places[2]}.png"`]) }, { office })
  check(fetched.ok, 'so is one with a picture on a server')
  // LibreOffice 7.4 gives a document up whose picture is a file that it may not show
  const shown = await readPaper({ name: 'file.rtf', bytes: text([`INCLUDEPICTURE "${secret}"`]) }, { office })
  server.close()
  check(!JSON.stringify([linked, fetched, shown]).includes('heliotrope'), 'no other file of the machine is read for them')
  check(asked === 0, `no server is asked for them (${asked} times)`)
}

/** Broken files end in a reading or in a sentence, and good ones in between are read. */
async function harm(office: Office, folder: string): Promise<void> {
  const doc = fs.readFileSync(path.join(folder, 'thornmere-report.doc'))
  const random = randomFrom(Number(process.env['SEED'] ?? 20261126))
  const bent = (share: number) => {
    const bytes = Buffer.from(doc)
    for (let i = 0; i < bytes.length * share; i++) bytes[512 + Math.floor(random() * (bytes.length - 512))] = Math.floor(random() * 256)
    return bytes
  }
  const marks = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(504), Buffer.from('WordDocument', 'utf16le')])
  const files: [string, Uint8Array][] = [
    ['cut off in the middle', Buffer.concat([doc.subarray(0, 40_000), Buffer.from('WordDocument', 'utf16le')])],
    ['a few bytes changed', bent(0.001)],
    ['many bytes changed', bent(0.05)],
    ['nothing but its marks', marks],
    ['groups without end', Buffer.from(`{\\rtf1 ${'{'.repeat(200_000)}`)],
    ['a table of very many cells', Buffer.from(`{\\rtf1 ${'\\trowd\\cellx100 a\\cell\\row '.repeat(300_000)}}`)],
    ['a picture that claims to be huge', Buffer.from('{\\rtf1 {\\pict\\wmetafile8\\picw2000000000\\pich2000000000 0100}Review\\par}')],
  ]
  for (const [what, bytes] of files) {
    const from = performance.now()
    const outcome = await readPaper({ name: 'paper.doc', bytes }, { office })
    const seconds = (performance.now() - from) / 1000
    const told = outcome.ok ? `read: ${outcome.value.document.blocks.length} blocks` : outcome.refusal.sentence
    check(
      outcome.ok || /[.] (Nothing was kept|Copy|Open)/.test(told) || /so nothing was read/.test(told),
      `${what}: ${told} (${seconds.toFixed(1)} s)`,
    )
  }
  const after = await readPaper({ name: 'paper.doc', bytes: doc }, { office })
  check(after.ok && itemsOf(after.value.reading).length === 66, 'a good file behind them is read')
}

async function read(file: string, office: Office): Promise<ReadPaper | null> {
  const outcome = await readPaper({ name: path.basename(file), bytes: fs.readFileSync(file) }, { office })
  if (!outcome.ok) console.log(`      ${path.basename(file)}: ${outcome.refusal.sentence}`)
  return outcome.ok ? outcome.value : null
}

function same(one: ReadPaper, other: ReadPaper | null): boolean {
  return other !== null && JSON.stringify(itemsOf(one.reading)) === JSON.stringify(itemsOf(other.reading))
}

function save(soffice: string, file: string, form: string, folder: string): string {
  const profile = `-env:UserInstallation=file://${folder}/profile`
  const saved = spawnSync(soffice, [profile, '--headless', '--convert-to', form, '--outdir', folder, file], {
    encoding: 'utf8',
    timeout: 120_000,
  })
  const made = path.join(folder, `${path.parse(file).name}.${form}`)
  if (!fs.existsSync(made)) throw new Error(`LibreOffice did not save ${made}: ${saved.stderr}`)
  return made
}

/** Numbers from 0 to 1, the same for the same seed. */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}
