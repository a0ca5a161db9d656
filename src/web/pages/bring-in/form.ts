/** What came: the paper to read, if any, and what was typed, to be shown again when it is refused. */
export interface PaperForm {
  readonly paper: { readonly name: string; readonly bytes: Uint8Array } | null
  readonly pasted: string
  readonly name: string
}

/** Reads a file or a pasted text out of the form. A browser sends an empty file where none was chosen. */
export async function readPaperForm(body: Readonly<Record<string, unknown>>): Promise<PaperForm> {
  const pasted = typeof body['text'] === 'string' ? body['text'] : ''
  const name = typeof body['name'] === 'string' ? body['name'].trim() : ''
  const file = body['file']
  if (file instanceof File && file.size > 0) {
    return { paper: { name: file.name || 'paper', bytes: new Uint8Array(await file.arrayBuffer()) }, pasted, name }
  }
  if (pasted.trim() === '') return { paper: null, pasted, name }
  return { paper: { name: name || 'Pasted text.txt', bytes: new TextEncoder().encode(pasted) }, pasted, name }
}
