// The shops that the core and the SQL must agree on, with the options that each is asked with.
import type { Options } from './core';
import type { Shape } from './shop';

export interface Case {
  shape: Shape;
  options: Options;
}

const ordinary = {
  customers: 300,
  first_day: '2023-02-10',
  days: 700,
  gap_days: 60,
  stop: 0.35,
  anonymous: 0.08,
  same_day: 0.05,
  refunds: 0.04,
  credits: 0.04,
  other_status: 0.03,
};

const shop = (name: string, seed: number, changes: Partial<Shape> = {}, options: Options = {}) => ({
  shape: { ...ordinary, name, seed, ...changes },
  options,
});

export const cases: Case[] = [
  shop('ordinary', 1),
  shop('ordinary, other seed', 2),
  shop('weeks', 3, { days: 200 }, { period: 'week' }),
  shop('quarters', 4, { days: 1200 }, { period: 'quarter' }),
  shop('years', 5, { days: 1500 }, { period: 'year' }),
  shop('every order by itself', 6, { same_day: 0.3 }, { sameDay: 'separate' }),
  shop('many orders on one day', 7, { same_day: 0.6 }),
  shop('returns ignored', 8, { credits: 0.2 }, { returns: 'ignore' }),
  shop('more returns than sales', 9, { credits: 0.7, refunds: 0.2 }),
  shop('refunded orders count', 10, { refunds: 0.3, other_status: 0.2 }, { countRefunded: true }),
  shop('nearly all anonymous', 11, { customers: 60, anonymous: 1, stop: 0.8 }),
  shop('asOf inside the file', 12, {}, { asOf: '2024-03-15' }),
  shop('asOf after the file', 13, {}, { asOf: '2025-06-30' }),
  shop('asOf before the file', 14, {}, { asOf: '2020-01-01' }),
  shop('short active window', 15, {}, { activeWindowDays: 45 }),
  shop('other horizons', 16, {}, { horizons: [7, 14, 400] }),
  shop('no amounts', 17, { bare: true }),
  shop('products', 18, { products: true }),
  shop('ties everywhere', 19, { ties: true, gap_days: 30 }),
  shop('very unequal customers', 20, { evenness: 0.3, stop: 0.1, gap_days: 25 }),
  shop('nobody comes back', 21, { stop: 1, same_day: 0 }),
  shop('everybody comes back', 22, { stop: 0, gap_days: 20, customers: 60, days: 400 }),
  shop('one customer', 23, { customers: 1, stop: 0, anonymous: 0, credits: 0 }),
  shop('one order', 24, {
    ...{ customers: 1, stop: 1, anonymous: 0, credits: 0, same_day: 0, refunds: 0 },
    other_status: 0,
  }),
  shop('one day', 25, { days: 1, customers: 40, credits: 0, same_day: 0.3 }),
  shop('two days', 26, { days: 2, customers: 40, gap_days: 1, stop: 0.5 }),
  shop('ten years', 27, { days: 3650, first_day: '2014-06-03', gap_days: 150, customers: 400 }),
  shop('over a leap day', 28, { first_day: '2024-01-31', days: 90, gap_days: 10 }),
  shop('nothing counts', 29, { customers: 20, other_status: 1 }),
  shop('fixed scores', 31, {}, { rfm: { method: 'fixed' } }),
  shop('half-open scores', 32, {}, { rfm: { method: 'halfOpen' } }),
  shop('the shop opened with the file', 33, {}, { windowStartsShop: true }),
  shop('burn-in switched off', 34, {}, { burnIn: false }),
  shop('orders from a day on', 35, {}, { filter: { from: '2023-09-12' } }),
  shop('orders up to a day', 36, {}, { filter: { to: '2024-06-30' } }),
  shop(
    'orders between two days',
    37,
    { same_day: 0.3 },
    {
      ...{ filter: { from: '2023-08-20', to: '2024-08-19' }, period: 'week' },
    },
  ),
  shop('customers won on the market', 38, {}, { filter: { firstOrder: { channel: ['market'] } } }),
  shop('orders from two countries', 39, {}, { filter: { order: { country: ['NL', 'BE'] } } }),
  shop('customers with three orders', 40, {}, { filter: { minimumOrders: 3 } }),
  shop(
    'all filters at once',
    41,
    { customers: 500, products: true },
    {
      filter: {
        ...{ from: '2023-06-01', to: '2024-11-30', minimumOrders: 2 },
        ...{ firstOrder: { country: ['NL', 'DE', 'BE'] }, order: { channel: ['web', 'pos'] } },
      },
    },
  ),
  shop('a filter that nothing passes', 42, {}, { filter: { order: { channel: ['moon'] } } }),
  shop(
    'customers who began with a product',
    55,
    { products: true, same_day: 0.3 },
    { filter: { firstOrder: { productId: ['A-1', 'C-2'] } } },
  ),
  shop(
    'orders with a product',
    56,
    { products: true },
    { filter: { order: { productId: ['B-1'] } } },
  ),
  shop(
    'customers won on a channel, several orders that day',
    57,
    { same_day: 0.7 },
    { filter: { firstOrder: { channel: ['pos', 'web'] } } },
  ),
  shop('customers of two segments', 58, {}, { filter: { segments: ['champion', 'hibernating'] } }),
  shop(
    'a segment in a range of days, by the week',
    59,
    { products: true, since: true },
    {
      ...{ filter: { segments: ['loyal', 'new'], from: '2023-06-01', minimumOrders: 2 } },
      ...{ period: 'week', sameDay: 'separate' },
    },
  ),
  shop(
    'few customers, long gone',
    60,
    { days: 900 },
    { filter: { segments: ['hibernating'], order: { country: ['FR'] } } },
  ),
  shop('products within a month', 61, { products: true }, { landmarkDays: 30 }),
  shop('customers known to be old', 43, { since: true }),
  shop(
    'old customers in a range',
    44,
    { since: true, same_day: 0.2 },
    {
      ...{ filter: { from: '2023-07-01' }, period: 'quarter' },
    },
  ),
  shop(
    'given scores',
    45,
    {},
    {
      ...{
        rfm: {
          method: 'fixed',
          thresholds: { recency: [30, 90, 180, 365], frequency: [1, 2, 4, 8] },
        },
      },
    },
  ),
  shop(
    'scores given for money only',
    46,
    {},
    {
      ...{ rfm: { method: 'fixed', thresholds: { monetary: [1000, 5000, 10_000, 50_000] } } },
    },
  ),
  shop(
    'unpaid orders count, cancelled ones too',
    47,
    { other_status: 0.3 },
    {
      ...{ statuses: { pending: true, cancelled: true } },
    },
  ),
  shop('paid orders do not count', 48, { other_status: 0.5 }, { statuses: { paid: false } }),
  shop('several currencies', 49, { currencies: true }),
  shop('another currency', 50, { currencies: true }, { currency: 'USD' }),
  shop('products with prices', 51, { products: true, prices: true }),
  shop(
    'revenue of products',
    52,
    { products: true, prices: true, credits: 0.3 },
    {
      ...{ revenueBasis: 'products' },
    },
  ),
  shop('returns outside the window', 53, { stray_returns: true }),
  shop('returns after asOf', 54, { stray_returns: true }, { asOf: '2024-10-10', period: 'week' }),
];
