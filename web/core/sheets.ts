// Which sheets of a workbook are the orders: the list of customers often comes first. Sheets with
// the same header belong together, and the core says what it recognises in the beginning of each.
import { writeTo, type CoreModule } from './core-module';
import type { FileMapping } from './loaded';
import type { LeftOut, ReadOptions } from './options';
import type { TableBytes } from './tables';

/** Roles are decided on the first 1,000 records; wider rows than this are rare. */
const probeBytes = 512 * 1024;

/** How the core understands the beginning of a table, unless it is none of orders. */
async function mappingOf(
  core: CoreModule,
  table: TableBytes,
  options: ReadOptions,
): Promise<FileMapping | undefined> {
  const dataset = new core.Dataset(JSON.stringify({ ...options, files: 1 }));
  try {
    dataset.beginFile(table.name);
    let bytes = 0;
    for await (const chunk of table.open(() => undefined)) {
      const address = dataset.prepare(chunk.length);
      writeTo(core, address, chunk);
      dataset.commit(chunk.length);
      bytes += chunk.length;
      if (bytes >= probeBytes) break;
    }
    const ended = JSON.parse(dataset.endFile()) as { error?: unknown };
    return ended.error ? undefined : (JSON.parse(dataset.mapping()) as FileMapping[])[0];
  } finally {
    dataset.delete();
  }
}

/** How much of what a table of orders has is there; nothing without a date. */
async function worth(core: CoreModule, table: TableBytes, options: ReadOptions): Promise<number> {
  const file = await mappingOf(core, table, options);
  if (!file || file.missing.includes('date')) return 0;
  return 4 - file.missing.length;
}

/**
 * The tables without the sheets that are not the orders of their workbook, and those sheets. Of
 * sheets that are worth the same, those that come first are read.
 */
export async function withoutOtherSheets(
  core: CoreModule,
  tables: readonly TableBytes[],
  options: ReadOptions,
): Promise<{ tables: TableBytes[]; leftOut: LeftOut[] }> {
  const chosen = new Map<object, string>();
  for (const workbook of new Set(tables.flatMap(({ sheet }) => sheet?.workbook ?? []))) {
    const own = tables.filter(({ sheet }) => sheet?.workbook === workbook);
    const headers = [...new Set(own.map(({ sheet }) => sheet!.header))];
    let best = -1;
    for (const header of headers.length > 1 ? headers : []) {
      const first = own.find(({ sheet }) => sheet!.header === header)!;
      const value = await worth(core, first, options);
      if (value > best) chosen.set(workbook, header);
      best = Math.max(best, value);
    }
  }
  const isOther = ({ sheet }: TableBytes): boolean =>
    sheet !== undefined && (chosen.get(sheet.workbook) ?? sheet.header) !== sheet.header;
  return {
    tables: tables.filter((table) => !isOther(table)),
    leftOut: tables
      .filter(isOther)
      .map(({ name, sheet }) => ({ name: sheet?.name ?? name, code: 'otherSheet' })),
  };
}
