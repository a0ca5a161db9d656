import { gallery } from './read-in-tests.ts'

// Plans in other languages, in the layouts they often have there.
gallery([
  {
    is: 'a German plan with fields of action in rows and priorities',
    paper: `<h1>Maßnahmenplan Klimaanpassung</h1><table><tr><th>Nr.</th><th>Maßnahme</th><th>Federführung</th><th>Beteiligte</th><th>Umsetzung bis</th><th>Umsetzungsstand</th><th>Sachstand</th></tr>
<tr><td colspan="7"><b>Handlungsfeld A: Wasser</b></td></tr>
<tr><td>A1</td><td>Regenwasser auf Schuldächern sammeln</td><td>Hochbauamt</td><td>Schulen</td><td>12/2027</td><td>läuft</td><td>Zwei Dächer sind fertig</td></tr>
<tr><td>A2</td><td>Brunnen auf dem Markt sanieren</td><td>Tiefbauamt</td><td></td><td>06/2027</td><td>abgeschlossen</td><td></td></tr></table>`,
    items: [
      {
        ref: 'A1',
        action: 'Regenwasser auf Schuldächern sammeln',
        owner: 'Hochbauamt',
        deadline: '12/2027',
        status: 'läuft',
        progress: 'Zwei Dächer sind fertig',
      },
      { ref: 'A2', owner: 'Tiefbauamt', deadline: '06/2027', status: 'abgeschlossen' },
    ],
  },
  {
    is: 'a German list of tasks in questions',
    paper: `| Was? | Wer? | Bis wann? | Erledigt |
|---|---|---|---|
| Angebote für die Brücke einholen | Bauamt | 15.05.2027 | ja |
| Anwohner anschreiben | Hauptamt | 30.05.2027 | nein |
`,
    items: [
      { action: 'Angebote für die Brücke einholen', owner: 'Bauamt', deadline: '15.05.2027', status: 'Erledigt: ja' },
      { owner: 'Hauptamt', deadline: '30.05.2027', status: 'Erledigt: nein' },
    ],
  },
  {
    is: 'a French plan with axes, indicators and a calendar',
    paper: `| Axe | Action | Porteur | Partenaires | Calendrier | Indicateurs | Bilan |
|---|---|---|---|---|---|---|
| Logement | Rénover quarante logements | Bailleur municipal | Région | fin 2027 | Logements rénovés | Douze logements livrés |
| Culture | Ouvrir la médiathèque le dimanche | Direction de la culture | Associations | septembre 2026 | Entrées | En place depuis mars |
`,
    items: [
      {
        section: 'Logement',
        action: 'Rénover quarante logements',
        owner: 'Bailleur municipal',
        deadline: 'fin 2027',
        progress: 'Douze logements livrés',
      },
      { section: 'Culture', owner: 'Direction de la culture', deadline: 'septembre 2026', progress: 'En place depuis mars' },
    ],
  },
  {
    is: 'an Italian plan with areas and times',
    paper: `| N. | Area | Intervento | Soggetto responsabile | Tempi | Stato di avanzamento | Note |
|---|---|---|---|---|---|---|
| 1 | Verde | Piantare duecento alberi | Ufficio verde | entro marzo 2027 | In corso | Ottanta alberi piantati |
| 2 | Scuola | Rifare il tetto della palestra | Lavori pubblici | giugno 2027 | Da avviare | |
`,
    items: [
      {
        ref: '1',
        section: 'Verde',
        action: 'Piantare duecento alberi',
        owner: 'Ufficio verde',
        deadline: 'entro marzo 2027',
        status: 'In corso',
        progress: 'Ottanta alberi piantati',
      },
      { ref: '2', owner: 'Lavori pubblici', deadline: 'giugno 2027', status: 'Da avviare' },
    ],
  },
  {
    is: 'a Spanish plan with objectives and degree of execution',
    paper: `| Objetivo | Actuación | Departamento responsable | Fecha límite | Grado de ejecución | Seguimiento |
|---|---|---|---|---|---|
| Ciudad accesible | Rebajar sesenta aceras | Vías públicas | 30 de junio de 2027 | 50% | Treinta aceras rebajadas |
| Ciudad verde | Abrir un huerto vecinal | Medio ambiente | octubre de 2026 | 100% | Abierto en mayo |
`,
    items: [
      {
        objective: 'Ciudad accesible',
        action: 'Rebajar sesenta aceras',
        owner: 'Vías públicas',
        deadline: '30 de junio de 2027',
        status: '50%',
        progress: 'Treinta aceras rebajadas',
      },
      { action: 'Abrir un huerto vecinal', deadline: 'octubre de 2026', status: '100%' },
    ],
  },
  {
    is: 'a Welsh plan with two languages in its headings',
    paper: `| Cyf / Ref | Cam gweithredu / Action | Arweinydd / Lead | Dyddiad / Date | Statws / Status | Diweddariad / Update |
|---|---|---|---|---|---|
| 1 | Agor canolfan ieuenctid | Pennaeth Ieuenctid | Mehefin 2027 | Gwyrdd | Mae'r adeilad wedi ei brynu |
| 2 | Plannu coed ar y maes | Swyddog Coed | Rhagfyr 2026 | Oren | Aros am ganiatâd |
`,
    items: [
      {
        ref: '1',
        action: 'Agor canolfan ieuenctid',
        owner: 'Pennaeth Ieuenctid',
        deadline: 'Mehefin 2027',
        status: 'Gwyrdd',
        progress: "Mae'r adeilad wedi ei brynu",
      },
      { ref: '2', owner: 'Swyddog Coed', status: 'Oren', progress: 'Aros am ganiatâd' },
    ],
  },
])
