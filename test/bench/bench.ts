import { benchDesk } from './desk.ts'
import { benchPhone } from './phone.ts'
import { benchReport } from './report.ts'

/** `npm run bench`, or `npm run bench -- WHAT`: measures over books that are built once and kept. */
const benches: Record<string, () => Promise<void>> = {
  desk: benchDesk,
  report: benchReport,
  phone: benchPhone,
}

const run = benches[process.argv[2] ?? 'desk']
if (run) await run()
else {
  console.error(`Say what to measure: npm run bench -- ${Object.keys(benches).join(' | ')}`)
  process.exitCode = 1
}
