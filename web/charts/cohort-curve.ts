// The cohort table as curves: every cohort thin, the weighted average of the finished ones thick.
import type { Cohort, CohortCell, Report } from '../core/report';
import type { Words } from '../i18n/words';
import type { Chart, NoChart } from './chart';
import { axisText, drawFrame, haloText, tickCount, valueAxis } from './frame';

export type CohortClock = 'calendar' | 'days';
export type CohortMeasure =
  | 'share'
  | 'customers'
  | 'ordersPerCustomer'
  | 'revenue'
  | 'cumulativePerCustomer'
  | 'aov'
  | 'everReturned';

/** What one cell shows under a measure; null when it is unobserved or has nothing to divide by. */
export function cellValue(cohort: Cohort, cell: CohortCell, measure: CohortMeasure): number | null {
  if (cell.state === 'unobserved' || cell.active === null || cohort.size === 0) return null;
  switch (measure) {
    case 'share':
      return cell.active / cohort.size;
    case 'customers':
      return cell.active;
    case 'everReturned':
      return cell.everReturned === null ? null : cell.everReturned / cohort.size;
    case 'ordersPerCustomer':
      return cell.active > 0 && cell.orders !== null ? cell.orders / cell.active : null;
    case 'revenue':
      return cell.revenue;
    case 'cumulativePerCustomer':
      return cell.cumulativeRevenue === null ? null : cell.cumulativeRevenue / cohort.size;
    case 'aov':
      return cell.revenue !== null && cell.orders ? cell.revenue / cell.orders : null;
  }
}

/** How a measure is written. */
export function measureKind(measure: CohortMeasure): 'percent' | 'count' | 'decimal' | 'money' {
  if (measure === 'share' || measure === 'everReturned') return 'percent';
  if (measure === 'customers') return 'count';
  return measure === 'ordersPerCustomer' ? 'decimal' : 'money';
}

export interface AverageCell {
  readonly offset: number;
  readonly value: number | null;
  readonly cohorts: number;
}

/**
 * The average row of a measure: sums over complete cells of cohorts outside the burn-in, divided
 * once. For customers and revenue, which add up, it is the mean per cohort.
 */
export function averageRow(cohorts: readonly Cohort[], measure: CohortMeasure): AverageCell[] {
  const offsets = Math.max(0, ...cohorts.map((cohort) => cohort.cells.length));
  return Array.from({ length: offsets }, (_, offset) => {
    const cells = cohorts.flatMap((cohort) => {
      const cell = cohort.cells[offset];
      const usable = cell?.state === 'complete' && !cohort.burnIn && cohort.size > 0;
      return usable && cellValue(cohort, cell, measure) !== null ? { cohort, cell } : [];
    });
    const sum = (pick: (item: { cohort: Cohort; cell: CohortCell }) => number | null): number =>
      cells.reduce((total, item) => total + (pick(item) ?? 0), 0);
    const parts: Record<CohortMeasure, [number, number]> = {
      share: [sum((i) => i.cell.active), sum((i) => i.cohort.size)],
      everReturned: [sum((i) => i.cell.everReturned), sum((i) => i.cohort.size)],
      customers: [sum((i) => i.cell.active), cells.length],
      ordersPerCustomer: [sum((i) => i.cell.orders), sum((i) => i.cell.active)],
      revenue: [sum((i) => i.cell.revenue), cells.length],
      cumulativePerCustomer: [sum((i) => i.cell.cumulativeRevenue), sum((i) => i.cohort.size)],
      aov: [sum((i) => i.cell.revenue), sum((i) => i.cell.orders)],
    };
    const [numerator, denominator] = parts[measure];
    return {
      offset,
      value: denominator > 0 ? numerator / denominator : null,
      cohorts: cells.length,
    };
  });
}

interface CurvePoint {
  readonly cohort: string;
  readonly offset: number;
  readonly value: number;
}

