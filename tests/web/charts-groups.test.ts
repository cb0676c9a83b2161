// Charts of groups of customers: by number of orders, the ladder, rhythm, concentration, columns,
// products.
import { describe, expect, test } from 'vitest';
import { isChart } from '../../web/charts/chart';
import { dimensionChart, dimensionPoints } from '../../web/charts/dimension';
import { distinctProductsChart } from '../../web/charts/distinct-products';
import { ladderChart, rungs } from '../../web/charts/ladder';
import { bestFirst, lorenzChart } from '../../web/charts/lorenz';
import { orderCountsChart, orderGroups, pairedBars } from '../../web/charts/order-counts';
import { rhythmBands, rhythmChart } from '../../web/charts/rhythm';
import { oldShares, truncationChart } from '../../web/charts/truncation';
import type { Dimension, DimensionValue, Frequency, LadderStep } from '../../web/core/report';
import { rate, reportWith, words } from './support/report';

const frequency = (parts: Partial<Frequency>): Frequency => ({
  ordersPerCustomer: 2,
  perCustomerMonth: 0.1,
  distribution: [],
  ladder: [],
  ...parts,
});

describe('orders per customer', () => {
  const distribution = [
    { orders: 1, customers: 60, revenue: 60_00 },
    { orders: 2, customers: 20, revenue: 40_00 },
    { orders: 3, customers: 20, revenue: 100_00 },
  ];

  test('shares are of all customers and all revenue', () => {
    const groups = orderGroups(reportWith({ frequency: frequency({ distribution }) }));
    expect(groups.map((group) => [group.customerShare, group.revenueShare])).toEqual([
      [0.6, 0.3],
      [0.2, 0.2],
      [0.2, 0.5],
    ]);
  });

  test('the title tells the once and the often', async () => {
    const report = reportWith({ frequency: frequency({ distribution }) });
    const chart = orderCountsChart(report, await words());
    expect(isChart(chart) && chart.title).toBe(
      '60% ordered only once; the 20% with three or more orders bring 50% of revenue',
    );
  });

  test('without amounts there is one bar per group', async () => {
    const bare = distribution.map((group) => ({ ...group, revenue: null }));
    const report = reportWith({ frequency: frequency({ distribution: bare }) });
    expect(pairedBars(orderGroups(report))).toHaveLength(3);
    const chart = orderCountsChart(report, await words());
    expect(isChart(chart) && chart.title).toBe(
      '60% ordered only once; 20% ordered three times or more',
    );
  });
});

describe('the ladder', () => {
  const step = (from: number, on: number, of: number): LadderStep => ({
    from,
    ...rate(on, of),
    within: [],
  });

  test('steps that few have reached are left out, except the first', () => {
    const few = frequency({ ladder: [step(1, 10, 20), step(2, 5, 29)] });
    expect(rungs(reportWith({ frequency: few })).map((rung) => rung.from)).toEqual([1]);
  });

  test('the first step leads with customers first seen after the burn-in', async () => {
    const first = { ...step(1, 640, 1000), afterBurnIn: { ...rate(250, 500), within: [] } };
    const ladder = [first, step(2, 435, 640), step(3, 300, 435)];
    const report = reportWith({ frequency: frequency({ ladder }) });
    const chart = ladderChart(report, await words());
    expect(isChart(chart) && chart.title).toBe(
      '50% make a second order; of those 68% a third, and of those 69% a fourth',
    );
    expect(isChart(chart) && chart.table.rows[0]?.slice(1, 4)).toEqual([500, 250, 0.5]);
  });
});

describe('rhythm', () => {
  const counts = { onSchedule: 50, due: 20, missed: 10, probablyElsewhere: 5, lost: 15 };

  test('five bands fill the bar', () => {
    const bands = rhythmBands(reportWith({ rhythm: { counts } }));
    expect(bands[0]).toMatchObject({ from: 0, to: 0.5 });
    expect(bands.at(-1)?.to).toBeCloseTo(1, 12);
  });

  test('late means missed or probably elsewhere, not lost', async () => {
    const chart = rhythmChart(reportWith({ rhythm: { counts } }), await words());
    expect(isChart(chart) && chart.title).toBe(
      '20 customers are due now, 15 are later than their own rhythm',
    );
  });

  test('one customer is written as one', async () => {
    const one = { onSchedule: 0, due: 1, missed: 1, probablyElsewhere: 0, lost: 0 };
    const chart = rhythmChart(reportWith({ rhythm: { counts: one } }), await words('nl'));
    expect(isChart(chart) && chart.title).toBe(
      '1 klant is nu aan de beurt, 1 is later dan het eigen ritme',
    );
  });

  test('without gaps there is none', async () => {
    const report = reportWith({ rhythm: { counts: null, countsReason: 'noGaps' } });
    expect(rhythmChart(report, await words())).toEqual({ reason: 'noGaps' });
  });
});

describe('concentration', () => {
  const concentration = {
    windowDays: 365,
    customers: 4,
    topShares: [{ percent: 20, customers: 1, share: 0.55 }],
    lorenz: [
      [0.25, 0.05],
      [0.5, 0.2],
      [0.75, 0.45],
      [1, 1],
    ] as [number, number][],
    gini: 0.4,
    abc: [],
    persistence: null,
  };

  test('the curve is read from the best customer down', () => {
    const points = bestFirst(reportWith({ concentration }));
    expect(points[0]).toEqual({ customers: 0, revenue: 0 });
    expect(points[1]?.customers).toBe(0.25);
    expect(points[1]?.revenue).toBeCloseTo(0.55, 12);
    expect(points.at(-1)).toEqual({ customers: 1, revenue: 1 });
  });

  test('the title tells the best 20%', async () => {
    const chart = lorenzChart(reportWith({ concentration }), await words('nl'));
    expect(isChart(chart) && chart.title).toBe(
      'De beste 20% van de klanten brengt 55% van de omzet',
    );
  });
});

