import { backup } from './backup.ts'
import type { Command } from './command.ts'
import { compareCommand } from './compare.ts'
import { demo } from './demo.ts'
import { exportCommand } from './export.ts'
import { importCommand } from './import.ts'
import { judgeCommand } from './judge.ts'
import { measuresCommand } from './measures.ts'
import { organisation } from './organisation.ts'
import { plans } from './plans.ts'
import { read } from './read.ts'
import { reconcileCommand } from './reconcile.ts'
import { report } from './report.ts'
import { restore } from './restore.ts'
import { retention } from './retention.ts'
import { serve } from './serve.ts'
import { update } from './update.ts'
import { verify } from './verify.ts'

/** Every command, in the order of a day's work. */
export const commands: readonly Command[] = [
  serve,
  demo,
  organisation,
  read,
  reconcileCommand,
  importCommand,
  plans,
  judgeCommand,
  compareCommand,
  measuresCommand,
  update,
  report,
  exportCommand,
  retention,
  backup,
  restore,
  verify,
]
