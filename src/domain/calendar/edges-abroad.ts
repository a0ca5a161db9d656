/** What leads to the end, the beginning or the middle of a time in German, French, Italian, Spanish and Welsh. */
const edges: ReadonlyMap<string, 'end' | 'early' | 'mid'> = new Map(
  (
    [
      ['end', 'ende fin fine finales diwedd'],
      ['early', 'anfang début inizio inizi principios comienzos inicios dechrau'],
      ['mid', 'mitte milieu mi metà mediados canol'],
    ] as const
  ).flatMap(([kind, words]) => words.split(' ').map((word) => [word, kind] as const)),
)

/** `end` for `Ende`, `fin`, `diwedd` … in lower case; null for any other word. */
export const edgeAbroad = (word: string): 'end' | 'early' | 'mid' | null => edges.get(word) ?? null

/** The small words that may stand between such a word and its time: `fin de l'année 2027`, `diwedd mis Mawrth`. */
export const betweenAbroad = /^(?:de|des|del|della|dell|di|du|d|l|la|le|el|il|'|mis|y|jahres|monats|année|anno|año|mois|mes)$/

/** The words of these languages behind which a year stands as a time: `Ende 2027`, `im Jahr 2027`, `hasta 2027`. */
export const leadsToYear = (word: string): boolean =>
  edges.has(word) ||
  /^(?:jahr|jahre|jahres|année|anno|año|de|del|courant|nel|bis|ab|seit|vor|dès|depuis|ici|avant|en|entro|dal|hasta|desde|durante|erbyn|cyn|tan|yn)$/.test(
    word,
  )
