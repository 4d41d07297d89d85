import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { launchChromium } from './chromium.ts'
import { filmingBrowser } from './filmed-labels.ts'
import { serve } from './serve.ts'
import { createWorld, type World } from './world.ts'

export type FilmingOffice = {
  world: World
  office: Awaited<ReturnType<typeof serve>>
  /** A browser without a camera, and one whose camera films the labels. */
  plain: Browser
  filming: Browser
  close(): Promise<void>
}

/** An office in a browser whose camera films the printed labels of those tags; `fill` puts in the things that bear them. */
export async function filmingOffice(
  tags: string[],
  fill: (world: World) => Promise<void>,
): Promise<FilmingOffice> {
  const folder = mkdtempSync(join(tmpdir(), 'filming-'))
  const world = await createWorld()
  await fill(world)
  const office = await serve(world)
  const plain = await launchChromium()
  const filming = await filmingBrowser(plain, office, tags, folder)
  const close = async () => {
    await plain.close()
    await filming.close()
    await office.close()
    rmSync(folder, { recursive: true, force: true })
  }
  return { world, office, plain, filming, close }
}
