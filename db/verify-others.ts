import type { Entry } from '../src/domain/entry.ts'
import type { Db } from './db.ts'
import { DrawnChecks } from './verify-checks.ts'
import { DrawnLabels } from './verify-labels.ts'
import { DrawnOffice } from './verify-office.ts'
import { DrawnOrders } from './verify-orders.ts'
import { DrawnPhotos } from './verify-photos.ts'
import { DrawnProcedures } from './verify-procedures.ts'
import { DrawnYears } from './verify-years.ts'

/** The pictures beside stock, items and loans, each drawn from its own streams. */
export class DrawnOthers {
  private procedures = new DrawnProcedures()
  private orders = new DrawnOrders()
  private office = new DrawnOffice()
  private years = new DrawnYears()
  private checks = new DrawnChecks()
  private labels = new DrawnLabels()
  readonly photos = new DrawnPhotos()

  draw(entry: Entry, named: string): void {
    const { stream } = entry
    if (stream.startsWith('procedure:')) this.procedures.draw(entry, named)
    if (stream.startsWith('year:')) this.years.draw(entry, named)
    if (stream === 'office') this.office.draw(entry)
    this.orders.draw(entry, named)
    this.checks.draw(entry, named)
    this.labels.draw(entry, named)
    this.photos.draw(entry, named)
  }

  async compare(db: Db): Promise<void> {
    await this.procedures.compare(db)
    await this.orders.compare(db)
    await this.office.compare(db)
    await this.years.compare(db)
    await this.checks.compare(db)
    await this.labels.compare(db)
    await this.photos.compare(db)
  }
}
