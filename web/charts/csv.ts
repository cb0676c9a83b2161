// The table of a chart or list as CSV for a spreadsheet: raw values that can be calculated with,
// written with the separators that the reader's spreadsheet expects.
import { toCsv, type Cell } from '../core/csv';
import { mainUnits, unknownMoney, type Formats, type Money, type ValueKind } from '../i18n/formats';
import type { DataTable } from './chart';

/** Money is kept in minor units; a spreadsheet wants the main unit. */
function forSpreadsheet(value: Cell, kind: ValueKind, money: Money): Cell {
  const isMoney = kind === 'money' || kind === 'moneyWhole';
  return isMoney && typeof value === 'number' ? mainUnits(value, money) : value;
}

export function tableCsv(table: DataTable, formats: Formats): string {
  const money = table.context?.money ?? unknownMoney;
  const rows = table.rows.map((row) =>
    row.map((cell, index) => forSpreadsheet(cell, table.columns[index]?.kind ?? 'text', money)),
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
