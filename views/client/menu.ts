/**
 * The menu of a phone closes as one expects of a menu: at Escape, and at a tap beside it. A desk
 * has it open always: by its styles, and by this where a browser does not know them.
 */
const menu = document.querySelector<HTMLDetailsElement>('.menu')
if (menu) {
  if (!CSS.supports('selector(::details-content)')) {
    menu.open = matchMedia('(min-width: 64em)').matches
  }
  const close = () => {
    if (matchMedia('(max-width: 63.9375em)').matches) menu.open = false
  }
  document.addEventListener('click', ({ target }) => {
    if (target instanceof Node && !menu.contains(target)) close()
  })
  menu.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape' || !menu.open) return
    close()
    menu.querySelector('summary')?.focus()
  })
}
