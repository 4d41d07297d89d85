/**
 * The tables of a report lie closed on a phone, where one alone may be ten screens long; a desk and
 * paper have all of them open, and so has whoever runs no script.
 */
const folds = document.querySelectorAll<HTMLDetailsElement>('.phone-fold')
const phone = matchMedia('(max-width: 44.9375em)')

const setAll = (open: boolean) => {
  for (const fold of folds) fold.open = open
}
/** What a link of the contents leads to is opened on the way. */
const openAsked = () => {
  const asked = document.getElementById(decodeURIComponent(location.hash.slice(1)))
  const fold = asked?.querySelector<HTMLDetailsElement>('.phone-fold')
  if (fold) fold.open = true
}

if (folds.length > 0) {
  setAll(!phone.matches)
  openAsked()
  phone.addEventListener('change', () => setAll(!phone.matches))
  addEventListener('beforeprint', () => setAll(true))
  addEventListener('hashchange', openAsked)
}
