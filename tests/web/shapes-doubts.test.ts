// What a file leaves open is asked or named, never guessed in silence: dates that allow two orders,
// decimal marks, currencies, status words, keys that are no single person.
import { beforeAll, describe, expect, test } from 'vitest';
import { Session } from '../../web/core/session';
import { realCore } from './support/real-core';
import { readText } from './support/whole-files';

let session: Session;
beforeAll(async () => {
  session = new Session(await realCore());
});

const fileOf = (header: string, rows: string[]) => `${[header, ...rows].join('\n')}\n`;
const numbered = <T>(count: number, make: (place: number) => T) =>
  Array.from({ length: count }, (_, place) => make(place));

describe('the order of day and month', () => {
  const header = 'Order ID,Date,Email,Total';
  const either = numbered(
    9,
    (n) => `${n + 1},0${n + 1}/0${((n + 3) % 9) + 1}/2026,a${n % 3}@x.nl,5`,
  );

  test.each([
    { name: 'both are possible in every row', more: [], order: 'dmy', asks: true },
    { name: 'one day above twelve stands first', more: ['20,25/03/2026,a@x.nl,5'], order: 'dmy' },
    { name: 'one stands second', more: ['20,03/25/2026,a@x.nl,5'], order: 'mdy' },
    {
      name: 'rows contradict each other',
      more: ['20,25/03/2026,a@x.nl,5', '21,03/25/2026,a@x.nl,5'],
      order: 'dmy',
      asks: true,
    },
  ])('$name', async ({ more, order, asks = false }) => {
    const { mapping, report } = await readText(session, fileOf(header, [...either, ...more]));
    expect(mapping).toMatchObject({
      dateOrder: order,
      dateOrderAmbiguous: asks,
      needsConfirmation: asks,
    });
    expect(report.quality.files[0]).toMatchObject({ dateOrder: order, dateOrderAmbiguous: asks });
  });

  test('the answer settles it', async () => {
    const text = fileOf(header, either);
    const windows: string[] = [];
    for (const dateOrder of ['dmy', 'mdy'] as const) {
      const { mapping, report } = await readText(session, text, { dateOrder });
      expect(mapping).toMatchObject({ dateOrder, needsConfirmation: false });
      windows.push(report.window.first ?? '');
    }
    expect(windows).toEqual(['2026-01-07', '2026-01-04']);
  });
});

describe('the decimal mark', () => {
  const rows = numbered(8, (n) => `${n + 1};2026-01-0${n + 1};a${n % 3}@x.nl;${n + 1}.250`);

  test('a thousand or one and a quarter is asked', async () => {
    const { mapping } = await readText(session, fileOf('Order ID;Date;Email;Total', rows));
    expect(mapping).toMatchObject({ decimalMarkAmbiguous: true, needsConfirmation: true });
  });

  test.each([
    { decimalMark: ',' as const, revenue: 3_800_000 },
    { decimalMark: '.' as const, revenue: 3800 },
  ])('$decimalMark as the answer', async ({ decimalMark, revenue }) => {
    const text = fileOf('Order ID;Date;Email;Total', rows);
    const { mapping, report } = await readText(session, text, { decimalMark });
    expect(mapping.needsConfirmation).toBe(false);
    expect(report.summary.all.revenue).toBe(revenue);
  });
});

describe('currencies', () => {
  const text = fileOf('Order ID,Date,Email,Total,Currency', [
    ...numbered(7, (n) => `${n + 1},2026-01-0${n + 1},a@x.nl,10.00,EUR`),
    ...numbered(3, (n) => `${n + 11},2026-02-0${n + 1},b@x.nl,1000.00,USD`),
    '21,2026-02-09,c@x.nl,500.00,GBP',
  ]);

  test.each([
    { asked: undefined, currency: 'EUR', orders: 7, revenue: 7000, other: 4 },
    { asked: 'USD', currency: 'USD', orders: 3, revenue: 300_000, other: 8 },
  ])('$currency alone, the others are listed', async ({ asked, ...wanted }) => {
    const { report } = await readText(session, text, asked ? { currency: asked } : {});
    expect(report.currency).toBe(wanted.currency);
    expect(report.summary.all).toMatchObject({ orders: wanted.orders, revenue: wanted.revenue });
    expect(report.quality.ordersLeftOut.otherCurrency).toBe(wanted.other);
    expect(report.quality.currencies).toEqual([
      { code: 'EUR', orders: 7 },
      { code: 'USD', orders: 3 },
      { code: 'GBP', orders: 1 },
    ]);
  });

  test('symbols beside the amounts are currencies too', async () => {
    const mixed = fileOf('Order ID;Date;Email;Total', [
      ...numbered(4, (n) => `${n + 1};2026-01-0${n + 1};a@x.nl;€ 10,00`),
      '11;2026-02-01;b@x.nl;£ 99,00',
    ]);
    const { report } = await readText(session, mixed);
    expect(report.summary.all).toMatchObject({ orders: 4, revenue: 4000 });
    expect(report.quality.currencies).toEqual([
      { code: 'EUR', orders: 4 },
      { code: 'GBP', orders: 1 },
    ]);
  });
});

