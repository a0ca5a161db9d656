import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { openStore } from '../src/store/open.ts'
import { tablesText } from '../src/store/tables-text.ts'

// The present schema as readable text, from a store that is made for it and thrown away.
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'milepost-tables-'))
fs.chmodSync(folder, 0o755)
try {
  const store = await openStore({ dataFolder: folder })
  fs.writeFileSync(new URL('../src/store/tables.md', import.meta.url), await tablesText(store.db))
  await store.close()
} finally {
  fs.rmSync(folder, { recursive: true, force: true })
}
