/** Words that say nothing about what a sentence is about. */
const light = new Set(
  (
    'a an the of for to in on at by with from and or nor & as is are was were be been being am has have had do does did will would shall should may might ' +
    'can could must not no all any each every both either this that these those it its their our we they he she his her us them there here which who whom ' +
    'whose what when where how why new newly now also more most further other others another etc via into onto across within per up out off over under about ' +
    'between through during before after since until than then so such very well good better current currently existing relevant appropriate necessary ' +
    'regular regularly number continue continued continuing ensure including include aim'
  ).split(' '),
)

const irregular: Readonly<Record<string, string>> = {
  children: 'child',
  people: 'person',
  women: 'woman',
  men: 'man',
  bought: 'buy',
  built: 'build',
}

const endings = 'ations ation ating ated ates ate itions ition ements ement ments ment ings ing ions ion ed ly'.split(' ')

/**
 * The root of an English word, so that "reviewed", "reviews" and "review" are one. It takes off endings by rule and knows no dictionary:
 * two forms of one word may stay apart ("provide", "provision"), which makes a reading more careful, never bolder.
 */
export function stem(word: string): string {
  const lower = word.toLowerCase().replace(/['’]s?$/, '')
  const known = irregular[lower]
  if (known) return known
  let root = lower.endsWith('ies') && lower.length > 4 ? `${lower.slice(0, -3)}y` : lower
  if (root.length > 3 && root.endsWith('s') && !/(ss|us|is)$/.test(root)) root = root.slice(0, -1)
  for (let round = 0; round < 2; round += 1) {
    const ending = endings.find((end) => root.endsWith(end) && root.length - end.length >= (round === 0 ? 3 : 5))
    if (!ending) break
    root = root
      .slice(0, -ending.length)
      .replace(/([bdgmnprt])\1$/, '$1')
      .replace(/uct$/, 'uc')
  }
  return root.replace(/e$/, '').replace(/y$/, 'i')
}

/** The stems of the words that carry meaning, in order, numbers kept. */
export function contentStems(text: string): string[] {
  const found: string[] = []
  for (const word of text.match(/[A-Za-z0-9£%][A-Za-z0-9'’%&-]*/g) ?? []) {
    const lower = word.toLowerCase()
    if (light.has(lower)) continue
    for (const piece of lower.split('-')) if (piece && !light.has(piece)) found.push(stem(piece))
  }
  return found
}

/** Whether two lists of stems have one in common. */
export function share(some: readonly string[], others: readonly string[]): boolean {
  return some.some((one) => others.includes(one))
}
