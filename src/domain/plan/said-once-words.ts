const things = `(?:actions?|tasks?|recommendations?|measures?|steps?|activit(?:y|ies)|improvements?|deliverables?|milestones?|projects?|points?|work)`
const finished = String.raw`(?:complet\w+|deliver\w+|implement\w+|finish\w+|done|achiev\w+|clos\w+|carried out|in place|due|taken|actioned|addressed)`
const ofAll = new RegExp(
  String.raw`\b(?:all|each|every|these|the following)\b(?:\s+\w+){0,3}?\s+${things}\b[^.;]{0,60}\b(?:to be|is|are|will be|must be|should be|shall be|need to be)\b[^.;]{0,30}\b${finished}\b`,
  'i',
)
/** `All to be done before the end of 2026/27`: what is meant by all needs no word where the sentence is no more than this. */
const justAll = new RegExp(
  String.raw`^\s*(?:\W\s*)?(?:all|everything)\s+(?:is |are |must |should |needs? |will )?(?:to )?be\s+${finished}\b`,
  'i',
)
const elseSaid =
  /\bunless\s+(?:otherwise\s+)?(?:stated|shown|noted|indicated|specified|agreed|given)\b|\bunless\s+(?:a|an)\s+(?:other|different|later|earlier)\b/i
const day = String.raw`\b(?:deadlines?|due dates?|target(?: completion)? dates?|completion dates?|end dates?|timescales?|dates?)`
const ofThem = String.raw`(?:all|each|every|these|the)\s+(?:\w+\s+){0,2}?${things}`
/** `The deadline for all actions is 31 March 2027`, `Target date for completion of every action: March 2027`. */
const named = new RegExp(
  String.raw`${day}\s+(?:for|of)\s+(?:(?:all|each|every)\b[^.;:]{0,60}|(?:the\s+)?(?:complet\w+|delivery|implement\w+|finishing|closing)(?:\s+of)?\s+${ofThem}\b[^.;:]{0,40}|the\s+(?:\w+\s+)?${things}\s+(?:below|above|listed|in this (?:plan|table)|that follow)\b[^.;:]{0,30})(?:\s(?:is|are|will be)\b|\s*[:–—-])`,
  'i',
)

