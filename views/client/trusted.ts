import htmx from 'htmx.org'

/**
 * The one door through which text becomes a page (Content-Security-Policy, `trusted-types`): what
 * our own server drew. Text that would become a script is let through by nobody.
 */
type Rules = { createHTML(html: string): string; createScriptURL(url: string): string }
type Factory = { createPolicy(name: string, rules: Rules): Rules }

/** The one script that has an address and no place in a page: the service worker. */
const workerAddress = '/sw.js'

const rules: Rules = {
  createHTML: html => html,
  createScriptURL: url => (url === workerAddress ? url : never()),
}
const factory = (window as { trustedTypes?: Factory }).trustedTypes
const policy: Rules = factory?.createPolicy('yuem-khuen', rules) ?? rules

/** A page, or a part of one, that our server answered; to be given to the browser as it is. */
export const trusted = (html: string): string => policy.createHTML(html)

/** Keeps the shell of the field desk, once its page was opened on this device. */
export const trustedWorker = (): string => policy.createScriptURL(workerAddress)

function never(): never {
  throw new Error('No text becomes a script.')
}
htmx.registerExtension('trusted', {
  init: (api: { initSecurity(policy: object, sync: unknown, async: unknown): void }) =>
    api.initSecurity({ createHTML: trusted, createScript: never }, never, never),
})
