// Turns a sheet of an .xlsx into rows of text, and those into CSV, while it is being unpacked. A
// row of the sheet becomes the line of the same number, so that messages point to the right place.
import { quoted } from '../csv';
import { unescapeText, type NumberKind, type Workbook } from './workbook';
import { readXml } from './xml';

const dayMs = 86_400_000;
const secondsPerDay = 86_400;
// Day 0 of the two calendars; the first skips a 29 February 1900 that Excel believes in.
const epoch1900 = Date.UTC(1899, 11, 30);
const epoch1904 = Date.UTC(1904, 0, 1);

/** Days since the workbook's epoch as date, time or both, rounded to seconds. */
export function dateText(days: number, kind: NumberKind, from1904: boolean): string {
  const seconds = Math.round(days * secondsPerDay);
  const day = Math.floor(seconds / secondsPerDay);
  const epoch = from1904 ? epoch1904 : epoch1900;
  const stamp = new Date(epoch + day * dayMs + (seconds - day * secondsPerDay) * 1000);
  if (Number.isNaN(stamp.getTime())) return String(days);
  const [date = '', time = ''] = stamp.toISOString().slice(0, 19).split('T');
  if (kind === 'date') return date;
  return kind === 'time' ? time : `${date} ${time}`;
}

/** Smaller parts are what calculating with binary fractions leaves over, such as 2.8e-14. */
const decimalsMost = 10;
const tooManyDecimals = /\.\d{11}/;
/** From here on numbers are written with an exponent whatever one asks for. */
const exponentFrom = 1e21;

/**
 * A number as the spreadsheet shows it: 15 digits, so that 0.1 + 0.2 is 0.3, and without an
 * exponent, which amounts and order numbers in text files never have.
 */
export function numberText(written: string): string {
  if (/^-?\d{1,15}$/.test(written)) return written;
  const value = Number(written);
  if (!Number.isFinite(value)) return written;
  const shown = Number(value.toPrecision(15));
  if (Math.abs(shown) >= exponentFrom) return BigInt(shown).toString();
  const text = String(shown);
  if (!text.includes('e') && !tooManyDecimals.test(text)) return text;
  return shown
    .toFixed(decimalsMost)
    .replace(/\.?0+$/, '')
    .replace(/^-0$/, '0');
}

/** Column of a cell, counted from 0: `AB12` is 27. */
export function columnOf(reference: string): number {
  let column = 0;
  for (let at = 0; at < reference.length; at += 1) {
    const letter = reference.charCodeAt(at) - 64;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  return column - 1;
}

function cellText(workbook: Workbook, type: string, style: number, written: string): string {
  if (written === '') return '';
  switch (type) {
    case 's':
      return workbook.strings[Number(written)] ?? '';
    case 'str':
    case 'inlineStr':
      return unescapeText(written);
    case 'b':
      return written === '1' ? 'TRUE' : 'FALSE';
    case 'e':
      return '';
    case 'd':
      return written.replace('T', ' ');
  }
  const kind = workbook.kinds[style] ?? 'number';
  return kind !== 'number'
    ? dateText(Number(written), kind, workbook.from1904)
    : numberText(written);
}

/**
 * The sheet's rows, in batches as they are unpacked. Rows without any value come as empty arrays.
 */
export async function* sheetRows(
  parts: AsyncIterable<Uint8Array>,
  workbook: Workbook,
): AsyncGenerator<string[][]> {
  let rows: string[][] = [];
  let row: string[] = [];
  let rowNumber = 0;
  let emptyRows = 0;
  let column = -1;
  let type = '';
  let style = 0;
  let written = '';
  let inValue = false;

  const endRow = () => {
    if (row.every((cell) => cell === '')) {
      emptyRows += 1;
      return;
    }
    // Empty rows at the end, of which a sheet can have a million, are never followed by a full one.
    for (; emptyRows > 0; emptyRows -= 1) rows.push([]);
    rows.push(row);
  };

  const reading = readXml(parts, {
    open: (name, attribute) => {
      switch (name) {
        case 'row': {
          const number = Number(attribute('r') ?? rowNumber + 1);
          emptyRows += Math.max(0, number - rowNumber - 1);
          rowNumber = number;
          row = [];
          column = -1;
          break;
        }
        case 'c': {
          const reference = attribute('r');
          column = reference === undefined ? column + 1 : columnOf(reference);
          type = attribute('t') ?? 'n';
          style = Number(attribute('s') ?? 0);
          written = '';
          break;
        }
        case 'v':
        case 't':
          inValue = true;
      }
    },
    text: (text) => {
      if (inValue) written += text;
    },
    close: (name) => {
      if (name === 'v' || name === 't') inValue = false;
      if (name === 'c') {
        while (row.length < column) row.push('');
        row[column] = cellText(workbook, type, style, written);
      }
      if (name === 'row') endRow();
    },
  });
  for await (const _ of reading) {
    void _;
    if (rows.length > 0) yield rows;
    rows = [];
  }
}

/** Rows as CSV in UTF-8; every row has at least as many cells as any before it. */
export async function* csvOfRows(batches: AsyncIterable<string[][]>): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  let width = 0;
  const line = (row: string[]): string => {
    if (row.length === 0) return '\n';
    width = Math.max(width, row.length);
    const cells = row.map((cell) => quoted(cell, ',')).join(',');
    return `${cells}${','.repeat(width - row.length)}\n`;
  };
  for await (const rows of batches) yield encoder.encode(rows.map(line).join(''));
}
