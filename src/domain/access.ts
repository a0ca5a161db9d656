/** Who acts. Until sign-in comes there is one local person; every operation and every read takes one all the same. */
export interface Person {
  readonly id: string
  readonly name: string
}

export type Role = 'performance officer' | 'responsible manager' | 'director' | 'democratic services' | 'panel member' | 'public'

/** A person in an organisation: what every read and every write is asked with. */
export interface Viewer {
  readonly person: Person
  readonly organisation: string
  readonly roles: readonly Role[]
}

/** What can be done, as sentences say it. */
export type Deed =
  | 'read plans'
  | 'read papers'
  | 'import a paper'
  | 'settle doubts'
  | 'confirm a plan'
  | 'withdraw an import'
  | 'mend a misreading'
  | 'change a promise'
  | 'review a status'
  | 'merge owners'
  | 'set columns right'
  | 'name the organisation'
  | 'set how it is judged'
  | 'delete an original'
  | 'set how long originals are kept'
  | 'record progress'
  | 'say what a figure measures'
  | 'edit the front sheet'
  | 'compose a report'
  | 'export everything'
  | 'read the journal'

const allowed: Readonly<Record<Role, readonly Deed[]>> = {
  'performance officer': [
    'read plans',
    'read papers',
    'import a paper',
    'settle doubts',
    'confirm a plan',
    'withdraw an import',
    'mend a misreading',
    'change a promise',
    'review a status',
    'merge owners',
    'set columns right',
    'name the organisation',
    'set how it is judged',
    'delete an original',
    'set how long originals are kept',
    'record progress',
    'say what a figure measures',
    'edit the front sheet',
    'compose a report',
    'export everything',
    'read the journal',
  ],
  'responsible manager': ['read plans', 'read papers', 'record progress', 'say what a figure measures'],
  director: [
    'read plans',
    'read papers',
    'record progress',
    'say what a figure measures',
    'change a promise',
    'review a status',
    'compose a report',
    'read the journal',
  ],
  'democratic services': ['read plans', 'read papers', 'edit the front sheet', 'compose a report'],
  'panel member': ['read plans', 'read papers'],
  public: ['read plans'],
}

/** Whether this viewer may do this deed in their own organisation. A row of another organisation is never theirs to see or touch. */
export function may(viewer: Viewer, deed: Deed): boolean {
  return viewer.roles.some((role) => allowed[role].includes(deed))
}
