// The figures at the head of the report, as data: value over the whole window, interval, the last
// complete period against the one before, and the trend. No figure is computed here that the report
// does not hold, except a difference of two of them.
import { leading } from '../../charts/after-burn-in';
import type { Report } from '../../core/report';
import type { ValueKind } from '../../i18n/formats';
import type { Section } from '../report/sections';
import { differenceInterval, wilson, type Share } from './intervals';

export type HeadlineId =
  | 'customers'
  | 'orders'
  | 'revenue'
  | 'aov'
  | 'repeatPurchaseRate'
  | 'within90'
  | 'medianGap'
  | 'retention';

/** A value with the period (or the group of new customers) that it is about. */
export interface PeriodValue {
  readonly start: string;
  readonly value: number;
  readonly low?: number;
  readonly high?: number;
}

export interface Change {
  /** Relative for amounts, a difference of fractions for shares. */
  readonly difference: number;
  readonly kind: 'relative' | 'points';
  /** False when chance alone may explain it; undefined where chance was not asked. */
  readonly clear?: boolean;
}

export interface HeadlineRow {
  readonly id: HeadlineId;
  /** What it follows from. */
  readonly sections: readonly Section[];
  /** Path of the value in the report. */
  readonly key: string;
  readonly kind: ValueKind;
  readonly value: number | null;
  readonly reason?: string;
  readonly low?: number | null;
  readonly high?: number | null;
  readonly numerator?: number | null;
  readonly denominator?: number | null;
  /** True when customers first seen in the file's early months stay out. */
  readonly afterBurnIn?: boolean;
  readonly latest?: PeriodValue;
  readonly change?: Change;
  readonly trend: readonly number[];
}

function hasInterval(value: PeriodValue): value is PeriodValue & Share {
  return value.low !== undefined && value.high !== undefined;
}

/** Change from the last but one value to the last. */
export function changeOf(
  values: readonly PeriodValue[],
  kind: 'relative' | 'points',
): Change | undefined {
  const [before, latest] = values.slice(-2);
  if (!before || !latest) return undefined;
  if (kind === 'relative') {
    if (before.value === 0) return undefined;
    return { kind, difference: latest.value / before.value - 1 };
  }
  const difference = latest.value - before.value;
  if (!hasInterval(before) || !hasInterval(latest)) return { kind, difference };
  const { low, high } = differenceInterval(before, latest);
  return { kind, difference, clear: low > 0 || high < 0 };
}

