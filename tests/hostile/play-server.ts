import type { Hostile } from './making/hostile.ts'
export async function playServer(_t: unknown, _files: readonly Hostile[], _good: unknown): Promise<void> {}
