/**
 * A form whose answer takes seconds says so once it is sent, aloud too. The button stays: the
 * command it sends is done once, however often it is pressed.
 */
document.addEventListener('submit', ({ target, submitter }) => {
  // A button that leads elsewhere asks for something else than the form says.
  if (submitter?.hasAttribute('formaction')) return
  if (target instanceof HTMLFormElement) begin(saidIn(target), target)
})

/** A link to a file that is drawn when asked for: the line behind its paragraph says so. */
document.addEventListener('click', ({ target }) => {
  const link = target instanceof Element ? target.closest('a') : null
  const said = link?.closest('p')?.nextElementSibling
  if (!link || !(said instanceof HTMLElement) || !said.dataset.busy) return
  if (!/\.[a-z]+$/.test(link.pathname)) return
  begin(said)
  // No page is told when a file arrives: the browser shows that from here on.
  setTimeout(() => end(said), shownFor)
})

/** Milliseconds, enough to be read and heard. */
const shownFor = 8000

// Back from the answer, the page stands as it was left.
addEventListener('pageshow', () => {
  for (const form of document.forms) end(saidIn(form), form)
})

const saidIn = (form: HTMLFormElement) => form.querySelector<HTMLElement>('[data-busy]')

function begin(said: HTMLElement | null, form?: HTMLFormElement): void {
  if (!said) return
  said.textContent = said.dataset.busy!
  form?.setAttribute('aria-busy', 'true')
}

function end(said: HTMLElement | null, form?: HTMLFormElement): void {
  if (!said) return
  said.textContent = ''
  form?.removeAttribute('aria-busy')
}
