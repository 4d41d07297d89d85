import { isMainThread } from 'node:worker_threads'

/**
 * Loaded before the server by `npm start`. npm puts a shell between itself and the server, which dies of the signal that npm
 * passes on and tells nobody: once the shell is gone, npm was told to stop, and so is the server, which would be left behind
 * on its port. A shell that makes room for its last program, as bash does, passes the signal on by that.
 */
if (isMainThread) {
  const startedBy = process.ppid
  const watch = setInterval(() => {
    if (process.ppid === startedBy) return
    clearInterval(watch)
    process.kill(process.pid, 'SIGTERM')
  }, 250)
  watch.unref()
}
