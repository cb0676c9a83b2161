// Days between one purchase and the next: completed gaps only, which the subtitle says.
import type { Report } from '../core/report';
import type { Words } from '../i18n/words';
import type { Chart, NoChart } from './chart';
import { axisText, baseline, drawFrame, haloText, tickCount, valueAxis, wholeTicks } from './frame';

export interface GapBar {
  readonly from: number;
  /** Exclusive. */
  readonly to: number;
  readonly count: number;
}

/** Bars up to the given share of all gaps; the long tail is told in words instead. */
export function gapBars(report: Report, coverage = 0.98): { bars: GapBar[]; beyond: number } {
  const histogram = report.gaps?.observed.histogram ?? [];
  const total = histogram.reduce((sum, bar) => sum + bar.count, 0);
  const bars: GapBar[] = [];
  let seen = 0;
  for (const bar of histogram) {
    if (bar.toDays === null || (seen >= total * coverage && bars.length > 0)) break;
    const to = bar.toDays + 1;
    seen += bar.count;
    bars.push({ from: bar.fromDays, to, count: bar.count });
  }
  return { bars, beyond: total - seen };
}

/** Where bars begin, about so many of them, so that every tick stands at the edge of a bar. */
export function barEnds(bars: readonly GapBar[], most: number): number[] {
  const step = Math.max(1, Math.ceil(bars.length / most));
  return bars.filter((_, index) => index % step === 0).map((bar) => bar.from);
}

export function gapHistogramChart(report: Report, words: Words): Chart | NoChart {
  const observed = report.gaps?.observed;
  const { bars, beyond } = gapBars(report);
  const last = bars.at(-1);
  if (!observed || observed.median === null || !last) {
    return { reason: observed?.medianReason ?? 'noGaps' };
  }
  const { formats } = words;
  const median = observed.median;
  // The words stand on the side of the median where there is room.
  const onTheRight = median > ((bars[0]?.from ?? 0) + last.to) / 2;
  const span = (bar: GapBar): string => formats.daysRange(bar.from, bar.to - 1);
  return {
    name: 'days-between-orders',
    title: words.text('chart.gaps.title', { median: formats.days(median) }),
    subtitle: words.text('chart.gaps.subtitle', {
      count: observed.count,
      beyond,
      limit: formats.days(last.to),
    }),
    table: {
      columns: [
        { label: words.text('column.fromDays'), kind: 'count' },
        { label: words.text('column.toDays'), kind: 'count' },
        { label: words.text('column.gaps'), kind: 'count' },
      ],
      rows: observed.histogram.map((bar) => [bar.fromDays, bar.toDays, bar.count]),
    },
    readings: bars.map((bar) => ({
      x: (bar.from + bar.to) / 2,
      y: bar.count,
      text: words.text('chart.gaps.reading', { span: span(bar), count: bar.count }),
    })),
    height: 240,
    draw: (plot, size) =>
      drawFrame(plot, size, {
        marginBottom: 36,
        x: { domain: [bars[0]?.from ?? 0, last.to] },
        marks: [
          ...valueAxis(
            plot,
            (value) => formats.compact(value),
            Math.min(4, wholeTicks(Math.max(...bars.map((bar) => bar.count)))),
          ),
          plot.axisX({
            ...axisText,
            ticks: barEnds(bars, tickCount(size, 80)),
            tickFormat: (value: number) => formats.count(value),
            label: words.text('axis.daysSince'),
            labelArrow: 'none',
            labelAnchor: 'right',
          }),
          plot.rect(bars, {
            x1: 'from',
            x2: 'to',
            y1: 0,
            y2: 'count',
            fill: 'var(--returning)',
            fillOpacity: 0.85,
            insetRight: bars.length > 60 ? 0 : 1,
          }),
          plot.ruleY([0], baseline),
          plot.ruleX([median], { stroke: 'var(--ink)', strokeWidth: 1.5 }),
          plot.text([median], {
            ...haloText,
            x: (value: number) => value,
            frameAnchor: 'top',
            text: () => words.text('axis.median', { days: formats.days(median) }),
            textAnchor: onTheRight ? 'end' : 'start',
            dx: onTheRight ? -6 : 6,
          }),
        ],
      }),
  };
}
