import { parentPort, workerData } from 'node:worker_threads'
import { giveWay } from '../give-way.ts'
import type { Settings } from '../settings.ts'
import { makeBackup } from './make.ts'

/** Makes one backup in a thread of its own: copying and verifying would make every desk wait. */
export type BackupAsked = { settings: Settings; file: string; now: string }

giveWay()
const { settings, file, now } = workerData as BackupAsked
parentPort!.postMessage(await makeBackup(settings, file, new Date(now)))
