// The C++ core against the same metrics as SQL on DuckDB, over seeded made-up shops: counts
// exactly, ratios to 1e-12, survival to 1e-9. Every report must also keep to its schema.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Report } from '../../web/core/report';
import { differences } from './support/compare';
import { contradictions } from './support/contradictions';
import { report_of, schema_errors, unexplained } from './support/core';
import { Oracle, query_names } from './support/database';
import { figures } from './support/figures';
import type { Filter, Params } from './support/fill';
import { csv_of, mapping_of, random_shop } from './support/shop';
import { cases, type Case } from './support/shops';

// The first few say enough.
const few = (found: string[]) => found.slice(0, 8);

function params_of({ options }: Case, report: Report): Params {
  const filled = report.options;
  const rfm = (options['rfm'] ?? {}) as { thresholds?: Params['rfmThresholds'] };
  return {
    asOf: (options['asOf'] as string | undefined) ?? null,
    period: filled.period,
    activeWindowDays: filled.activeWindowDays,
    sameDay: filled.sameDay,
    returns: filled.returns,
    countRefunded: filled.countRefunded,
    rfmMethod: report.rfm?.method ?? 'quantile',
    rfmThresholds: rfm.thresholds ?? {},
    revenueBasis: filled.revenueBasis,
    statuses: (options['statuses'] as Record<string, boolean> | undefined) ?? {},
    currency: (options['currency'] as string | undefined) ?? null,
    burnInUntil: report.truncation?.burnIn?.until ?? null,
    burnInUsed: filled.burnIn,
    filter: (options['filter'] as Filter | undefined) ?? {},
    horizons: filled.horizons,
    landmarkDays: filled.landmarkDays,
  };
}

test('every query of docs/sql is compared with the report', () => {
  expect(figures.map(({ query }) => query).sort()).toEqual(query_names);
});

test('a file without rows is refused by name, not reported as a shop of nothing', () => {
  const shape = { name: 'no rows', seed: 0, customers: 0, first_day: '2024-01-01', days: 1 };
  const csv = csv_of(random_shop({ ...shape, gap_days: 1, stop: 1 }), {});
  const options = { mapping: mapping_of({}) };
  expect(() => report_of('no-rows', csv, options)).toThrow(/noRows/);
});

describe.each(cases)('$shape.name', (one) => {
  const { shape, options } = one;
  let report: Report;
  let oracle: Oracle;

  beforeAll(async () => {
    const orders = random_shop(shape);
    const csv = csv_of(orders, shape);
    report = report_of(`shop-${shape.name}`, csv, { mapping: mapping_of(shape), ...options });
    oracle = await Oracle.open(orders, shape, params_of(one, report));
  });
  afterAll(() => oracle?.close());

  test('the report keeps to its schema and explains every null', () => {
    expect(few(schema_errors(report))).toEqual([]);
    expect(few(unexplained(report))).toEqual([]);
  });

  test('what follows from other parts of the report follows from them', async () => {
    const shrunken = await oracle.rows('dimensions-shrunken');
    expect(few(contradictions(report, shrunken))).toEqual([]);
  });

  test.each(figures)('$query', async (figure) => {
    const rows = await oracle.rows(figure.query);
    const all = figure.oracle_all ? figure.oracle_all(rows, report) : rows;
    const expected = all.flatMap((row) => {
      const told = figure.oracle ? figure.oracle(row, report) : row;
      return told === null ? [] : [told];
    });
    const found = differences(figure.keys, expected, figure.report(report), figure.precision);
    expect(few(found)).toEqual([]);
  });
});
