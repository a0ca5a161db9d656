import type { ColumnField } from './plan.ts'

/**
 * Headings in German, French, Italian, Spanish and Welsh, by their letters without accents (`ß` as `ss`). Each entry is a whole heading. Words that are
 * English too stand in the English list; words that more than one of the languages use stand once.
 */
const headings: Partial<Record<ColumnField, string>> = {
  ref: `lfdnr laufendenummer nummer massnahmennr nr kennung | numero num nref reference no | numero rif riferimento codice | num ref codigo | rhif cyf cyfeirnod`,
  section: `handlungsfeld themenfeld themenbereich bereich schwerpunkt thema | axe axestrategique theme thematique domaine volet chantier | area ambito asse tema settore | eje ejeestrategico ambito tema linea lineaestrategica areadetrabajo | thema maes pennawd adran`,
  objective: `ziel ziele zielsetzung handlungsempfehlung empfehlung oberziel teilziel | objectif objectifs objectifspecifique objectifstrategique recommandation constat | obiettivo obiettivi obiettivostrategico obiettivospecifico raccomandazione priorita | objetivo objetivos objetivoespecifico objetivoestrategico recomendacion prioridad | amcan amcanion nod argymhelliad blaenoriaeth`,
  baseline: `ausgangslage istzustand | situationinitiale etatdeslieux | situazioneattuale situazioneiniziale | situacionactual situacioninicial puntodepartida | llinellsylfaen manpresennol`,
  action: `massnahme massnahmen massnahmenbeschreibung aufgabe aufgaben aktion aktionen handlungsschritt umsetzungsschritt vorhaben tatigkeit was wasisttzutun beschreibungdermassnahme | mesure mesures mesureprevue actionsprevues actionamener actionsamener actionamettreenoeuvre actionsamettreenoeuvre actionarealiser actioncorrective tache taches quoi intituledelaction descriptiondelaction activites | azione azioni misura misure azionidaintraprendere azionecorrettiva attivita intervento interventi compito cosa descrizione | accion acciones accionesarealizar medida medidas actividad actividades actuacion actuaciones tarea tareas que descripcion | cam camgweithredu camaugweithredu gweithred gweithredu gweithgaredd tasg beth bethfyddwnnineiwneud`,
  deadline: `frist umsetzungszeitpunkt zeitpunktderumsetzung fristen termin termine zieltermin biswann zeitplan zeitrahmen zeitraum fallig falligkeit falligkeitsdatum umsetzungbis erledigungbis wann umsetzungszeitraum zeithorizont | echeance echeances echeancier calendrierprevisionnel delai delais datelimite dateprevue datebutoir dateecheance calendrier quand | scadenza scadenze termine termini entroquando tempistica tempistiche tempi dataprevista dataditermine cronoprogramma quando | plazo plazos fechalimite fechaprevista fechadefinalizacion fechafin fecha calendario cuando vencimiento | dyddiad dyddiadcau dyddiadtargedu dyddiadcwblhau erbynpryd amserlen pryd`,
  start: `beginn start startdatum | datededebut debut | inizio datadiinizio | inicio fechadeinicio fechainicio | dyddiaddechrau dechrau`,
  owners: `zustandig verantwortlichestelle verantwortlicheperson zustandigkeit zustandigkeiten zustandigestelle verantwortlich verantwortliche verantwortlicher verantwortlichkeit verantwortung federfuhrung wer ansprechpartner ansprechpartnerin ansprechperson bearbeiter trager umsetzungdurch beteiligte akteure | responsable responsables pilote pilotes porteur porteurs qui acteurs serviceresponsable referent partenaires | responsabile responsabili soggettoresponsabile soggettiresponsabili incaricato referente chi ufficioresponsabile soggetticoinvolti | responsable encargado personaresponsable quien entidadresponsable departamentoresponsable agentes | swyddog swyddogcyfrifol swyddogarweiniol arweinydd cyfrifol cyfrifoldeb perchennog pwy`,
  status: `stand umsetzungsstand bearbeitungsstand erledigungsstand erledigt ampel ampelstatus | statut etat etatdavancement avancement etatdelaction suivi | stato statodiavanzamento statodiattuazione avanzamento | estado situacion estadodeejecucion gradodeejecucion | statws sefyllfa cyflwr cwblhawyd wediigwblhau wedieigwblhau`,
  progress: `sachstand fortschritt fortschritte bemerkung bemerkungen anmerkung anmerkungen kommentar kommentare erledigungsvermerk bisherigeumsetzung ruckmeldung | commentaire commentaires observations progres bilan realisations remarques | note commenti osservazioni progressi risultatiraggiunti | observaciones comentarios progreso avances seguimiento notas | cynnydd sylwadau diweddariad cynnyddhydyma yrhynawnaed`,
  funding: `kosten mittel finanzierung ressourcen | cout couts moyens ressources financement | costo costi risorse finanziamento | coste costes presupuesto recursos financiacion | cyllid adnoddau cost cyllideb`,
  outcome: `ergebnis ergebnisse wirkung erfolgskriterium erfolgskriterien erwartetesergebnis | resultat resultats resultatsattendus impactattendu | risultato risultati risultatiattesi risultatoatteso | resultado resultados resultadosesperados resultadoesperado | canlyniad canlyniadau meinprawfllwyddiant`,
  targets: `zielwert kennzahl kennzahlen indikator indikatoren messgrosse | indicateur indicateurs indicateursdesuivi cible | indicatore indicatori | indicador indicadores meta metas | dangosydd dangosyddion mesur mesurau targed`,
}

