/** A stream of numbers that the seed alone decides (mulberry32), so that a failure can be played again. */
export function dice(seed: number): (below: number) => number {
  let state = seed >>> 0
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296) * below)
  }
}

/** Takes a good file and returns a damaged copy: bytes changed, a stretch cut out, doubled or overwritten by another, the end cut off, or an XML-ish mark put where none belongs. */
export function mutated(bytes: Uint8Array, roll: (below: number) => number): Uint8Array {
  const copy = Buffer.from(bytes)
  const at = () => roll(Math.max(1, copy.length))
  switch (roll(6)) {
    case 0: {
      for (let n = 1 + roll(40); n > 0; n -= 1) copy[at()] = roll(256)
      return copy
    }
    case 1:
      return copy.subarray(0, at())
    case 2: {
      const [from, length] = [at(), 1 + roll(5000)]
      return Buffer.concat([copy.subarray(0, from), copy.subarray(from + length)])
    }
    case 3: {
      const [from, length] = [at(), 1 + roll(3000)]
      const piece = copy.subarray(from, from + length)
      return Buffer.concat([copy.subarray(0, from), ...new Array<Buffer>(1 + roll(20)).fill(piece), copy.subarray(from)])
    }
    case 4: {
      const [from, to, length] = [at(), at(), 1 + roll(2000)]
      copy.copy(copy, to, from, from + length)
      return copy
    }
    default: {
      const marks = [
        '<w:tbl><w:tr><w:tc>',
        '</w:p>',
        '|',
        '\t'.repeat(50),
        '<table rowspan=99999>',
        '<<<<',
        '((((',
        '\u0000',
        '&#x0;',
        ' obj <<',
        ' 99999 0 R ',
        '"',
        '<!DOCTYPE a>',
      ]
      const from = at()
      return Buffer.concat([
        copy.subarray(0, from),
        Buffer.from((marks[roll(marks.length)] ?? '').repeat(1 + roll(30)), 'latin1'),
        copy.subarray(from),
      ])
    }
  }
}
