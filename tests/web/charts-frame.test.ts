// The small parts that all charts share: ticks, sparks, tables as CSV, titles broken into lines.
import { describe, expect, test } from 'vitest';
import { tableCsv } from '../../web/charts/csv';
import { isoDay, monthTicks } from '../../web/charts/frame';
import { wrapped } from '../../web/charts/picture';
import { spark } from '../../web/charts/spark';
import { Formats, utcDate } from '../../web/i18n/formats';

describe('ticks of a time axis', () => {
  test.each([
    [
      'half a year',
      '2024-01-01',
      '2024-06-30',
      8,
      '2024-01 2024-02 2024-03 2024-04 2024-05 2024-06',
    ],
    ['half a year, narrow', '2024-01-01', '2024-06-30', 3, '2024-01 2024-03 2024-05'],
    ['two years', '2023-03-10', '2025-02-01', 6, '2023-05 2023-09 2024-01 2024-05 2024-09 2025-01'],
    ['ten years', '2015-06-01', '2025-06-01', 6, '2016-01 2018-01 2020-01 2022-01 2024-01'],
    ['within a month', '2024-05-03', '2024-05-20', 6, ''],
  ])('%s', (_name, first, last, most, expected) => {
    const ticks = monthTicks(utcDate(first), utcDate(last), most);
    expect(ticks.map((tick) => isoDay(tick).slice(0, 7)).join(' ')).toBe(expected);
    expect(ticks.every((tick) => tick.getUTCDate() === 1)).toBe(true);
  });
});

describe('spark', () => {
  test('runs from edge to edge, lowest at the bottom', () => {
    const line = spark([1, 3, 2], 100, 20);
    expect(line?.path).toBe('M3.0 17.0L50.0 3.0L97.0 10.0');
    expect(line?.end).toEqual({ x: 97, y: 10 });
  });

  test('one value is no trend, equal values are level', () => {
    expect(spark([1], 100, 20)).toBeUndefined();
    expect(spark([5, 5], 100, 20)?.path).toBe('M3.0 10.0L97.0 10.0');
  });
});

describe('a table as CSV', () => {
  const table = {
    columns: [
      { label: 'Customer', kind: 'text' },
      { label: 'Revenue', kind: 'money' },
      { label: 'Share', kind: 'percent' },
    ],
    rows: [
      ['=cmd()', 123_45, 0.5],
      ['a, b', null, 0.25],
    ],
    context: { money: { currency: 'EUR', minorDigits: 2 } },
  } as const;

  test('in English: commas, money in the main unit, formulas disarmed', () => {
    expect(tableCsv(table, new Formats('en-GB'))).toBe(
      '\uFEFFCustomer,Revenue,Share\r\n\'=cmd(),123.45,0.5\r\n"a, b",,0.25\r\n',
    );
  });

  test('in Dutch: semicolons and decimal commas, as spreadsheets there expect', () => {
    expect(tableCsv(table, new Formats('nl-NL'))).toBe(
      "\uFEFFCustomer;Revenue;Share\r\n'=cmd();123,45;0,5\r\na, b;;0,25\r\n",
    );
  });
});

test('titles are broken between words', () => {
  expect(wrapped('one two three four', 9)).toEqual(['one two', 'three', 'four']);
  expect(wrapped('incomprehensibilities', 5)).toEqual(['incomprehensibilities']);
});
