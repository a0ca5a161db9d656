import type { Rule } from '../telling.ts'
import { wholly } from '../words.ts'

/**
 * The words for where things stand in German, French, Italian, Spanish and Welsh, where they are the whole of what is said, colours among them. Prose in
 * these languages is not understood.
 */
export const abroad: readonly Rule[] = [
  {
    id: 'done-word',
    says: 'whole',
    pattern: wholly`
      erledigt | (?:vollständig |bereits )?abgeschlossen | (?:vollständig |bereits )?umgesetzt | fertig(?:gestellt)? | beendet | blau
      faite? | bleu | terminée?s? | achevée?s? | réalisée?s? | finie?s? | clôturée?s? | mise? en œuvre | mise? en place
      completat[oaie] | conclus[oaie] | realizzat[oaie] | terminat[oaie] | fatt[oaie] | attuat[oaie] | blu
      completad[oa]s? | finalizad[oa]s? | ejecutad[oa]s? | terminad[oa]s? | realizad[oa]s? | concluid[oa]s? | cumplid[oa]s? | hech[oa]s? | azul
      wedi(?:'i| ei) (?:gwblhau|gyflawni|orffen|wneud) | wedi(?:'u| eu) (?:cwblhau|cyflawni) | cwblhawyd | cyflawnwyd | gwnaed | glas
    `,
  },
  {
    id: 'called-off',
    says: 'called-off',
    pattern: wholly`
      entfällt | entfallen | gestrichen | aufgegeben | eingestellt | abandonnée?s? | annulée?s? | supprimée?s?
      annullat[oaie] | abbandonat[oaie] | cancelad[oa]s? | anulad[oa]s? | abandonad[oa]s? | wedi(?:'i| ei) ddileu
    `,
  },
  {
    id: 'in-trouble',
    says: 'problem',
    pattern: wholly`
      verzögert | in verzug | im verzug | verspätet | zurückgestellt | rot | gelb | en retard | retardée?s? | reportée?s? | suspendue?s? | rouge | orange | jaune
      in ritardo | sospes[oaie] | rinviat[oaie] | rosso | giallo | arancione
      retrasad[oa]s? | con retraso | aplazad[oa]s? | suspendid[oa]s? | rojo | amarillo | ámbar
      ar ei hôl hi | wedi(?:'i| ei) (?:ohirio|oedi) | oedi | coch | oren | ambr | melyn
    `,
  },
  {
    id: 'not-begun',
    says: 'nothing',
    pattern: wholly`
      offen | (?:noch )?nicht (?:begonnen|gestartet|erledigt|umgesetzt) | geplant | in planung | vorgesehen | ausstehend
      à faire | à venir | à lancer | à engager | (?:non|pas) (?:démarrée?s?|commencée?s?|engagée?s?|réalisée?s?|terminée?s?) | prévue?s? | planifiée?s? | en attente
      da fare | da avviare | da iniziare | non (?:avviat|iniziat|completat|realizzat)[oaie] | previst[oaie] | pianificat[oaie] | in attesa
      pendientes? | por (?:hacer|iniciar) | (?:no|sin) (?:iniciad[oa]s?|iniciar|realizad[oa]s?|completad[oa]s?) | previst[oa]s? | planificad[oa]s? | a la espera
      heb (?:ei )?(?:ddechrau|gychwyn|gwblhau) | i'w (?:wneud|ddechrau) | ar agor | arfaethedig | ddim wedi dechrau
    `,
  },
  {
    id: 'in-progress',
    says: 'underway',
    pattern: wholly`
      in arbeit | in bearbeitung | in umsetzung | läuft | laufend | fortlaufend | begonnen | gestartet | angelaufen | teilweise (?:umgesetzt|erledigt) | im plan | im zeitplan | grün
      (?:zu )?\d{1,2} ?% (?:umgesetzt|erledigt|abgeschlossen)
      en cours | engagée?s? | lancée?s? | démarrée?s? | commencée?s? | partiellement réalisée?s? | en bonne voie | vert
      in corso | avviat[oaie] | iniziat[oaie] | parzialmente realizzat[oaie] | in linea | verde
      en curso | en marcha | en ejecución | en proceso | iniciad[oa]s? | en desarrollo | parcialmente ejecutad[oa]s?
      ar y gweill | ar waith | ar y trywydd(?: iawn| cywir)? | parhaus | yn parhau | wedi dechrau | yn mynd rhagddo | gwyrdd
    `,
  },
]

const bare = (pattern: RegExp): string => pattern.source.replace(/^\^|\$$/g, '')
const yes = 'yes|y|true|ja|oui|s[iì]|sí|do|ydy|ydyn|[✔✓☑✅☒]\\uFE0F?'
const no = 'no|n|false|nein|non|nage|[✗✘✖✕❌☐⬜□]\\uFE0F?'
const asked = `(?:(?:action|task|item|target|recommendation)s?\\s+)?(?:completed?|done|closed|achieved|implemented|delivered|finished|met|actioned|discharged|signed off|${bare((abroad[0] as Rule).pattern)})`

/** `No` in Welsh: under other headings, and in capitals, `NA` says that it does not apply. */
const welshNo = `(?=wedi|cwblhawyd|cyflawnwyd|gwnaed)${asked}\\s*:\\s*(?-i:[Nn]a)`

/** The answer to a column that asks whether a thing is done, with its heading before it: `Completed: Yes`, `Erledigt: nein`. */
export const answers: readonly Rule[] = [
  { id: 'ticked', says: 'whole', pattern: new RegExp(`^${asked}\\s*:\\s*(?:${yes})$`, 'iu') },
  { id: 'not-ticked', says: 'nothing', pattern: new RegExp(`^(?:${asked}\\s*:\\s*(?:${no})|${welshNo})$`, 'iu') },
]