describe('columns', () => {
  const value = (name: string, on: number, of: number, qValue: number): DimensionValue =>
    ({
      value: name,
      customers: of,
      orders: of,
      revenue: 1,
      aov: 1,
      ladder: rate(on, of),
      within: [{ days: 180, value: on / of, low: on / of - 0.02, high: on / of, atRisk: of }],
      revenuePerCustomer: [],
      medianGap: { value: null, low: null, high: null },
      shrunken: (on + 5) / (of + 10),
      rank: 1,
      pValue: qValue,
      qValue,
    }) as Partial<DimensionValue> as DimensionValue;
  const dimension = (values: DimensionValue[], pValue = 0.01): Dimension =>
    ({
      role: 'channel',
      column: 'Source',
      pValue,
      rankDays: 180,
      otherValues: 0,
      otherCustomers: 0,
      values,
    }) as Dimension;

  test('3 of 3 do not lead: values are sorted by their shrunken rate', () => {
    const points = dimensionPoints(
      dimension([value('web', 600, 900, 0.01), value('popup', 3, 3, 0.2), value('', 30, 90, 0.02)]),
      '(none)',
    );
    expect(points.map((point) => point.name)).toEqual(['web', 'popup', '(none)']);
    expect(points.map((point) => point.distinct)).toEqual([true, false, true]);
  });

  test('the title claims a difference only between values that differ', async () => {
    const english = await words();
    const clear = dimensionChart(
      dimension([value('web', 600, 900, 0.01), value('shop', 300, 900, 0.01)]),
      english,
    );
    expect(isChart(clear) && clear.title).toBe(
      'Within 180 days 67% of “web” came back, 33% of “shop”: more than chance explains',
    );
    const unclear = dimensionChart(
      dimension([value('web', 600, 900, 0.4), value('shop', 590, 900, 0.4)], 0.4),
      english,
    );
    expect(isChart(unclear) && unclear.title).toBe(
      'No clear difference by channel: chance alone may explain it',
    );
  });

  test.each([
    [0.01, 'sale stands out: 10% are back within 180 days'],
    [0.3, 'There are differences by channel, but no single value stands out for certain'],
  ])('one value against the rest, at q = %d', async (q, title) => {
    const chart = dimensionChart(
      dimension([value('web', 600, 900, 0.4), value('sale', 90, 900, q)]),
      await words(),
    );
    expect(isChart(chart) && chart.title).toBe(title);
  });

  test('one value alone is no comparison', async () => {
    const chart = dimensionChart(dimension([value('web', 6, 9, 0.1)]), await words());
    expect(chart).toEqual({ reason: 'oneValueOnly' });
  });

  test('a file too short for any horizon says so', async () => {
    const short = { ...dimension([]), rankDays: null, rankDaysReason: 'windowTooShort' };
    expect(dimensionChart(short, await words())).toEqual({ reason: 'windowTooShort' });
  });
});

describe('distinct products', () => {
  const group = (products: number, open: boolean, value: number) => ({
    products,
    open,
    customers: 100,
    ...rate(value, 100, 0.03),
    within: [],
  });
  test.each([
    ['overlapping intervals say nothing', [40, 42], /says nothing about coming back/],
    [
      'more products, more returns',
      [40, 60],
      /^Customers who begin with more products come back more/,
    ],
    ['more products, fewer returns', [60, 40], /come back less/],
  ] as const)('%s', async (_name, [first, last], expected) => {
    const distinctProducts = {
      landmarkDays: 0,
      groups: [group(1, false, first), group(2, true, last)],
      naive: [],
    };
    const chart = distinctProductsChart(reportWith({ distinctProducts }), await words());
    expect(isChart(chart) && chart.title).toMatch(expected);
  });
});

describe('customers from before the file', () => {
  const byMonth = [
    { month: '2024-01-01', newCustomers: 90, oldShare: { value: 0.7, low: 0.6, high: 0.8 } },
    { month: '2024-02-01', newCustomers: 60, oldShare: { value: 0.3, low: null, high: null } },
    { month: '2024-03-01', newCustomers: 50, oldShare: null, oldShareReason: 'tooFewCustomers' },
  ];

  test('months without an estimate are no points; a missing interval has no width', () => {
    const truncation = { source: 'estimate', byMonth, burnIn: null } as const;
    const points = oldShares(reportWith({ truncation: { ...truncation, byMonth } }));
    expect(points).toHaveLength(2);
    expect(points[1]).toMatchObject({ value: 0.3, low: 0.3, high: 0.3 });
  });

  test('the title says from when on few are old', async () => {
    const truncation = {
      source: 'estimate' as const,
      byMonth,
      burnIn: { months: 2, until: '2024-03-01' },
    };
    const chart = truncationChart(reportWith({ truncation }), await words());
    expect(isChart(chart) && chart.title).toContain('from 1 March 2024 fewer than a quarter are');
  });
});
