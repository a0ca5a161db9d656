import { inkRules } from './write-text.ts'

/**
 * The style of a downloaded report: on screen a quiet page that a phone can hold, on paper A4 upright for the report and across for the
 * appendices, the words at the head and foot of each page as the document says.
 */
export function writeStyle(running: { readonly head: string; readonly foot: string } = { head: '', foot: '' }): string {
  return `:root{color-scheme:light;--ink:#17262b;--quiet:#4b5759;--line:#d9d4c6;--pine:#12363a;--late:#a8123a}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0;background:#fff;color:var(--ink);font:1.0625rem/1.5 'Source Sans 3','Source Sans Pro',Carlito,Calibri,'Segoe UI',Arial,sans-serif;font-variant-numeric:tabular-nums lining-nums;font-variant-emoji:text;hyphens:auto;overflow-wrap:break-word}
main{max-width:96rem;margin:0 auto;padding:1.25rem}
section+section{margin-top:3.25rem;padding-top:1.25rem;border-top:3px solid var(--ink)}
h1,h2,h3{line-height:1.2;text-wrap:balance;break-after:avoid;hyphens:manual}
h1{margin:0 0 1.25rem;max-width:50rem;font:600 2rem/1.2 'Source Serif 4','Source Serif Pro',Georgia,serif}
h2{margin:2rem 0 .5rem;font-size:1.3125rem;font-weight:600}
h3{margin:1.25rem 0 .5rem;font-size:1.125rem;font-weight:600}
h1+h2{margin-top:-.5rem;margin-bottom:1.25rem;max-width:50rem;font-size:1.5rem}
p{margin:0 0 .75rem;max-width:46rem}
.hang{padding-left:1.6em;text-indent:-1.6em}
.bare{list-style:none;margin:0 0 .75rem;padding-left:2.2em}
.organisation{margin:0;font-weight:600}
.draft{margin:0 0 .75rem;color:var(--late);font-weight:700;letter-spacing:.12em}
.answer{margin:0 0 1.25rem;max-width:44rem;font:400 1.5625rem/1.3 'Source Serif 4','Source Serif Pro',Georgia,serif}
.note{color:var(--quiet)}
.frame{max-width:100%;overflow-x:auto}
.frame:focus-visible{outline:3px solid #ffdd00;box-shadow:0 0 0 6px #0b0c0c}
table{width:100%;border-collapse:collapse;margin:0 0 1.25rem;font-size:1rem;line-height:1.4}
th,td{padding:.4rem .75rem .4rem 0;border-bottom:1px solid var(--line);text-align:left;vertical-align:top;font-weight:400}
thead th{border-bottom:2px solid var(--ink);vertical-align:bottom;font-weight:600;hyphens:manual}
td p,th p{margin:0 0 .2rem}
td .hang,th .hang{padding-left:1.1em;text-indent:-1.1em}
.labels{max-width:50rem}
@media (min-width:30em){.labels b{white-space:nowrap}}
.counts{width:auto}
.counts td,.counts thead th+th{text-align:right;padding-left:1rem;font-variant-numeric:tabular-nums}
.bold{font-weight:600}
b,strong{font-weight:600}
.summary{min-width:38rem;max-width:75rem}
.plan{min-width:72rem}
.section td{padding-top:1rem;border-bottom:1px solid var(--ink);font-size:1.125rem}
.below td{padding-left:1.5rem;border-left:3px solid var(--line)}
a{color:#0a5872}
${inkRules}
@page{size:A4 portrait;margin:20mm 18mm 18mm;@top-right{content:${cssText(running.head)};font:600 9pt 'Source Sans 3',Carlito,Arial,sans-serif;letter-spacing:.12em;color:#a8123a}@bottom-left{content:${cssText(running.foot)};font:8pt 'Source Sans 3',Carlito,Arial,sans-serif;color:#4b5759}@bottom-right{content:"Page " counter(page) " of " counter(pages);font:8pt 'Source Sans 3',Carlito,Arial,sans-serif;color:#4b5759}}
@page wide{size:A4 landscape;margin:15mm 12mm 15mm}
@media print{
body{font-size:10.5pt;line-height:1.4}
main{max-width:none;padding:0}
section+section{margin:0;padding:0;border:0;break-before:page}
.landscape{page:wide}
p,.bare{margin-bottom:5pt}
.bare{padding-left:16pt}
h1{margin-bottom:10pt;font-size:20pt}
h2{margin:13pt 0 4pt;font-size:13pt}
h3{margin:6pt 0 4pt;font-size:11.5pt}
h1+h2{margin:-4pt 0 8pt;font-size:14pt}
.draft{margin-bottom:8pt}
.answer{margin-bottom:12pt;font-size:15pt}
.frame{overflow:visible}
table{margin-bottom:8pt;font-size:9pt;line-height:1.3}
th,td{padding:3pt 6pt 3pt 0}
.labels{font-size:10pt}
.summary,.plan{min-width:0;max-width:none;table-layout:fixed}
.plan{font-size:8.5pt;line-height:1.25}
.section td{font-size:10pt;padding-top:7pt}
.below td{padding-left:9pt;border-left-width:2pt}
td p,th p{margin-bottom:1pt}
thead{display:table-header-group}
tr{break-inside:avoid}
.section,.plan tr:has(+.below){break-after:avoid}
p{max-width:none;orphans:2;widows:2}
}`
}

/** A text as a CSS string: nothing in it may end the string or the style element. */
function cssText(text: string): string {
  return `"${text.replace(/[^\p{L}\p{N} .,:;()'–-]/gu, (c) => `\\${(c.codePointAt(0) ?? 0).toString(16)} `)}"`
}
