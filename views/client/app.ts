import 'htmx.org'

/** The summary of faults takes the focus, so that a reader hears it first. */
document.querySelector<HTMLElement>('.faults')?.focus()
