import type { Family } from '../making/hostile.ts'
import { csv } from './csv.ts'
import { docx } from './docx.ts'
import { html } from './html.ts'
import { ods, odt } from './open-document.ts'
import { pdf } from './pdf.ts'
import { rst } from './rst.ts'
import { text } from './text.ts'
import { xlsx } from './xlsx.ts'

export const families: readonly Family[] = [docx, xlsx, odt, ods, pdf, html, text, rst, csv]
