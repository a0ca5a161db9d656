/**
 * Thrown inside a reader, where only leaving the whole parse helps (a bomb, a DTD, nesting without end), and turned into a value by
 * `readDocument`: nothing outside this room sees it. The message is the sentence for the user.
 */
export class Unreadable extends Error {}

/** What a paper may hold at most. A committee paper of 500 pages stays far below each of them. */
export const limits = {
  /** Bytes of the file as given. */
  fileBytes: 50_000_000,
  /** Characters of text or mark-up. */
  textCharacters: 10_000_000,
  /** Bytes of all parts of a Word file that are read, unpacked. */
  unpackedBytes: 40_000_000,
  /** Bytes of all parts of a workbook that are walked piece by piece and not kept: its sheets, most of it cells that are formatted and empty. */
  piecesBytes: 400_000_000,
  /** Unpacked to packed, once a part is larger than `ratioFrom`: Word's own XML stays below 60. */
  ratio: 250,
  ratioFrom: 5_000_000,
  zipEntries: 5_000,
  /** How often parts are unpacked: one part may be named by many others. */
  zipReads: 20_000,
  elements: 1_000_000,
  /** Elements of a part that is walked and not kept: a sheet of 200,000 cells has three for each. */
  sheetElements: 3_000_000,
  /** Attributes of one element. */
  attributes: 1_000,
  depth: 500,
  blocks: 200_000,
  /** Pages of a PDF, runs of text in all of them, and drawn lines on one. */
  pdfPages: 1_000,
  pdfRuns: 500_000,
  pdfLines: 20_000,
  /** Steps in which a PDF draws one page and all of them, and states of a drawing that one page keeps and has not given back. */
  pdfPageOperators: 500_000,
  pdfOperators: 4_000_000,
  pdfStates: 2_000,
  /** Parts that the structure of a PDF names, each page's counted by itself. */
  pdfParts: 400_000,
  cells: 200_000,
} as const

export const pasteInstead = 'Save the paper as a Word document (.docx), or copy its text and paste it.'

/** The refusal of a file that is too much in one respect, which `what` names: `unpacks to far more than a paper holds`. */
export function tooMuch(what: string): Unreadable {
  return new Unreadable(`This file ${what}, so nothing was read. Copy the part that holds the plan and paste it.`)
}
