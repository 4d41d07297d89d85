import { execFileSync } from 'node:child_process'
import { closeSync, mkdirSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A folder with a small disk of its own in it, where this user may mount one; `remove` takes both away. */
export function smallDisk(megabytes: number) {
  const folder = mkdtempSync(join(tmpdir(), 'yuem-khuen-disk-'))
  const disk = join(folder, 'disk')
  const hasDisk = mountDisk(disk, megabytes)
  const remove = () => {
    if (hasDisk) unmountDisk(disk)
    rmSync(folder, { recursive: true, force: true })
  }
  return { folder, disk, fill: join(disk, 'fill'), hasDisk, remove }
}

/** Answers whether there is one. */
function mountDisk(path: string, megabytes: number): boolean {
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
