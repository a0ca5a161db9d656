/** What came: the files to read, and what was typed, to be shown again when it is refused. */
export interface PaperForm {
  readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[]
  readonly pasted: string
  readonly name: string
  /** Older files may be converted first. */
  readonly convert: boolean
}

/**
 * Reads files and a pasted text out of the form, as `parseBody({ all: true })` gives it: boxes `file`, once or often, `text`, `name` and `convert`.
 * Where no file was chosen a browser sends an empty one without a name.
 */
export async function readPaperForm(body: Readonly<Record<string, unknown>>): Promise<PaperForm> {
  const pasted = typeof body['text'] === 'string' ? body['text'] : ''
  const name = typeof body['name'] === 'string' ? body['name'].trim() : ''
  const convert = body['convert'] === 'yes'
  const chosen = [body['file']].flat().filter((file) => file instanceof File && (file.size > 0 || file.name !== '')) as File[]
  const files = await Promise.all(chosen.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })))
  if (pasted.trim() === '') return { files, pasted, name, convert }
  return { files: [...files, { name: name || 'Pasted text.txt', bytes: new TextEncoder().encode(pasted) }], pasted, name, convert }
}
