import { rightsRows } from '../rights-table.ts'

/** The routes of the house as the table of rights names them, such as `GET /loans/:id`. */
const routes = Object.keys(rightsRows).map(route => {
  const [method = '', path = ''] = route.split(' ')
  const pattern = path
    .replace(/[.]/g, '\\.')
    .replace(/:\w+(?:\{([^/]*)\})?/g, (_, kind?: string) =>
      kind ? `(?:${kind.replaceAll('\\\\', '\\')})` : '[^/]+',
    )
  // What is spelled out goes before what stands for many.
  return { route, method, vague: path.split(':').length, fits: new RegExp(`^${pattern}/?$`) }
})

/** The route that answers it; null for what no route of ours answers, such as `/assets/…`. */
export function routeOf(method: string, address: string): string | null {
  const { pathname } = new URL(address, 'http://office')
  const fitting = routes
    .filter(each => each.method === method && each.fits.test(pathname))
    .toSorted((a, b) => a.vague - b.vague)
  return fitting[0]?.route ?? null
}
