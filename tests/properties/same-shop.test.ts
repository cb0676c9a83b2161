// What must not change the report, does not: the order of the rows, the names of customers, further
// columns, line endings, pieces of a file, the size of the chunks it is read in. What must change
// it, changes it by exactly that much.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Report } from '../../web/core/report';
import { report_of, report_text, scratch_file, type Options } from '../oracle/support/core';
import { csv_of, iso_day, mapping_of, random_shop, type RawOrder } from '../oracle/support/shop';

const runs = { numRuns: 25, seed: 20_240_229 };

/** Shops of all kinds, small enough to ask many questions about. */
const shapes = fc.record({
  seed: fc.integer({ min: 1, max: 1_000_000 }),
  customers: fc.integer({ min: 0, max: 80 }),
  days: fc.integer({ min: 1, max: 1100 }),
  gap_days: fc.integer({ min: 1, max: 120 }),
  stop: fc.double({ min: 0.05, max: 1, noNaN: true }),
  anonymous: fc.constantFrom(0, 0.2),
  refunds: fc.constantFrom(0, 0.1),
  credits: fc.constantFrom(0, 0.1),
  other_status: fc.constantFrom(0, 0.1),
  products: fc.boolean(),
});

const options_of = fc.record({
  period: fc.constantFrom('week', 'month', 'quarter', 'year'),
  sameDay: fc.constantFrom('merge', 'separate'),
  returns: fc.constantFrom('net', 'ignore'),
});

interface Question {
  name: string;
  orders: RawOrder[];
  csv: string;
  options: Options;
}

const asked = fc.tuple(shapes, options_of).map(([shape, chosen]): Question => {
  const orders = random_shop({ ...shape, name: 'property', first_day: '2022-11-20', same_day: 0 });
  const options = { mapping: mapping_of(shape), ...chosen };
  return { name: 'property', orders, csv: csv_of(orders, shape), options };
});

// A file without a single row is refused.
const questions = asked.filter(({ orders }) => orders.length > 0);

/** Everything but what the report says about the file itself. */
function figures({ quality: _, options: __, dimensions, ...rest }: Report): string {
  // Columns stand in the order of the file.
  const by_role = [...(dimensions ?? [])].sort((a, b) => a.role.localeCompare(b.role));
  return JSON.stringify({ ...rest, dimensions: by_role });
}

const ask = ({ name, csv, options }: Question, changed = csv, more: Options = {}) =>
  report_of(name, changed, { ...options, ...more });

const lines_of = (csv: string) => csv.trimEnd().split('\n');
const file_of = (header: string, rows: string[]) => `${[header, ...rows].join('\n')}\n`;

/** Holds for every shop: the changed file gives the same figures. */
function same_figures(change: (csv: string, seed: number) => string) {
  fc.assert(
    fc.property(questions, fc.integer(), (question, seed) => {
      const changed = ask(question, change(question.csv, seed));
      expect(figures(changed)).toBe(figures(ask(question)));
    }),
    runs,
  );
}

/** Rows in another order, the rows of one order staying together as exports have them. */
function shuffle_orders(csv: string, seed: number): string {
  const [header = '', ...rows] = lines_of(csv);
  const orders = new Map<string, string[]>();
  for (const row of rows) {
    const id = row.split(',')[0] ?? '';
    orders.set(id, [...(orders.get(id) ?? []), row]);
  }
  const mixed = [...orders.values()]
    .map((group, place) => ({ group, key: Math.imul(place + 1, 2_654_435_761 ^ seed) >>> 0 }))
    .sort((a, b) => a.key - b.key);
  return file_of(
    header,
    mixed.flatMap(({ group }) => group),
  );
}

describe('the same shop, written differently', () => {
  test('rows in another order', () => same_figures(shuffle_orders));

  test('customers by other names', () => {
    same_figures((csv) => csv.replaceAll(/,c(\d+),/g, (_, number) => `,Klant ${number * 7}!,`));
  });

  test('a further column', () => {
    same_figures((csv, seed) => {
      const [header = '', ...rows] = lines_of(csv);
      const words = ['"a, b"', '', '"say ""x"""', 'plain'];
      const extra = rows.map((row, place) => `${row},${words[Math.abs(seed + place) % 4]}`);
      return file_of(`${header},xyzzy`, extra);
    });
  });

  test('columns in another order', () => {
    same_figures((csv) =>
      csv.replaceAll(/^.*$/gm, (line) => (line === '' ? '' : line.split(',').reverse().join(','))),
    );
  });

  test('Windows line endings', () => {
    same_figures((csv) => csv.replaceAll('\n', '\r\n'));
  });

  test('no line ending at the end, or one too many', () => {
    same_figures((csv, seed) => (seed % 2 === 0 ? csv.trimEnd() : `${csv}\n`));
  });
});

