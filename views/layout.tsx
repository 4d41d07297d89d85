import type { PropsWithChildren } from 'hono/jsx'
import { Account } from './parts/account.tsx'
import { raw } from './parts/raw.ts'
import { ReadingOnly } from './parts/reading-only.tsx'
import { Rooms } from './parts/rooms.tsx'
import { useView, useWords } from './view.ts'
import { layoutWords } from './words/layout.ts'

type LayoutProps = PropsWithChildren<{
  title: string
  /** Without the rooms and the header: for papers that print. */
  bare: boolean
}>

/** The sheet around every page. */
export function Layout({ title, bare, children }: LayoutProps) {
  const view = useView()
  const w = useWords(layoutWords)
  const office = view.office.name ?? ''
  // Whose page it is, for a device that keeps a copy for the field; unknown where nobody looked.
  const person = view.actor?.id ?? (view.path === '/sign-in' ? '' : null)
  return (
    <>
      {raw('<!DOCTYPE html>')}
      <html lang={view.language}>
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta name="htmx-config" content='{"includeIndicatorCSS":false}' />
          <meta name="color-scheme" content="light dark" />
          <title>{[title, w.product, office].filter(Boolean).join(' · ')}</title>
          <meta name="theme-color" media="(prefers-color-scheme: light)" content="#fffdf8" />
          <meta name="theme-color" media="(prefers-color-scheme: dark)" content="#19233c" />
          <link rel="manifest" href="/manifest.webmanifest" />
          <link rel="icon" href={view.asset('icon.svg')} type="image/svg+xml" />
          <link rel="apple-touch-icon" href={view.asset('icon-192.png')} />
          {person !== null && (
            <meta name="person" content={person} data-keep={view.asset('keep.js')} />
          )}
          <link rel="stylesheet" href={view.asset('app.css')} />
          <script src={view.asset('app.js')} defer />
        </head>
        <body class={bare ? 'bare' : view.actor ? 'seated' : undefined}>
          {bare ? (
            <main id="main">{children}</main>
          ) : (
            <>
              <a class="skip" href="#main">
                {w.skip}
              </a>
              <Rooms office={office} />
              <main id="main" tabindex={-1}>
                <ReadingOnly />
                {children}
              </main>
              <Account />
            </>
          )}
        </body>
      </html>
    </>
  )
}
