import { walkInChromium } from '../support/main-journey.ts'

walkInChromium([[1280, false]])
