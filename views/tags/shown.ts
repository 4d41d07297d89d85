import type { Did } from '../../src/domain/did.ts'
import type { Item } from '../../src/domain/item.ts'
import type { ScanAction, Scanned } from '../../src/domain/scan.ts'

/** All that the page behind a label draws from. */
export type TagProps = {
  item: Item
  standing: { divisionName: string; shelf: number; repair: number; lost: number }
  thing: Scanned
  action: ScanAction
  did: Did | null
}
