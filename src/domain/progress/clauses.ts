/** A dot behind one of these ends no sentence: always, or only when a number follows. */
const titles = /(?:\b(?:Mr|Mrs|Ms|Dr|Cllr|Prof|St)|(?:^|\b[a-z]+ |\.\s?)[A-Z])$/
const shortened = /\b(?:no|nos|para|fig|ref|vol|approx|e\.g|i\.e|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec)$/i

/** A list mark at the front of a line: a bullet, "1.", "(a)". A bare number is a figure and stays. */
const mark = /^\s*(?:[•·▪●○◦‣*]\s*|[-–—]\s+|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]\s+)/i

/** "Update:", "Progress to date -", "Q2:" in front of what is told. */
const label =
  /^\s*(?:(?:progress|update|status|comments?|action taken|position|latest|outcome|q[1-4]|rag)(?: (?:update|to date|so far|rating|status))?\s*[:–-]\s+)/i

/** Words that start a new sentence where a writer left the full stop out: "monitored monthly Currently 98%". */
const missingStop =
  /(?<=\b[a-z]+ [a-z0-9%)]+)\s+(?=(?:Currently|Now|However|This|These|There|It|We|Awaiting|Further|Next|Following|Unfortunately|Discussions?|Completed|Achieved|Ongoing|Also)\b)/g

/** Words that turn the sentence: what stands on either side is told for itself. */
const turns =
  /(?<!\ball),?\s+(?=(?:but|however|although|though|whilst|while|except|apart from|other than|with the exception of|despite|subject to|in spite of)\s)|,\s+(?=(?:which|who|awaiting|pending)\s)|\s+(?=(?:once|when)\s)/gi

/**
 * Cuts a progress text into sentences and, where a word turns the sense ("but", "although", "despite"), into clauses. List marks and labels
 * such as "Update:" are taken off; the words themselves stay as written.
 */
export function clauses(text: string): string[] {
  const found: string[] = []
  for (const line of text.split(/[\n;•▪●]+/)) {
    for (const sentence of sentencesOf(line.replace(/\s+/g, ' ').replace(mark, '').replace(label, ''))) {
      for (const piece of sentence.split(missingStop)) for (const clause of piece.split(turns)) push(found, clause)
    }
  }
  return found
}

function push(found: string[], clause: string): void {
  const trimmed = clause.replace(mark, '').replace(/^[\s,.:–-]+|[\s,.:!?–-]+$/g, '')
  if (/[\p{L}\p{N}]/u.test(trimmed)) found.push(trimmed)
}

function sentencesOf(line: string): string[] {
  const sentences: string[] = []
  let start = 0
  for (const stop of line.matchAll(/[.!?]+["')\]]*(?:\s+|$)/g)) {
    const before = line.slice(start, stop.index)
    const next = line.charAt(stop.index + stop[0].length)
    if (titles.test(before) && /[A-Z]/.test(next)) continue
    if (shortened.test(before) && /[\d(]/.test(next)) continue
    if (/[a-z]/.test(next)) continue
    sentences.push(line.slice(start, stop.index + stop[0].length))
    start = stop.index + stop[0].length
  }
  sentences.push(line.slice(start))
  return sentences
}