/** The word list as one map; where two languages share a word, the first field holds. */
const whole: ReadonlyMap<string, ColumnField> = new Map(
  Object.entries(headings)
    .flatMap(([field, words]) =>
      words
        .split(/[\s|]+/)
        .filter(Boolean)
        .map((word) => [word, field as ColumnField] as const),
    )
    .reverse(),
)

/** What joins a heading's words to a second one (`Maßnahme / Aktion`), or to what narrows it (`État d’avancement au 31 mars`). */
const joints = /[/&,;:–—()\n]|\s(?:und|oder|bzw\.?|et|ou|e|o|y|ac|a|neu)\s/iu
const narrowing =
  /^(?:der|des|die|dem|den|zum|zur|am|im|bis|per|de|du|d|la|le|les|l|au|aux|en|pour|di|del|della|dell|delle|dei|al|alla|per|el|los|las|y|o|i|r|ar|yr|\d+)$/u

/** The letters of a word without accents: `Maßnahme` → `massnahme`, `Échéance` → `echeance`. */
const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .normalize('NFD')
    .replace(/[^\p{L}\d\s]/gu, (mark) => (/\p{M}/u.test(mark) ? '' : ' '))

/** How each of the words begins: every cell of a paper is asked, and nearly all can be told at once to be none. */
const beginnings: ReadonlySet<string> = new Set([...whole.keys()].map((word) => word.slice(0, 2)))
const mayBegin = (part: string): boolean => beginnings.has(plain(part.trimStart().slice(0, 4)).replace(/\s/g, '').slice(0, 2))

/** The field that a heading in one of these languages stands for; null where its words are none of the list. */
export function fieldAbroad(heading: string): ColumnField | null {
  if (/^n(?:\s?[°º˚]\.?|[ro]?\.)$/i.test(heading.trim())) return 'ref'
  const parts = joints.test(heading) ? [heading, ...heading.slice(0, 160).split(joints)] : [heading]
  for (const part of parts) {
    if (!mayBegin(part)) continue
    const words = plain(part).split(/\s+/).filter(Boolean)
    const own = whole.get(words.join(''))
    if (own) return own
    for (let length = Math.min(3, words.length - 1); length >= 1; length--) {
      const field = whole.get(words.slice(0, length).join(''))
      if (field && narrowing.test(words[length] ?? '')) return field
    }
  }
  return null
}
