/** The text of a line or a cell without its mark-up, and whether all of it is bold. */
export interface TextPiece {
  readonly text: string
  readonly bold: boolean
}

/** Plain text has no mark-up: every character stands for itself. */
export function plainPiece(source: string): TextPiece {
  return { text: source, bold: false }
}
