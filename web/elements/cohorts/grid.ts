// What the cohort grid shows of a table, and how dark a cell is.
import { cellValue, type CohortMeasure } from '../../charts/cohort-curve';
import type { Cohort, CohortCell } from '../../core/report';

/** More rows than this are shown on request only. */
const mostCohorts = 24;

/**
 * The first offset to show: under the share it is 1, because the group itself is 100% of the
 * group.
 */
export function firstOffset(measure: CohortMeasure): number {
  return measure === 'share' ? 1 : 0;
}

/** The first cohort to show and the number of offsets that those shown reach. */
export function shownCohorts(
  cohorts: readonly Cohort[],
  all: boolean,
): { first: number; offsets: number } {
  const first = all ? 0 : Math.max(0, cohorts.length - mostCohorts);
  const reached = cohorts
    .slice(first)
    .map((cohort) => cohort.cells.findLastIndex((cell) => cell.state !== 'unobserved') + 1);
  return { first, offsets: Math.max(0, ...reached) };
}

/**
 * Darkness of a cell between 0 and 1. Offset 0 is the first order itself and stays blank under the
 * measures where it is 100% by definition; the scale runs to the 98% quantile, so that one odd cell
 * does not pale all others.
 */
export function colorScale(
  cohorts: readonly Cohort[],
  measure: CohortMeasure,
): (offset: number, value: number) => number {
  const first = measure === 'share' || measure === 'customers' || measure === 'revenue' ? 1 : 0;
  const values = cohorts
    .flatMap((cohort) =>
      cohort.cells
        .filter((cell) => cell.offset >= first)
        .map((cell) => cellValue(cohort, cell, measure)),
    )
    .filter((value) => value !== null)
    .sort((a, b) => a - b);
  const top = values[Math.floor((values.length - 1) * 0.98)] ?? 1;
  const bottom = measure === 'aov' || measure === 'ordersPerCustomer' ? (values[0] ?? 0) : 0;
  return (offset, value) => {
    if (offset < first || top <= bottom) return 0;
    return Math.round(Math.min(Math.max((value - bottom) / (top - bottom), 0), 1) * 1000) / 1000;
  };
}

/** The key of the cell that a measure is made from. */
export function rawName(
  measure: CohortMeasure,
): keyof Pick<CohortCell, 'active' | 'everReturned' | 'orders' | 'revenue' | 'cumulativeRevenue'> {
  if (measure === 'everReturned') return 'everReturned';
  if (measure === 'ordersPerCustomer') return 'orders';
  if (measure === 'cumulativePerCustomer') return 'cumulativeRevenue';
  return measure === 'revenue' || measure === 'aov' ? 'revenue' : 'active';
}
