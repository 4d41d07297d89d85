import { Hono } from 'hono'
import { fieldWords } from '../../views/words/field.ts'
import { layoutWords } from '../../views/words/layout.ts'
import type { Env } from '../web/env.ts'

/**
 * What a browser asks for to install the desk. It starts at `/`, where everybody finds their own
 * work by their role. The same for everybody, since a browser asks without saying who.
 */
export const manifest = new Hono<Env>().get('/', c => {
  const { assets, language } = c.var
  const w = layoutWords[language]
  const icon = (name: string, size: number, purpose: 'any' | 'maskable') => ({
    src: `/assets/${assets[name] ?? name}`,
    sizes: `${size}x${size}`,
    type: 'image/png',
    purpose,
  })
  c.header('Cache-Control', 'public, max-age=3600')
  c.header('Content-Type', 'application/manifest+json')
  return c.body(
    JSON.stringify({
      id: '/',
      start_url: '/',
      scope: '/',
      display: 'standalone',
      lang: language,
      dir: 'ltr',
      name: w.installed,
      short_name: w.product,
      background_color: '#fbf8f1',
      theme_color: '#2b3a8f',
      icons: [
        icon('icon-192.png', 192, 'any'),
        icon('icon-512.png', 512, 'any'),
        icon('icon-maskable-512.png', 512, 'maskable'),
      ],
      shortcuts: [{ name: fieldWords[language].title, url: '/field' }],
    }),
  )
})