test('status words on no list are counted, listed and can be switched', async () => {
  const word = (n: number) => (n < 5 ? 'paid' : n < 8 ? 'Bij Jan in de schuur' : 'cancelled');
  const rows = numbered(9, (n) => `${n + 1},2026-01-0${n + 1},a@x.nl,10.00,${word(n)}`);
  const text = fileOf('Order ID,Date,Email,Total,Status', rows);
  const { report, mapping } = await readText(session, text);
  expect(mapping.needsConfirmation).toBe(false);
  expect(report.summary.all.orders).toBe(8);
  expect(report.quality.statuses).toEqual([
    { text: 'paid', count: 5, kind: 'counted', counted: true },
    { text: 'Bij Jan in de schuur', count: 3, kind: 'unknown', counted: true },
    { text: 'cancelled', count: 1, kind: 'cancelled', counted: false },
  ]);
  const statuses = { 'Bij Jan in de schuur': false, cancelled: true };
  const switched = JSON.parse(session.report({ statuses })) as typeof report;
  expect(switched.summary.all.orders).toBe(6);
});

describe('keys that are no single person', () => {
  const header = 'Order ID,Date,Email,Total';
  const day = (n: number) => `2026-0${1 + (n % 9)}-${10 + (n % 19)}`;
  const others = numbered(282, (n) => `${n + 1},${day(n)},a${n}@x.nl,10.00`);
  const often = (key: string, count: number, first = 1000) =>
    numbered(count, (n) => `${n + first},${day(n)},${key},20.00`);

  test.each([
    { name: 'one e-mail on 6% of the orders', rows: often('shop@x.nl', 18), share: 0.06 },
    { name: 'a loyal customer with 1%', rows: often('loyal@x.nl', 3), share: undefined },
  ])('$name', async ({ rows, share }) => {
    const { report } = await readText(session, fileOf(header, [...others, ...rows]));
    const wanted = {
      key: 'shop@x.nl',
      orders: 18,
      share,
      revenue: 36_000,
      reason: 'tooManyOrders',
    };
    expect(report.quality.suspectKeys).toEqual(share === undefined ? [] : [wanted]);
    expect(report.summary.customers).toBe(283);
  });

  test('two such addresses are both named', async () => {
    const rows = [...others, ...often('till@x.nl', 40), ...often('web@x.nl', 30, 2000)];
    const { report } = await readText(session, fileOf(header, rows));
    expect(report.quality.suspectKeys.map(({ key }) => key)).toEqual(['till@x.nl', 'web@x.nl']);
  });

  test('three customers of a small shop are no suspects', async () => {
    const rows = numbered(30, (n) => `${n + 1},${day(n)},a${n % 3}@x.nl,10.00`);
    const { report } = await readText(session, fileOf(header, rows));
    expect(report.quality.suspectKeys).toEqual([]);
  });

  const relayed = (n: number) => `2k${n * 77}@verkopen.bol.com`;
  test('addresses of a marketplace, a new one for every order, are named', async () => {
    const rows = numbered(12, (n) => `${n + 1},${day(n)},${relayed(n)},10.00`);
    const { report } = await readText(session, fileOf(header, rows));
    expect(report.quality.suspectKeys).toEqual([
      { key: 'relay', orders: 12, share: 1, revenue: 12_000, reason: 'relay', customers: 12 },
    ]);
  });

  test('with names and postcodes those identify the customers, and the file says so', async () => {
    const row = (n: number) =>
      `${n + 1},${day(n)},${relayed(n)},10.00,Klant ${'ABCD'[n % 4]},${1000 + (n % 4)} AB`;
    const text = fileOf(`${header},Customer name,Postcode`, numbered(12, row));
    const { report } = await readText(session, text);
    expect(report.summary.customers).toBe(4);
    expect(report.quality.suspectKeys).toEqual([]);
    expect(report.quality.files[0]!.remarks).toContainEqual({
      code: 'relayAddress',
      count: 12,
      line: 2,
    });
  });
});

describe('columns that only the owner can name', () => {
  test.each([
    {
      name: 'two columns of money without a word',
      header: 'a,b,c,d',
      row: (n: number) => `2026-01-${10 + n},c${n % 5}@x.nl,${n}.50,${n * 2}.25`,
    },
    {
      name: 'nobody who buys',
      header: 'Order ID,Date,Total',
      row: (n: number) => `${n},2026-01-${10 + n},${n}.50`,
    },
  ])('$name', async ({ header, row }) => {
    const { mapping } = await readText(session, fileOf(header, numbered(15, row)));
    expect(mapping.needsConfirmation).toBe(true);
  });
});
