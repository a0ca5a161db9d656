import { importPaper } from '../../../operations/import-paper.ts'
import type { Refusal } from '../../../operations/outcome.ts'
import { listPapers } from '../../../store/papers.ts'
import { paperHref } from '../../addresses.ts'
import type { Asked, Door, PageHandler } from '../../door.ts'
import { statusOf } from '../../refusal-status.ts'
import { officeAsked, withOffer } from './convert.tsx'
import { readPaperForm } from './form.ts'
import { BringInView } from './view.tsx'

/** GET /bring-in. */
export function bringInPage({ house, viewer, config: { soffice } }: Door): PageHandler {
  return async (c) =>
    c.html(<BringInView frame={c.var.frame} papers={await listPapers(house.db, viewer)} pasted="" name="" soffice={soffice} />)
}

/** POST /bring-in: a file, or pasted text. Read, it leads to the paper beside its reading; refused, the text comes back as it was. */
export function takePaper({ house, viewer, config: { soffice } }: Door): PageHandler {
  return async (c) => {
    const body = await c.req.parseBody()
    const form = await readPaperForm(body)
    const again = async (refusal: Refusal) => {
      const papers = await listPapers(house.db, viewer)
      return c.html(
        <BringInView frame={c.var.frame} papers={papers} pasted={form.pasted} name={form.name} refusal={refusal} soffice={soffice} />,
        statusOf(refusal),
      )
    }
    if (!form.paper) {
      const sentence = form.pasted
        ? 'Nothing was read, because the text is empty: paste the paper and send it again.'
        : 'Nothing was read, because no file was chosen and no text pasted: choose the paper or paste its text.'
      return again({ kind: 'invalid', sentence, field: form.pasted ? 'text' : 'file' })
    }
    const outcome = await importPaper(house, viewer, { ...form.paper, office: officeAsked(soffice, body) })
    return outcome.ok ? toPaper(c, outcome.value.paperId) : again(withOffer(outcome.refusal))
  }
}

const toPaper = (c: Asked, id: string) => c.redirect(paperHref(id), 303)
