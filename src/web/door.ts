import type { Context, Handler } from 'hono'
import type { Viewer } from '../domain/access.ts'
import type { House } from '../operations/outcome.ts'

/** What the web door is told when the program starts. */
export interface WebConfig {
  /** Names besides localhost under which Milepost may be asked for, as a browser writes them: `plans.example.gov.uk`, `10.0.0.5:8080`. */
  readonly hosts: readonly string[]
  /** The largest paper that is taken in, in bytes. */
  readonly largestPaper: number
  /** The LibreOffice that converts older files; null where there is none. */
  readonly soffice: string | null
  /** How long one file alone is waited for before its reading is shown on a page of its own, in milliseconds; five seconds unless given. */
  readonly patience?: number
}

/** What every page is made with: the house behind the door, who stands at it, and how it is set up. */
export interface Door {
  readonly house: House
  readonly viewer: Viewer
  readonly config: WebConfig
}

/** What stands round every page. */
export interface Frame {
  /** The council's name; `''` where nobody has said it yet. */
  readonly organisation: string
  /** Whoever is at the keyboard. */
  readonly person: string
  /** Goes into every form that writes. */
  readonly token: string
}

export type Env = { Variables: { frame: Frame } }
export type Asked = Context<Env>
export type PageHandler = Handler<Env>
