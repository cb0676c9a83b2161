// Compares rows of the report with rows of the oracle, figure by figure, and says where they
// differ.
import type { Cell, Row } from './database';

export interface Precision {
  /**
   * Largest difference of figures that are not whole numbers, relative to the larger of 1 and the
   * figure.
   */
  tolerance: number;
}

export const ratios: Precision = { tolerance: 1e-12 };
export const survival: Precision = { tolerance: 1e-9 };

const snake = (key: string) =>
  key.replaceAll(/(?<=.)[A-Z]/g, (letter) => `_${letter}`).toLowerCase();

/**
 * An object of the report as one flat row: {rate: {value: 1}} becomes rate_value, newCustomers
 * becomes new_customers. Reasons, lists and the keys in `leave_out` stay behind.
 */
export function flat(object: object, leave_out: string[] = [], prefix = ''): Row {
  const row: Row = {};
  for (const [key, value] of Object.entries(object) as [string, unknown][]) {
    if (key.endsWith('Reason') || leave_out.includes(key) || Array.isArray(value)) continue;
    const name = prefix + snake(key);
    if (value !== null && typeof value === 'object') {
      Object.assign(row, flat(value, leave_out, `${name}_`));
    } else {
      row[name] = value as Cell;
    }
  }
  return row;
}

function same(expected: Cell, actual: Cell, { tolerance }: Precision): boolean {
  if (typeof expected !== 'number' || typeof actual !== 'number') return expected === actual;
  if (Number.isInteger(expected) && Number.isInteger(actual)) return expected === actual;
  const scale = Math.max(1, Math.abs(expected));
  return Math.abs(expected - actual) <= tolerance * scale;
}

/**
 * What differs between two lists of rows, matched by their key columns: nothing when they agree.
 * Every column of the report's rows must exist in the oracle's and the other way round.
 */
export function differences(
  keys: string[],
  expected: Row[],
  actual: Row[],
  precision: Precision,
): string[] {
  const key_of = (row: Row) => keys.map((key) => `${key}=${row[key]}`).join(' ');
  const found: string[] = [];
  const by_key = new Map(expected.map((row) => [key_of(row), row]));
  if (by_key.size !== expected.length) found.push(`the oracle has rows with equal ${keys.join()}`);
  for (const row of actual) {
    const place = key_of(row);
    const wanted = by_key.get(place);
    if (wanted === undefined) {
      found.push(`${place}: only in the report`);
      continue;
    }
    by_key.delete(place);
    for (const column of new Set([...Object.keys(wanted), ...Object.keys(row)])) {
      const [a, b] = [wanted[column], row[column]];
      if (a === undefined) found.push(`${place} ${column}: the oracle has no such column`);
      else if (b === undefined)
        found.push(`${place} ${column}: missing in the report, SQL has ${a}`);
      else if (!same(a, b, precision)) found.push(`${place} ${column}: SQL ${a}, report ${b}`);
    }
  }
  for (const place of by_key.keys()) found.push(`${place}: missing in the report`);
  return found;
}
