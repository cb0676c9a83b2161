// The key figures: which value leads, what it is compared with, and when a change is more than
// chance.
import { describe, expect, test } from 'vitest';
import { differenceInterval, wilson } from '../../web/elements/headline/intervals';
import { changeOf, headlineRows } from '../../web/elements/headline/rows';
import type { Cohort, GapStep, Period, Repeat, WithinPoint } from '../../web/core/report';
import { cohort, rate, reportWith, retentionMonth } from './support/report';

const month = (start: string, complete: boolean, customers: number): Period => ({
  start,
  end: start,
  complete,
  orders: customers * 2,
  revenue: customers * 1000,
  aov: 500,
  customers,
  newCustomers: 1,
  returningCustomers: customers - 1,
  newRevenue: 0,
  repeatRevenue: 0,
  frequency: 2,
});
const totals = { orders: 300, revenue: 1_500_000, aov: 5000, itemsPerOrder: null };
const summary = { customers: 150, all: totals, identified: totals, revenuePerCustomer: 10_000 };
const periods = [
  month('2024-03-01', true, 100),
  month('2024-04-01', true, 110),
  month('2024-05-01', false, 20),
];
const within = (value: number): WithinPoint[] =>
  [30, 90].map((days) => ({
    days,
    value: value * (days / 90),
    low: value - 0.01,
    high: value + 0.01,
    atRisk: 50,
  }));
const repeat: Repeat = {
  repeatPurchaseRate: rate(90, 150),
  repeatRevenueShare: rate(1, 2),
  returningShare: [
    { start: '2024-03-01', ...rate(50, 100) },
    { start: '2024-04-01', ...rate(80, 110) },
    { start: '2024-05-01', ...rate(2, 20) },
  ],
  within: within(0.4),
  withinAfterBurnIn: null,
  withinAfterBurnInReason: 'noBurnIn',
  matureCohort: [],
};

const row = (report: Parameters<typeof headlineRows>[0], id: string) =>
  headlineRows(report).find((candidate) => candidate.id === id);

describe('rows', () => {
  test('a month that is not over neither leads nor is compared', () => {
    const customers = row(reportWith({ summary, periods }), 'customers');
    expect(customers?.latest).toEqual({ start: '2024-04-01', value: 110 });
    expect(customers?.change?.difference).toBeCloseTo(0.1, 12);
    expect(customers?.trend).toEqual([100, 110]);
  });

  test('the repeat purchase rate carries its counts and interval', () => {
    expect(row(reportWith({ repeat, periods }), 'repeatPurchaseRate')).toMatchObject({
      key: 'repeat.repeatPurchaseRate',
      value: 0.6,
      numerator: 90,
      denominator: 150,
      latest: { start: '2024-04-01' },
    });
  });

  test('the chance within 90 days leads with customers after the burn-in, and says so', () => {
    expect(row(reportWith({ repeat }), 'within90')).toMatchObject({
      key: 'repeat.within.1',
      value: 0.4,
      afterBurnIn: false,
    });
    const after = { ...repeat, withinAfterBurnIn: within(0.3) };
    expect(row(reportWith({ repeat: after }), 'within90')).toMatchObject({
      key: 'repeat.withinAfterBurnIn.1',
      value: 0.3,
      afterBurnIn: true,
    });
  });

  test('its trend counts finished groups outside the burn-in only', () => {
    const days = (cohorts: Cohort[]) => ({
      calendar: { unit: 'month' as const, cohorts: [], average: [] },
      days: { unit: 30, cohorts, average: [] },
    });
    const cohorts = days([
      cohort('2024-01-01', 100, '100 30 60', true),
      cohort('2024-02-01', 100, '100 20 40'),
      cohort('2024-03-01', 100, '100 30 50'),
      cohort('2024-04-01', 100, '100 10 20?'),
    ]);
    const within90 = row(reportWith({ repeat, cohorts }), 'within90');
    expect(within90?.trend).toEqual([0.4, 0.5]);
    expect(within90?.latest?.start).toBe('2024-03-01');
  });

  test('a median that does not exist comes with its reason', () => {
    const step: GapStep = {
      from: 1,
      observedMedian: 20,
      median: null,
      medianReason: 'notReached',
      p25: 10,
      p75: null,
      low: null,
      high: null,
      events: 3,
      atRisk: 10,
      within: [],
      curve: [],
    };
    const gaps = { byOrderNumber: [step] } as unknown as NonNullable<
      Parameters<typeof headlineRows>[0]['gaps']
    >;
    expect(row(reportWith({ gaps }), 'medianGap')).toMatchObject({
      value: null,
      reason: 'notReached',
    });
  });

  test('retention is that of the last month that is known', () => {
    const retention = {
      periods: [
        retentionMonth('2024-02', { S: 200, E: 1, retained: 160, firstTime: 0, wonBack: 0 }),
        retentionMonth('2024-03', { S: 200, E: 1, retained: 190, firstTime: 0, wonBack: 0 }),
        retentionMonth('2024-04'),
      ],
      byActiveWindow: [],
      periodOverPeriod: [],
    };
    expect(row(reportWith({ retention }), 'retention')).toMatchObject({
      key: 'retention.periods.1.rate',
      value: 0.95,
      numerator: 190,
    });
  });

  test('what the report does not hold has no row', () => {
    expect(headlineRows(reportWith({}))).toEqual([]);
  });
});

describe('change', () => {
  test('from nothing there is no relative change', () => {
    const values = [0, 5].map((value) => ({ start: '2024-01-01', value }));
    expect(changeOf(values, 'relative')).toBeUndefined();
    expect(changeOf(values.slice(1), 'relative')).toBeUndefined();
  });

  test.each([
    ['55.5% of 797 after 62.2% of 713', [444, 713], [442, 797], true],
    ['39% of 210 after 37.8% of 190', [72, 190], [82, 210], false],
  ] as const)('%s', (_name, [on1, of1], [on2, of2], clear) => {
    const values = [wilson(on1, of1), wilson(on2, of2)].map((share) => ({
      start: '2024-01-01',
      ...share,
    }));
    expect(changeOf(values, 'points')?.clear).toBe(clear);
  });

  // Newcombe (1998), table II: 56/70 against 48/80, method 10.
  test('the interval of a difference is the published one', () => {
    const { low, high } = differenceInterval(wilson(48, 80), wilson(56, 70));
    expect(low).toBeCloseTo(0.0524, 4);
    expect(high).toBeCloseTo(0.3339, 4);
  });

  // Wilson's interval of 81 of 263, as in Newcombe (1998).
  test('the interval of a share is the published one', () => {
    const { low, high } = wilson(81, 263);
    expect(low).toBeCloseTo(0.2553, 4);
    expect(high).toBeCloseTo(0.3662, 4);
  });
});
