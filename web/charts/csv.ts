// The table of a chart or list as CSV for a spreadsheet: raw values that can be calculated with,
// written with the separators that the reader's spreadsheet expects.
import { toCsv, type Cell } from '../core/csv';
import type { Formats, ValueKind } from '../i18n/formats';
import type { DataTable } from './chart';

/** Money is kept in minor units; a spreadsheet wants the main unit. */
function forSpreadsheet(value: Cell, kind: ValueKind, minorDigits: number): Cell {
  const money = kind === 'money' || kind === 'moneyWhole';
  return money && typeof value === 'number' ? value / 10 ** minorDigits : value;
}

export function tableCsv(table: DataTable, formats: Formats): string {
  const digits = formats.minorDigits(table.context?.currency ?? '');
  const rows = table.rows.map((row) =>
    row.map((cell, index) => forSpreadsheet(cell, table.columns[index]?.kind ?? 'text', digits)),
  );
  const decimalComma = formats.decimal(0.5, 1).includes(',');
  return toCsv(
    table.columns.map((column) => column.label),
    rows,
    {
      byteOrderMark: true,
      delimiter: decimalComma ? ';' : ',',
      decimalMark: decimalComma ? ',' : '.',
    },
  );
}