/** The same in the other languages that papers are written in: all that is promised, that it is still to be done, or its day by name. */
const abroad: readonly RegExp[] = [
  /\b(?:alle|sämtliche|jede)\b(?:\s+\S+){0,2}?\s+(?:maßnahmen?|massnahmen?|aufgaben?|schritte?|vorhaben|empfehlungen?|punkte?|projekte?)\b(?!.*\b(?:wurden?|worden)\b).*\b(?:umzusetzen|umgesetzt|abzuschließen|abzuschliessen|abgeschlossen|zu erledigen|erledigt|fertigzustellen|durchzuführen)\b/i,
  /\b(?:toutes les|chaque|l[’']ensemble des)\s+(?:\S+\s+)?(?:actions?|mesures?|tâches?|recommandations?|projets?)(?!.*\bont été\b).*\b(?:doi(?:t|vent)|devr(?:a|ont)|ser(?:a|ont)|sont à|est à|à)\b.*\b(?:achev|termin|réalis|mis|livr|exécut|mettre|finalis)/i,
  /\b(?:tod[oa]s l[oa]s|cada)\s+(?:\S+\s+)?(?:acciones|acción|medidas?|tareas?|actuaciones|recomendaciones|proyectos?)(?!.*\b(?:fueron|se (?:complet|realiz|ejecut)aron)\b).*\b(?:debe[nr]?|deberán?|se (?:completar|realizar|ejecutar|finalizar)án?|ha[n]? de|estarán?)(?![\p{L}]).*(?:complet|realiz|ejecut|finaliz|termin)/iu,
  /\b(?:tutt[ei] (?:le|gli|i)|ogni)\s+(?:\S+\s+)?(?:azion[ei]|misur[ae]|attività|compit[oi]|interventi?|raccomandazion[ei]|progett[oi])(?!.*\b(?:sono|è) stat[aeio]\b).*\b(?:dev(?:e|ono)|dovr(?:à|anno)|sar(?:à|anno)|(?:è|sono) da|va|vanno)(?![\p{L}]).*(?:complet|realizz|attua|conclu|termin|ultima)/iu,
  /(?:rhaid|dylid|bydd|i’w|i'w|disgwylir).*\b(?:cwblhau|cyflawni|gorffen|gweithredu|gwblhau|gyflawni|orffen)\b.*\b(?:pob|holl|bob)\b\s*\S*(?:\s+\S+)?|\b(?:pob|holl|bob)\s+(?:cam|gam|gamau|gamau gweithredu|weithred|tasg|dasg|dasgau|argymhelliad)\b.*\b(?:(?:i['’]w|gael eu|gael ei)\s+(?:g?wblhau|g?yflawni|orffen))/i,
]
const namedAbroad: readonly RegExp[] = [
  /\b(?:frist|termin|zieldatum|zieltermin|umsetzungsfrist)\s+für\s+(?:alle|sämtliche|jede)\b[^.;]{0,60}(?:\bist\b|:)/i,
  /(?:échéance|date limite|date butoir|délai)\s+(?:de|pour)\s+(?:toutes? les?|chaque|l[’']ensemble des)\b[^.;]{0,60}(?:\best\b|:)/i,
  /(?:fecha límite|fecha de finalización|plazo)\s+(?:de|para)\s+(?:tod[oa]s l[oa]s|cada)\b[^.;]{0,60}(?:\bes\b|:)/i,
  /(?:scadenza|termine|data di completamento)\s+(?:di|per|delle?|degli)\s+(?:tutt[ei](?: (?:le|gli|i))?|ogni)\b[^.;]{0,60}(?:(?<![\p{L}])è(?![\p{L}])|:)/iu,
  /(?:dyddiad (?:targed|cwblhau|cau)|terfyn amser)\s+(?:ar gyfer|i)\s+(?:pob|bob|yr holl)\b[^.;]{0,60}(?:\byw\b|:)/i,
]

/** Whether a sentence says by its own words that a day in it is that of all actions; then the day needs no word in front of it. */
export const namesTheDay = (sentence: string): boolean => [named, ...namedAbroad].some((pattern) => pattern.test(sentence))

/** Whether a sentence gives all actions of a paper one deadline, in English, German, French, Spanish, Italian or Welsh. */
export const isOfAll = (sentence: string): boolean =>
  ofAll.test(sentence) ||
  justAll.test(sentence) ||
  namesTheDay(sentence) ||
  (elseSaid.test(sentence) && new RegExp(`${things}\\b`, 'i').test(sentence)) ||
  abroad.some((pattern) => pattern.test(sentence))

/** What stands right in front of the last day of a deadline: `by the end of`, `bis zum`, `au plus tard le`. */
export const leadOfDay =
  /(?<![\p{L}])(?:(?:by|before|no later than|not later than)\s+(?:the\s+)?(?:end\s+of\s+)?|(?:spätestens\s+)?(?:bis|vor|am)\s+(?:spätestens\s+)?(?:zum\s+|dem\s+)?(?:ende\s+(?:des\s+)?)?|(?:avant|d[’']ici|au plus tard|pour|jusqu[’']au)\s+(?:à\s+)?(?:le\s+|la\s+|en\s+)?(?:fin\s+(?:de\s+)?)?|(?:antes|para|hasta|a más tardar)\s+(?:de\s+|del\s+|el\s+)?(?:(?:final|finales|fin)\s+de\s+)?|entro\s+(?:e non oltre\s+)?(?:il\s+|la\s+|l[’'])?(?:fine\s+(?:di\s+)?)?|erbyn\s+(?:diwedd\s+)?)$/iu
