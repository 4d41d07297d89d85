import { raw } from 'hono/html'

/** The one door to unescaped text. Only what our own code drew may pass, never what was typed. */
export { raw }
