// The tables in an .xlsx: every sheet that is one. Those with the same header, such as one sheet
// per month, belong together; which of them are orders is decided in ../sheets. Notes stay out.
import { WeerzienError } from '../errors';
import type { Source } from '../source';
import type { TableBytes } from '../tables';
import { zipEntryParts, type ZipEntry } from '../zip';
import { csvOfRows, sheetRows } from './sheet';
import { readWorkbook, type SheetPart, type Workbook } from './workbook';

type Rows = AsyncIterable<string[][]>;

/** The first row of more than one cell, if another row follows it: titles stand above it. */
async function headerOf(rows: Rows): Promise<string | undefined> {
  let header: string[] | undefined;
  for await (const batch of rows) {
    for (const row of batch.filter(({ length }) => length > 0)) {
      if (header) return header.join('\n');
      if (row.filter(Boolean).length > 1) header = row;
    }
  }
  return undefined;
}

interface FoundSheet {
  readonly sheet: SheetPart;
  readonly header: string;
}

async function sheetsWithHeader(
  sheets: readonly SheetPart[],
  rowsOf: (sheet: SheetPart) => Rows,
): Promise<FoundSheet[]> {
  const found: FoundSheet[] = [];
  for (const sheet of sheets) {
    const header = await headerOf(rowsOf(sheet));
    if (header !== undefined) found.push({ sheet, header });
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
    const [only] = workbook.sheets;
    const found =
      only && workbook.sheets.length === 1
        ? [{ sheet: only, header: '' }]
        : await sheetsWithHeader(workbook.sheets, (sheet) => rowsOf(workbook, sheet));
    if (found.length === 0) throw unsupported();
    return found.map(({ sheet, header }) => {
      const name = `${source.name}/${sheet.name}`;
      const alone = found.filter((other) => other.header === header).length === 1;
      return {
        name: alone ? source.name : name,
        sheet: { workbook, header, name },
        open: (onRead) => csv(workbook, sheet, onRead),
      };
    });
  } catch (cause) {
    throw unsupported(cause);
  }
}
