// Whole files read by the real core, and their figures beside those that were worked out by hand.
import { readFileSync } from 'node:fs';
import type { FileMapping } from '../../../web/core/loaded';
import type { ReadOptions, ReportRequest } from '../../../web/core/options';
import type { Report } from '../../../web/core/report';
import { Session } from '../../../web/core/session';
import { blobSource } from '../../../web/core/source';
import { fileSource } from '../../../web/node/file-source';
import { pathOf } from './real-core';

/** One line of a folder's expected.json. */
export interface Expected {
  file: string;
  /** The number of the shape, for files that show one. */
  shape?: number;
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
  /** Orders without a customer. */
  anonymous?: number;
  /** Items of all orders that count. */
  items?: number;
}

export function expectedOf(folder: string): Expected[] {
  return JSON.parse(readFileSync(pathOf(`${folder}/expected.json`), 'utf8')) as Expected[];
}

export interface Whole {
  mapping: FileMapping;
  report: Required<Report>;
  /** The rows left out: file, line, reason, row as written. */
  skippedRows: [string, number, string, string][];
}

async function whole(
  session: Session,
  source: Parameters<Session['load']>[0][number],
  options: ReadOptions & ReportRequest,
): Promise<Whole> {
  const { mapping } = await session.load([source], options);
  const skipped = JSON.parse(session.skippedRows()) as { rows: Whole['skippedRows'] };
  return {
    mapping: mapping[0]!,
    report: JSON.parse(session.report(options)) as Required<Report>,
    skippedRows: skipped.rows,
  };
}

export async function readFixture(session: Session, path: string): Promise<Whole> {
  return whole(session, await fileSource(pathOf(path)), {});
}

export function readText(
  session: Session,
  text: string,
  options: ReadOptions & ReportRequest = {},
): Promise<Whole> {
  return whole(session, blobSource(new Blob([text]), 'orders.csv'), options);
}

/** What the report says, in the words of `Expected`. */
export function figures({ summary, repeat, quality }: Required<Report>) {
  const left_out = quality.ordersLeftOut;
  const unknown = quality.statuses.filter(({ kind }) => kind === 'unknown');
  return {
    format: quality.files[0]!.format,
    customers: summary.customers,
    repeat: repeat.repeatPurchaseRate?.numerator ?? 0,
    orders: summary.all.orders,
    revenue: summary.all.revenue,
    cancelled: left_out.cancelled,
    refunded: left_out.refunded,
    unpaid: left_out.unpaid,
    read: quality.rowsRead,
    used: quality.rowsUsed,
    skipped: Object.fromEntries(quality.skipped.map(({ code, count }) => [code, count])),
    unknown: Object.fromEntries(unknown.map(({ text, count }) => [text, count])),
  };
}

/** The part of an expectation that `figures` gives. */
export function expectedFigures(expected: Expected): ReturnType<typeof figures> {
  const { format, customers, repeat, orders, revenue, cancelled, refunded, unpaid } = expected;
  const { read, used, skipped, unknown = {} } = expected;
  return {
    ...{ format, customers, repeat, orders, revenue, cancelled, refunded, unpaid },
    ...{ read, used, skipped, unknown },
  };
}

export const sum = (numbers: Iterable<number>): number => {
  let total = 0;
  for (const number of numbers) total += number;
  return total;
};