describe('the same bytes in other pieces', () => {
  test('chunks of any size', () => {
    fc.assert(
      fc.property(questions, fc.integer({ min: 1, max: 200 }), ({ name, csv, options }, size) => {
        const file = scratch_file(`${name}-chunks.csv`, csv);
        const whole = report_text([file], options);
        expect(report_text([file, '--chunk', String(size)], options)).toBe(whole);
      }),
      runs,
    );
  });

  // Exports are taken per month, and the same days are often in two of them.
  test.each([0, 9])(
    'one file per month, overlapping by %i days',
    (overlap) => {
      fc.assert(
        fc.property(questions, ({ name, orders, csv, options }) => {
          const [header = '', ...rows] = lines_of(csv);
          const day_of = new Map(orders.map(({ id, day }) => [id, day]));
          const months = new Set(orders.map(({ day }) => iso_day(day).slice(0, 7)));
          const pieces = [...months].sort().map((month) => {
            const first = Date.parse(`${month}-01`) / 86_400_000 - overlap;
            return rows.filter((row) => {
              const day = day_of.get(row.split(',')[0] ?? '') ?? NaN;
              return day >= first && iso_day(day).slice(0, 7) <= month;
            });
          });
          const files = pieces.map((piece, place) =>
            scratch_file(`${name}-piece-${place}.csv`, file_of(header, piece)),
          );
          const together = JSON.parse(report_text(files, options)) as Report;
          expect(figures(together)).toBe(figures(report_of(name, csv, options)));
        }),
        runs,
      );
    },
    120_000,
  );
});

const money_keys = new Set([
  ...['revenue', 'aov', 'revenuePerCustomer', 'newRevenue', 'repeatRevenue', 'cumulativeRevenue'],
]);

/** The report with every amount multiplied, whole cents staying whole. */
function multiplied(value: unknown, factor: number, path: string[] = []): unknown {
  if (Array.isArray(value)) return value.map((item) => multiplied(item, factor, path));
  if (value !== null && typeof value === 'object') {
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => [key, multiplied(item, factor, [...path, key])]),
    );
  }
  const key = path.at(-1) ?? '';
  const parent = path.at(-2) ?? '';
  const in_share = parent === 'repeatRevenueShare' && /^(num|denom)/.test(key);
  const in_value = path.includes('revenuePerCustomer') && ['value', 'low', 'high'].includes(key);
  const is_money = (money_keys.has(key) && parent !== 'lorenz') || key === 'monetary';
  const money = in_share || in_value || (is_money && !path.includes('emptyScores'));
  return typeof value === 'number' && money ? value * factor : value;
}

/** Where two reports differ by more than the last bits of ratios. */
function differences(found: unknown, wanted: unknown, path = ''): string[] {
  if (typeof wanted === 'number' && typeof found === 'number') {
    const whole = Number.isInteger(wanted) && Number.isInteger(found);
    const off = Math.abs(found - wanted) / Math.max(1, Math.abs(wanted));
    const same = whole ? found === wanted : off < 1e-12;
    return same ? [] : [`${path}: ${found}, not ${wanted}`];
  }
  if (wanted === null || typeof wanted !== 'object') {
    return found === wanted ? [] : [`${path}: ${found}, not ${wanted}`];
  }
  const [a, b] = [(found ?? {}) as Record<string, unknown>, wanted as Record<string, unknown>];
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...keys].flatMap((key) => differences(a[key], b[key], `${path}/${key}`));
}

describe('a shop that is different by a known amount', () => {
  test('all amounts multiplied', () => {
    fc.assert(
      fc.property(questions, fc.constantFrom(2, 3, 10), (question, factor) => {
        const more = question.orders.map((order) => ({
          ...order,
          cents: order.cents * factor,
          refunded: order.refunded * factor,
        }));
        const products = 'product' in (question.options['mapping'] as object);
        const changed = ask(question, csv_of(more, { products }));
        const wanted = multiplied(JSON.parse(figures(ask(question))), factor);
        expect(differences(JSON.parse(figures(changed)), wanted)).toEqual([]);
      }),
      runs,
    );
  });

  test('one more customer with one order on the last day', () => {
    fc.assert(
      fc.property(
        questions.filter(({ orders }) => orders.some(({ customer }) => customer !== '')),
        (question) => {
          const before = ask(question);
          if (before.window.last === null) return;
          const newcomer: RawOrder = {
            ...(question.orders[0] as RawOrder),
            ...{
              id: 'NEW',
              customer: 'newcomer',
              day: Date.parse(before.window.last) / 86_400_000,
            },
            ...{ cents: 1234, refunded: 0, items: 2, status: 'paid' },
          };
          const products = 'product' in (question.options['mapping'] as object);
          const after = ask(question, csv_of([...question.orders, newcomer], { products }));
          const told = ({ summary, repeat }: Report) => ({
            customers: summary?.customers,
            orders: summary?.identified.orders,
            revenue: summary?.identified.revenue,
            repeaters: repeat?.repeatPurchaseRate.numerator,
          });
          const was = told(before);
          expect(told(after)).toEqual({
            customers: (was.customers ?? 0) + 1,
            orders: (was.orders ?? 0) + 1,
            revenue: (was.revenue ?? 0) + 1234,
            repeaters: was.repeaters,
          });
        },
      ),
      runs,
    );
  });
});
