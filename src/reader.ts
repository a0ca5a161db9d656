import { tooMuchWasRead } from './formats/apart/limits.ts'
import { readHere } from './operations/read-here.ts'

// The process in which papers are opened: it gets one at a time from the program that started it, answers with what was read, and ends with it. It may read its own
// program and nothing else, start nothing and reach no network; who started it ends it when a paper takes too long or too much.

interface Asked {
  readonly name: string
  readonly bytes: Uint8Array
}

process.on('message', ({ name, bytes }: Asked) => {
  void readHere({ name, bytes })
    .catch((error: unknown) => {
      process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`)
      return {
        ok: false as const,
        sentence:
          'This file could not be read: it is put together in a way that no reader here understands. Nothing was kept. Copy its text and paste it.',
      }
    })
    .then((answer) => process.send?.(tooMuchWasRead(answer) ?? answer))
})
// a PDF that is given up in the middle of a page: its library rejects a promise of its own that nobody can hold, and the paper was refused by then
process.on('unhandledRejection', (error) => {
  if (!(error instanceof Error && error.name === 'AbortException')) throw error
})
process.on('disconnect', () => process.exit())
process.send?.('ready')
