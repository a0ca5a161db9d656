// Prints what breaks the import law, for `npm run check`. The same reading is a test in tests/laws.test.ts.
import path from 'node:path'
import { readImports } from './import-law.ts'

const law = readImports(path.resolve('src'))
for (const fault of law.faults) console.error(fault)
console.log(`${law.files} files, ${law.imports} imports, ${law.faults.length} faults`)
process.exitCode = law.faults.length || law.files < 50 ? 1 : 0
