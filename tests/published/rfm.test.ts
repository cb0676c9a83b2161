// The R package rfm on its own orders: cut points, the scores of all customers, and its named
// segments.
import { readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { writeTo } from '../../web/core/core-module';
import type { Report } from '../../web/core/report';
import { report_text, schema_errors } from '../oracle/support/core';
import { realCore } from '../web/support/real-core';
import { data_file, describe_with, table } from './support';

const orders = 'rfm_data_orders.csv';
const scores = 'expected/rfm_orders_scores_computed.csv';

// The segments of the package's vignette: recency, frequency and money from … to, first match wins,
// then customers and revenue as printed there.
const segments: [string, [number, number][], number, number][] = [
  [
    'Champions',
    [
      [5, 5],
      [5, 5],
      [5, 5],
    ],
    35,
    31_646,
  ],
  [
    'Potential Loyalist',
    [
      [3, 5],
      [3, 5],
      [2, 5],
    ],
    342,
    204_856,
  ],
  [
    'Loyal Customers',
    [
      [2, 4],
      [2, 4],
      [2, 4],
    ],
    170,
    76_562,
  ],
  [
    'Promising',
    [
      [3, 4],
      [1, 3],
      [3, 5],
    ],
    9,
    4249,
  ],
  [
    'New Customers',
    [
      [4, 5],
      [1, 3],
      [1, 5],
    ],
    104,
    28_837,
  ],
  [
    "Can't Lose Them",
    [
      [1, 2],
      [3, 4],
      [4, 5],
    ],
    47,
    32_446,
  ],
  [
    'At Risk',
    [
      [1, 2],
      [2, 5],
      [4, 5],
    ],
    28,
    22_227,
  ],
  [
    'Need Attention',
    [
      [1, 1],
      [3, 5],
      [3, 5],
    ],
    10,
    4562,
  ],
  [
    'About To Sleep',
    [
      [2, 3],
      [1, 3],
      [1, 4],
    ],
    102,
    23_449,
  ],
  [
    'Lost',
    [
      [1, 1],
      [1, 5],
      [1, 5],
    ],
    148,
    35_324,
  ],
];

const options = { asOf: '2006-12-31', sameDay: 'separate', rfm: { method: 'halfOpen' } };

/** Every customer's scores as one number, as the list of all customers has them. */
async function scores_by_customer(): Promise<Record<string, number>> {
  const core = await realCore();
  const data = new core.Dataset('{}');
  const bytes = readFileSync(data_file(orders));
  data.beginFile(orders);
  const address = data.prepare(bytes.length);
  writeTo(core, address, bytes);
  data.commit(bytes.length);
  data.endFile();
  expect(JSON.parse(data.finish())).toMatchObject({ ok: true });
  const list = JSON.parse(data.list('all', '', JSON.stringify(options))) as {
    columns: string[];
    rows: (string | number | null)[][];
  };
  data.delete();
  const name = list.columns.indexOf('customer');
  const score = list.columns.indexOf('rfm');
  return Object.fromEntries(list.rows.map((row) => [String(row[name]), Number(row[score])]));
}

describe_with('R rfm', [orders, scores], () => {
  let report: Report;
  beforeAll(() => {
    report = JSON.parse(report_text([data_file(orders)], options)) as Report;
  });

  test('orders and customers', () => {
    expect(report.summary).toMatchObject({ customers: 995, identified: { orders: 4906 } });
    expect(schema_errors(report)).toEqual([]);
  });

  test('cut points', () => {
    const { recency, frequency, monetary } = report.rfm?.thresholds ?? {};
    expect(recency?.map((cut) => Number(cut.toFixed(9)))).toEqual([115, 181, 297.4, 482]);
    expect(frequency).toEqual([4, 5, 6, 8]);
    const cents = [25_580, 38_200, 50_640, 66_600];
    expect(monetary?.map((cut) => Number(cut.toFixed(6)))).toEqual(cents);
  });

  test('scores of each of the 995 customers', async () => {
    const found = await scores_by_customer();
    const wanted = table(scores).map((row) => [row['customer_id'], Number(row['rfm'])]);
    expect(wanted.length).toBe(995);
    expect(found).toEqual(Object.fromEntries(wanted));
  });

  test('scores: as many customers and as much revenue in each of the 125 cells', () => {
    const wanted = new Map<string, [number, number]>();
    for (const row of table(scores)) {
      const cell = [row['R'], row['F'], row['M']].map(Number).join('-');
      const [customers, revenue] = wanted.get(cell) ?? [0, 0];
      wanted.set(cell, [customers + 1, revenue + Number(row['amt']) * 100]);
    }
    const got = (report.rfm?.cells ?? []).map(({ r, f, m, customers, revenue }) => [
      `${r}-${f}-${m}`,
      [customers, revenue],
    ]);
    expect(Object.fromEntries(got)).toEqual(Object.fromEntries(wanted));
  });

  test('the named segments of the vignette, from the cells', () => {
    const left = new Set(report.rfm?.cells);
    const found = segments.map(([name, ranges]) => {
      const cells = [...left].filter(({ r, f, m }) =>
        [r, f, m ?? 0].every((score, place) => {
          const [from, to] = ranges[place] ?? [1, 5];
          return score >= from && score <= to;
        }),
      );
      for (const cell of cells) left.delete(cell);
      const sum = (values: number[]) => values.reduce((a, b) => a + b, 0);
      return [
        name,
        ranges,
        sum(cells.map(({ customers }) => customers)),
        sum(cells.map(({ revenue }) => revenue ?? 0)) / 100,
      ];
    });
    expect(found).toEqual(segments);
    expect(left.size).toBe(0);
  });
});
