import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { PNG } from 'pngjs'
import { launchChromium } from './chromium.ts'
import { film } from './fake-camera.ts'
import type { serve } from './serve.ts'

type Office = Awaited<ReturnType<typeof serve>>

/** The labels as an officer prints them, dot by dot, by their tags. */
async function labelPictures(
  browser: Browser,
  office: Office,
  tags: string[],
): Promise<Map<string, PNG>> {
  const viewport = { width: 1280, height: 800 }
  const context = await browser.newContext({ viewport, deviceScaleFactor: 2 })
  await office.signIn(context, 'officer')
  const page = await context.newPage()
  await page.goto(`${office.url}/labels`)
  await page.check('[name=scope][value=all]')
  await page.check('[name=sheet][value="70x37"]')
  await page.click('.actions button.primary')
  await page.waitForSelector('.sheet')
  await page.evaluate(() => document.fonts.ready)
  const pictures = new Map<string, PNG>()
  for (const tag of tags) {
    const label = page.locator(`.label[data-tag="${tag}"]`)
    pictures.set(tag, PNG.sync.read(await label.screenshot()))
  }
  await context.close()
  return pictures
}

/** A browser whose camera films those labels one after the other, each for three seconds, over and over. */
export async function filmingBrowser(
  plain: Browser,
  office: Office,
  tags: string[],
  folder: string,
): Promise<Browser> {
  const pictures = await labelPictures(plain, office, tags)
  const path = join(folder, 'labels.y4m')
  film(path, [
    ...tags.flatMap(tag => [
      { picture: null, seconds: 1 },
      { picture: pictures.get(tag)!, seconds: 3 },
    ]),
    { picture: null, seconds: 20 },
  ])
  return launchChromium([
    ...['--use-fake-device-for-media-stream', `--use-file-for-fake-video-capture=${path}`],
  ])
}
