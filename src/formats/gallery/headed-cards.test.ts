import { gallery } from './read-in-tests.ts'

// A heading that words the action, over a table of one row that says the rest.
gallery([
  {
    is: 'headings with their number over tables of one row',
    paper: `# Improvement plan

## Action 1: Mend the fence

| Lead | Deadline | Status |
|--|--|--|
| AB | May 2027 | On track |

## 1.2 Paint the door

| Lead | Deadline | Status |
|--|--|--|
| CD | June 2027 | Late |
`,
    items: [
      { plan: 'Improvement plan', ref: '1', action: 'Mend the fence', owner: 'AB', deadline: 'May 2027', status: 'On track' },
      { ref: '1.2', action: 'Paint the door', owner: 'CD', deadline: 'June 2027', status: 'Late' },
    ],
  },
  {
    is: 'one such table alone heads no action',
    paper: `# Improvement plan

## This report

| Lead | Due | Status |
|--|--|--|
| AB | May 2027 | Draft |
`,
    items: [],
  },
  {
    is: 'tables of one row that say nothing of when or how far',
    paper: `## North lodge

| Lead | Budget |
|--|--|
| AB | £400 |

## South lodge

| Lead | Budget |
|--|--|
| CD | £500 |
`,
    items: [],
  },
])
