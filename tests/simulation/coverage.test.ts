// Do 95% intervals hold the truth in 95% of shops? A thousand small shops of the same world, each
// from its opening day on, so that nothing but chance separates them from the truth.
import { beforeAll, describe, expect, test } from 'vitest';
import { Random } from '../../tools/sample-shop/random.mjs';
import type { Report } from '../../web/core/report';
import { report_of } from '../oracle/support/core';
import { day_number, iso_day } from '../oracle/support/shop';
import { columns, consumables, life, true_chances, type World } from './world';

const replications = 1000;
const customers = 250;
const window_days = 400;
const horizons = [30, 90, 180];
const first_day = day_number('2023-01-01');
const last_day = first_day + window_days - 1;
const world: World = { name: 'coverage', seed: 31, customers, ...consumables };
const mapping = { ...columns, channel: 'channel', total: 'orderTotal' };

/** What is paid for an order, in cents on average; it is as skewed as baskets are. */
const mean_paid = 2500;
const paid = (random: Random) => Math.max(1, Math.round(random.gamma(2, mean_paid)));

/** Lives of customers who arrive evenly over the window. */
function* lives(random: Random, count: number) {
  for (let number = 0; number < count; number += 1) {
    const first = first_day + random.uniform() * window_days;
    yield life(random, world, first, last_day + 1);
  }
}

function shop_csv(random: Random): string {
  const rows: string[] = [];
  let number = 0;
  for (const days of lives(random, customers)) {
    number += 1;
    days.forEach((day, place) => {
      const total = (paid(random) / 100).toFixed(2);
      rows.push(`o${number}-${place},c${number},${iso_day(day)},web,${total}`);
    });
  }
  return ['order,customer,day,channel,total', ...rows, ''].join('\n');
}

/** Of customers with a second occasion within the window, those with a third: seen at its end. */
function true_third(count: number): number {
  let [second, third] = [0, 0];
  for (const days of lives(new Random(99), count)) {
    const occasions = new Set(days).size;
    if (occasions > 1) second += 1;
    if (occasions > 2) third += 1;
  }
  return third / second;
}

/** The first day by which half have come back. */
function true_median(): number {
  const days = Array.from({ length: 300 }, (_, place) => place + 1);
  return days[true_chances(world, days, 200_000).findIndex((chance) => chance >= 0.5)] ?? NaN;
}

/** Share of customers with two or more days of purchase within the window, over many lives. */
function true_repeat_rate(count: number): number {
  let repeat = 0;
  for (const days of lives(new Random(97), count)) {
    if (days.some((day) => day !== days[0])) repeat += 1;
  }
  return repeat / count;
}

interface Interval {
  low: number | null;
  high: number | null;
}

const holds = (interval: Interval | undefined, truth: number) =>
  interval !== undefined &&
  (interval.low ?? Infinity) <= truth &&
  (interval.high ?? -Infinity) >= truth;

describe('coverage of 95% intervals', () => {
  const covered = new Map<string, number>();
  const count = (name: string, held: boolean) =>
    covered.set(name, (covered.get(name) ?? 0) + (held ? 1 : 0));

  beforeAll(() => {
    const chances = true_chances(world, horizons, 400_000);
    const repeat_rate = true_repeat_rate(400_000);
    const third = true_third(400_000);
    const median = true_median();
    const random = new Random(world.seed);
    for (let shop = 0; shop < replications; shop += 1) {
      const report: Report = report_of('coverage', shop_csv(random), {
        ...{ horizons, windowStartsShop: true, asOf: iso_day(last_day), mapping },
        metrics: ['repeat', 'frequency', 'gaps', 'dimensions'],
      });
      count('repeatPurchaseRate', holds(report.repeat?.repeatPurchaseRate, repeat_rate));
      count('ladder 2 → 3', holds(report.frequency?.ladder[1], third));
      count('median gap', holds(report.gaps?.byOrderNumber[0], median));
      const channel = report.dimensions?.find(({ role }) => role === 'channel')?.values[0];
      count('median gap of a channel', holds(channel?.medianGap, median));
      horizons.forEach((days, place) => {
        const truth = chances[place] ?? NaN;
        count(`within ${days}`, holds(report.repeat?.within[place], truth));
        count(`matureCohort ${days}`, holds(report.repeat?.matureCohort[place], truth));
      });
    }
  }, 300_000);

  const names = [
    'repeatPurchaseRate',
    ...['ladder 2 → 3', 'median gap', 'median gap of a channel'],
    ...horizons.flatMap((d) => [`within ${d}`, `matureCohort ${d}`]),
  ];
  test.each(names)('%s: in 93 to 97% of shops', (name) => {
    const share = (covered.get(name) ?? 0) / replications;
    expect(share).toBeGreaterThanOrEqual(0.93);
    expect(share).toBeLessThanOrEqual(0.97);
  });
});
