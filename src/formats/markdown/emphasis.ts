/** A piece of a line on its way to HTML. A run of `*`, `_` or `~` may be emphasis, and is text as long as nothing answers it. */
export interface Token {
  readonly html: string
  readonly run?: { readonly character: string; readonly before: string; readonly after: string }
}

/** What a run turns into: elements it closes, marks that nothing answered, elements it opens. */
interface Run {
  closes: string
  left: number
  opens: string
}

/** `***x***` is bold and slanted; more marks in a row are an ornament or a line to write on. */
const longestRun = 3

/**
 * Takes the pieces of a line and returns it as HTML, with the runs that answer each other as elements. Each run looks only at the last open one
 * of its kind, so that a line of nothing but asterisks costs no more than its length.
 */
export function markEmphasis(tokens: readonly Token[]): string {
  const open: Record<string, Run[]> = { '*': [], _: [], '~': [] }
  const parts = tokens.map((token) => {
    if (token.run === undefined || token.html.length > longestRun) return token.html
    const stack = open[token.run.character] ?? []
    const run: Run = { closes: '', left: token.html.length, opens: '' }
    if (canClose(token)) answer(run, stack, token.run.character)
    if (run.left > 0 && canOpen(token)) stack.push(run)
    return { run, character: token.run.character }
  })
  return parts
    .map((part) => (typeof part === 'string' ? part : part.run.closes + part.character.repeat(part.run.left) + part.run.opens))
    .join('')
}

function answer(closer: Run, stack: Run[], character: string): void {
  for (let opener = stack.at(-1); opener !== undefined && closer.left > 0; opener = stack.at(-1)) {
    const use = Math.min(2, closer.left, opener.left)
    if (character === '~' && use < 2) return
    const name = character === '~' ? 's' : use === 2 ? 'b' : 'i'
    opener.opens = `<${name}>${opener.opens}`
    opener.left -= use
    closer.closes += `</${name}>`
    closer.left -= use
    if (opener.left === 0) stack.pop()
  }
}

function canOpen({ html, run }: Token): boolean {
  return run !== undefined && /\S/.test(run.after) && (!isWord(run.before) || (run.character === '*' && html.length > 1))
}

function canClose({ html, run }: Token): boolean {
  return run !== undefined && /\S/.test(run.before) && (!isWord(run.after) || (run.character === '*' && html.length > 1))
}

function isWord(character: string): boolean {
  return /[\p{L}\p{N}]/u.test(character)
}
