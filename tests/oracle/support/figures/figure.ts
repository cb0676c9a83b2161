// What it takes to compare one query of docs/sql with its part of the report.
import type { Report } from '../../../../web/core/report';
import { flat, type Precision } from '../compare';
import type { Row } from '../database';

export interface Figure {
  /** Name of the file in docs/sql. */
  query: string;
  keys: string[];
  precision: Precision;
  /** The part of the report as flat rows. */
  report: (report: Report) => Row[];
  /** What the oracle's rows become before they are compared. */
  oracle?: (row: Row, report: Report) => Row | null;
  /** The same for all rows at once. */
  oracle_all?: (rows: Row[], report: Report) => Row[];
}

/** A section that every full report has. */
export function section<Name extends keyof Report>(
  report: Report,
  name: Name,
): NonNullable<Report[Name]> {
  const found = report[name];
  if (found === undefined || found === null) throw new Error(`the report has no ${String(name)}`);
  return found as NonNullable<Report[Name]>;
}

export const without = (row: Row, ...columns: string[]): Row =>
  Object.fromEntries(Object.entries(row).filter(([column]) => !columns.includes(column)));

export const with_null = (row: Row, keep: string[]): Row =>
  Object.fromEntries(
    Object.entries(row).map(([column, value]) => [column, keep.includes(column) ? value : null]),
  );

export const rows = (list: object[] | null | undefined, more: Row = {}): Row[] =>
  (list ?? []).map((item) => ({ ...more, ...flat(item) }));
