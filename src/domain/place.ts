/** Where a unit can be. ที่เก็บ (a store room) is no place; it is an item's `store`. */
export const places = ['outside', 'shelf', 'loan', 'repair', 'lost'] as const
export type Place = (typeof places)[number]

/** How many units of one item stand in each place. `outside` is minus what the office owns. */
export type Stock = Record<Place, number>

export const emptyStock: Stock = { outside: 0, shelf: 0, loan: 0, repair: 0, lost: 0 }

/** The condition in which a unit comes back, and the place that it goes to (clause 209). */
export const conditionPlaces = { good: 'shelf', damaged: 'repair', lost: 'lost' } as const
export type Condition = keyof typeof conditionPlaces
export const conditions = Object.keys(conditionPlaces) as Condition[]
