// What a cohort cell shows under each measure, the average row, and how dark a cell is.
import { describe, expect, test } from 'vitest';
import { isChart } from '../../web/charts/chart';
import {
  averageRow,
  cellValue,
  cohortCurveChart,
  type CohortMeasure,
} from '../../web/charts/cohort-curve';
import { colorScale, firstOffset, rawName, shownCohorts } from '../../web/elements/cohorts/grid';
import { cohort, reportWith, words } from './support/report';

const cohorts = [
  cohort('2024-01-01', 50, '50 30 20 12?', true),
  cohort('2024-02-01', 100, '100 40 30? -'),
  cohort('2024-03-01', 60, '60 12? - -'),
];

describe('a cell', () => {
  const second = cohorts[1]!;
  test.each([
    ['share', 0.4],
    ['everReturned', 0.4],
    ['customers', 40],
    ['ordersPerCustomer', 1],
    ['revenue', 40_000],
    ['cumulativePerCustomer', 1_400],
    ['aov', 1_000],
  ] as [CohortMeasure, number][])('%s', (measure, expected) => {
    expect(cellValue(second, second.cells[1]!, measure)).toBe(expected);
  });

  test('an unobserved cell is null under every measure', () => {
    expect(cellValue(second, second.cells[3]!, 'share')).toBeNull();
    expect(cellValue(second, second.cells[3]!, 'customers')).toBeNull();
  });

  test('nobody active has no orders per customer', () => {
    const empty = cohort('2024-01-01', 10, '10 0');
    expect(cellValue(empty, empty.cells[1]!, 'ordersPerCustomer')).toBeNull();
    expect(cellValue(empty, empty.cells[1]!, 'aov')).toBeNull();
    expect(cellValue(empty, empty.cells[1]!, 'share')).toBe(0);
  });
});

describe('the average', () => {
  test('takes finished cells of cohorts outside the burn-in, weighted by customers', () => {
    const more = [...cohorts, cohort('2024-04-01', 300, '300 60 - -')];
    const row = averageRow(more, 'share');
    expect(row[1]).toEqual({ offset: 1, value: 100 / 400, cohorts: 2 });
    expect(row[2]).toEqual({ offset: 2, value: null, cohorts: 0 });
  });

  test('of amounts is per customer, of counts per cohort', () => {
    const more = [...cohorts, cohort('2024-04-01', 300, '300 60 - -')];
    expect(averageRow(more, 'cumulativePerCustomer')[1]?.value).toBe(500_000 / 400);
    expect(averageRow(more, 'customers')[1]?.value).toBe(50);
  });

  test('of no cohorts is an empty row', () => {
    expect(averageRow([], 'share')).toEqual([]);
  });
});

describe('the grid', () => {
  test('shows the last 24 cohorts and the offsets they reach', () => {
    const many = Array.from({ length: 30 }, (_, index) =>
      cohort('2024-01-01', 10, index < 10 ? '10 5 4 3' : '10 5 - -'),
    );
    expect(shownCohorts(many, false)).toEqual({ first: 6, offsets: 4 });
    expect(shownCohorts(many.slice(10), false)).toEqual({ first: 0, offsets: 2 });
    expect(shownCohorts(many, true)).toEqual({ first: 0, offsets: 4 });
  });

  test('leaves out the offset that is 100% by definition', () => {
    expect(firstOffset('share')).toBe(1);
    expect(firstOffset('customers')).toBe(0);
  });

  test('darkness runs from 0 to 1 and not beyond', () => {
    const scale = colorScale(cohorts, 'share');
    expect(scale(0, 1)).toBe(0);
    expect(scale(1, 0)).toBe(0);
    expect(scale(1, 0.4)).toBeGreaterThan(0.6);
    expect(scale(1, 5)).toBe(1);
  });

  test('all cells alike are not divided by zero', () => {
    const scale = colorScale([cohort('2024-01-01', 10, '10 0 0')], 'share');
    expect(scale(1, 0)).toBe(0);
  });

  test.each([
    ['share', 'active'],
    ['customers', 'active'],
    ['everReturned', 'everReturned'],
    ['ordersPerCustomer', 'orders'],
    ['aov', 'revenue'],
    ['cumulativePerCustomer', 'cumulativeRevenue'],
  ] as const)('%s is made from %s', (measure, key) => {
    expect(rawName(measure)).toBe(key);
  });
});

describe('the curves', () => {
  const table = { cohorts, average: [] };
  const report = reportWith({
    cohorts: { calendar: { unit: 'month', ...table }, days: { unit: 30, ...table } },
  });

  test('need two points of an average', async () => {
    expect(cohortCurveChart(report, await words(), 'calendar', 'share')).toEqual({
      reason: 'windowTooShort',
    });
  });

  test('say where the average begins and ends', async () => {
    const finished = [
      cohort('2024-01-01', 100, '100 40 10'),
      cohort('2024-02-01', 100, '100 20 -'),
    ];
    const longer = reportWith({
      cohorts: {
        calendar: { unit: 'month', cohorts: finished, average: [] },
        days: { unit: 30, cohorts: finished, average: [] },
      },
    });
    const english = await words();
    const chart = cohortCurveChart(longer, english, 'calendar', 'share');
    expect(isChart(chart) && chart.title).toBe(
      'Of a group of new customers 30.0% are back in month 1, 10.0% in month 2',
    );
    const ltv = cohortCurveChart(longer, english, 'days', 'cumulativePerCustomer');
    expect(isChart(ltv) && ltv.title).toBe(
      'A new customer brings €10.00 at once and €15.00 by window 2',
    );
  });
});
