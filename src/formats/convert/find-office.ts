import { accessSync, constants, statSync } from 'node:fs'
import path from 'node:path'

/** Where LibreOffice stands when it is not on the path. */
const usualPlaces = [
  '/Applications/LibreOffice.app/Contents/MacOS/soffice',
  '/opt/libreoffice/program/soffice',
  '/usr/lib/libreoffice/program/soffice',
]

/** Where to look, and on what. */
interface Machine {
  readonly path: string
  readonly platform: NodeJS.Platform
  readonly places?: readonly string[]
}

/**
 * The program that converts older files: the one that is named, else `soffice` or `libreoffice` on the path or in its usual place. Null where there is
 * none, where it was turned off (`off`), and on Windows, where a program and all it started cannot be ended as one.
 */
export function findOffice(
  named: string,
  { path: folders, platform, places = usualPlaces }: Machine = { path: process.env['PATH'] ?? '', platform: process.platform },
): string | null {
  if (named === 'off' || platform === 'win32') return null
  if (named !== '') return isProgram(named) ? path.resolve(named) : null
  const onPath = folders
    .split(':')
    // an entry that is relative would name another program in another folder
    .filter((folder) => path.isAbsolute(folder))
    .flatMap((folder) => ['soffice', 'libreoffice'].map((name) => path.join(folder, name)))
  return [...onPath, ...places].find(isProgram) ?? null
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return statSync(file).isFile()
  } catch {
    return false
  }
}
