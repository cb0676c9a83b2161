// The ladder: of the customers with n purchases, how many made one more.
import type { LadderStep, Report } from '../core/report';
import type { Words } from '../i18n/words';
import { leading } from './after-burn-in';
import type { Chart, NoChart } from './chart';
import { axisText, drawFrame, gridLine, haloText } from './frame';

/**
 * A step that fewer customers than this have reached says more about chance than about the shop.
 */
const fewestCustomers = 30;

export interface Rung {
  readonly from: number;
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly reached: number;
  readonly wentOn: number;
  /** True when customers of the file's early months stay out, who are partly old ones. */
  readonly afterBurnIn: boolean;
}

/**
 * The steps that enough customers have reached; the first one from after the burn-in if there is
 * one.
 */
export function rungs(report: Report): Rung[] {
  const steps = report.frequency?.ladder ?? [];
  return steps.flatMap((step: LadderStep) => {
    const { figure, afterBurnIn } = leading(step, step.afterBurnIn);
    const { value, low, high, numerator, denominator } = figure;
    if (value === null || low === null || high === null) return [];
    if (step.from > 1 && (denominator ?? 0) < fewestCustomers) return [];
    return {
      from: step.from,
      value,
      low,
      high,
      reached: denominator ?? 0,
      wentOn: numerator ?? 0,
      afterBurnIn,
    };
  });
}

export function ladderChart(report: Report, words: Words): Chart | NoChart {
  const steps = rungs(report);
  const [first, second, third] = steps;
  if (first?.from !== 1) return { reason: 'noCustomers' };
  const { formats } = words;
  const label = (rung: Rung): string =>
    words.text('ladder.step', { from: rung.from, to: rung.from + 1 });
  const percent = (rung: Rung): string => formats.percent(rung.value, 0);
  return {
    name: 'ladder',
    title:
      second && third
        ? words.text('chart.ladder.titleThree', {
            first: percent(first),
            second: percent(second),
            third: percent(third),
          })
        : words.text('chart.ladder.titleOne', { first: percent(first) }),
    subtitle: words.text('chart.ladder.subtitle', {
      fewest: fewestCustomers,
      burnIn: first.afterBurnIn ? 'yes' : 'no',
    }),
    table: {
      columns: [
        { label: words.text('column.step'), kind: 'text' },
        { label: words.text('column.reached'), kind: 'count' },
        { label: words.text('column.wentOn'), kind: 'count' },
        { label: words.text('column.share'), kind: 'percent' },
        { label: words.text('column.low'), kind: 'percent' },
        { label: words.text('column.high'), kind: 'percent' },
      ],
      rows: steps.map((rung) => [
        label(rung),
        rung.reached,
        rung.wentOn,
        rung.value,
        rung.low,
        rung.high,
      ]),
    },
    readings: steps.map((rung) => ({
      x: rung.value,
      y: label(rung),
      text: words.text('chart.ladder.reading', {
        from: rung.from,
        reached: formats.count(rung.reached),
        wentOn: formats.count(rung.wentOn),
        share: formats.percent(rung.value),
        range: formats.percentRange(rung.low, rung.high),
      }),
    })),
    height: 36 + steps.length * 26,
    draw: (plot, size) =>
      drawFrame(plot, size, {
        marginLeft: 52,
        marginRight: 56,
        marginTop: 4,
        x: { domain: [0, Math.max(...steps.map((rung) => rung.high), 0.1)] },
        y: { domain: steps.map(label), padding: 0.3 },
        marks: [
          plot.gridX({ ...gridLine, ticks: 4 }),
          plot.axisX({
            ...axisText,
            ticks: 4,
            tickFormat: (value: number) => formats.percent(value, 0),
          }),
          plot.axisY({ ...axisText, fill: 'var(--ink-soft)' }),
          plot.barX(steps, { x: 'value', y: label, fill: 'var(--returning)', fillOpacity: 0.85 }),
          plot.ruleY(steps, {
            x1: 'low',
            x2: 'high',
            y: label,
            stroke: 'var(--ink)',
            strokeWidth: 1.5,
          }),
          plot.text(steps, {
            ...haloText,
            x: 'high',
            y: label,
            text: (rung: Rung) => formats.percent(rung.value),
            textAnchor: 'start',
            dx: 7,
          }),
        ],
      }),
  };
}
