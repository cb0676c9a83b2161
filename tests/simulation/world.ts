// A shop in which nothing ever changes, so that every trend a report shows is a mistake of the
// report. Customers arrive evenly over five years; each buys at random moments with a rate drawn
// from a gamma distribution and leaves for good after an order with a chance drawn from a beta
// distribution. The export holds the last 24 months only. (The world of Fader, Hardie and Lee,
// 2005.)
import { Random } from '../../tools/sample-shop/random.mjs';
import { iso_day, day_number } from '../oracle/support/shop';

export interface World {
  name: string;
  seed: number;
  customers: number;
  /** Shape of the gamma distribution of purchase rates, and one over its mean. */
  rate_shape: number;
  gap_days: number;
  /** Beta distribution of the chance of leaving after an order. */
  leave: [number, number];
}

export const durables = { rate_shape: 0.6, gap_days: 150, leave: [1.2, 1.8] as [number, number] };
export const consumables = { rate_shape: 2, gap_days: 45, leave: [1, 2.2] as [number, number] };

const last_day = day_number('2024-12-31');
const export_days = 730;
const arrival_days = 1826;
export const opening_day = last_day - arrival_days + 1;
export const export_first = last_day - export_days + 1;

/**
 * The days of all orders of one customer who first buys on `first` (with a fraction), up to
 * `until`.
 */
export function life(
  random: Random,
  world: Pick<World, 'rate_shape' | 'gap_days' | 'leave'>,
  first: number,
  until: number,
): number[] {
  const rate = random.gamma(world.rate_shape, 1 / world.gap_days);
  const leave = random.beta(...world.leave);
  const days = [Math.floor(first)];
  for (let moment = first; !random.chance(leave);) {
    moment += random.exponential(1 / rate);
    if (moment >= until) break;
    days.push(Math.floor(moment));
  }
  return days;
}

export interface Customer {
  /** Day of the very first order, perhaps before the export. */
  since: number;
  /** Days of the orders in the export. */
  days: number[];
}

/** The customers that the export shows. */
export function exported(world: World): Customer[] {
  const random = new Random(world.seed);
  const customers: Customer[] = [];
  for (let number = 0; number < world.customers; number += 1) {
    const first = opening_day + random.uniform() * arrival_days;
    const all = life(random, world, first, last_day + 1);
    const days = all.filter((day) => day >= export_first);
    if (days.length > 0) customers.push({ since: Math.floor(first), days });
  }
  return customers;
}

const products = ['P1', 'P2', 'P3', 'P4', 'P5', 'P6'];

/** The export as a file: every order holds one to four products that mean nothing. */
export function export_csv(customers: Customer[], seed: number): string {
  const random = new Random(seed + 1);
  const rows: string[] = [];
  customers.forEach(({ since, days }, number) => {
    days.forEach((day, place) => {
      const id = `o${number}-${place}`;
      const lines = random.integer(1, 4);
      for (let line = 0; line < lines; line += 1) {
        rows.push(`${id},c${number},${iso_day(day)},${iso_day(since)},${random.pick(products)}`);
      }
    });
  });
  return ['order,customer,day,since,product', ...rows, ''].join('\n');
}

export const columns = { order: 'orderId', customer: 'customerId', day: 'date' };

/**
 * The truth about the second occasion, from so many lives seen to their end: the chance that it
 * comes within each number of days after the first.
 */
export function true_chances(world: World, horizons: number[], lives: number): number[] {
  const random = new Random(world.seed + 1_000_003);
  const longest = Math.max(...horizons) + 2;
  const back = horizons.map(() => 0);
  for (let number = 0; number < lives; number += 1) {
    const first = random.uniform();
    const days = life(random, world, first, longest);
    const second = days.find((day) => day > 0);
    horizons.forEach((horizon, place) => {
      if (second !== undefined && second <= horizon) back[place] = (back[place] ?? 0) + 1;
    });
  }
  return back.map((count) => count / lives);
}

/** Per month of the export: customers who look new in it, and how many of them are old. */
export function true_old_shares(
  customers: Customer[],
): Map<string, { looks: number; old: number }> {
  const months = new Map<string, { looks: number; old: number }>();
  for (const { since, days } of customers) {
    const month = `${iso_day(days[0] ?? 0).slice(0, 7)}-01`;
    const counts = months.get(month) ?? { looks: 0, old: 0 };
    counts.looks += 1;
    if (since < export_first) counts.old += 1;
    months.set(month, counts);
  }
  return months;
}
