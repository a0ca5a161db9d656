import type { Asked } from './door.ts'

/** What a page announces after a write, by the word that its address carries: an address holds no sentence that somebody else could have written. */
const sentences: Readonly<Record<string, string>> = {
  updated: 'The update is recorded.',
  reworded: 'The promise is reworded. The adopted words stay on record.',
  'moved-date': 'The date is moved. The old one stays on record.',
  'new-owner': 'The owner is changed.',
  stopped: 'The action is stopped. It stays in the plan and in reports.',
  mended: 'The reading is mended. The paper and the first reading stay on record.',
  added: 'The action is added to the plan.',
  adopted: 'The plan is adopted. Its words are now frozen; later changes are recorded beside them.',
  edition: 'The later edition is applied. What it changed is recorded with its day; the words before stay on record.',
  columns: 'The columns are set, and the paper was read again with them.',
  together: 'The two copies are put together. Both stay as they are.',
  withdrawn: 'The paper is withdrawn. Nothing of it was deleted.',
  'deleted-original': 'The original is deleted. What was read out of it, its hash and the reason stay on record.',
  'kept-so-long': 'From now on originals are kept so long. None was deleted.',
  'deleted-due': 'The originals whose time was over are deleted, each with a record of its own.',
  settled: 'The doubt is settled.',
  decided: 'What was decided is kept. Nothing is adopted yet.',
  sheet: 'The front sheet is saved.',
  figure: 'What the figure is, is recorded. The words stay as they were said.',
  reviewed: 'What the reviewer says is recorded beside what the facts say.',
  judging: 'From now on it is judged so. Reports composed before keep their judgement.',
  composed: 'The report is composed and kept whole.',
  named: 'The council’s name is changed.',
  merged: 'The spellings are one owner now.',
}

/** The sentence for the word behind `?done=`; undefined for none or an unknown one. */
export const doneIn = (c: Asked): string | undefined => sentences[c.req.query('done') ?? '']
