export type { Deed, ObjectiveProgress, Progress, Update } from '../plan/told.ts'