export function cohortCurveChart(
  report: Report,
  words: Words,
  clock: CohortClock,
  measure: CohortMeasure,
): Chart | NoChart {
  const table = report.cohorts?.[clock];
  const cohorts = table?.cohorts ?? [];
  // The first offset is the first order itself: 100% by definition, and it would flatten the rest.
  const start = measure === 'share' || measure === 'customers' ? 1 : 0;
  const average = averageRow(cohorts, measure).flatMap((cell) =>
    cell.value === null || cell.offset < start ? [] : { ...cell, value: cell.value },
  );
  const last = average.at(-1);
  const first = average[0];
  if (!table || !first || !last || average.length < 2) {
    const early = cohorts.length > 0 && cohorts.every((cohort) => cohort.burnIn);
    return { reason: early ? 'burnInOnly' : 'windowTooShort' };
  }
  const { formats } = words;
  const kind = measureKind(measure);
  const context = { money: report };
  const text = (value: number): string => words.value(value, kind, context);
  const short = (value: number): string =>
    kind === 'money'
      ? formats.moneyCompact(value, report)
      : kind === 'percent'
        ? formats.percent(value, 0)
        : kind === 'decimal'
          ? formats.decimal(value, 1)
          : formats.compact(value);
  const points: CurvePoint[] = cohorts
    .filter((cohort) => !cohort.burnIn)
    .flatMap((cohort) =>
      cohort.cells.flatMap((cell) => {
        const value = cell.state === 'complete' ? cellValue(cohort, cell, measure) : null;
        if (value === null || cell.offset < start || cell.offset > last.offset) return [];
        return { cohort: cohort.start, offset: cell.offset, value };
      }),
    );
  const unit = clock === 'calendar' ? report.options.period : 'days30';
  return {
    name: `cohort-${measure}`,
    title: words.text('chart.cohortCurve.title', {
      measure,
      first: text(first.value),
      firstOffset: first.offset,
      last: text(last.value),
      lastOffset: last.offset,
      unit,
    }),
    subtitle: words.text('chart.cohortCurve.subtitle'),
    legend: [
      { label: words.text('series.average'), color: 'var(--returning)', mark: 'line' },
      { label: words.text('series.oneCohort'), color: 'var(--line-strong)', mark: 'line' },
    ],
    table: {
      columns: [
        { label: words.text('column.offset'), kind: 'count' },
        { label: words.text('series.average'), kind },
        { label: words.text('column.cohorts'), kind: 'count' },
      ],
      rows: average.map((cell) => [cell.offset, cell.value, cell.cohorts]),
      context,
    },
    readings: average.map((cell) => ({
      x: cell.offset,
      y: cell.value,
      text: words.text('chart.cohortCurve.reading', {
        offset: cell.offset,
        value: text(cell.value),
        cohorts: cell.cohorts,
        unit,
      }),
    })),
    height: 240,
    draw: (plot, size) =>
      drawFrame(plot, size, {
        marginLeft: kind === 'money' ? 52 : 44,
        marginRight: 60,
        marginBottom: 36,
        x: { domain: [start, last.offset] },
        y: { nice: true, zero: true },
        marks: [
          ...valueAxis(plot, short),
          plot.axisX({
            ...axisText,
            ticks: Math.min(tickCount(size, 60), last.offset - start),
            tickFormat: (value: number) => formats.count(value),
            label: words.text('axis.offset', { unit }),
            labelArrow: 'none',
            labelAnchor: 'right',
          }),
          plot.lineY(points, {
            x: 'offset',
            y: 'value',
            z: 'cohort',
            stroke: 'var(--line-strong)',
            strokeWidth: 1,
          }),
          plot.lineY(average, {
            x: 'offset',
            y: 'value',
            stroke: 'var(--returning)',
            strokeWidth: 2.5,
          }),
          plot.dot([last], { x: 'offset', y: 'value', fill: 'var(--returning)', r: 3.5 }),
          plot.text([last], {
            ...haloText,
            x: 'offset',
            y: 'value',
            text: () => (kind === 'percent' ? text(last.value) : short(last.value)),
            fontWeight: 600,
            textAnchor: 'start',
            dx: 9,
          }),
        ],
      }),
  };
}
