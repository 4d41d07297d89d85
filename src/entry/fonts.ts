import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { Fonts } from '../outside/fonts.ts'

const { resolve } = createRequire(import.meta.url)
let fonts: Promise<Fonts> | null = null

/** The two weights of Sarabun out of their package, read once, when the first document is made. */
export function fontsFromPackage(): Promise<Fonts> {
  fonts ??= read()
  return fonts
}

async function read(): Promise<Fonts> {
  const [regular, bold] = await Promise.all([
    readFile(resolve('@expo-google-fonts/sarabun/400Regular/Sarabun_400Regular.ttf')),
    readFile(resolve('@expo-google-fonts/sarabun/700Bold/Sarabun_700Bold.ttf')),
  ])
  return { regular, bold }
}
