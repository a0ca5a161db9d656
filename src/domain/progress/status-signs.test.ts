import { describe, expect, test } from 'vitest'
import { readDeed, readStatus } from './deed.ts'

const deed = (text: string) => readStatus(text).deed

describe('a sign that stands alone', () => {
  test.each([
    ['✓', 'done'],
    ['✔️', 'done'],
    ['✅', 'done'],
    ['☑', 'done'],
    ['[x]', 'done'],
    ['[X]', 'done'],
    ['[ ]', 'not-stated'],
    ['[y]', 'not-stated'],
    ['🔵', 'done'],
    ['🟢', 'underway'],
    ['🔴', 'problem'],
    ['🟠', 'problem'],
    ['🟡', 'problem'],
    ['✗', 'not-stated'],
    ['☐', 'not-stated'],
    ['☒', 'not-stated'],
    ['⚪', 'not-stated'],
    ['●', 'not-stated'],
    ['✅ Completed', 'done'],
    ['🔴 Delayed', 'problem'],
    ['🟢 On track', 'underway'],
    ['🔴 Not started', 'not-stated'],
  ])('%s is %s', (text, want) => expect(deed(text)).toBe(want))
})

test('in a progress text a sign alone tells nothing', () =>
  expect(readDeed('✓', { text: 'Open a hub', deadline: { text: '', parts: [] } }).deed).toBe('not-stated'))

describe('the answer to a heading that asks whether it is done', () => {
  test.each([
    ['Completed: Yes', 'done'],
    ['Action completed: Y', 'done'],
    ['Done: ☒', 'done'],
    ['Done: ✓', 'done'],
    ['Erledigt: ja', 'done'],
    ['Completed: No', 'not-stated'],
    ['Done: ☐', 'not-stated'],
    ['Done: ✗', 'not-stated'],
    ['Erledigt: nein', 'not-stated'],
    ['Cwblhawyd: do', 'done'],
    ['Cwblhawyd: na', 'not-stated'],
    ['Yes', 'not-stated'],
    ['x', 'not-stated'],
  ])('%s is %s', (text, want) => expect(deed(text)).toBe(want))
})

test.each([
  ['Completed: no', true],
  ['Cwblhawyd: na', true],
  ["Wedi'i gwblhau: Na", true],
  ['Wedi’i gwblhau: nage', true],
  ['Completed: NA', false],
  ['Completed: na', false],
  ['Cwblhawyd: NA', false],
  ['Completed: N/A', false],
])('whether “%s” says that it is not done: %s', (text, want) => expect(readStatus(text).rule.startsWith('not-ticked')).toBe(want))

describe('words for where things stand in other languages', () => {
  test.each([
    [
      'done',
      'erledigt|Abgeschlossen|vollständig umgesetzt|terminé|Terminée|réalisé|RÉALISÉ|completato|Conclusa|completado|finalizada|Wedi’i gwblhau|Wedi ei gyflawni|Cwblhawyd',
    ],
    [
      'underway',
      'in Arbeit|läuft|zu 50 % umgesetzt|en cours|Lancée|in corso|avviato|en curso|En ejecución|Ar y gweill|ar y trywydd iawn|grün|vert|verde|gwyrdd',
    ],
    ['problem', 'verzögert|En retard|in ritardo|retrasado|ar ei hôl hi|rot|rouge|rosso|rojo|coch|entfällt|annulé'],
    ['not-stated', 'offen|geplant|nicht begonnen|à faire|non démarré|Prévu|da avviare|non avviato|pendiente|no iniciado|heb ddechrau'],
  ])('%s: %s', (want, list) => {
    for (const text of list.split('|')) expect([text, deed(text)]).toEqual([text, want])
  })
  test.each(['Offensive remarks', 'The German word is erledigt', 'nicht erledigt', 'non terminé', 'Fait divers'])(
    '%s is nothing done',
    (text) => expect(deed(text)).not.toBe('done'),
  )
})
