/**
 * Parts a cell's owners. A separator parts two owners only where both sides can stand alone: a person ("J Poe"), a post ("Head of Housing")
 * or a body ("Housing Department"). So "Planning and Performance Manager" stays one, "Planning Manager and Performance Manager" are two.
 * Returned are the names as printed, on one line, without the mark that parted them.
 */
export function nameSlices(text: string): string[] {
  const lines = joinWraps(text)
  return lines
    .flatMap((line) => splitLine(line))
    .map(clean)
    .filter((name) => /[\p{L}\d]/u.test(name))
}

/** A line that ends or begins with a joining word, or begins small, was only wrapped. Bullets always begin a new owner. */
function joinWraps(text: string): string[] {
  const lines: string[] = []
  const written = text.split(/\n|;|\||\t|\u2022/)
  if (written.length > mostPieces) return [text]
  for (const line of written) {
    const before = lines.at(-1)
    const open = before !== undefined && (before.match(/\(/g)?.length ?? 0) > (before.match(/\)/g)?.length ?? 0)
    const wrapped =
      before?.trim() &&
      (open || /(?:\b(?:of|for|and|to|the|in)|[&/,-])\s*$/i.test(before) || /^\s*(?:&|and\b|of\b|for\b|\(|\p{Ll})/u.test(line))
    const halves =
      before !== undefined &&
      !wrapped &&
      isBareTail(line) &&
      /^\s*(?:head|director|chief|assistant|deputy|service|team|principal|senior)\b[^,]*$/i.test(before) &&
      kindOf(before) === 'part'
    if (wrapped || halves) lines[lines.length - 1] = `${before} ${line}`
    else lines.push(line)
  }
  return lines
}

const isBareTail = (line: string): boolean => /^\s*(?:manager|officer|director|lead|leader|services?|coordinator)\s*$/i.test(line)

type Kind = 'person' | 'initials' | 'post' | 'body' | 'part'

const separator = /(\s*,\s*(?:and\s+|&\s+)?|\s+(?:and|with|&|\+)\s+|(?<=\S)&\s+|\s+&(?=\S)|\s*\/\s*|\s{3,}|\s+-\s+(?=\p{Lu}))/u

/** Pieces and marks of one line: nobody lists sixty owners in one, and each is held against all that stands before it. */
const mostPieces = 120

function splitLine(line: string): string[] {
  const pieces = atTop(line.trim())
  if (pieces.length > mostPieces) return [line.trim()]
  const names: string[] = []
  for (let index = 0; index < pieces.length; index += 2) {
    const piece = pieces[index] ?? ''
    const mark = pieces[index - 1] ?? ''
    const before = names.at(-1)
    if (before !== undefined && !parts(before, mark, piece, pieces[index + 1] ?? '')) names[names.length - 1] = `${before}${mark}${piece}`
    else names.push(piece)
  }
  return names
}

/** Pieces and the marks between them, alternately; nothing inside brackets parts. */
function atTop(line: string): string[] {
  const held: string[] = []
  // Brackets are set aside under a letter-like stand-in, so that a post keeps its look.
  const outside = line.replace(/\([^()]*\)/g, (bracket) => `\uE000${held.push(bracket) - 1}\uE001`)
  return outside.split(separator).map((piece) => piece.replace(/\uE000(\d+)\uE001/g, (_, index) => held[Number(index)] ?? ''))
}

/** Whether a mark parts what stands before it from the piece behind it; `next` is the mark behind that. */
function parts(before: string, mark: string, piece: string, next: string): boolean {
  const sign = mark.trim()
  const [left, right] = [kindOf(before), kindOf(piece)]
  if (sign === '-') return false
  if (left === 'part') return false
  if (sign.startsWith(',')) return partsAtComma(left, right, before, piece)
  if (right === 'part') return false
  if (sign === '/' && !/\s/.test(mark)) {
    // Letters stroked to a title are of the title ("HR/OD Manager"); letters alone are two people.
    const bare = [before, piece].filter((one) => kindOf(one) === 'initials' && !/\s/.test(one.trim())).length
    if (bare === 1 && (left === 'post' || right === 'post' || left === 'body' || right === 'body')) return false
    return true
  }
  if (left === 'body' && sign !== '/' && !/\s/.test(clean(before)) && /\p{Ll}/u.test(before)) return false
  if (right === 'initials' && left !== 'initials' && left !== 'person') return false
  if (left === 'initials' && right === 'post') return false
  // "Head of Planning and Ann Lee": a full name behind a service cannot be told from the rest of its title.
  if (left === 'post' && right === 'person' && !hasInitial(piece) && / of | for /i.test(before) && !/^\s*,/.test(next)) return false
  return true
}

/** "Ann Lee, Team Manager" is one owner with a post; "Ann Lee, Bob Ray" are two; "Head of Service, Children and Families" is one post. */
function partsAtComma(left: Kind, right: Kind, before: string, piece: string): boolean {
  // "Poe, J" is a surname and its initial.
  if (right === 'part' || /^\s*(?:\p{Lu}\.?\s?){1,2}$/u.test(piece)) return left === 'initials' && right === 'initials'
  if (left === 'person' && right === 'post') return /,/.test(before)
  if (right === 'initials') return left === 'initials' || (left === 'person' && /^\p{Lu}{2,4}\p{Ll}?$/u.test(piece.trim()))
  if (left === 'post' && right === 'body') return / of | for /i.test(before)
  if (left === 'initials' && right === 'person') return true
  return true
}

const post =
  /\b(?:manager|officer|director|head|lead|leader|co-?ordinator|chief|executive|assistant|deputy|secretary|treasurer|accountant|solicitor|engineer|surveyor|planner|librarian|principal|head ?teacher|teacher|governor|consultant|adviser|advisor|analyst|administrator|inspector|commissioner|supervisor|clerk|chair(?:man|woman|person)?|mayor|member|portfolio holder|champion|specialist|trainer|worker|s151|monitoring officer|custodian|caretaker|senco|nurse|doctor|bursar|owner|cex|ceo|cfo)s?\b(?!['\u2019])/i
const body =
  /\b(?:team|department|dept|division|directorate|services?|unit|board|panel|committee|council|cabinet|office|agency|trust|pct|partnership|group|forum|authority|police|commission|association|corporation|university|college|school|schools|bureau|assembly|company|ltd|hospital|centre|charity|network|consortium|nhs|section|branch|governors|members|partners|managers|providers|all|smt|dmt|cmt|slt|clt)\b/i
const service =
  /\b(?:planning|performance|standards?|housing|finance|financial|resources?|human|legal|democratic|education|learning|skills|children|childrens|young|people|families|family|adults?|social|care|health|wellbeing|community|communities|safety|environment(?:al)?|transport|highways?|leisure|culture|cultural|libraries|customer|business|support|policy|strategy|strategic|corporate|property|assets?|procurement|commissioning|regeneration|development|economic|growth|waste|recycling|parks|street|scene|licensing|benefits|revenues|tax|audit|risk|governance|information|technology|ict|it|hr|od|pr|communications?|marketing|equality|equalities|equity|diversity|civil|rights|inclusion|inspection|improvement|quality|assurance|safeguarding|protection|fostering|adoption|youth|justice|offending|early|years|schools?|special|needs|disability|disabilities|mental|older|public|protection|emergency|research|data|project|projects|programme|operations|operational|works|recreation|innovation|engagement|employment|success|homeless|homelessness|immigrant|affairs|neighbourhood|neighborhood|tenancy|repairs|estates?|facilities|building|control|trading|countryside|tourism|arts|sport|sports|museums?|heritage|payroll|pensions?|training|workforce|recruitment|placements?|reviewing|referral|assessment|intake|duty|residential|respite|services)\b/i

/** What a piece of an owner cell is, taken alone. `part`: it only belongs to a longer title. */
function kindOf(piece: string): Kind {
  const name = clean(piece)
    .replace(/\([^()]*\)/g, ' ')
    .trim()
  if (!/\p{L}/u.test(name)) return 'part'
  if (/^(?:mr|mrs|ms|miss|dr|cllr|councillor|rev|prof|sir|dame)\b\.?/i.test(name)) return 'person'
  if (hasInitial(name) && !isTitleWord(name.split(/\s+/).at(-1) ?? '')) return 'person'
  if (post.test(name))
    return /^(?:assistant|deputy|principal|senior|chief|lead|head)$/i.test(name) && !/^(?:lead|head)$/i.test(name) ? 'part' : 'post'
  if (/^\p{Lu}{2,4}\p{Ll}?$/u.test(name) || /^\p{Lu}{1,3}\p{Ll}\p{Lu}?$/u.test(name) || /^(?:\p{Lu}\.){2,3}$/u.test(name))
    return body.test(name) ? 'body' : 'initials'
  const words = name.split(/\s+/)
  if (body.test(name))
    return words.length > 1 || /^(?:all|smt|dmt|cmt|slt|clt|pct|police|cabinet|council|governors|members|partners|managers)$/i.test(name)
      ? 'body'
      : 'part'
  if (service.test(name)) return 'part'
  const proper = words.filter((word) => /^\p{Lu}[\p{L}'\u2019-]*\.?$/u.test(word))
  if (words.length >= 2 && words.length <= 4 && proper.length === words.length) return 'person'
  return words.length === 1 && proper.length === 1 ? 'person' : 'part'
}

const isTitleWord = (word: string): boolean => post.test(word) || body.test(word) || service.test(word)

/** `J Poe`, `J.K. Poe`, `Poe J`, `AB Poe`. */
function hasInitial(name: string): boolean {
  return (
    /^(?:\p{Lu}\.?\s?){1,3}\s*\p{Lu}[\p{Ll}'\u2019][\p{L}'\u2019-]*(?:[ -]\p{Lu}[\p{L}'\u2019-]+)?$/u.test(name.trim()) &&
    /^\p{Lu}{1,3}(?:[.\s]|$)/u.test(name.trim())
  )
}

function clean(name: string): string {
  return name
    .replace(/<\/?[a-z][^<>]{0,20}>/gi, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s,;:&/+*\u2022\u2010-\u2015-]+|[\s,;:&/+\u2010-\u2015-]+$/g, '')
    .replace(/^(?:and|with|by)\s+/i, '')
    .replace(/(?<!\b\p{Lu}|\betc|\bDr)\.$/u, '')
    .trim()
}
