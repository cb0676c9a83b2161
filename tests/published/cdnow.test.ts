// CDNOW, the full log (fixed-width columns with a header) and the 1/10 sample (no header at all).
import { beforeAll, expect, test } from 'vitest';
import type { Report } from '../../web/core/report';
import { report_text, schema_errors, type Options } from '../oracle/support/core';
import { data_file, describe_with, distance, expect_curve } from './support';

const ask = (file: string, options: Options = {}) =>
  JSON.parse(report_text([data_file(file)], options)) as Report;

const horizons = [7, 30, 60, 90, 180, 365, 540];

/** 1 - S at those days, as computed with R. */
const published = {
  full: [0.9412813, 0.8254137, 0.7484514, 0.7078065, 0.6254985, 0.5413661, 0.5072612],
  sample: [0.9384811, 0.8260501, 0.7450148, 0.7085278, 0.6236742, 0.544336, 0.5103788],
};

const full_files = ['cdnow_full.txt', 'expected/km_cdnow_master_2nd_purchase_R.csv'];

describe_with('CDNOW, full log', full_files, () => {
  let report: Report;
  beforeAll(() => {
    report = ask('cdnow_full.txt', { horizons });
  });

  test('customers, transactions and repeat customers', () => {
    expect(report.summary?.customers).toBe(23_570);
    expect(report.summary?.identified.orders).toBe(69_659);
    expect(report.summary?.identified.revenue).toBe(250_031_563);
    expect(report.repeat?.repeatPurchaseRate).toMatchObject({
      numerator: 11_516,
      denominator: 23_570,
    });
    expect(report.window).toMatchObject({ first: '1997-01-01', last: '1998-06-30', days: 546 });
    expect(schema_errors(report)).toEqual([]);
  });

  test('repeat customers when every row is an occasion', () => {
    const separate = ask('cdnow_full.txt', { sameDay: 'separate' });
    expect(separate.repeat?.repeatPurchaseRate).toMatchObject({
      numerator: 11_662,
      denominator: 23_570,
    });
  });

  test('gaps between purchase days', () => {
    const observed = report.gaps?.observed;
    expect(observed?.count).toBe(44_021);
    expect(observed?.median).toBe(34);
    expect(observed?.mean).toBeCloseTo(72.21399, 5);
    // Each of them ends a day of purchase: with the first ones that makes 67,591 customer-days.
    expect((observed?.count ?? 0) + (report.summary?.customers ?? 0)).toBe(67_591);
  });

  test('Kaplan-Meier from first to second purchase day, as R has it', () => {
    expect_curve(
      report.gaps?.byOrderNumber[0]?.curve ?? [],
      'expected/km_cdnow_master_2nd_purchase_R.csv',
    );
    const stayed = report.repeat?.within.map(({ value }) => 1 - (value ?? NaN)) ?? [];
    expect(distance(stayed, published.full)).toBeLessThan(5.1e-8);
  });
});

const sample_files = ['cdnow_sample.txt', 'expected/km_cdnow_sample_2nd_purchase_R.csv'];

describe_with('CDNOW, 1/10 sample', sample_files, () => {
  let report: Report;
  beforeAll(() => {
    report = ask('cdnow_sample.txt', { horizons });
  });

  test('customers and transactions', () => {
    expect(report.summary?.customers).toBe(2357);
    expect(report.summary?.identified.orders).toBe(6919);
    expect(report.repeat?.repeatPurchaseRate.numerator).toBe(1139);
    const days = (report.gaps?.observed.count ?? 0) + 2357;
    expect(days).toBe(6696);
    expect(schema_errors(report)).toEqual([]);
  });

  test('Kaplan-Meier from first to second purchase day, as R has it', () => {
    expect_curve(
      report.gaps?.byOrderNumber[0]?.curve ?? [],
      'expected/km_cdnow_sample_2nd_purchase_R.csv',
    );
    const stayed = report.repeat?.within.map(({ value }) => 1 - (value ?? NaN)) ?? [];
    expect(distance(stayed, published.sample)).toBeLessThan(5.1e-8);
  });
});
