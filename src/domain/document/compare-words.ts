/** A run of words that was kept, taken out or put in. */
export interface Run {
  readonly kind: 'kept' | 'out' | 'in'
  readonly text: string
}

/** Texts longer than this are told apart as wholes: the table of the comparison grows with the product of their words. */
const most = 1000

/**
 * What changed between two texts, word by word: the longest run of common words stays, the rest is taken out or put in. Out comes before in.
 */
export function compareWords(from: string, to: string): Run[] {
  const a = from.split(/\s+/).filter(Boolean)
  const b = to.split(/\s+/).filter(Boolean)
  if (a.length > most || b.length > most) return merge([...a.map(out), ...b.map(into)])
  const width = b.length + 1
  // common[i * width + j]: the most words that a from i and b from j have in common, in order.
  const common = new Uint16Array((a.length + 1) * width)
  const at = (i: number, j: number) => common[i * width + j] ?? 0
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      common[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
    }
  }
  const runs: Run[] = []
  let i = 0
  let j = 0
  while (i < a.length && j < b.length) {
    if (a[i] === b[j]) {
      runs.push({ kind: 'kept', text: a[i] as string })
      i++
      j++
    } else if (at(i + 1, j) >= at(i, j + 1)) runs.push(out(a[i++] as string))
    else runs.push(into(b[j++] as string))
  }
  return merge([...runs, ...a.slice(i).map(out), ...b.slice(j).map(into)])
}

const out = (text: string): Run => ({ kind: 'out', text })
const into = (text: string): Run => ({ kind: 'in', text })

/** Neighbours of one kind become one run; between two kept runs all that went stands before all that came. */
function merge(runs: readonly Run[]): Run[] {
  const merged: Run[] = []
  for (let i = 0; i < runs.length; ) {
    const first = runs[i] as Run
    let end = i
    while (end < runs.length && (runs[end]?.kind === 'kept') === (first.kind === 'kept')) end++
    for (const kind of ['kept', 'out', 'in'] as const) {
      const text = runs.slice(i, end).filter((run) => run.kind === kind)
      if (text.length > 0) merged.push({ kind, text: text.map((run) => run.text).join(' ') })
    }
    i = end
  }
  return merged
}
