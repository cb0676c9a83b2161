// What the mapping panel hands back: the roles of all columns, with corrections, per header row.
import { describe, expect, test } from 'vitest';
import {
  distinctHeaders,
  headerSignature,
  readOptionsOf,
  unmappedFile,
  type MappedFile,
} from '../../web/elements/mapping/file-mapping';

const file = (name: string, columns: Record<string, string>): MappedFile => ({
  file: name,
  columns: Object.entries(columns).map(([header, role]) => ({
    name: header,
    role,
    confidence: 0.9,
    why: 'header',
    samples: [],
  })),
  missing: [],
  needsConfirmation: false,
});

const may = file('may.csv', { Order: 'orderId', Datum: 'date', Notitie: 'ignore' });
const june = file('june.csv', { ' order ': 'orderId', DATUM: 'date', notitie: 'ignore' });

describe('header rows', () => {
  test('are the same whatever the file is called and however they are spelled', () => {
    expect(headerSignature(may)).toBe(headerSignature(june));
    expect(distinctHeaders([may, june])).toEqual([may]);
  });

  test('with other columns differ', () => {
    expect(distinctHeaders([may, file('x.csv', { Order: 'orderId' })])).toHaveLength(2);
  });
});

describe('reading options', () => {
  const roles = new Map<string, string>();

  test('hold every column, corrections first', () => {
    expect(readOptionsOf([may], { roles: new Map([['Notitie', 'channel']]) })).toEqual({
      mapping: { Order: 'orderId', Datum: 'date', Notitie: 'channel' },
    });
  });

  test('hold a date order when one was chosen', () => {
    expect(readOptionsOf([may], { roles, dateOrder: 'mdy' }).dateOrder).toBe('mdy');
    expect(readOptionsOf([may], { roles, dateOrder: 'nonsense' }).dateOrder).toBeUndefined();
  });

  test('hold a decimal mark when one was chosen', () => {
    expect(readOptionsOf([may], { roles, decimalMark: ',' }).decimalMark).toBe(',');
    expect(readOptionsOf([may], { roles, decimalMark: ';' }).decimalMark).toBeUndefined();
  });

  test('name a column without a name by its number, and leave out what has neither', () => {
    const nameless = file('x.csv', { '': 'date' });
    expect(readOptionsOf([nameless], { roles })).toEqual({ mapping: {} });
    const numbered = { ...nameless, columns: [{ ...nameless.columns[0]!, key: '3' }] };
    expect(readOptionsOf([numbered], { roles })).toEqual({ mapping: { 3: 'date' } });
  });
});

test('a file without a date can still be mapped, by its column names', () => {
  const unmapped = unmappedFile('stock.csv', ['sku', 'price']);
  expect(unmapped.columns.map((column) => column.role)).toEqual(['ignore', 'ignore']);
  expect(unmapped.missing).toEqual(['date']);
});
