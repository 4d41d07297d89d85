import { Worker, type WorkerOptions } from 'node:worker_threads'

/**
 * Begins a thread of ours. Its file stands beside this one: in dist/server the built one, else the
 * one that reads the source.
 */
export function beginThread(name: 'reading' | 'backup', options: WorkerOptions): Worker {
  return new Worker(new URL(`./${name}-thread.mjs`, import.meta.url), options)
}
