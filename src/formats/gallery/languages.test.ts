import { gallery } from './read-in-tests.ts'

gallery([
  {
    is: 'German',
    paper: `# Maßnahmenplan Radverkehr

| Nr. | Handlungsfeld | Maßnahme | Zuständig | Frist | Stand | Bemerkungen |
|---|---|---|---|---|---|---|
| 1 | Wege | Radweg an der Uferstraße bauen | Tiefbauamt | 31. März 2027 | in Arbeit | Ausschreibung läuft |
| 2 | Parken | Bügel am Bahnhof aufstellen | Ordnungsamt | Oktober 2026 | erledigt | |
`,
    items: [
      {
        ref: '1',
        section: 'Wege',
        action: 'Radweg an der Uferstraße bauen',
        owner: 'Tiefbauamt',
        deadline: '31. März 2027',
        status: 'in Arbeit',
        progress: 'Ausschreibung läuft',
      },
      { ref: '2', deadline: 'Oktober 2026', status: 'erledigt' },
    ],
  },
  {
    is: 'French',
    paper: `| N° | Objectif | Actions à mener | Pilote | Échéance | État d’avancement |
|---|---|---|---|---|---|
| 1 | Réduire les déchets | Ouvrir une deuxième déchèterie | Direction de l’environnement | décembre 2026 | En cours |
| 2 | Mieux se déplacer | Créer une ligne de bus vers la gare | Service transports | 30 juin 2027 | À faire |
`,
    items: [
      {
        ref: '1',
        objective: 'Réduire les déchets',
        action: 'Ouvrir une deuxième déchèterie',
        owner: 'Direction de l’environnement',
        deadline: 'décembre 2026',
        status: 'En cours',
      },
      { ref: '2', deadline: '30 juin 2027', status: 'À faire' },
    ],
  },
  {
    is: 'Italian',
    paper: `| Azione | Responsabile | Scadenza | Stato |
|---|---|---|---|
| Sostituire i lampioni del parco | Ufficio tecnico | settembre 2026 | In corso |
| Aprire lo sportello digitale | Servizi demografici | 15 gennaio 2027 | Completato |
`,
    items: [
      { action: 'Sostituire i lampioni del parco', owner: 'Ufficio tecnico', deadline: 'settembre 2026', status: 'In corso' },
      { action: 'Aprire lo sportello digitale', owner: 'Servizi demografici', deadline: '15 gennaio 2027', status: 'Completato' },
    ],
  },
  {
    is: 'Spanish',
    paper: `| Nº | Línea estratégica | Medida | Responsable | Plazo | Estado | Observaciones |
|---|---|---|---|---|---|---|
| 1 | Agua | Reparar la red del barrio norte | Servicio de aguas | 31 de marzo de 2027 | En curso | Obra adjudicada |
| 2 | Arbolado | Plantar cien árboles en las plazas | Parques | noviembre de 2026 | Pendiente | |
`,
    items: [
      {
        ref: '1',
        section: 'Agua',
        action: 'Reparar la red del barrio norte',
        owner: 'Servicio de aguas',
        deadline: '31 de marzo de 2027',
        status: 'En curso',
        progress: 'Obra adjudicada',
      },
      { ref: '2', deadline: 'noviembre de 2026', status: 'Pendiente' },
    ],
  },
  {
    is: 'Welsh',
    paper: `| Rhif | Amcan | Cam gweithredu | Swyddog cyfrifol | Dyddiad cwblhau | Cynnydd |
|---|---|---|---|---|---|
| 1 | Parciau glân | Prynu biniau newydd ar gyfer pob parc | Rheolwr Parciau | Mawrth 2027 | Mae tri bin wedi eu prynu hyd yn hyn |
| 2 | Llyfrgelloedd | Agor ar ddydd Sul | Prif Lyfrgellydd | 1 Medi 2026 | Ymgynghoriad gyda staff ar y gweill |
`,
    items: [
      {
        ref: '1',
        objective: 'Parciau glân',
        action: 'Prynu biniau newydd ar gyfer pob parc',
        owner: 'Rheolwr Parciau',
        deadline: 'Mawrth 2027',
        progress: 'Mae tri bin wedi eu prynu hyd yn hyn',
      },
      { ref: '2', deadline: '1 Medi 2026' },
    ],
  },
])
