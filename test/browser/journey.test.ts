import { walkInChromium } from '../support/main-journey.ts'

// At a desk without script nothing is drawn that the phone without it does not show: see the long one.
walkInChromium([
  [360, true],
  [360, false],
  [1280, true],
])
