import { execFileSync } from 'node:child_process'
import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs'

/** A disk of its own at that place, where this user may mount one; answers whether there is one. */
export function mountDisk(path: string, megabytes: number): boolean {
  mkdirSync(path)
  try {
    const size = `size=${megabytes}m`
    execFileSync('mount', ['-t', 'tmpfs', '-o', size, 'none', path], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

export const unmountDisk = (path: string) => execFileSync('umount', ['-l', path])

/** Writes until not one byte has room. */
export function fillUp(path: string): void {
  const handle = openSync(path, 'w')
  for (const bytes of [65_536, 4_096, 1]) {
    const piece = Buffer.alloc(bytes)
    try {
      for (;;) writeSync(handle, piece)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error
    }
  }
  closeSync(handle)
}