interface RateLike {
  readonly start: string;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

function ratesOf(rates: readonly RateLike[]): PeriodValue[] {
  return rates.flatMap(({ start, value, low, high }) =>
    value === null ? [] : { start, value, ...(low !== null && high !== null && { low, high }) },
  );
}

const trendLength = 24;

function withSeries(
  values: readonly PeriodValue[],
  kind: 'relative' | 'points',
): Pick<HeadlineRow, 'latest' | 'change' | 'trend'> {
  const latest = values.at(-1);
  const change = changeOf(values, kind);
  return {
    ...(latest && { latest }),
    ...(change && { change }),
    trend: values.slice(-trendLength).map((value) => value.value),
  };
}

/** Share of each group of new customers that was back within 90 days; finished groups only. */
function backWithin90(report: Report): PeriodValue[] {
  const table = report.cohorts?.days;
  if (!table || 90 % table.unit !== 0) return [];
  const offset = 90 / table.unit - 1;
  return table.cohorts.flatMap((cohort) => {
    const cell = cohort.cells[offset];
    if (cell?.state !== 'complete' || cell.everReturned === null || cohort.size === 0) return [];
    if (cohort.burnIn) return [];
    return { start: cohort.start, ...wilson(cell.everReturned, cohort.size) };
  });
}

/** All rows, in reading order. Sections that the report does not hold are left out. */
export function headlineRows(report: Report): HeadlineRow[] {
  const { summary, repeat, gaps, retention } = report;
  const complete = (report.periods ?? []).filter((period) => period.complete);
  const series = (pick: (period: (typeof complete)[number]) => number | null): PeriodValue[] =>
    complete.flatMap((period) => {
      const value = pick(period);
      return value === null ? [] : { start: period.start, value };
    });
  const rows: HeadlineRow[] = [];
  if (summary) {
    const { identified } = summary;
    rows.push(
      {
        id: 'customers',
        sections: ['summary', 'periods'],
        key: 'summary.customers',
        kind: 'count',
        value: summary.customers,
        ...withSeries(
          series((p) => p.customers),
          'relative',
        ),
      },
      {
        id: 'orders',
        sections: ['summary', 'periods'],
        key: 'summary.identified.orders',
        kind: 'count',
        value: identified.orders,
        ...withSeries(
          series((p) => p.orders),
          'relative',
        ),
      },
      {
        id: 'revenue',
        sections: ['summary', 'periods'],
        key: 'summary.identified.revenue',
        kind: 'moneyWhole',
        value: identified.revenue,
        ...(identified.revenueReason && { reason: identified.revenueReason }),
        ...withSeries(
          series((p) => p.revenue),
          'relative',
        ),
      },
      {
        id: 'aov',
        sections: ['summary', 'periods'],
        key: 'summary.identified.aov',
        kind: 'money',
        value: identified.aov,
        ...(identified.aovReason && { reason: identified.aovReason }),
        ...withSeries(
          series((p) => p.aov),
          'relative',
        ),
      },
    );
  }
  if (repeat) {
    const rate = repeat.repeatPurchaseRate;
    const starts = new Set(complete.map((period) => period.start));
    rows.push({
      id: 'repeatPurchaseRate',
      sections: ['repeat', 'periods'],
      key: 'repeat.repeatPurchaseRate',
      kind: 'percent',
      ...rateParts(rate),
      ...withSeries(
        ratesOf(repeat.returningShare.filter((share) => starts.has(share.start))),
        'points',
      ),
    });
    const index = repeat.within.findIndex((point) => point.days === 90);
    const all = repeat.within[index];
    if (all) {
      const { figure: point, afterBurnIn } = leading(all, repeat.withinAfterBurnIn?.[index]);
      rows.push({
        id: 'within90',
        sections: ['repeat', 'cohorts', 'truncation'],
        key: `repeat.${afterBurnIn ? 'withinAfterBurnIn' : 'within'}.${index}`,
        kind: 'percent',
        value: point.value,
        ...(point.valueReason && { reason: point.valueReason }),
        low: point.low,
        high: point.high,
        afterBurnIn,
        ...withSeries(backWithin90(report), 'points'),
      });
    }
  }
  const step = gaps?.byOrderNumber[0];
  if (step) {
    const { figure: source, afterBurnIn } = leading(step, step.afterBurnIn);
    rows.push({
      id: 'medianGap',
      sections: ['orderGaps', 'truncation'],
      key: `gaps.byOrderNumber.0${afterBurnIn ? '.afterBurnIn' : ''}.median`,
      kind: 'days',
      value: source.median,
      ...(source.medianReason && { reason: source.medianReason }),
      low: source.low,
      high: source.high,
      afterBurnIn,
      // No period has a median of its own; the trend is the curve of those who came back, by day.
      trend: source.curve.filter(([day]) => day <= 365).map(([, survival]) => 1 - survival),
    });
  }
  if (retention) {
    const known = retention.periods.flatMap((period, index) =>
      period.rate?.value != null ? { index, start: period.start, ...period.rate } : [],
    );
    const last = known.at(-1);
    rows.push({
      id: 'retention',
      sections: ['retention'],
      key: last ? `retention.periods.${last.index}.rate` : 'retention.periods',
      kind: 'percent',
      ...(last
        ? rateParts(last)
        : { value: null, reason: retention.periods[0]?.rateReason ?? 'windowTooShort' }),
      ...withSeries(ratesOf(known), 'points'),
    });
  }
  return rows;
}

function rateParts(rate: {
  value: number | null;
  valueReason?: string;
  low: number | null;
  high: number | null;
  numerator: number | null;
  denominator: number | null;
}): Pick<HeadlineRow, 'value' | 'reason' | 'low' | 'high' | 'numerator' | 'denominator'> {
  const { value, valueReason, low, high, numerator, denominator } = rate;
  return { value, ...(valueReason && { reason: valueReason }), low, high, numerator, denominator };
}
