// Reference data that is not part of the repository: ../shared/data beside it. Tests that need a
// file skip, saying so, where it is absent.
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect } from 'vitest';
import type { GapStep } from '../../web/core/report';

const folder = fileURLToPath(new URL('../../../shared/data/', import.meta.url));

export const data_file = (name: string) => folder + name;

/** describe() that needs these files of the reference data. */
export function describe_with(name: string, files: string[], body: () => void): void {
  const missing = files.filter((file) => !existsSync(data_file(file)));
  if (missing.length > 0) console.warn(`skipped: ${name}, without ${missing.join(', ')}`);
  describe.skipIf(missing.length > 0)(name, body);
}

/** Rows of a small file with a header and no quoted commas. */
export function table(name: string): Record<string, string>[] {
  const [header = '', ...lines] = readFileSync(data_file(name), 'utf8').trim().split(/\r?\n/);
  const cells = (line: string) => line.split(',').map((cell) => cell.replaceAll('"', ''));
  const columns = cells(header);
  return lines.map((line) => {
    const row = cells(line);
    return Object.fromEntries(columns.map((column, place) => [column, row[place] ?? '']));
  });
}

/** One day of a Kaplan-Meier curve as R's survival package prints it. */
export interface CurveDay {
  day: number;
  at_risk: number;
  survival: number;
  low: number | null;
  high: number | null;
}

/**
 * A curve computed with R, from day 0 on. R was asked for intervals on the scale of log S; the ones
 * on the scale of log(-log S) follow from its standard error of log S.
 */
export function curve_from_r(name: string): CurveDay[] {
  const days = table(name).map((row) => {
    const survival = Number(row['surv']);
    const error = Number(row['std.err.log']);
    const factor = Math.exp((1.959963984540054 * error) / Math.abs(Math.log(survival)));
    const banded = survival > 0 && survival < 1;
    return {
      day: Number(row['time']),
      at_risk: Number(row['n.risk']),
      survival,
      low: banded ? survival ** factor : null,
      high: banded ? survival ** (1 / factor) : null,
    };
  });
  const first = days[0];
  if (first === undefined || first.day === 0) return days;
  return [{ ...first, day: 0, survival: 1, low: null, high: null }, ...days];
}

/**
 * Holds a curve of the report to one computed with R: days and counts exactly, the rest to 1e-9.
 */
export function expect_curve(curve: GapStep['curve'], name: string): void {
  const wanted = curve_from_r(name);
  expect(curve.map(([day]) => day)).toEqual(wanted.map(({ day }) => day));
  expect(curve.map((row) => row[4])).toEqual(wanted.map(({ at_risk }) => at_risk));
  const columns = [
    [curve.map((row) => row[1]), wanted.map(({ survival }) => survival)],
    [curve.map((row) => row[2]), wanted.map(({ low }) => low)],
    [curve.map((row) => row[3]), wanted.map(({ high }) => high)],
  ] as const;
  for (const [found, reference] of columns) expect(distance(found, reference)).toBeLessThan(1e-9);
}

/** Largest distance between two lists of figures; nulls must stand in the same places. */
export function distance(a: readonly (number | null)[], b: readonly (number | null)[]): number {
  if (a.length !== b.length) return Infinity;
  return a.reduce<number>((largest, value, place) => {
    const other = b[place] ?? null;
    if (value === null || other === null) return value === other ? largest : Infinity;
    return Math.max(largest, Math.abs(value - other));
  }, 0);
}
