// Generated files that are committed must be what their generators write today.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync, strFromU8 } from 'fflate';
import { expect, test } from 'vitest';
import { sample_file } from '../../tools/generate-sample.mjs';
import { types } from '../../tools/generate-types.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));

test('web/core/report.ts belongs to docs/report.schema.json (npm run schema)', async () => {
  const committed = readFileSync(`${root}web/core/report.ts`, 'utf8');
  expect(committed === (await types())).toBe(true);
});

test('the schema knows exactly the reasons that the core gives', () => {
  const source = readFileSync(`${root}cpp/base/codes.h`, 'utf8');
  const given = [...source.matchAll(/case Reason::\w+:\s*return "(\w+)";/g)].map(
    (match) => match[1],
  );
  const schema = JSON.parse(readFileSync(`${root}docs/report.schema.json`, 'utf8'));
  expect(given.length).toBeGreaterThan(10);
  expect(schema.$defs.reason.enum).toEqual(given);
});

test('public/sample-shop.csv.gz is what the generator writes (npm run sample)', () => {
  const committed = readFileSync(`${root}public/sample-shop.csv.gz`);
  expect(committed.equals(sample_file())).toBe(true);
  expect(committed.length).toBeLessThan(1_500_000);
});

test('the sample shop has what a demonstration needs', () => {
  const text = strFromU8(gunzipSync(readFileSync(`${root}public/sample-shop.csv.gz`)));
  const rows = text.trimEnd().split('\n');
  const columns = rows[0]?.split(',') ?? [];
  expect(columns).toHaveLength(79);

  const orders = rows.slice(1).filter((row) => row.includes(',EUR,'));
  const continued = rows.length - 1 - orders.length;
  expect(orders.length).toBeGreaterThan(18_000);
  expect(orders.length).toBeLessThan(22_000);
  expect(continued).toBeGreaterThan(5_000);

  const cells = orders.map((row) => row.split(','));
  const values = (column: string) => {
    const place = columns.indexOf(column);
    return new Set(cells.map((row) => row[place] ?? ''));
  };
  expect([...values('Financial Status')].sort()).toEqual([
    ...['paid', 'partially_refunded', 'pending', 'refunded', 'voided'],
  ]);
  const addresses = [...values('Email')].filter((address) => address !== '');
  expect(addresses.length).toBeGreaterThan(5_000);
  expect(addresses.every((address) => /@example\.com$/i.test(address))).toBe(true);
  const email = columns.indexOf('Email');
  expect(cells.filter((row) => row[email] === '').length).toBeGreaterThan(100);
  expect(values('Discount Code').size).toBe(5);
  for (const country of ['NL', 'BE', 'DE']) expect(text).toContain(`,${country},`);
});
