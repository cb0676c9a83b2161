// Writes tables as CSV that spreadsheets open safely: a cell that a spreadsheet would run as a
// formula is made text, because names and notes in an order export are written by strangers.

export type Cell = string | number | boolean | null | undefined;

export interface CsvOptions {
  /** Default: a comma. Excel in much of Europe expects a semicolon. */
  delimiter?: string;
  /** Begins the file with a byte order mark, without which Excel reads UTF-8 as something else. */
  byteOrderMark?: boolean;
  /** The mark in numbers; a comma goes with the semicolon. Default: a point. */
  decimalMark?: '.' | ',';
}

const plainNumber = /^[+-]?(\d+([.,]\d*)?|[.,]\d+)([eE][+-]?\d+)?$/;
// The full-width forms are turned into the others by spreadsheets set to Chinese or Japanese.
const formulaStart = /^[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/;

/**
 * Text that no spreadsheet takes for a formula: what begins with = + - @, a TAB or a line
 * break gets an apostrophe in front, unless it is a plain number such as -3.50.
 */
export function neutralise(text: string): string {
  return formulaStart.test(text) && !plainNumber.test(text) ? `'${text}` : text;
}

function cellText(cell: Cell, decimalMark: string): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'number') {
    return Number.isFinite(cell) ? String(cell).replace('.', decimalMark) : '';
  }
  return neutralise(String(cell));
}

/** Quotes a cell as RFC 4180 says, when it holds a quote, the delimiter or a line break. */
export function quoted(text: string, delimiter: string): string {
  const needed =
    text.includes('"') || text.includes(delimiter) || text.includes('\n') || text.includes('\r');
  return needed ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A header and rows as CSV text with CRLF line ends, after RFC 4180. */
export function toCsv(
  columns: readonly string[],
  rows: Iterable<readonly Cell[]>,
  { delimiter = ',', byteOrderMark = false, decimalMark = '.' }: CsvOptions = {},
): string {
  const line = (cells: readonly Cell[]) =>
    cells.map((cell) => quoted(cellText(cell, decimalMark), delimiter)).join(delimiter);
  const lines = [line(columns)];
  for (const row of rows) lines.push(line(row));
  return `${byteOrderMark ? '\uFEFF' : ''}${lines.join('\r\n')}\r\n`;
}
