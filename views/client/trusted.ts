import htmx from 'htmx.org'

/**
 * The one door through which text becomes a page (Content-Security-Policy, `trusted-types`): what
 * our own server drew. Text that would become a script is let through by nobody.
 */
type Policy = { createHTML(html: string): string }
type Factory = {
  createPolicy(name: string, rules: { createHTML(html: string): string }): Policy
}

const rules = { createHTML: (html: string) => html }
const factory = (window as { trustedTypes?: Factory }).trustedTypes
const policy: Policy = factory?.createPolicy('yuem-khuen', rules) ?? rules

/** A page, or a part of one, that our server answered; to be given to the browser as it is. */
export const trusted = (html: string): string => policy.createHTML(html)

const never = () => {
  throw new Error('No text becomes a script.')
}
htmx.registerExtension('trusted', {
  init: (api: { initSecurity(policy: object, sync: unknown, async: unknown): void }) =>
    api.initSecurity({ createHTML: trusted, createScript: never }, never, never),
})
