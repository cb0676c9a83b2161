// Amounts come back in the main unit whatever the currency: the core divides by the decimals of
// ISO 4217, browsers may know others, and so the report says by what to divide.
import { beforeAll, expect, test } from 'vitest';
import { tableCsv } from '../../web/charts/csv';
import type { List } from '../../web/core/loaded';
import type { Report } from '../../web/core/report';
import { Session } from '../../web/core/session';
import { blobSource } from '../../web/core/source';
import { Formats, mainUnits } from '../../web/i18n/formats';
import { realCore } from './support/real-core';

let session: Session;
beforeAll(async () => {
  session = new Session(await realCore());
});

function orders(currency: string): string {
  const rows = [
    '1001,2024-01-05,anna@example.org,1500.00',
    '1002,2024-02-05,bo@example.org,700.00',
  ];
  const lines = rows.map((row) => `${row},${currency}`);
  return ['order id,date,email,total,currency', ...lines, ''].join('\n');
}

test.each([
  ['EUR', 2, '2,200.00'],
  ['HUF', 2, '2,200.00'],
  ['RSD', 2, '2,200.00'],
  ['IDR', 2, '2,200.00'],
  ['COP', 2, '2,200.00'],
  ['PKR', 2, '2,200.00'],
  ['ALL', 2, '2,200.00'],
  ['JPY', 0, '2,200'],
  ['KWD', 3, '2,200.000'],
  ['IQD', 3, '2,200.000'],
])('%s', async (currency, minorDigits, shown) => {
  const source = blobSource(new Blob([orders(currency)]), 'orders.csv');
  await session.load([source], {});
  const report = JSON.parse(session.report({})) as Required<Report>;
  expect(report).toMatchObject({ currency, minorDigits });
  const revenue = report.summary.identified.revenue as number;
  expect(mainUnits(revenue, report)).toBe(2200);
  const formats = new Formats('en-GB');
  expect(/[\d,.]+$/.exec(formats.money(revenue, report))?.[0]).toBe(shown);
  const list = JSON.parse(session.list('all', '', {})) as List;
  const at = list.columns.indexOf('revenue');
  const table = {
    columns: [{ label: 'Revenue', kind: 'money' }],
    rows: list.rows.map((row) => [row[at] as number]),
    context: { money: report },
  } as const;
  expect(tableCsv(table, formats)).toBe('\uFEFFRevenue\r\n1500\r\n700\r\n');
});
