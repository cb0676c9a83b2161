// The UCI Online Retail file: published cohort tables, and totals that others computed too.
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { beforeAll, expect, test } from 'vitest';
import type { Report } from '../../web/core/report';
import { report_text, schema_errors, scratch_file, type Options } from '../oracle/support/core';
import { data_file, describe_with, expect_curve, table } from './support';

const zipped = 'online_retail.csv.gz';
const cohorts_a = 'expected/online_retail_cohort_all_rows_with_id.csv';
const cohorts_b = 'expected/online_retail_cohort_qty_price_positive.csv';
const curve = 'expected/km_online_retail_2nd_purchase_R.csv';

/** Active customers per cohort and month, as the published tables have them. */
const published = (name: string) =>
  table(name).map(({ cohort, ...cells }) => [cohort, ...Object.values(cells)]);

/** The same table from a report: the cohort's month, then as many cells as there are months. */
function cohort_table(report: Report): string[][] {
  const cohorts = report.cohorts?.calendar.cohorts ?? [];
  return cohorts.map(({ start, cells }) => [
    start.slice(0, 7),
    ...cells.map(({ active }) => String(active ?? 0)),
  ]);
}

describe_with('Online Retail', [zipped, cohorts_a, cohorts_b, curve], () => {
  let plain: string;
  const ask = (file: string, options: Options) =>
    JSON.parse(report_text([file], options)) as Report;
  let report: Report;

  beforeAll(() => {
    plain = scratch_file('online_retail.csv', gunzipSync(readFileSync(data_file(zipped))));
    report = ask(plain, { returns: 'ignore' });
  });

  test('totals of identified customers, returns left out', () => {
    const { customers, identified, revenuePerCustomer } = report.summary ?? {};
    expect(customers).toBe(4338);
    expect(identified?.orders).toBe(18_532);
    expect(identified?.revenue).toBe(891_140_790);
    expect(identified?.aov).toBeCloseTo(48_086.5956, 3);
    expect(revenuePerCustomer).toBeCloseTo(891_140_790.4 / 4338, 3);
    expect(report.frequency?.ordersPerCustomer).toBeCloseTo(4.272015, 6);
    expect(report.window).toMatchObject({ first: '2010-12-01', last: '2011-12-09' });
    expect(schema_errors(report)).toEqual([]);
  });

  test('repeat purchase rate by day and by invoice', () => {
    expect(report.repeat?.repeatPurchaseRate).toMatchObject({ numerator: 2790, denominator: 4338 });
    const separate = ask(plain, { returns: 'ignore', sameDay: 'separate' });
    expect(separate.repeat?.repeatPurchaseRate).toMatchObject({
      numerator: 2845,
      denominator: 4338,
    });
  });

  test('customers by number of orders', () => {
    const counts = report.frequency?.distribution.map(({ customers }) => customers).slice(0, 5);
    expect(counts).toEqual([1493, 835, 508, 388, 242]);
  });

  test('gaps between purchase days', () => {
    expect(report.gaps?.observed.mean).toBeCloseTo(45.656901, 6);
    expect(report.gaps?.observed.median).toBe(28);
  });

  test('cohorts by calendar month, quantity and price positive (table B)', () => {
    expect(cohort_table(report)).toEqual(published(cohorts_b));
  });

  test('cohorts by calendar month, every row with a customer (table A)', () => {
    const columns = { InvoiceNo: 'ignore', Quantity: 'ignore', UnitPrice: 'ignore' };
    const mapping = { ...columns, CustomerID: 'customerId', InvoiceDate: 'date' };
    expect(cohort_table(ask(plain, { mapping }))).toEqual(published(cohorts_a));
  });

  test('Kaplan-Meier from first to second purchase day, as R has it', () => {
    expect_curve(report.gaps?.byOrderNumber[0]?.curve ?? [], curve);
    expect(report.gaps?.byOrderNumber[0]).toMatchObject({ median: 104, events: 2790 });
  });

  test('the compressed file gives the same figures', () => {
    const { quality: _, ...figures } = report;
    const { quality: __, ...same } = ask(data_file(zipped), { returns: 'ignore' });
    expect(JSON.stringify(same) === JSON.stringify(figures)).toBe(true);
  });
});
