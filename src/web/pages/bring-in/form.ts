import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream as WebStream } from 'node:stream/web'
import { Busboy, type BusboyHeaders, type BusboyInstance } from '@fastify/busboy'
import type { TakingIn } from '../../../operations/take-in.ts'

/** What came beside the files. */
export interface PaperForm {
  readonly token: string
  readonly pasted: string
  readonly name: string
  /** Older files may be converted first. */
  readonly convert: boolean
  /** Files that a browser had chosen; where none was, it sends an empty one without a name, which does not count. */
  readonly files: number
  /** It came to an end, and none of it was longer than may be. */
  readonly whole: 'yes' | 'broken off' | 'too large'
}

interface How {
  readonly taking: TakingIn
  /** Whether the token in front of the files is one of ours: else they are not taken in. */
  readonly known: (token: string) => boolean
  /** Bytes that may come altogether, and that one box may hold. */
  readonly most: number
  readonly mostTyped: number
}

/** A form with so many parts was not made by a page of ours, which sends six. */
const mostParts = 100

/**
 * Takes in a form that carries files (`multipart/form-data`): boxes `token`, `name`, `text`, `convert`, and `file` once or often. Files go to the store piece by piece as they come, so that
 * neither memory nor anybody's page waits for a large one; what is typed stays in memory.
 */
export async function takePaperForm(request: Request, { taking, known, most, mostTyped }: How): Promise<PaperForm> {
  const typed = new Map<string, string>()
  const streams: Readable[] = []
  let files = 0
  let whole: PaperForm['whole'] = 'yes'
  let strangers = 0
  let fault: unknown
  let storing = Promise.resolve()
  const parser = parserOf(request, mostTyped)
  const formOf = (): PaperForm => ({
    // a file that stood in front of the token was not taken in: then the form counts as one without
    token: strangers > 0 ? '' : (typed.get('token') ?? ''),
    pasted: typed.get('text') ?? '',
    name: (typed.get('name') ?? '').trim(),
    convert: typed.get('convert') === 'yes',
    files,
    whole,
  })
  if (!parser) {
    whole = 'broken off'
    return formOf()
  }
  const store = async (name: string, stream: Readable, allowed: boolean) => {
    const chunks = stream[Symbol.asyncIterator]() as AsyncIterator<Uint8Array>
    const first = await next(chunks)
    if (name === '' && first.done) return
    files += 1
    const bytes = from(first, chunks)
    if (allowed) await taking.file(name, bytes)
    else {
      strangers += 1
      for await (const _ of bytes);
    }
  }
  parser.on('field', (name, value, _, cut) => {
    if (cut) whole = 'too large'
    typed.set(name, value)
  })
  parser.on('partsLimit', () => {
    whole = 'too large'
  })
  parser.on('file', (_, stream, filename) => {
    streams.push(stream)
    const allowed = known(typed.get('token') ?? '')
    storing = storing
      .then(() => store(unescaped(filename ?? ''), stream, allowed))
      .catch((error: unknown) => {
        fault ??= error
        parser.destroy()
      })
  })
  try {
    await pipeline(Readable.fromWeb(request.body as WebStream), counted(most), parser)
  } catch (error) {
    whole = error instanceof TooMuch ? 'too large' : 'broken off'
    // whoever still waits for the rest of a file hears that it does not come
    for (const stream of streams) stream.destroy()
  }
  await storing
  if (fault !== undefined && !(fault instanceof BrokenOff)) throw fault
  return formOf()
}

/** The parser of such a form; null where what was sent does not say where its parts begin. */
function parserOf(request: Request, fieldSize: number): BusboyInstance | null {
  try {
    return new Busboy({
      headers: Object.fromEntries(request.headers) as BusboyHeaders,
      preservePath: true,
      limits: { parts: mostParts, fieldSize, fieldNameSize: 100 },
    })
  } catch {
    return null
  }
}

class TooMuch extends Error {}

/** Passes bytes on until more have come than may. */
function counted(most: number): (bytes: AsyncIterable<Uint8Array>) => AsyncGenerator<Uint8Array> {
  return async function* (bytes) {
    let come = 0
    for await (const chunk of bytes) {
      come += chunk.length
      if (come > most) throw new TooMuch()
      yield chunk
    }
  }
}

class BrokenOff extends Error {}

/** The next bytes of a file; throws `BrokenOff` where they do not come. */
async function next(chunks: AsyncIterator<Uint8Array>): Promise<IteratorResult<Uint8Array>> {
  try {
    return await chunks.next()
  } catch {
    throw new BrokenOff()
  }
}

async function* from(first: IteratorResult<Uint8Array>, rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  for (let one = first; !one.done; one = await next(rest)) yield one.value
}

/** Browsers write the characters that would end the name of a file as `%22`, `%0D` and `%0A`. */
const unescaped = (name: string): string => name.replace(/%22/g, '"').replace(/%0D/gi, '\r').replace(/%0A/gi, '\n')
