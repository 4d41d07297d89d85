import { Hono } from 'hono'
import type { Env } from '../web/env.ts'
import { announcements } from './announcements.tsx'
import { appointmentRoutes } from './appointments.tsx'
import { basket } from './basket.tsx'
import { cases } from './cases.tsx'
import { chaseLetters } from './chase-letter.tsx'
import { checkCounts } from './check-counts.tsx'
import { checkReports } from './check-report.tsx'
import { checks } from './checks.tsx'
import { closings } from './closings.tsx'
import { desk } from './desk.tsx'
import { evidence } from './evidence.tsx'
import { field } from './field.tsx'
import { files } from './files.ts'
import { imports } from './imports.tsx'
import { items } from './items.tsx'
import { labelLacking } from './label-lacking.tsx'
import { labelPrinters } from './label-printers.tsx'
import { labelPrintings } from './label-printings.tsx'
import { labelSheets } from './label-sheets.tsx'
import { labels } from './labels.tsx'
import { languageRoutes } from './language.tsx'
import { ledgerRoutes } from './ledger.tsx'
import { wholeBook, yearBook } from './ledger-files.ts'
import { loanGathering } from './loan-gathering.tsx'
import { loanPaper } from './loan-paper.tsx'
import { blankForms, loanPdf } from './loan-pdf.ts'
import { loanPhotos } from './loan-photos.ts'
import { loanReturns } from './loan-returns.tsx'
import { loans } from './loans.tsx'
import { manifest } from './manifest.ts'
import { manual } from './manual.tsx'
import { manualDocument } from './manual-pdf.ts'
import { measures } from './measures.tsx'
import { orders } from './orders.tsx'
import { announcementPdf, orderPdf } from './paper-pdf.ts'
import { passwordRoutes } from './password.tsx'
import { people } from './people.tsx'
import { register } from './register.tsx'
import { registerCsv, registerSpreadsheet } from './register-files.ts'
import { reportFiles } from './report-files.tsx'
import { reports } from './reports.tsx'
import { requests } from './requests.tsx'
import { scans } from './scans.tsx'
import { seals } from './seals.tsx'
import { settingsRoutes } from './settings.tsx'
import { settingEmblem } from './settings-emblem.tsx'
import { settingHistory } from './settings-history.tsx'
import { settingHolidays } from './settings-holidays.tsx'
import { settingTexts } from './settings-texts.tsx'
import { setUpRoutes } from './setup.tsx'
import { signInRoutes } from './sign-in.tsx'
import { signOutRoutes } from './sign-out.tsx'
import { system } from './system.tsx'
import { tags } from './tags.tsx'

/** One file per first URL segment. */
export const routes: Record<string, Hono<Env>> = {
  '/': desk,
  '/i': tags,
  '/basket': basket,
  '/scans': scans,
  '/requests': requests,
  '/loans': new Hono<Env>()
    .route('/', loans)
    .route('/', loanPaper)
    .route('/', loanPdf)
    .route('/', loanReturns)
    .route('/', loanPhotos)
    .route('/', loanGathering)
    .route('/', chaseLetters),
  '/cases': cases,
  '/checks': new Hono<Env>().route('/', checks).route('/', checkCounts).route('/', checkReports),
  '/forms': blankForms,
  '/manifest.webmanifest': manifest,
  '/manual': manual,
  '/manual.pdf': manualDocument,
  '/orders': new Hono<Env>().route('/', orderPdf).route('/', orders),
  '/announcements': new Hono<Env>().route('/', announcementPdf).route('/', announcements),
  '/field': field,
  '/files': files,
  '/imports': imports,
  '/items': items,
  '/labels': new Hono<Env>()
    .route('/', labels)
    .route('/', labelPrintings)
    .route('/', labelLacking)
    .route('/', labelSheets)
    .route('/', labelPrinters),
  '/register': register,
  '/register.csv': registerCsv,
  '/register.xlsx': registerSpreadsheet,
  '/ledger': new Hono<Env>().route('/', yearBook).route('/', ledgerRoutes),
  '/ledger.jsonl': wholeBook,
  '/reports': new Hono<Env>()
    .route('/', reportFiles)
    .route('/', closings)
    .route('/', evidence)
    .route('/', measures)
    .route('/', reports),
  '/seals': seals,
  '/people': people,
  '/appointments': appointmentRoutes,
  '/settings': new Hono<Env>()
    .route('/', settingsRoutes)
    .route('/', settingTexts)
    .route('/', settingHolidays)
    .route('/', settingEmblem)
    .route('/', settingHistory),
  '/setup': setUpRoutes,
  '/system': system,
  '/sign-in': signInRoutes,
  '/sign-out': signOutRoutes,
  '/password': passwordRoutes,
  '/language': languageRoutes,
}
