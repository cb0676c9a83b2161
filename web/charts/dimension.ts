// Groups by a column of the first order: the share that came back within half a year, with its
// interval.
import type { Dimension, DimensionValue } from '../core/report';
import type { Words } from '../i18n/words';
import type { Chart, NoChart } from './chart';
import { axisText, drawFrame, gridLine, haloText } from './frame';

const mostValues = 12;

export interface DimensionPoint {
  readonly name: string;
  readonly customers: number;
  readonly value: number;
  readonly low: number;
  readonly high: number;
  /** Differs from the rest of the shop, after correction for looking at several values. */
  readonly distinct: boolean;
}

/** The largest values, best by shrunken rate first. */
export function dimensionPoints(dimension: Dimension, none: string): DimensionPoint[] {
  return dimension.values
    .slice(0, mostValues)
    .sort((a, b) => (b.shrunken ?? 0) - (a.shrunken ?? 0))
    .flatMap((value: DimensionValue) => {
      const point = value.within.find((within) => within.days === dimension.rankDays);
      if (point?.value == null || point.low === null || point.high === null) return [];
      const { value: share, low, high } = point;
      return {
        name: value.value === '' ? none : value.value,
        customers: value.customers,
        value: share,
        low,
        high,
        distinct: value.qValue < 0.05,
      };
    });
}

/**
 * The finding: the best against the worst of the values that differ from the rest; or the one that
 * does; or that there are differences, but at no value alone; or that there may be none.
 */
function titleOf(
  dimension: Dimension,
  clear: readonly DimensionPoint[],
  role: string,
  words: Words,
): string {
  const { formats } = words;
  const days = dimension.rankDays;
  const [best, worst] = [clear[0], clear.at(-1)];
  if (best && worst && best !== worst) {
    return words.text('chart.dimension.title', {
      days,
      best: best.name,
      bestShare: formats.percent(best.value, 0),
      worst: worst.name,
      worstShare: formats.percent(worst.value, 0),
    });
  }
  if (best) {
    return words.text('chart.dimension.titleOne', {
      days,
      name: best.name,
      share: formats.percent(best.value, 0),
    });
  }
  const someDiffer = dimension.pValue < 0.05;
  return words.text(someDiffer ? 'chart.dimension.titleSome' : 'chart.dimension.titleNone', {
    role,
  });
}

export function dimensionChart(dimension: Dimension, words: Words): Chart | NoChart {
  const points = dimensionPoints(dimension, words.text('dimensions.empty'));
  if (dimension.rankDays === null) return { reason: dimension.rankDaysReason ?? 'windowTooShort' };
  if (points.length < 2) return { reason: 'oneValueOnly' };
  const days = dimension.rankDays;
  const { formats } = words;
  const clear = points.filter((point) => point.distinct);
  const role = words.code('role', dimension.role);
  const longest = Math.max(...points.map((point) => point.name.length));
  return {
    name: `by-${dimension.role}`,
    title: titleOf(dimension, clear, role, words),
    subtitle: words.text('chart.dimension.subtitle', { role, days }),
    legend: [
      { label: words.text('series.distinct'), color: 'var(--returning)', mark: 'dot' },
      { label: words.text('series.notDistinct'), color: 'var(--lost)', mark: 'dot' },
    ],
    table: {
      columns: [
        { label: role, kind: 'text' },
        { label: words.text('column.customers'), kind: 'count' },
        { label: words.text('column.cameBack'), kind: 'percent' },
        { label: words.text('column.low'), kind: 'percent' },
        { label: words.text('column.high'), kind: 'percent' },
      ],
      rows: points.map((p) => [p.name, p.customers, p.value, p.low, p.high]),
    },
    readings: points.map((point) => ({
      x: point.value,
      y: point.name,
      text: words.text('chart.dimension.reading', {
        name: point.name,
        share: formats.percent(point.value),
        range: formats.percentRange(point.low, point.high),
        customers: point.customers,
      }),
    })),
    height: 40 + points.length * 26,
    draw: (plot, size) => {
      const room = size.narrow ? 110 : 190;
      return drawFrame(plot, size, {
        marginLeft: Math.min(room, 12 + longest * 7),
        marginRight: 50,
        marginTop: 4,
        x: { domain: [0, Math.max(...points.map((point) => point.high))] },
        y: { domain: points.map((point) => point.name) },
        color: { type: 'identity' },
        marks: [
          plot.gridX({ ...gridLine, ticks: 4 }),
          plot.axisX({
            ...axisText,
            ticks: 4,
            tickFormat: (value: number) => formats.percent(value, 0),
          }),
          plot.axisY({
            ...axisText,
            fill: 'var(--ink-soft)',
            lineWidth: room / 12,
            textOverflow: 'ellipsis-end',
          }),
          plot.ruleY(points, {
            x1: 'low',
            x2: 'high',
            y: 'name',
            stroke: (point: DimensionPoint) =>
              point.distinct ? 'var(--returning)' : 'var(--lost)',
            strokeWidth: 2,
            strokeOpacity: 0.6,
          }),
          plot.dot(points, {
            x: 'value',
            y: 'name',
            r: 4.5,
            fill: (point: DimensionPoint) => (point.distinct ? 'var(--returning)' : 'var(--lost)'),
          }),
          plot.text(points, {
            ...haloText,
            x: 'high',
            y: 'name',
            text: (point: DimensionPoint) => formats.percent(point.value, 0),
            textAnchor: 'start',
            dx: 8,
          }),
        ],
      });
    },
  };
}
