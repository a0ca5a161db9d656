/**
 * Keeps what was read out of the texts met last, for reading that is pure and dear: the same few sentences stand under many actions, and
 * every page judges them again. Two generations: what is asked for again moves on to the younger, and a full one pushes the elder out, so
 * that many different texts cost their reading and never an ever growing memory.
 * @param read what to do with a text and the day on which it was said
 * @param most how many readings a generation holds; one of a text of several hundred letters counts as several, so that a few endless texts fill it as well
 */
export function remembering<Read>(read: (text: string, said: string) => Read, most = 8_000): (text: string, said: string) => Read {
  let younger = new Map<string, Map<string, Read>>()
  let elder = new Map<string, Map<string, Read>>()
  let held = 0
  return (text, said) => {
    const known = younger.get(said)?.get(text)
    if (known !== undefined) return known
    const before = elder.get(said)?.get(text)
    const found = before === undefined ? read(text, said) : before
    if (held >= most) {
      elder = younger
      younger = new Map()
      held = 0
    }
    const ofDay = younger.get(said)
    if (ofDay) ofDay.set(text, found)
    else younger.set(said, new Map([[text, found]]))
    held += 1 + Math.floor(text.length / 500)
    return found
  }
}
