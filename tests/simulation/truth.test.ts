// What the report says about a made-up world against what is true in it.
import { beforeAll, describe, expect, test } from 'vitest';
import type { Cohort, Report, WithinPoint } from '../../web/core/report';
import { report_of } from '../oracle/support/core';
import {
  columns,
  consumables,
  durables,
  export_csv,
  exported,
  true_chances,
  true_old_shares,
  type Customer,
  type World,
} from './world';

const horizons = [30, 90, 180, 365];
const lives = 400_000;

const worlds: World[] = [
  { name: 'durables', seed: 11, customers: 60_000, ...durables },
  { name: 'consumables', seed: 12, customers: 60_000, ...consumables },
];

const values = (points: WithinPoint[] | null | undefined) =>
  (points ?? []).map(({ value }) => value ?? NaN);

/** Largest distance in percentage points; not a number where a value is missing. */
const points_off = (found: number[], truth: number[]) =>
  Math.max(...truth.map((value, place) => Math.abs(value - (found[place] ?? NaN)) * 100));

/** Wilson's interval at another z, for many comparisons at once. */
function wilson(k: number, n: number, z: number): [number, number] {
  const middle = (k + (z * z) / 2) / (n + z * z);
  const half = (z / (n + z * z)) * Math.sqrt((k * (n - k)) / n + (z * z) / 4);
  return [middle - half, middle + half];
}

describe.each(worlds)('a shop of $name', (world) => {
  let customers: Customer[];
  let truth: number[];
  let plain: Report;
  let informed: Report;

  beforeAll(() => {
    customers = exported(world);
    truth = true_chances(world, horizons, lives);
    const csv = export_csv(customers, world.seed);
    const mapping = { ...columns, since: 'ignore', product: 'productId' };
    const ask = (more: object) =>
      report_of(`world-${world.name}`, csv, { horizons, mapping: { ...mapping, ...more } });
    plain = ask({});
    informed = ask({ since: 'customerSince' });
  });

  test('chance of a second order, first order known: within 1 point', () => {
    expect(points_off(values(informed.repeat?.within), truth)).toBeLessThan(1);
  });

  test('chance of a second order after the burn-in of a plain export: within 2.5 points', () => {
    expect(points_off(values(plain.repeat?.withinAfterBurnIn), truth)).toBeLessThan(2.5);
  });

  test('share of old customers among the apparently new, months 1 to 12: within 10 points', () => {
    const months = (plain.truncation?.byMonth ?? []).slice(0, 12);
    expect(months.length).toBe(12);
    const shares = true_old_shares(customers);
    const off = months.map(({ month, newCustomers, oldShare }) => {
      const { looks, old } = shares.get(month) ?? { looks: 0, old: 0 };
      expect(newCustomers).toBe(looks);
      return Math.abs((oldShare?.value ?? NaN) - old / looks) * 100;
    });
    expect(Math.max(...off)).toBeLessThan(10);
  });

  test('share of old customers with customer-since mapped: exact', () => {
    const shares = true_old_shares(customers);
    for (const { month, newCustomers, oldShare } of informed.truncation?.byMonth ?? []) {
      const { looks, old } = shares.get(month) ?? { looks: 0, old: 0 };
      expect(newCustomers).toBe(looks);
      expect(oldShare?.value).toBeCloseTo(old / looks, 12);
    }
    expect(informed.truncation?.source).toBe('customerSince');
  });

  test('landmark by distinct products: flat within its interval', () => {
    const groups = plain.distinctProducts?.groups ?? [];
    expect(groups.length).toBeGreaterThan(2);
    const sum = (pick: (group: (typeof groups)[number]) => number | null) =>
      groups.reduce((total, group) => total + (pick(group) ?? 0), 0);
    const all = sum(({ numerator }) => numerator) / sum(({ denominator }) => denominator);
    for (const { low, high } of groups) {
      expect(low).toBeLessThan(all);
      expect(high).toBeGreaterThan(all);
    }
  });
});

/** Complete cells after acquisition of the cohorts that are not in the burn-in. */
const fair_cells = (cohorts: Cohort[]) =>
  cohorts
    .filter(({ burnIn }) => !burnIn)
    .flatMap(({ size, cells }) =>
      cells
        .filter(({ state, offset }) => state === 'complete' && offset > 0)
        .map(({ offset, active }) => ({ size, offset, active: active ?? 0 })),
    );

// One cell in forty lies below its own 95% interval by chance alone. So "no cell shows a decline"
// is asked of intervals that hold for all cells of the table together, and the number of cells
// below their own interval is asked to be no more than chance gives.
describe.each([
  { name: 'durables', seed: 21, customers: 15_000, ...durables },
  { name: 'consumables', seed: 22, customers: 15_000, ...consumables },
])('cohorts of a shop of $name without any trend', (world) => {
  test.each(['calendar', 'days'] as const)('%s clock: no decline', (clock) => {
    const csv = export_csv(exported(world), world.seed);
    const report = report_of(`cohorts-${world.name}`, csv, {
      mapping: { ...columns, since: 'ignore', product: 'ignore' },
    });
    const table = report.cohorts?.[clock];
    const cells = fair_cells(table?.cohorts ?? []);
    expect(cells.length).toBeGreaterThan(50);

    const usual = new Map(table?.average.map(({ offset, value }) => [offset, value ?? NaN]));
    const family_z = 3.5;
    const declines = cells.filter(
      ({ size, offset, active }) => wilson(active, size, family_z)[1] < (usual.get(offset) ?? NaN),
    );
    expect(declines).toEqual([]);

    const below = cells.filter(
      ({ size, offset, active }) => wilson(active, size, 1.96)[1] < (usual.get(offset) ?? NaN),
    );
    const expected = 0.025 * cells.length;
    expect(below.length).toBeLessThan(expected + 3.1 * Math.sqrt(expected));
  });
});
