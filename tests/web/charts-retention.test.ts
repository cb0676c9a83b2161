// Retention, the flow of active customers, and new against returning: what is drawn, and what the
// title says.
import { describe, expect, test } from 'vitest';
import { isChart, type Chart, type NoChart } from '../../web/charts/chart';
import { newReturningChart, splitPeriods } from '../../web/charts/new-returning';
import { flowBars, flowPeriods, retentionFlowChart } from '../../web/charts/retention-flow';
import { retentionPoints, retentionRateChart, yearEarlier } from '../../web/charts/retention-rate';
import type { Period } from '../../web/core/report';
import { reportWith, retentionMonth, words } from './support/report';

/** The chart, or a failure that names the reason why there is none. */
function drawn(chart: Chart | NoChart): Chart {
  if (!isChart(chart)) throw new Error(`no chart: ${chart.reason}`);
  return chart;
}

const retention = {
  periods: [
    retentionMonth('2024-01'),
    retentionMonth('2024-02', { S: 200, E: 220, retained: 160, firstTime: 40, wonBack: 20 }),
    retentionMonth('2024-03', { S: 220, E: 210, retained: 180, firstTime: 25, wonBack: 5 }),
    { ...retentionMonth('2024-04'), rateReason: 'incompletePeriod' },
  ],
  byActiveWindow: [],
  periodOverPeriod: [],
};

describe('retention', () => {
  test('months that cannot be known are not points', () => {
    const points = retentionPoints(reportWith({ retention }));
    expect(points.map((p) => [p.start, p.retained, p.active])).toEqual([
      ['2024-02-01', 160, 200],
      ['2024-03-01', 180, 220],
    ]);
  });

  test('the title tells the last month, the table every known one', async () => {
    const chart = drawn(retentionRateChart(reportWith({ retention }), await words()));
    expect(chart.title).toBe(
      '81.8% of the customers active when March 2024 began were still active at its end',
    );
    expect(chart.table.rows[0]).toEqual(['2024-02-01', 200, 160, 0.8, 0.75, 0.8500000000000001]);
    expect(chart.readings).toHaveLength(2);
  });

  test('a month a year earlier is named when there is one', () => {
    const points = [2023, 2024].map((year) => ({
      ...retentionMonth(`${year}-03`, {
        S: 100,
        E: 100,
        retained: 90,
        firstTime: 5,
        wonBack: 5,
      }),
    }));
    const known = retentionPoints(reportWith({ retention: { ...retention, periods: points } }));
    expect(yearEarlier(known)?.start).toBe('2023-03-01');
    expect(yearEarlier(known.slice(1))).toBeUndefined();
  });

  test('with one month there is no line, and the reason of the core is given', async () => {
    const short = { ...retention, periods: retention.periods.slice(0, 2) };
    const report = reportWith({ retention: short });
    expect(retentionRateChart(report, await words())).toEqual({ reason: 'beforeWindow' });
  });
});

describe('flow', () => {
  test('gains go up from zero, losses down', () => {
    const [first] = flowPeriods(reportWith({ retention }));
    const bars = flowBars(first ? [first] : []);
    expect(bars.map((bar) => [bar.from, bar.to])).toEqual([
      [0, 40],
      [40, 60],
      [0, -40],
    ]);
  });

  test.each([
    ['en', 'In March 2024 30 came and 40 went quiet: the active base shrank to 210'],
    [
      'nl',
      'In maart 2024 kwamen er 30 bij en vielen er 40 stil: het actieve bestand kromp naar 210',
    ],
  ] as const)('title in %s', async (language, title) => {
    const chart = drawn(retentionFlowChart(reportWith({ retention }), await words(language)));
    expect(chart.title).toBe(title);
  });
});

const month = (
  start: string,
  end: string,
  complete: boolean,
  customers: [number, number],
): Period => ({
  start,
  end,
  complete,
  orders: customers[0] + customers[1],
  revenue: 10_000,
  aov: 100,
  customers: customers[0] + customers[1],
  newCustomers: customers[0],
  returningCustomers: customers[1],
  newRevenue: 4_000,
  repeatRevenue: 6_000,
  frequency: 1,
});

describe('new and returning', () => {
  const periods = [
    month('2024-04-01', '2024-04-30', true, [60, 20]),
    month('2024-05-01', '2024-05-31', true, [50, 50]),
    month('2024-06-01', '2024-06-30', false, [30, 10]),
  ];

  test('the title tells the last month that is over, not the half one', async () => {
    const chart = drawn(newReturningChart(reportWith({ periods }), await words(), 'customers'));
    expect(chart.title).toBe('50% of the customers in May 2024 had ordered before');
    expect(chart.legend?.map((item) => item.mark)).toEqual(['area', 'area', 'hatch']);
    expect(chart.readings.at(-1)?.text).toContain('not over');
  });

  test('money is split as the report splits it', () => {
    const [first] = splitPeriods(reportWith({ periods }), 'revenue');
    expect(first).toMatchObject({ fresh: 4_000, returning: 6_000 });
  });

  test('without amounts there is no chart of revenue', async () => {
    const bare = periods.map((p) => ({ ...p, newRevenue: null, repeatRevenue: null }));
    const chart = newReturningChart(reportWith({ periods: bare }), await words(), 'revenue');
    expect(chart).toEqual({ reason: 'noAmounts' });
  });
});
