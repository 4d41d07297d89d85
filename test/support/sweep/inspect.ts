import type { Page } from 'playwright-core'
import { axeFaults } from '../axe.ts'

/** How a page is looked at: its width in CSS pixels, the colours, and the size of its text. */
const looks = [
  { width: 1280, height: 800, colours: 'light', text: 1 },
  { width: 360, height: 800, colours: 'dark', text: 1 },
] as const

/**
 * Everything that can be told about a page by machine, a line for each fault: axe in light and
 * dark, names, languages, ids; and its width at 320 px with letters of twice their size.
 */
export async function faultsOf(page: Page, said: string): Promise<string[]> {
  const faults: string[] = []
  await page.evaluate(openAll)
  for (const { width, height, colours } of looks) {
    await page.setViewportSize({ width, height })
    await page.emulateMedia({ colorScheme: colours, reducedMotion: 'reduce' })
    const found = await axeFaults(page)
    faults.push(...found.map(fault => `${said} [${width} ${colours}] ${fault}`))
  }
  const own = [...(await page.evaluate(namesAndIds)), ...(await tooWide(page))]
  return [...faults, ...own.map(fault => `${said} ${fault}`)]
}

/**
 * What is wider than a phone of 320 px. The same in a browser whose owner has set it to letters of
 * twice the size (`largeLetters`), where sizes in rem and widths in em follow.
 */
export async function tooWide(page: Page): Promise<string[]> {
  await page.evaluate(openAll)
  await page.setViewportSize({ width: 320, height: 640 })
  return page.evaluate(widerThanTheScreen)
}

/** Starts Chromium as set by somebody who reads letters of twice the size. */
export const largeLetters = ['--blink-settings=defaultFontSize=32']

function openAll(): void {
  // The menu of a phone lies above the page: it is looked at by itself.
  for (const details of document.querySelectorAll('details:not(.menu)')) {
    // Those of one name close one another.
    details.removeAttribute('name')
    details.setAttribute('open', '')
  }
}

/** Runs in the page. Sideways scrolling, what causes it, and text that is cut off or lies on other text. */
function widerThanTheScreen(): string[] {
  const root = document.documentElement
  const faults: string[] = []
  const nameOf = (element: Element) =>
    `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''}`
  const scrolls = (element: Element | null): boolean => {
    if (element === null || element === document.body) return false
    const { overflowX } = getComputedStyle(element)
    return /auto|scroll|hidden|clip/.test(overflowX) || scrolls(element.parentElement)
  }
  if (root.scrollWidth > innerWidth) {
    const wide = [...document.body.querySelectorAll('*')].filter(element => {
      const box = element.getBoundingClientRect()
      return box.width > 0 && box.right > innerWidth + 0.5 && !scrolls(element)
    })
    const deepest = wide.filter(element => ![...element.children].some(each => wide.includes(each)))
    const named = deepest.slice(0, 4).map(each => {
      const { right, width } = each.getBoundingClientRect()
      return `${nameOf(each)} “${each.textContent?.trim().slice(0, 30)}” to ${Math.round(right)}, ${Math.round(width)} wide`
    })
    faults.push(`[320] is ${root.scrollWidth} px wide: ${named.join('; ')}`)
  }
  for (const element of document.body.querySelectorAll('*')) {
    const { overflowX } = getComputedStyle(element)
    if (element.scrollWidth <= element.clientWidth + 1 || element.clientWidth === 0) continue
    if (/auto|scroll/.test(overflowX) && !element.closest('nav')) {
      const isRegion = element.matches('section[tabindex="0"][aria-label]')
      if (!isRegion && !element.matches('input, textarea, select'))
        faults.push(`[320] ${nameOf(element)} scrolls sideways and is no named region`)
    }
    if (/hidden|clip/.test(overflowX) && !element.matches('input, textarea, select, svg, svg *')) {
      faults.push(`[320] ${nameOf(element)} cuts off “${element.textContent?.slice(0, 30)}”`)
    }
  }
  return faults
}

/** Runs in the page. Names in the page's own language, ids that are told apart, fields with names. */
function namesAndIds(): string[] {
  const faults: string[] = []
  const { lang } = document.documentElement
  if (lang !== 'th' && lang !== 'en') faults.push(`says its language is “${lang}”`)
  const seen = new Set<string>()
  for (const { id } of document.querySelectorAll('[id]')) {
    if (seen.has(id)) faults.push(`has the id ${id} twice`)
    seen.add(id)
  }
  const isThai = (text: string) => /[ก-ฮ]/.test(text)
  const ofLanguage = (text: string) =>
    lang === 'th'
      ? isThai(text) || !/[A-Za-z]{3}/.test(text)
      : /[A-Za-z]/.test(text) || !isThai(text)
  for (const name of ['aria-label', 'title', 'alt', 'placeholder', 'aria-roledescription']) {
    for (const element of document.querySelectorAll(`[${name}]`)) {
      const text = element.getAttribute(name)!
      if (element.closest('[lang]')?.getAttribute('lang') !== lang) continue
      // What goes on in a store is called by the store's own name, in whatever language.
      if (element.matches('progress')) continue
      if (!ofLanguage(text)) faults.push(`says ${name}="${text}" on a page in ${lang}`)
    }
  }
  for (const heading of document.querySelectorAll('main h1, main h2, main h3')) {
    if (!heading.textContent?.trim()) faults.push('has an empty heading')
  }
  const first = [...document.querySelectorAll('h1')].filter(each => each.checkVisibility())
  if (first.length !== 1) faults.push(`has ${first.length} first headings`)
  for (const link of document.querySelectorAll<HTMLElement>(
    '[aria-describedby], [aria-labelledby]',
  )) {
    const ids = `${link.getAttribute('aria-describedby') ?? ''} ${link.getAttribute('aria-labelledby') ?? ''}`
    for (const id of ids.split(' ').filter(Boolean)) {
      if (!document.getElementById(id)) faults.push(`refers to ${id}, which is not there`)
    }
  }
  for (const link of document.querySelectorAll('.faults a[href^="#"]')) {
    const id = decodeURIComponent(link.getAttribute('href')!.slice(1))
    if (!document.getElementById(id))
      faults.push(`leads from the summary to #${id}, which is not there`)
  }
  return faults
}
