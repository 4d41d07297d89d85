/** A paper page prints itself at the press of a button; without script the browser's own menu does. */
for (const button of document.querySelectorAll<HTMLElement>('[data-print]')) {
  button.hidden = false
  button.addEventListener('click', () => print())
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
