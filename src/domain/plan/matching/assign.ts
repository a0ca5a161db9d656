/** A pair that could be made, with what it would be worth (above 0). */
export interface Candidate {
  readonly row: number
  readonly column: number
  readonly worth: number
}

/**
 * The choice of pairs that is worth most in all, each row and each column in one pair at most: a pair that looks best by itself gives way where both
 * of its sides then find better partners. Returns for each row its column, or -1.
 */
export function assign(rows: number, candidates: readonly Candidate[]): Int32Array {
  const chosen = new Int32Array(rows).fill(-1)
  for (const group of apart(candidates)) {
    const [only, more] = group
    if (only && !more) chosen[only.row] = only.column
    else if (new Set(group.map(({ row }) => row)).size > mostTogether) for (const one of likestFirst(group)) chosen[one.row] = one.column
    else for (const [row, column] of best(group)) chosen[row] = column
  }
  return chosen
}

/** More rows than this that hang together are no plan any more, and the best choice would take minutes. */
const mostTogether = 600

/** The pair that is worth most first, then the next of those that are left. */
function likestFirst(group: readonly Candidate[]): Candidate[] {
  const [rows, columns] = [new Set<number>(), new Set<number>()]
  return [...group]
    .sort((a, b) => b.worth - a.worth || a.row - b.row || a.column - b.column)
    .filter(({ row, column }) => {
      if (rows.has(row) || columns.has(column)) return false
      rows.add(row)
      columns.add(column)
      return true
    })
}

/** Candidates that have no row or column in common with the others, even through a chain, can be decided by themselves. */
function apart(candidates: readonly Candidate[]): Candidate[][] {
  const parent = new Map<number, number>()
  const top = (node: number): number => {
    let at = node
    for (let next = parent.get(at); next !== undefined && next !== at; next = parent.get(at)) at = next
    parent.set(node, at)
    return at
  }
  const column = (one: Candidate) => -1 - one.column
  for (const one of candidates) {
    const [a, b] = [top(one.row), top(column(one))]
    parent.set(Math.max(a, b), Math.min(a, b))
  }
  return [...Map.groupBy(candidates, (one) => top(one.row)).values()]
}

/** Shortest augmenting paths with potentials (the Hungarian method, after Jonker and Volgenant), on a square that is filled up with pairs worth nothing. */
function best(group: readonly Candidate[]): [number, number][] {
  const rows = [...new Set(group.map(({ row }) => row))].sort((a, b) => a - b)
  const columns = [...new Set(group.map(({ column }) => column))].sort((a, b) => a - b)
  const size = Math.max(rows.length, columns.length)
  const cost = new Float64Array(size * size)
  const [rowAt, columnAt] = [new Map(rows.map((row, i) => [row, i])), new Map(columns.map((column, i) => [column, i]))]
  for (const { row, column, worth } of group) cost[(rowAt.get(row) ?? 0) * size + (columnAt.get(column) ?? 0)] = -worth
  const rowOf = solve(cost, size)
  const worthy = new Set(group.map(({ row, column }) => `${row} ${column}`))
  const pairs: [number, number][] = []
  for (let j = 0; j < columns.length; j++) {
    const [row, column] = [rows[rowOf[j] as number], columns[j]]
    if (row !== undefined && column !== undefined && worthy.has(`${row} ${column}`)) pairs.push([row, column])
  }
  return pairs
}

/** The row of each column where the sum of the costs is least. */
function solve(cost: Float64Array, size: number): Int32Array {
  const [u, v] = [new Float64Array(size + 1), new Float64Array(size + 1)]
  const [rowOf, way] = [new Int32Array(size + 1), new Int32Array(size + 1)]
  const [least, used] = [new Float64Array(size + 1), new Uint8Array(size + 1)]
  for (let i = 1; i <= size; i++) {
    rowOf[0] = i
    least.fill(Number.POSITIVE_INFINITY)
    used.fill(0)
    let j0 = 0
    do {
      used[j0] = 1
      const i0 = rowOf[j0] as number
      let delta = Number.POSITIVE_INFINITY
      let j1 = 0
      for (let j = 1; j <= size; j++) {
        if (used[j]) continue
        const reduced = (cost[(i0 - 1) * size + j - 1] as number) - (u[i0] as number) - (v[j] as number)
        if (reduced < (least[j] as number)) {
          least[j] = reduced
          way[j] = j0
        }
        if ((least[j] as number) < delta) {
          delta = least[j] as number
          j1 = j
        }
      }
      for (let j = 0; j <= size; j++) {
        if (used[j]) {
          u[rowOf[j] as number] = (u[rowOf[j] as number] as number) + delta
          v[j] = (v[j] as number) - delta
        } else least[j] = (least[j] as number) - delta
      }
      j0 = j1
    } while (rowOf[j0] !== 0)
    do {
      const j1 = way[j0] as number
      rowOf[j0] = rowOf[j1] as number
      j0 = j1
    } while (j0 !== 0)
  }
  return rowOf.subarray(1).map((row) => row - 1)
}
