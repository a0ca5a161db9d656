// Makes examples/thornmere-report.docx from the HTML beside it with our own reader and writer, and checks that the three files say the same.
// Run: node scripts/example.ts
import { readFileSync, writeFileSync } from 'node:fs'
import { isDeepStrictEqual } from 'node:util'
import { recognise } from '../src/domain/plan/recognise.ts'
import { writeDocx } from '../src/formats/docx/write.ts'
import { itemsOf } from '../src/formats/json/items.ts'
import { readDocument } from '../src/formats/read.ts'

const folder = new URL('../examples/', import.meta.url)

async function documentIn(name: string) {
  const read = await readDocument({ name, bytes: new Uint8Array(readFileSync(new URL(name, folder))) })
  if (!read.ok) throw new Error(read.sentence)
  return read.document
}

const html = await documentIn('thornmere-report.html')
writeFileSync(
  new URL('thornmere-report.docx', folder),
  await writeDocx(html, { title: 'Progress on the improvement plan and the service plan' }),
)

/** What the paper says whatever form it has: letter case and white space differ between a heading in capitals and one in bold. */
async function promises(name: string) {
  const items = itemsOf(recognise(await documentIn(name)))
  return items.map((item) => Object.values(item).map((value) => (value === null ? null : value.replace(/\s+/g, ' ').trim().toLowerCase())))
}

const text = await promises('thornmere-report.txt')
for (const name of ['thornmere-report.html', 'thornmere-report.docx']) {
  const other = await promises(name)
  const differ = text.flatMap((item, i) => (isDeepStrictEqual(item, other[i]) ? [] : [{ text: item, [name]: other[i] }]))
  console.log(`${name}: ${other.length} actions, ${differ.length} read differently from the text`)
  for (const each of differ.slice(0, 3)) console.log(JSON.stringify(each, null, 1))
  if (differ.length > 0 || other.length !== text.length) process.exitCode = 1
}
