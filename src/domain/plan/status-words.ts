/**
 * The words that action logs and plans use in a column of statuses, in the letters of any case. A closed list: a cell is only taken for a status
 * where it is one of these, or stands in a column that mostly holds them.
 */
const words = `
  new|open|closed?|ongoing|on ?-?going|complet(?:e|ed)|fully complete(?:d)?|part(?:ly|ially)? complete(?:d)?|incomplete|done|achieved|partially achieved|not achieved|met|not met|partially met
  implemented|partially implemented|fully implemented|not implemented|delivered|finished|superseded|withdrawn|cancelled|canceled|deleted|removed|abandoned|deferred|postponed
  suspended|paused|parked|on hold|stopped|in progress|in hand|in train|under ?way|started|commenced|begun|active|live|progressing(?: well)?|being progressed|work(?:s)? in progress
  not (?:yet )?started|not (?:yet )?begun|not (?:yet )?commenced|not due|not yet due|due|overdue|outstanding|pending|awaited|awaiting|planned|scheduled|proposed|to do|to be started|no action
  on track|on target|on schedule|on course|off track|off target|behind(?: schedule)?|slipped|slipping|slippage|delayed|late|at risk|some risk|ahead(?: of schedule)?|likely|unlikely
  carried (?:forward|over)|c/?f(?:wd)?|rolled (?:forward|over)|discharged|recurring|continuing|continuous|business as usual|bau|embedded|to note|noted|no longer required|not applicable|n/?a
  plan in place|initial stages|early stages|advanced|nearly complete|substantially complete|red|amber|green|blue|yellow|grey|gray|black|white|purple|orange
  r|a|g|b|rag|red/amber|amber/red|amber/green|green/amber|high risk|medium risk|low risk|0%|25%|50%|75%|100%
  erledigt|offen|in arbeit|laufend|läuft|abgeschlossen|umgesetzt|begonnen|nicht begonnen|geplant|in planung|in umsetzung|verzögert|zurückgestellt|rot|gelb|grün
  terminée?|achevée?|réalisée?|en cours|à faire|à venir|à lancer|non (?:démarrée?|commencée?)|engagée?|en retard|abandonnée?|reportée?|rouge|orange|vert
  completad[oa]|finalizad[oa]|ejecutad[oa]|en curso|en ejecución|pendiente|iniciad[oa]|no iniciad[oa]|retrasad[oa]|rojo|amarillo|ámbar|verde
  completat[oa]|conclus[oa]|realizzat[oa]|in corso|da fare|da avviare|avviat[oa]|non avviat[oa]|in ritardo|sospes[oa]|rosso|giallo
  wedi'i gwblhau|wedi ei gwblhau|wedi'i gyflawni|ar y gweill|ar y trywydd|heb ddechrau|ar ei hôl hi|parhaus|coch|oren|ambr|gwyrdd|glas
`
  .split(/[|\n]/)
  .map((word) => word.trim())
  .filter(Boolean)
  .join('|')

const whole = new RegExp(`^(?:status\\s*:\\s*)?(?:${words})$`, 'i')
const leading =
  /^(complet(?:e|ed)|done|achieved|closed|implemented|delivered|(?:still |now )?(?:in progress|ongoing)|on[- ]track|on[- ]target|under ?way|not (?:yet )?started|delayed|on hold|superseded|cancelled|withdrawn|deferred|outstanding|pending|overdue|closed|open|not (?:yet )?due|not (?:yet )?begun|partially (?:met|achieved|implemented)|fully (?:met|achieved|implemented)|not (?:met|achieved|implemented)|in hand|slipped|behind schedule|ahead of schedule|off track|new|at risk|partially complete(?:d)?|carried forward|red|amber|green|blue)(?=\s*(?:[,;:.–—]|\s-\s|$|\n|\())/i

const bare = (text: string): string => text.replace(/\s+/g, ' ').replace(/^[\s●■▲◆○✔✓•*_-]+|[\s.:;,*_●■▲◆○✔✓-]+$/g, '')

/** Signs that stand for a status by themselves: ticks, crosses, coloured circles and squares. */
const sign = /^(?:[✔✓✗✘✖✕☑☒☐❌✅❎🔴🟠🟡🟢🔵🟣⚪⚫🟥🟧🟨🟩🟦🟪⬜⬛●○◐▲▼◆■]\uFE0F?\s*)+$/u

/** Whether a whole cell is a status word, or a sign for one. */
export const isStatusWord = (text: string): boolean => (text.length < 40 && whole.test(bare(text))) || sign.test(text.trim())

/** The status word a text opens with, where a mark or its end follows: `Completed, and published` → `Completed`; `''` where it opens otherwise. */
export const openingStatus = (text: string): string => leading.exec(text.trimStart())?.[1] ?? ''
