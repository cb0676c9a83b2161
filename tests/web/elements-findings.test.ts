// The sentences at the head of the report: said when the figures carry them, and not otherwise.
import { describe, expect, test } from 'vitest';
import { findingsOf } from '../../web/elements/findings/findings-of';
import type { Frequency, Report, Repeat } from '../../web/core/report';
import { rate, reportWith, words } from './support/report';

async function sentences(report: Report, language: 'en' | 'nl' = 'en'): Promise<string[]> {
  const spoken = await words(language);
  return findingsOf(report, spoken).map((finding) => spoken.text(finding.key, finding.values));
}

const point = { days: 90, value: 0.38, low: 0.368, high: 0.391, atRisk: 900 };
const repeat: Repeat = {
  repeatPurchaseRate: rate(1, 2),
  repeatRevenueShare: { ...rate(65, 100), low: null, high: null },
  returningShare: [],
  within: [point],
  withinAfterBurnIn: null,
  matureCohort: [],
};
const ladder = (first: [number, number], second: [number, number]): Frequency => ({
  ordersPerCustomer: null,
  perCustomerMonth: null,
  distribution: [],
  ladder: [
    { from: 1, ...rate(...first), within: [] },
    { from: 2, ...rate(...second), within: [] },
  ],
});

describe('findings', () => {
  test('an empty report says nothing', async () => {
    expect(await sentences(reportWith({}))).toEqual([]);
  });

  test.each([
    ['en', '38% of new customers order again within 90 days (37% – 39%).'],
    ['nl', '38% van de nieuwe klanten bestelt binnen 90 dagen opnieuw (37% – 39%).'],
  ] as const)('coming back in %s', async (language, expected) => {
    expect((await sentences(reportWith({ repeat }), language))[0]).toBe(expected);
  });

  test('customers after the burn-in lead, and it is said', async () => {
    const after = { ...repeat, withinAfterBurnIn: [{ ...point, value: 0.29 }] };
    const [first] = await sentences(reportWith({ repeat: after }));
    expect(first).toContain('29% of new customers');
    expect(first).toContain('leaving out the early months');
  });

  test('a step in the ladder is claimed only when the intervals lie apart', async () => {
    const apart = await sentences(reportWith({ frequency: ladder([470, 1000], [290, 470]) }));
    expect(apart).toEqual([
      'The second order is the hard one: 47% of customers make it,' +
        ' and of those 62% go on to a third.',
    ]);
    const together = reportWith({ frequency: ladder([470, 1000], [225, 470]) });
    expect(await sentences(together)).toEqual([]);
    const few = reportWith({ frequency: ladder([20, 100], [15, 20]) });
    expect(await sentences(few)).toEqual([]);
  });

  test('one late customer is written as one', async () => {
    const counts = { onSchedule: 0, due: 1, missed: 1, probablyElsewhere: 0, lost: 9 };
    expect(await sentences(reportWith({ rhythm: { counts } }))).toEqual([
      '1 customer is later than their own rhythm, and 1 is due now: the people to write to.',
    ]);
    expect(await sentences(reportWith({ rhythm: { counts: { ...counts, missed: 0 } } }))).toEqual(
      [],
    );
  });

  test('a month that is not over is pointed out', async () => {
    const period = {
      start: '2024-06-01',
      end: '2024-06-30',
      complete: false,
      orders: 1,
      revenue: null,
      aov: null,
      customers: 1,
      newCustomers: 1,
      returningCustomers: 0,
      newRevenue: null,
      repeatRevenue: null,
      frequency: 1,
    };
    expect(await sentences(reportWith({ periods: [period] }))).toEqual([
      'June 2024 is not over: the file ends on 15 June 2024.' +
        ' Unfinished periods are hatched; do not compare them.',
    ]);
    expect(await sentences(reportWith({ periods: [{ ...period, complete: true }] }))).toEqual([]);
  });
});
