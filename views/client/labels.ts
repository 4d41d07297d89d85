/** A paper page prints itself at the press of a button; without script the browser's own menu does. */
for (const button of document.querySelectorAll<HTMLElement>('[data-print]')) {
  button.hidden = false
  button.addEventListener('click', () => print())
}

/** Labels that were just written down as printed open the print dialog, once their fonts are there. */
const printNow = document.querySelector('[data-print-now]')
const [arrival] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
if (printNow && arrival?.type === 'navigate') {
  addEventListener('load', () => document.fonts.ready.then(() => print()))
}

/** One tick for all the ticks of its list. */
for (const label of document.querySelectorAll<HTMLElement>('[data-tick-all]')) {
  const all = label.querySelector('input')!
  const list = label.nextElementSibling!
  label.hidden = false
  all.addEventListener('change', () => {
    for (const tick of list.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')) {
      tick.checked = all.checked
    }
  })
}
