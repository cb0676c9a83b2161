// Time to the next purchase by order number: the share that has come back by each day (one minus
// the Kaplan-Meier curve), with customers who have not come back yet counted for as long as they
// were seen.
import type { Report } from '../core/report';
import type { Words } from '../i18n/words';
import { leading } from './after-burn-in';
import type { Chart, NoChart } from './chart';
import { axisText, baseline, drawFrame, haloText, tickCount, valueAxis } from './frame';

const mostCurves = 4;
const fewestCustomers = 30;
const longestDays = 540;

export interface CurvePoint {
  readonly from: number;
  readonly day: number;
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly atRisk: number;
}

export interface ReturnCurve {
  readonly from: number;
  readonly afterBurnIn: boolean;
  readonly points: readonly CurvePoint[];
}

/** Curves of the first order numbers that enough customers have reached. */
export function returnCurves(report: Report): ReturnCurve[] {
  return (report.gaps?.byOrderNumber ?? [])
    .filter((step) => step.atRisk >= fewestCustomers && step.curve.length > 0)
    .slice(0, mostCurves)
    .map((step) => {
      const { figure: source, afterBurnIn } = leading(step, step.afterBurnIn);
      const start = { from: step.from, day: 0, value: 0, low: 0, high: 0, atRisk: source.atRisk };
      const points = source.curve
        .filter(([day]) => day <= longestDays)
        .map(([day, survival, low, high, atRisk]) => ({
          from: step.from,
          day,
          value: 1 - survival,
          low: high === null ? null : 1 - high,
          high: low === null ? null : 1 - low,
          atRisk,
        }));
      const last = points.at(-1);
      // The curve stays level until the last day on which anybody was followed; without a drop
      // after that day nothing is known, so it ends at its last drop.
      return {
        from: step.from,
        afterBurnIn,
        points: last ? [start, ...points] : [start],
      };
    });
}

/** Value of a curve on a day: that of its last step on or before it. */
export function curveAt(curve: ReturnCurve, day: number): CurvePoint | undefined {
  return curve.points.findLast((point) => point.day <= day);
}

interface EndLabel {
  readonly from: number;
  readonly day: number;
  readonly place: number;
}

/**
 * Labels at the ends of the curves, moved apart where curves end close together; none above the
 * frame, where it would stand in the words over the chart.
 */
export function endLabels(curves: readonly ReturnCurve[], least = 0.065): EndLabel[] {
  const ends = curves.flatMap((curve) => curve.points.slice(-1)).sort((a, b) => a.value - b.value);
  const labels: EndLabel[] = [];
  for (const { from, day, value } of ends) {
    const below = labels.at(-1)?.place ?? -Infinity;
    labels.push({ from, day, place: Math.max(value, below + least) });
  }
  let highest = 1;
  return labels
    .toReversed()
    .map((label) => {
      const place = Math.min(label.place, highest);
      highest = place - least;
      return { ...label, place };
    })
    .toReversed();
}

const colors = ['var(--step-1)', 'var(--step-2)', 'var(--step-3)', 'var(--step-4)'];

export function survivalChart(report: Report, words: Words): Chart | NoChart {
  const curves = returnCurves(report);
  const [first, second] = curves;
  if (!first) {
    const someCameBack = (report.gaps?.observed.count ?? 0) > 0;
    return { reason: someCameBack ? 'tooFewCustomers' : 'noGaps' };
  }
  const { formats } = words;
  const share = (curve: ReturnCurve): string => formats.percent(curveAt(curve, 90)?.value ?? 0, 0);
  const name = (curve: ReturnCurve): string =>
    words.text('ladder.step', { from: curve.from, to: curve.from + 1 });
  const farthest = Math.max(...curves.flatMap((curve) => curve.points.at(-1)?.day ?? 0));
  const stops = [7, 14, 30, 60, 90, 120, 180, 270, 365, 450, 540].filter((day) => day <= farthest);
  const color = (curve: ReturnCurve): string => colors[curves.indexOf(curve)] ?? 'var(--step-4)';
  return {
    name: 'time-to-next-order',
    title: second
      ? words.text('chart.survival.title', { first: share(first), second: share(second) })
      : words.text('chart.survival.titleOne', { first: share(first) }),
    subtitle: words.text('chart.survival.subtitle', {
      burnIn: first.afterBurnIn ? 'yes' : 'no',
    }),
    table: {
      columns: [
        { label: words.text('column.step'), kind: 'text' },
        { label: words.text('column.day'), kind: 'count' },
        { label: words.text('column.cameBack'), kind: 'percent' },
        { label: words.text('column.low'), kind: 'percent' },
        { label: words.text('column.high'), kind: 'percent' },
        { label: words.text('column.followed'), kind: 'count' },
      ],
      rows: curves.flatMap((curve) =>
        curve.points.map((p) => [name(curve), p.day, p.value, p.low, p.high, p.atRisk]),
      ),
    },
    readings: curves.flatMap((curve) =>
      stops.flatMap((day) => {
        const point = curveAt(curve, day);
        if (!point) return [];
        const range =
          point.low === null || point.high === null
            ? ''
            : formats.percentRange(point.low, point.high);
        return {
          x: day,
          y: point.value,
          text: words.text('chart.survival.reading', {
            step: name(curve),
            days: formats.days(day),
            share: formats.percent(point.value),
            range,
          }),
        };
      }),
    ),
    height: 280,
    draw: (plot, size) =>
      drawFrame(plot, size, {
        marginRight: 44,
        marginBottom: 36,
        x: { domain: [0, Math.max(farthest, 30)] },
        y: { domain: [0, 1] },
        color: { type: 'identity' },
        marks: [
          ...valueAxis(plot, (value) => formats.percent(value, 0), 4),
          plot.axisX({
            ...axisText,
            ticks: tickCount(size, 80),
            tickFormat: (value: number) => formats.count(value),
            label: words.text('axis.daysSince'),
            labelArrow: 'none',
            labelAnchor: 'right',
          }),
          ...curves.flatMap((curve) => [
            plot.areaY(
              curve.points.filter((p) => p.low !== null && p.high !== null),
              {
                x: 'day',
                y1: 'low',
                y2: 'high',
                fill: color(curve),
                fillOpacity: 0.16,
                curve: 'step-after',
              },
            ),
            plot.lineY(curve.points, {
              x: 'day',
              y: 'value',
              stroke: color(curve),
              strokeWidth: 2,
              curve: 'step-after',
            }),
          ]),
          plot.text(endLabels(curves), {
            ...haloText,
            x: 'day',
            y: 'place',
            text: (label: EndLabel) =>
              words.text('ladder.step', { from: label.from, to: label.from + 1 }),
            fill: (label: EndLabel) => colors[label.from - 1] ?? 'var(--ink)',
            fontWeight: 600,
            textAnchor: 'start',
            dx: 6,
          }),
          plot.ruleY([0], baseline),
        ],
      }),
  };
}
