// The share of each month's "new" customers who had bought before the file begins; burn-in shaded.
import type { Report } from '../core/report';
import { utcDate } from '../i18n/formats';
import type { Words } from '../i18n/words';
import type { Chart, NoChart } from './chart';
import { baseline, drawFrame, haloText, timeAxis, valueAxis } from './frame';

export interface OldShare {
  readonly month: string;
  readonly newCustomers: number;
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

export function oldShares(report: Report): OldShare[] {
  return (report.truncation?.byMonth ?? []).flatMap(({ month, newCustomers, oldShare }) => {
    if (!oldShare) return [];
    const { value, low, high } = oldShare;
    return { month, newCustomers, value, low: low ?? value, high: high ?? value };
  });
}

export function truncationChart(report: Report, words: Words): Chart | NoChart {
  const points = oldShares(report);
  const first = points[0];
  if (!first || points.length < 2) return { reason: report.truncation?.burnInReason ?? 'noBurnIn' };
  const { formats } = words;
  const burnIn = report.truncation?.burnIn ?? null;
  const dated = (point: OldShare): Date => utcDate(point.month);
  // A narrow band has no room for its name inside; the name then stands behind it.
  const share = burnIn ? burnIn.months / points.length : 1;
  return {
    name: 'customers-before-the-file',
    title: burnIn
      ? words.text('chart.truncation.title', {
          share: formats.percent(first.value, 0),
          until: formats.day(burnIn.until, 'long'),
        })
      : words.text('chart.truncation.titleNone', { share: formats.percent(first.value, 0) }),
    subtitle: words.text('chart.truncation.subtitle'),
    table: {
      columns: [
        { label: words.text('column.month'), kind: 'period' },
        { label: words.text('column.newCustomers'), kind: 'count' },
        { label: words.text('column.oldShare'), kind: 'percent' },
        { label: words.text('column.low'), kind: 'percent' },
        { label: words.text('column.high'), kind: 'percent' },
      ],
      rows: points.map((p) => [p.month, p.newCustomers, p.value, p.low, p.high]),
      context: { unit: 'month' },
    },
    readings: points.map((point) => ({
      x: dated(point),
      y: point.value,
      text: words.text('chart.truncation.reading', {
        month: words.period(point.month, 'month'),
        share: formats.percent(point.value),
        range: formats.percentRange(point.low, point.high),
        customers: point.newCustomers,
      }),
    })),
    height: 220,
    draw: (plot, size) =>
      drawFrame(plot, size, {
        x: { type: 'utc' },
        y: { domain: [0, Math.max(0.3, ...points.map((point) => point.high))] },
        marks: [
          ...(burnIn
            ? [
                plot.rect([burnIn], {
                  x1: () => dated(first),
                  x2: () => utcDate(burnIn.until),
                  fill: 'var(--ink)',
                  fillOpacity: 0.06,
                }),
              ]
            : []),
          ...valueAxis(plot, (value) => formats.percent(value, 0), 4),
          timeAxis(
            plot,
            size,
            formats,
            points.map((point) => point.month),
          ),
          plot.areaY(points, {
            x: dated,
            y1: 'low',
            y2: 'high',
            fill: 'var(--returning)',
            fillOpacity: 0.18,
          }),
          plot.lineY(points, {
            x: dated,
            y: 'value',
            stroke: 'var(--returning)',
            strokeWidth: 2,
          }),
          ...(burnIn
            ? [
                plot.text([burnIn], {
                  ...haloText,
                  x: () => utcDate(burnIn.until),
                  frameAnchor: 'top',
                  text: () => words.text('axis.burnIn'),
                  fill: 'var(--ink-soft)',
                  textAnchor: share * size.width > 140 ? 'end' : 'start',
                  dx: share * size.width > 140 ? -6 : 6,
                  dy: 4,
                }),
              ]
            : []),
          plot.ruleY([0], baseline),
        ],
      }),
  };
}
