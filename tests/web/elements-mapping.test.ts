// What the mapping panel hands back: the roles of all columns, with corrections, per header row.
import { describe, expect, test } from 'vitest';
import {
  asks,
  distinctHeaders,
  mergedChoices,
  readOptionsOf,
  type Corrections,
  type MappedColumn,
  type MappedFile,
} from '../../web/elements/mapping/file-mapping';

const file = (name: string, columns: Record<string, string>): MappedFile => ({
  file: name,
  signature: Object.keys(columns).join(),
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

describe('header rows', () => {
  test('are the same whatever the file is called', () => {
    expect(distinctHeaders([may, { ...may, file: 'june.csv' }])).toEqual([may]);
  });

  test('with other columns differ', () => {
    expect(distinctHeaders([may, file('x.csv', { Order: 'orderId' })])).toHaveLength(2);
  });
});

describe('reading options', () => {
  const roles = new Map<MappedColumn, string>();
  const choices = (of: MappedFile, corrections: Corrections) =>
    readOptionsOf([of], corrections).mappings[of.signature];

  test('hold every column, corrections first', () => {
    const corrected = new Map([[may.columns[2]!, 'channel']]);
    expect(choices(may, { roles: corrected })).toEqual({
      mapping: { Order: 'orderId', Datum: 'date', Notitie: 'channel' },
    });
  });

  test('keep a name that means something else in another file apart', () => {
    const shopify = file('shopify.csv', { Name: 'orderId', 'Created at': 'date' });
    const till = file('till.csv', { Bon: 'orderId', Datum: 'date', Name: 'ignore' });
    const corrected = new Map([[till.columns[2]!, 'customerName']]);
    expect(readOptionsOf([shopify, till], { roles: corrected })).toEqual({
      mappings: {
        [shopify.signature]: { mapping: { Name: 'orderId', 'Created at': 'date' } },
        [till.signature]: { mapping: { Bon: 'orderId', Datum: 'date', Name: 'customerName' } },
      },
    });
  });

  test('hold a date order where the file leaves it open', () => {
    const open = { ...may, dateOrder: 'dmy', dateOrderAmbiguous: true };
    expect(choices(open, { roles, dateOrder: 'mdy' })?.dateOrder).toBe('mdy');
    expect(choices(open, { roles })?.dateOrder).toBe('dmy');
    expect(choices(may, { roles, dateOrder: 'mdy' })?.dateOrder).toBeUndefined();
    expect(choices(open, { roles, dateOrder: 'nonsense' })?.dateOrder).toBeUndefined();
  });

  test('hold a decimal mark where the file leaves it open', () => {
    const open = { ...may, decimalMark: '.', decimalMarkAmbiguous: true };
    expect(choices(open, { roles, decimalMark: ',' })?.decimalMark).toBe(',');
    expect(choices(may, { roles, decimalMark: ',' })?.decimalMark).toBeUndefined();
    expect(choices(open, { roles, decimalMark: ';' })?.decimalMark).toBeUndefined();
  });

  test('name a column without a name by its number, and leave out what has neither', () => {
    const nameless = file('x.csv', { '': 'date' });
    expect(choices(nameless, { roles })).toEqual({ mapping: {} });
    const numbered = { ...nameless, columns: [{ ...nameless.columns[0]!, key: '3' }] };
    expect(choices(numbered, { roles })).toEqual({ mapping: { 3: 'date' } });
  });

  test('keep earlier answers that are not asked for again', () => {
    const before = { mappings: { a: { mapping: { x: 'date' }, dateOrder: 'mdy' as const } } };
    const after = { mappings: { a: { mapping: { x: 'date', y: 'email' } }, b: {} } };
    expect(mergedChoices(before, after).mappings).toEqual({
      a: { mapping: { x: 'date', y: 'email' }, dateOrder: 'mdy' },
      b: {},
    });
  });

  test('answer for their own file only', () => {
    const unsure = { ...may, needsConfirmation: true };
    expect(asks(unsure, undefined)).toBe(true);
    expect(asks(unsure, { mappings: { other: {} } })).toBe(true);
    expect(asks(unsure, { mappings: { [unsure.signature]: {} } })).toBe(false);
    expect(asks(may, undefined)).toBe(false);
  });
});
