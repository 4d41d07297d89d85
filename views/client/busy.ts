/**
 * A form whose answer takes seconds says so once it is sent, aloud too. The button stays: the
 * command it sends is done once, however often it is pressed.
 */
document.addEventListener('submit', ({ target }) => {
  if (target instanceof HTMLFormElement) say(target, true)
})

// Back from the answer, the page stands as it was left.
addEventListener('pageshow', () => {
  for (const form of document.forms) say(form, false)
})

function say(form: HTMLFormElement, busy: boolean): void {
  const said = form.querySelector<HTMLElement>('[data-busy]')
  if (!said) return
  said.textContent = busy ? said.dataset.busy! : ''
  if (busy) form.setAttribute('aria-busy', 'true')
  else form.removeAttribute('aria-busy')
}
