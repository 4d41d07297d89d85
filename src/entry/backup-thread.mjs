// A thread begins without the loader that reads TypeScript: it is registered here first. `npm start` has a built one instead.
import { register } from 'tsx/esm/api'

register()
await import('./backup/thread.ts')
