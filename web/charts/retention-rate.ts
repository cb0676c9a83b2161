// Retention over time: of the customers active when a period began, the share still active at its
// end.
import type { Report } from '../core/report';
import { utcDate } from '../i18n/formats';
import type { Words } from '../i18n/words';
import type { Chart, NoChart } from './chart';
import { drawFrame, haloText, timeAxis, valueAxis } from './frame';

export interface RetentionPoint {
  readonly start: string;
  readonly end: string;
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly active: number;
  readonly retained: number;
}

/** The periods whose retention is known. */
export function retentionPoints(report: Report): RetentionPoint[] {
  return (report.retention?.periods ?? []).flatMap((period) => {
    const rate = period.rate;
    if (!rate || rate.value === null || rate.low === null || rate.high === null) return [];
    return {
      start: period.start,
      end: period.end,
      value: rate.value,
      low: rate.low,
      high: rate.high,
      active: period.S ?? 0,
      retained: period.retained ?? 0,
    };
  });
}

/** The point one year before the last one, when there is one. */
export function yearEarlier(points: readonly RetentionPoint[]): RetentionPoint | undefined {
  const last = points.at(-1);
  if (!last) return undefined;
  const wanted = `${Number(last.start.slice(0, 4)) - 1}${last.start.slice(4)}`;
  return points.find((point) => point.start === wanted);
}

export function retentionRateChart(report: Report, words: Words): Chart | NoChart {
  const points = retentionPoints(report);
  const last = points.at(-1);
  if (!last || points.length < 2) {
    const reason = report.retention?.periods.at(-2)?.rateReason;
    return { reason: reason ?? 'windowTooShort' };
  }
  const { formats } = words;
  const unit = report.options.period;
  const before = yearEarlier(points);
  const share = formats.percent(last.value);
  const period = words.period(last.start, unit, 'long');
  return {
    name: 'retention',
    title: before
      ? words.text('chart.retention.titleYear', {
          share,
          period,
          before: formats.percent(before.value),
        })
      : words.text('chart.retention.title', { share, period }),
    subtitle: words.text('chart.retention.subtitle', {
      days: report.options.activeWindowDays,
      unit,
    }),
    table: {
      columns: [
        { label: words.text('column.period'), kind: 'period' },
        { label: words.text('column.activeAtStart'), kind: 'count' },
        { label: words.text('column.retained'), kind: 'count' },
        { label: words.text('column.retention'), kind: 'percent' },
        { label: words.text('column.low'), kind: 'percent' },
        { label: words.text('column.high'), kind: 'percent' },
      ],
      rows: points.map((p) => [p.start, p.active, p.retained, p.value, p.low, p.high]),
      context: { unit },
    },
    readings: points.map((point) => ({
      x: utcDate(point.end),
      y: point.value,
      text: words.text('chart.retention.reading', {
        period: words.period(point.start, unit),
        share: formats.percent(point.value),
        range: formats.percentRange(point.low, point.high),
        retained: formats.count(point.retained),
        active: formats.count(point.active),
      }),
    })),
    height: 240,
    draw: (plot, size) =>
      drawFrame(plot, size, {
        marginRight: 54,
        x: { type: 'utc' },
        y: { nice: true },
        marks: [
          ...valueAxis(plot, (value) => formats.percent(value, 0)),
          timeAxis(
            plot,
            size,
            formats,
            points.flatMap((point) => [point.start, point.end]),
          ),
          plot.areaY(points, {
            x: endOf,
            y1: 'low',
            y2: 'high',
            fill: 'var(--returning)',
            fillOpacity: 0.18,
          }),
          plot.lineY(points, {
            x: endOf,
            y: 'value',
            stroke: 'var(--returning)',
            strokeWidth: 2,
          }),
          plot.dot([last], { x: endOf, y: 'value', fill: 'var(--returning)', r: 3.5 }),
          plot.text([last], {
            ...haloText,
            x: endOf,
            y: 'value',
            text: () => share,
            fontWeight: 600,
            dx: 9,
            textAnchor: 'start',
          }),
        ],
      }),
  };
}

const endOf = (point: RetentionPoint): Date => utcDate(point.end);
