// One invented shop as some ninety systems write it: each file is read without any help, and must
// give the figures that were worked out by hand. tests/fixtures/platforms/README.md tells the shop.
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { fileSource } from '../../web/node/file-source';
import type { Report } from '../../web/core/report';
import { Session } from '../../web/core/session';
import { pathOf, realCore } from './support/real-core';

interface Expected {
  file: string;
  /** Code of the preset that must recognise it; `generic` for none. */
  format: string;
  customers: number;
  repeat: number;
  orders: number;
  /** Cents. */
  revenue: number;
  cancelled: number;
  refunded: number;
  unpaid: number;
  read: number;
  used: number;
  skipped: Record<string, number>;
  /** Status words on no list, with their orders. */
  unknown?: Record<string, number>;
  /** Whether the owner must be asked. */
  asks?: boolean;
}

interface Skipped {
  code: string;
  count: number;
}
interface Status {
  text: string;
  kind: string;
  count: number;
}

const folder = 'tests/fixtures/platforms';
const files = JSON.parse(readFileSync(pathOf(`${folder}/expected.json`), 'utf8')) as Expected[];
const with_preset = files.filter(({ format }) => format !== 'generic');
const unknown_to_us = files.filter(({ format }) => format === 'generic');

let session: Session;
beforeAll(async () => {
  session = new Session(await realCore());
});

/** What the report says, in the words of `Expected`. */
function figures(report: Report): Omit<Expected, 'file' | 'asks'> {
  const { summary, repeat, quality } = report as Required<Report>;
  const left_out = quality.ordersLeftOut;
  const skipped = quality.skipped as Skipped[];
  const statuses = (quality.statuses as Status[]).filter(({ kind }) => kind === 'unknown');
  return {
    format: (quality.files[0] as { format: string }).format,
    customers: summary.customers,
    repeat: repeat.repeatPurchaseRate?.numerator ?? 0,
    orders: summary.all.orders,
    revenue: summary.all.revenue ?? Number.NaN,
    cancelled: left_out.cancelled,
    refunded: left_out.refunded,
    unpaid: left_out.unpaid,
    read: quality.rowsRead,
    used: quality.rowsUsed,
    skipped: Object.fromEntries(skipped.map(({ code, count }) => [code, count])),
    unknown: Object.fromEntries(statuses.map(({ text, count }) => [text, count])),
  };
}

async function read(file: string) {
  const { mapping } = await session.load([await fileSource(pathOf(`${folder}/${file}`))], {});
  return { mapping: mapping[0]!, report: JSON.parse(session.report({})) as Report };
}

test.each([
  { group: with_preset, least: 25 },
  { group: unknown_to_us, least: 60 },
])('there are at least $least files', ({ group, least }) => {
  expect(group.length).toBeGreaterThanOrEqual(least);
});

describe.each([
  { name: 'platforms with a preset', group: with_preset },
  { name: 'understood by words and values', group: unknown_to_us },
])('$name', ({ group }) => {
  test.each(group)('$file', async ({ file, asks = false, unknown = {}, ...expected }) => {
    const { mapping, report } = await read(file);
    const found = figures(report);
    expect(found).toEqual({ ...figures_of(expected), unknown });
    expect(mapping.needsConfirmation).toBe(asks);
    const left_out = Object.values(found.skipped).reduce((sum, count) => sum + count, 0);
    expect(found.used + left_out).toBe(found.read);
  });
});

/** Without the note, which is for people. */
function figures_of(expected: Record<string, unknown>) {
  const { note: _, ...rest } = expected;
  return rest;
}
