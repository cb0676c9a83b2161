// Whole reports, kept as files: any change of a figure shows up here, and in review. `npm run goldens`
// writes them anew.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { schema_errors } from '../oracle/support/core';
import { pathOf, runNative } from '../web/support/real-core';

const update = process.env['WEERZIEN_UPDATE_GOLDENS'] === '1';

interface Golden {
  name: string;
  file: string;
  options: Record<string, unknown>;
}

const sample = 'public/sample-shop.csv.gz';
const goldens: Golden[] = [
  { name: 'sample-shop', file: sample, options: {} },
  {
    name: 'sample-shop-quarters-filtered',
    file: sample,
    options: {
      period: 'quarter',
      sameDay: 'separate',
      revenueBasis: 'products',
      rfm: { method: 'fixed' },
      filter: { from: '2024-01-01', firstOrder: { country: ['NL', 'BE'] } },
    },
  },
  { name: 'plain-csv', file: 'tests/fixtures/csv/shop/in/plain.csv', options: {} },
];

/** Survival curves are long; of every curve the golden file keeps each thirtieth point, and the hash of
 * the whole report covers the rest. */
function thinned(value: unknown, key = ''): unknown {
  if (Array.isArray(value)) {
    const kept = key === 'curve' ? value.filter((_, place) => place % 30 === 0) : value;
    return kept.map((entry) => thinned(entry));
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([k, entry]) => [k, thinned(entry, k)]));
}

/** One key or array entry a line, but short objects of numbers on one line, for readable differences. */
function pretty(value: unknown, indent = ''): string {
  const flat = JSON.stringify(value);
  if (flat.length < 120 || typeof value !== 'object' || value === null) return flat;
  const inner = `${indent} `;
  if (Array.isArray(value)) {
    return `[\n${value.map((entry) => inner + pretty(entry, inner)).join(',\n')}\n${indent}]`;
  }
  const entries = Object.entries(value).map(
    ([key, entry]) => `${inner}${JSON.stringify(key)}: ${pretty(entry, inner)}`,
  );
  return `{\n${entries.join(',\n')}\n${indent}}`;
}

describe.each(goldens)('$name', ({ name, file, options }) => {
  test('the report is the one on record', () => {
    const bytes = runNative('report', pathOf(file), '--options', JSON.stringify(options));
    expect(schema_errors(JSON.parse(bytes))).toEqual([]);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const made = `${pretty({ sha256, report: thinned(JSON.parse(bytes)) })}\n`;
    const path = pathOf(`tests/golden/${name}.json`);
    if (update) writeFileSync(path, made);
    expect(existsSync(path), 'run npm run goldens').toBe(true);
    expect(made, 'if this change is meant, run npm run goldens').toBe(readFileSync(path, 'utf8'));
  });
});
