// Customers by the number of different products in the beginning, and the share that came back
// after.
import type { Report } from '../core/report';
import type { Words } from '../i18n/words';
import type { Chart, NoChart } from './chart';
import { axisText, drawFrame, haloText, valueAxis } from './frame';

export interface ProductPoint {
  readonly label: string;
  readonly customers: number;
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

export function productPoints(report: Report): ProductPoint[] {
  return (report.distinctProducts?.groups ?? []).flatMap((group) => {
    const { value, low, high } = group;
    if (value === null || low === null || high === null) return [];
    const label = `${group.products}${group.open ? '+' : ''}`;
    return { label, customers: group.customers, value, low, high };
  });
}

export function distinctProductsChart(report: Report, words: Words): Chart | NoChart {
  const points = productPoints(report);
  const first = points[0];
  const last = points.at(-1);
  if (!first || !last || first === last) {
    return { reason: report.distinctProductsReason ?? 'noProducts' };
  }
  const { formats } = words;
  const clear = first.high < last.low ? 'more' : first.low > last.high ? 'less' : 'same';
  return {
    name: 'distinct-products',
    title: words.text('chart.distinctProducts.title', {
      clear,
      first: formats.percent(first.value, 0),
      last: formats.percent(last.value, 0),
      most: last.label,
    }),
    subtitle: words.text('chart.distinctProducts.subtitle', {
      days: report.distinctProducts?.landmarkDays ?? 0,
    }),
    table: {
      columns: [
        { label: words.text('column.productsFirst'), kind: 'text' },
        { label: words.text('column.customers'), kind: 'count' },
        { label: words.text('column.cameBack'), kind: 'percent' },
        { label: words.text('column.low'), kind: 'percent' },
        { label: words.text('column.high'), kind: 'percent' },
      ],
      rows: points.map((p) => [p.label, p.customers, p.value, p.low, p.high]),
    },
    readings: points.map((point) => ({
      x: point.label,
      y: point.value,
      text: words.text('chart.distinctProducts.reading', {
        products: point.label,
        share: formats.percent(point.value),
        range: formats.percentRange(point.low, point.high),
        customers: point.customers,
      }),
    })),
    height: 220,
    draw: (plot, size) =>
      drawFrame(plot, size, {
        marginBottom: 36,
        x: { type: 'point', domain: points.map((point) => point.label), padding: 0.6 },
        y: { domain: [0, Math.max(...points.map((point) => point.high)) * 1.1] },
        marks: [
          ...valueAxis(plot, (value) => formats.percent(value, 0), 4),
          plot.axisX({
            ...axisText,
            label: words.text('axis.productsFirst'),
            labelArrow: 'none',
            labelAnchor: 'right',
          }),
          plot.ruleX(points, {
            x: 'label',
            y1: 'low',
            y2: 'high',
            stroke: 'var(--returning)',
            strokeWidth: 2,
            strokeOpacity: 0.6,
          }),
          plot.dot(points, { x: 'label', y: 'value', r: 4.5, fill: 'var(--returning)' }),
          plot.text(points, {
            ...haloText,
            x: 'label',
            y: 'value',
            text: (point: ProductPoint) => formats.percent(point.value, 0),
            textAnchor: 'start',
            dx: 9,
          }),
        ],
      }),
  };
}
