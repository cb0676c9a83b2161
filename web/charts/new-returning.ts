// New against returning customers, or their revenue, per period. A period that is not over is
// hatched.
import type { Report } from '../core/report';
import { utcDate } from '../i18n/formats';
import type { Words } from '../i18n/words';
import type { Chart, NoChart } from './chart';
import { baseline, drawFrame, hatching, timeAxis, valueAxis, wholeTicks } from './frame';

export type NewReturningMeasure = 'customers' | 'revenue';

export interface SplitPeriod {
  readonly start: string;
  readonly end: string;
  readonly complete: boolean;
  readonly fresh: number;
  readonly returning: number;
}

/** Each period split in two. Empty when revenue is asked for and the file has no amounts. */
export function splitPeriods(report: Report, measure: NewReturningMeasure): SplitPeriod[] {
  return (report.periods ?? []).flatMap((p) => {
    const fresh = measure === 'customers' ? p.newCustomers : p.newRevenue;
    const returning = measure === 'customers' ? p.returningCustomers : p.repeatRevenue;
    if (fresh === null || returning === null) return [];
    return { start: p.start, end: p.end, complete: p.complete, fresh, returning };
  });
}

interface Bar {
  readonly period: SplitPeriod;
  readonly old: boolean;
  readonly from: number;
  readonly to: number;
}

export function newReturningChart(
  report: Report,
  words: Words,
  measure: NewReturningMeasure,
): Chart | NoChart {
  const periods = splitPeriods(report, measure);
  if (periods.length === 0) {
    return { reason: measure === 'revenue' ? 'noAmounts' : 'noCustomers' };
  }
  const { formats } = words;
  const unit = report.options.period;
  const short = (value: number): string =>
    measure === 'customers' ? formats.compact(value) : formats.moneyCompact(value, report);
  const full = (value: number): string =>
    measure === 'customers' ? formats.count(value) : formats.moneyWhole(value, report);
  const told = periods.findLast((p) => p.complete) ?? periods.at(-1)!;
  const total = told.fresh + told.returning;
  const bars: Bar[] = periods.flatMap((period) => [
    { period, old: true, from: 0, to: period.returning },
    {
      period,
      old: false,
      from: period.returning,
      to: period.returning + period.fresh,
    },
  ]);
  const kind = measure === 'customers' ? 'count' : 'money';
  return {
    name: `new-returning-${measure}`,
    title: words.text(`chart.newReturning.${measure}`, {
      share: formats.percent(total > 0 ? told.returning / total : 0, 0),
      period: words.period(told.start, unit, 'long'),
    }),
    subtitle: words.text('chart.newReturning.subtitle', { measure, unit }),
    legend: [
      { label: words.text('series.new'), color: 'var(--new)', mark: 'area' },
      { label: words.text('series.returning'), color: 'var(--returning)', mark: 'area' },
      ...(periods.every((p) => p.complete)
        ? []
        : [
            {
              label: words.text('series.unfinished'),
              color: 'var(--ink-faint)',
              mark: 'hatch' as const,
            },
          ]),
    ],
    table: {
      columns: [
        { label: words.text('column.period'), kind: 'period' },
        { label: words.text('series.new'), kind },
        { label: words.text('series.returning'), kind },
        { label: words.text('column.returningShare'), kind: 'percent' },
        { label: words.text('column.complete'), kind: 'text' },
      ],
      rows: periods.map((p) => [
        p.start,
        p.fresh,
        p.returning,
        p.fresh + p.returning > 0 ? p.returning / (p.fresh + p.returning) : null,
        words.text(p.complete ? 'yes' : 'no'),
      ]),
      context: { unit, money: report },
    },
    readings: periods.map((p) => ({
      x: new Date((utcDate(p.start).getTime() + utcDate(p.end).getTime()) / 2),
      y: p.fresh + p.returning,
      text: words.text('chart.newReturning.reading', {
        period: words.period(p.start, unit),
        fresh: full(p.fresh),
        returning: full(p.returning),
        complete: p.complete ? 'yes' : 'no',
      }),
    })),
    height: 240,
    draw: (plot, size) => {
      const oldHatch = hatching('var(--returning)');
      const newHatch = hatching('var(--new)');
      return drawFrame(plot, size, {
        x: { type: 'utc' },
        color: { type: 'identity' },
        marks: [
          oldHatch.mark,
          newHatch.mark,
          ...valueAxis(plot, short, wholeTicks(Math.max(...bars.map((bar) => bar.to)))),
          timeAxis(
            plot,
            size,
            formats,
            periods.flatMap((p) => [p.start, p.end]),
          ),
          plot.rect(bars, {
            x1: (bar: Bar) => utcDate(bar.period.start),
            x2: (bar: Bar) => utcDate(bar.period.end),
            y1: 'from',
            y2: 'to',
            fill: (bar: Bar) => {
              if (bar.period.complete) return bar.old ? 'var(--returning)' : 'var(--new)';
              return bar.old ? oldHatch.fill : newHatch.fill;
            },
            insetRight: size.narrow ? 0.5 : 1,
          }),
          plot.ruleY([0], baseline),
        ],
      });
    },
  };
}
