import type { Db } from '../../../db/db.ts'
import { commonColumns } from './columns-common.ts'
import { leftOut, tableColumns } from './columns-tables.ts'

type DescribedTable = { table: string; about: string; columns: Record<string, string> }

/** The tables that are taken along, and what each of their columns means. */
export async function describedTables(db: Db): Promise<DescribedTable[]> {
  const { rows } = await db.$client.execute(`
    SELECT tables.name AS "table", columns.name AS "column"
    FROM sqlite_master AS tables JOIN pragma_table_info(tables.name) AS columns
    WHERE tables.type = 'table' ORDER BY tables.name, columns.cid`)
  const byTable = new Map<string, string[]>()
  for (const { table, column } of rows) {
    const name = String(table)
    // The full-text index keeps tables of its own, which are drawn again.
    if (leftOut.includes(name) || /^(item_search|sqlite_|libsql_|_)/.test(name)) continue
    byTable.set(name, [...(byTable.get(name) ?? []), String(column)])
  }
  return [...byTable].map(([table, columns]) => described(table, columns))
}

function described(table: string, columns: string[]): DescribedTable {
  const { about = '', columns: own = '' } = tableColumns[table] ?? {}
  const meanings = { ...meaningsIn(commonColumns), ...meaningsIn(own) }
  const each = columns.map(column => [column, meanings[column] ?? ''])
  return { table, about, columns: Object.fromEntries(each) }
}

function meaningsIn(text: string): Record<string, string> {
  const lines = text.split('\n').filter(line => line.trim() !== '')
  return Object.fromEntries(lines.map(line => /^(\S+)\s+(.*)$/.exec(line)!.slice(1)))
}
