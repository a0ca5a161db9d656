import { Hono } from 'hono'
import { acrossPlans } from './across.ts'
import { organisationHref } from './addresses.ts'
import { asset } from './assets.ts'
import type { Door, Env } from './door.ts'
import { failed } from './failure.tsx'
import { tokenOnWrites } from './form-token.tsx'
import { frameOf } from './frame.ts'
import { securityHeaders } from './headers.ts'
import { measuringBeside, measurings } from './measuring.ts'
import { actionPage } from './pages/action/route.tsx'
import { addActionPage, addActionToPlan } from './pages/add-action/route.tsx'
import { batchPage, giveUpBatch, readBatch } from './pages/batch/route.tsx'
import { bringInPage, takeFiles, takeText } from './pages/bring-in/route.tsx'
import { changePage, makeChange } from './pages/change/route.tsx'
import { changesPages } from './pages/changes/route.tsx'
import { applyEditionPage, editionCsv, editionPage } from './pages/edition/route.tsx'
import { enquiryCsv, enquiryPage } from './pages/enquiry/route.tsx'
import { exceptionsCsv, exceptionsPage } from './pages/exceptions/route.tsx'
import { late, noAnswer } from './pages/exceptions/view.tsx'
import { answerFigurePage } from './pages/figure/route.tsx'
import { frontSheetPage, saveFrontSheet } from './pages/front-sheet/route.tsx'
import { healthCsv, healthPage } from './pages/health/route.tsx'
import { homePage } from './pages/home/route.tsx'
import { actionJournalPage, journalPage } from './pages/journal/route.tsx'
import { judgingPage, setJudging } from './pages/judging/route.tsx'
import { measureCsv, measurePage } from './pages/measure/route.tsx'
import { measuresCsv, measuresPage } from './pages/measures/route.tsx'
import { objectivePage } from './pages/objective/route.tsx'
import { nameOrganisationPage, organisationPage } from './pages/organisation/route.tsx'
import { deleteDueOriginals, keepOriginals, originalsPage } from './pages/originals/route.tsx'
import { mergeOwnersPage, ownersPage } from './pages/owners/route.tsx'
import {
  adoptPaper,
  deletePaperOriginal,
  mapPaperColumns,
  paperOriginal,
  paperPage,
  settlePaperDoubts,
  withdrawPaperPage,
} from './pages/paper/route.tsx'
import { planCsv, planPage, slipsCsv } from './pages/plan/route.tsx'
import { plansPage } from './pages/plans/route.tsx'
import { reconcilePage, reconcileTwoPapers } from './pages/reconcile/route.tsx'
import { reportFile, reportPage } from './pages/report/route.tsx'
import { composePage, reportsPage } from './pages/reports/route.tsx'
import { makeReview, reviewPage } from './pages/review/route.tsx'
import { statusesCsv, statusesPage } from './pages/statuses/route.tsx'
import { recordUpdatePage, updatePage } from './pages/update/route.tsx'
import { notFound } from './refusal.tsx'
import { ownHostsOnly, ownPagesOnly } from './same-origin.ts'
import { sizeLimit } from './size-limit.ts'
import { standings } from './standing.ts'

/**
 * The web door: every middleware and every page. A page reads the store with its viewer; it writes only through an operation. `house` is what
 * the pages work in, `viewer` who stands at the door, `config` the names it answers to and the largest paper it takes.
 */
