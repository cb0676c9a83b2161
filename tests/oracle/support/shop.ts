// Made-up shops as raw orders: seeded, and odd on purpose in the ways that real ones are.
import { Random } from '../../../tools/sample-shop/random.mjs';

export interface RawOrder {
  id: string;
  /** Empty: nobody knows whose it is. */
  customer: string;
  /** Days since 1970-01-01. */
  day: number;
  /** What was paid before refunds, in cents; below zero for a credit document. */
  cents: number;
  refunded: number;
  items: number;
  /** Day on which the customer first bought; known when the shape says so. */
  since: number;
  status: 'paid' | 'cancelled' | 'pending' | 'refunded';
  channel: string;
  country: string;
  products: string[];
  /** Price of a unit in cents; what was paid also holds shipping and other things. */
  price: number;
  currency: string;
}

export interface Shape {
  name: string;
  seed: number;
  customers: number;
  first_day: string;
  days: number;
  /** Mean days between a customer's orders. */
  gap_days: number;
  /** Chance that an order was the customer's last. */
  stop: number;
  /** How unequal customers are: small is very unequal. */
  evenness?: number;
  anonymous?: number;
  same_day?: number;
  refunds?: number;
  credits?: number;
  other_status?: number;
  /** Returns before the first order of the file and after its last. */
  stray_returns?: boolean;
  /** Every customer the same: gaps, amounts and quantities tie. */
  ties?: boolean;
  /** A file without amounts or quantities. */
  bare?: boolean;
  /** Rows hold the day on which the customer first bought, perhaps before the file. */
  since?: boolean;
  /** Rows hold products. */
  products?: boolean;
  /** Rows hold the price of a unit. */
  prices?: boolean;
  /** Rows hold a currency, mostly EUR. */
  currencies?: boolean;
}

/** Which columns the file has. */
export type FileShape = Pick<Shape, 'bare' | 'products' | 'since' | 'prices' | 'currencies'>;

export const day_number = (iso: string) => Date.parse(iso) / 86_400_000;
export const iso_day = (day: number) => new Date(day * 86_400_000).toISOString().slice(0, 10);

const channels = ['web', 'pos', 'market'];
const countries = ['NL', 'BE', 'DE', 'FR'];
const skus = ['A-1', 'A-2', 'B-1', 'B-2', 'C-1', 'C-2', 'D-1'];

export function random_shop(shape: Shape): RawOrder[] {
  const random = new Random(shape.seed);
  const first = day_number(shape.first_day);
  const last = first + shape.days - 1;
  const orders: RawOrder[] = [];

  const amount = () => {
    if (shape.ties) return 2500;
    return Math.max(1, Math.round(random.gamma(shape.evenness ?? 1.5, 4000)));
  };
  const basket = () => [
    ...new Set([random.pick(skus), ...(random.chance(0.4) ? [random.pick(skus)] : [])]),
  ];
  const since_of = new Map<string, number>();
  const add = (customer: string, day: number, cents: number) => {
    const long_ago = day - (random.chance(0.4) ? random.integer(1, 900) : 0);
    const since = since_of.get(customer) ?? long_ago;
    since_of.set(customer, since);
    const status = random.chance(shape.other_status ?? 0)
      ? random.pick(['cancelled', 'pending', 'refunded'] as const)
      : 'paid';
    const refunded = random.chance(shape.refunds ?? 0)
      ? random.pick([cents, Math.round(cents / 3)])
      : 0;
    orders.push({
      id: `N${orders.length + 1}`,
      customer,
      day,
      cents,
      refunded: cents < 0 ? 0 : refunded,
      items: cents < 0 ? -1 : shape.ties ? 2 : random.integer(2, 5),
      since,
      status: cents < 0 ? 'paid' : status,
      channel: random.pick(channels),
      country: random.pick(countries),
      products: cents < 0 ? ['A-1'] : basket(),
      price: random.integer(150, 2500),
      currency: random.pick(['EUR', 'EUR', 'EUR', 'USD', 'GBP']),
    });
  };

  for (let number = 1; number <= shape.customers; number += 1) {
    const customer = `c${number}`;
    const pace = shape.ties ? 1 : random.gamma(shape.evenness ?? 1.5, 1);
    for (let day = random.integer(first, last); day <= last;) {
      const cents = amount();
      add(customer, day, cents);
      if (random.chance(shape.same_day ?? 0)) add(customer, day, amount());
      if (random.chance(shape.credits ?? 0)) {
        const back = Math.min(last, day + random.integer(0, 40));
        add(customer, back, -Math.max(1, Math.round(cents * random.pick([1, 0.5, 0.25]))));
      }
      if (random.chance(shape.stop)) break;
      const wait = shape.ties ? shape.gap_days : random.gamma(1.3, shape.gap_days * pace);
      day += Math.max(1, Math.round(wait));
    }
    if (random.chance(shape.anonymous ?? 0)) add('', random.integer(first, last), amount());
  }
  // A return by somebody whose purchase the file does not hold, and one by nobody in particular.
  if ((shape.credits ?? 0) > 0) {
    add('only-returns', random.integer(first, last), -999);
    if ((shape.anonymous ?? 0) > 0) add('', random.integer(first, last), -500);
  }
  if (shape.stray_returns) {
    for (const customer of ['c1', 'c2', 'c3']) {
      add(customer, first - random.integer(20, 80), -321);
      add(customer, last + random.integer(20, 80), -432);
    }
    add('', last + 50, -543);
  }
  return shape.ties ? orders : shuffled(orders, random);
}

function shuffled<T>(items: T[], random: Random): T[] {
  const result = [...items];
  for (let i = result.length - 1; i > 0; i -= 1) {
    const j = random.integer(0, i);
    [result[i], result[j]] = [result[j] as T, result[i] as T];
  }
  return result;
}

const money = (cents: number) => (cents / 100).toFixed(2);

/** Header → role, so that these tests are about figures and not about guessing columns. */
export function mapping_of(shape: FileShape): Record<string, string> {
  return {
    order: 'orderId',
    customer: 'customerId',
    day: 'date',
    status: 'status',
    channel: 'channel',
    country: 'country',
    ...(shape.bare ? {} : { total: 'orderTotal', refunded: 'refunded' }),
    ...(shape.bare ? {} : { items: 'quantity' }),
    ...(shape.products ? { product: 'productId' } : {}),
    ...(shape.since ? { since: 'customerSince' } : {}),
    ...(shape.prices ? { price: 'unitPrice' } : {}),
    ...(shape.currencies ? { currency: 'currency' } : {}),
  };
}

/**
 * The shop as a file. With products an order has a row for each, its total repeated on every row.
 */
export function csv_of(orders: RawOrder[], shape: FileShape): string {
  const columns = Object.keys(mapping_of(shape));
  const rows = orders.flatMap((order) => {
    const cells: Record<string, string> = {
      order: order.id,
      customer: order.customer,
      day: iso_day(order.day),
      status: order.status,
      channel: order.channel,
      country: order.country,
      since: iso_day(order.since),
      total: money(order.cents),
      refunded: money(order.refunded),
      price: money(order.price),
      currency: order.currency,
    };
    const products = shape.products ? order.products : [''];
    return products.map((product, place) => {
      // One unit each, and the rest of the order's units on its first row.
      const items = String(place === 0 ? order.items - (products.length - 1) : 1);
      return columns.map((column) => ({ ...cells, product, items })[column] ?? '').join(',');
    });
  });
  return `${[columns.join(','), ...rows].join('\n')}\n`;
}
