/** Where in the field desk one is: it stands in the address, so that Back goes back. */
export type Place =
  | { at: 'home' }
  | {
      at: 'loan'
      key: string
      id: string
      way: 'handovers' | 'returns' | null
      scanned: string | null
    }
  | { at: 'item'; id: string }
  | { at: 'check'; key: string; id: string; store: string | null }
  | { at: 'sign-out' }

export const loanPlace = (id: string, way: 'handovers' | 'returns' | '' = '', item = '') =>
  `#/loans/${[id, way, item].filter(Boolean).join('/')}`
export const itemPlace = (id: string) => `#/items/${id}`
export const checkPlace = (id: string, store = '') =>
  `#/checks/${id}${store && `/${encodeURIComponent(store)}`}`
export const homePlace = '#/'

/** Goes there, and is there when it is over. */
export function goTo(place: string): Promise<void> {
  if (location.hash === place) return Promise.resolve()
  return new Promise(resolve => {
    addEventListener('hashchange', () => resolve(), { once: true })
    location.hash = place
  })
}

/**
 * Reads the address. Where the page answers for one that no network brought, it understands that:
 * a label's `/i/TAG`, a loan's `/loans/ID`, wherever it was opened from.
 */
export function placeNow(): Place {
  if (location.hash) return placeIn(location.hash.slice(1))
  const [, room, id = '', part = ''] = location.pathname.split('/')
  if (room === 'i') return { at: 'item', id }
  if (room === 'loans' && id) return placeIn(`/loans/${id}/${part}`)
  return { at: 'home' }
}

function placeIn(hash: string): Place {
  const [, room, id = '', part = '', more = ''] = hash.split('/')
  if (room === 'loans' && id) {
    const way = part === 'handovers' || part === 'returns' ? part : null
    return { at: 'loan', key: `${id}/${part}`, id, way, scanned: more || null }
  }
  if (room === 'items' && id) return { at: 'item', id }
  if (room === 'checks' && id) {
    return { at: 'check', key: `${id}/${part}`, id, store: part ? decodeURIComponent(part) : null }
  }
  return room === 'sign-out' ? { at: 'sign-out' } : { at: 'home' }
}
