// The tables in an .xlsx: the first sheet that is one, and all others with the same header, such as
// one sheet per month. Notes and summaries stay out.
import { WeerzienError } from '../errors';
import type { Source } from '../source';
import type { TableBytes } from '../tables';
import { zipEntryParts, type ZipEntry } from '../zip';
import { csvOfRows, sheetRows } from './sheet';
import { readWorkbook, type SheetPart, type Workbook } from './workbook';

type Rows = AsyncIterable<string[][]>;

/** The first row that is not empty, if another follows it and it has more than one cell. */
async function headerOf(rows: Rows): Promise<string | undefined> {
  let header: string[] | undefined;
  for await (const batch of rows) {
    for (const row of batch.filter(({ length }) => length > 0)) {
      if (header) return header.length > 1 ? header.join('\n') : undefined;
      header = row;
    }
  }
  return undefined;
}

async function sheetsWithSameHeader(
  sheets: readonly SheetPart[],
  rowsOf: (sheet: SheetPart) => Rows,
): Promise<SheetPart[]> {
  const found: SheetPart[] = [];
  let first: string | undefined;
  for (const sheet of sheets) {
    const header = await headerOf(rowsOf(sheet));
    first ??= header;
    if (header !== undefined && header === first) found.push(sheet);
  }
  return found;
}

/** The tables of a workbook. Throws `xlsxUnsupported` when it has none or is broken. */
export async function workbookTables(
  source: Source,
  entries: readonly ZipEntry[],
): Promise<TableBytes[]> {
  const byName = new Map(entries.map((entry) => [entry.name, entry]));
  const open = (name: string, onRead: (bytes: number) => void = () => undefined) => {
    const entry = byName.get(name);
    return entry && zipEntryParts(source, entry, onRead);
  };
  const unsupported = (cause?: unknown) =>
    cause instanceof TypeError || cause === undefined
      ? new WeerzienError('xlsxUnsupported', { file: source.name }, { cause })
      : cause;

  const rowsOf = (workbook: Workbook, { part }: SheetPart, onRead?: (bytes: number) => void) => {
    const parts = open(part, onRead);
    if (!parts) throw new TypeError(`The workbook has no ${part}.`);
    return sheetRows(parts, workbook);
  };
  async function* csv(workbook: Workbook, sheet: SheetPart, onRead: (bytes: number) => void) {
    try {
      yield* csvOfRows(rowsOf(workbook, sheet, onRead));
    } catch (cause) {
      throw unsupported(cause);
    }
  }

  try {
    const workbook = await readWorkbook(open);
    const sheets =
      workbook.sheets.length === 1
        ? workbook.sheets
        : await sheetsWithSameHeader(workbook.sheets, (sheet) => rowsOf(workbook, sheet));
    if (sheets.length === 0) throw unsupported();
    return sheets.map((sheet) => ({
      name: sheets.length === 1 ? source.name : `${source.name}/${sheet.name}`,
      open: (onRead) => csv(workbook, sheet, onRead),
    }));
  } catch (cause) {
    throw unsupported(cause);
  }
}