export function createApp(door: Door): Hono<Env> {
  const app = new Hono<Env>()

  app.use(securityHeaders)
  app.use(ownHostsOnly(door.config))
  app.get('/assets/:name', asset)
  app.use(ownPagesOnly)
  app.use(sizeLimit(door.config))
  app.use(frameOf(door))
  // PostgreSQL takes no text with a NUL in it, and no address of ours holds one
  app.use(async (c, next) => (/%00|\0/.test(c.req.path) ? notFound(c) : next()))
  // before the token is asked for, which would hold the files in memory: it asks for it itself
  app.post('/bring-in', takeFiles(door))
  app.use(tokenOnWrites)

  const standing = standings(door)
  app.get('/', homePage(door, standing))
  for (const which of [late, noAnswer]) {
    app.get(which.path, exceptionsPage(door, standing, which))
    app.get(`${which.path}.csv`, exceptionsCsv(door, standing, which))
  }
  app.get('/plans', plansPage(door, standing))
  app.get('/plans/:plan', planPage(door))
  app.get('/plans/:plan/actions.csv', planCsv(door)).get('/plans/:plan/slips.csv', slipsCsv(door))
  app.get('/plans/:plan/add', addActionPage(door)).post(addActionToPlan(door))
  app.get('/plans/:plan/enquiry', enquiryPage(door, standing))
  app.get('/plans/:plan/enquiry.csv', enquiryCsv(door, standing))
  app.get('/plans/:plan/health', healthPage(door))
  app.get('/plans/:plan/health.csv', healthCsv(door))
  app.get('/enquiry', enquiryPage(door, standing))
  app.get('/enquiry.csv', enquiryCsv(door, standing))
  const measuring = measurings(door)
  const beside = measuringBeside(door, measuring)
  app.get('/measures', measuresPage(door, measuring))
  app.get('/measures.csv', measuresCsv(door, measuring))
  app.get('/measures/:measure', measurePage(door, measuring))
  app.get('/measures/:measure/values.csv', measureCsv(door, measuring))
  const changes = changesPages(door)
  app.get('/changes', changes.page).get('/changes.csv', changes.csv)
  app.get('/plans/:plan/changes', changes.page).get('/plans/:plan/changes.csv', changes.csv)
  app.get('/owners', ownersPage(door)).post(mergeOwnersPage(door))

  const across = acrossPlans(door)
  app.get('/actions/:id', actionPage(door, across, beside))
  app.post('/actions/:id/figure', answerFigurePage(door, 'action'))
  app.get('/actions/:id/journal', actionJournalPage(door))
  app.get('/actions/:id/update', updatePage(door, 'action')).post(recordUpdatePage(door, 'action'))
  app.get('/actions/:id/change/:change', changePage(door)).post(makeChange(door))
  app.get('/actions/:id/review/:review', reviewPage(door)).post(makeReview(door))
  app.get('/objectives/:id', objectivePage(door, across, beside))
  app.post('/objectives/:id/figure', answerFigurePage(door, 'objective'))
  app.get('/objectives/:id/update', updatePage(door, 'objective')).post(recordUpdatePage(door, 'objective'))

  app.get('/bring-in', bringInPage(door)).post(takeText(door))
  app.get('/bring-in/:batch', batchPage(door))
  app.post('/bring-in/:batch/give-up', giveUpBatch(door))
  app.post('/bring-in/:batch/read', readBatch(door))
  app.get('/papers/reconcile', reconcilePage(door)).post(reconcileTwoPapers(door))
  app.get('/papers/:id', paperPage(door))
  app.get('/papers/:id/original', paperOriginal(door)).post(deletePaperOriginal(door))
  app.post('/papers/:id/doubts', settlePaperDoubts(door))
  app.post('/papers/:id/adopt', adoptPaper(door))
  app.post('/papers/:id/columns', mapPaperColumns(door))
  app.get('/papers/:id/edition/:plan', editionPage(door)).post(applyEditionPage(door))
  app.get('/papers/:id/edition/:plan/changes.csv', editionCsv(door))
  app.post('/papers/:id/withdraw', withdrawPaperPage(door))

  app.get('/front-sheet', frontSheetPage(door, across)).post(saveFrontSheet(door, across))
  app.get('/reports', reportsPage(door)).post(composePage(door))
  app.get('/reports/:number', reportPage(door))
  app.get('/reports/:number/:file', reportFile(door))

  app.get(organisationHref, organisationPage).post(nameOrganisationPage(door))
  app.get('/originals', originalsPage(door)).post(keepOriginals(door))
  app.post('/originals/delete', deleteDueOriginals(door))
  app.get('/journal', journalPage(door))
  app.get('/statuses', statusesPage(door)).get('/statuses.csv', statusesCsv(door))
  app.get('/judging', judgingPage(door)).post(setJudging(door))

  app.notFound((c) => notFound(c))
  app.onError(failed)
  return app
}
