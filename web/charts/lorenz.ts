// The Lorenz curve: customers from smallest to largest against the share of revenue they bring
// together.
import type { Report } from '../core/report';
import type { Words } from '../i18n/words';
import type { Chart, NoChart } from './chart';
import { axisText, drawFrame, haloText, valueAxis } from './frame';

export interface LorenzPoint {
  /** Share of customers, counted from the best one down. */
  readonly customers: number;
  /** Their share of revenue. */
  readonly revenue: number;
}

/** The curve read from the top: what the best x percent bring. */
export function bestFirst(report: Report): LorenzPoint[] {
  const curve = report.concentration?.lorenz ?? [];
  const points = curve.map(([customers, revenue]) => ({
    customers: 1 - customers,
    revenue: 1 - revenue,
  }));
  return [...points.reverse(), { customers: 1, revenue: 1 }].filter(
    (point, index, all) => index === 0 || point.customers !== all[index - 1]?.customers,
  );
}

export function lorenzChart(report: Report, words: Words): Chart | NoChart {
  const points = bestFirst(report);
  const top = report.concentration?.topShares.find((share) => share.percent === 20);
  if (points.length < 3 || top?.share == null) {
    return { reason: report.concentrationReason ?? 'tooFewCustomers' };
  }
  const { formats } = words;
  const mark = { customers: 0.2, revenue: top.share };
  return {
    name: 'concentration',
    title: words.text('chart.lorenz.title', { share: formats.percent(top.share, 0) }),
    subtitle: words.text('chart.lorenz.subtitle'),
    table: {
      columns: [
        { label: words.text('column.bestCustomers'), kind: 'percent' },
        { label: words.text('series.shareOfRevenue'), kind: 'percent' },
      ],
      rows: points.map((point) => [point.customers, point.revenue]),
    },
    readings: points
      .filter((_, index) => index % 5 === 0)
      .map((point) => ({
        x: point.customers,
        y: point.revenue,
        text: words.text('chart.lorenz.reading', {
          customers: formats.percent(point.customers, 0),
          revenue: formats.percent(point.revenue),
        }),
      })),
    height: 280,
    draw: (plot, size) =>
      drawFrame(plot, size, {
        marginBottom: 36,
        x: { domain: [0, 1] },
        y: { domain: [0, 1] },
        marks: [
          ...valueAxis(plot, (value) => formats.percent(value, 0), 4),
          plot.axisX({
            ...axisText,
            ticks: 5,
            tickFormat: (value: number) => formats.percent(value, 0),
            label: words.text('axis.bestCustomers'),
            labelArrow: 'none',
            labelAnchor: 'right',
          }),
          plot.line(
            [
              [0, 0],
              [1, 1],
            ],
            { stroke: 'var(--line-strong)', strokeDasharray: '4 4' },
          ),
          plot.lineY(points, {
            x: 'customers',
            y: 'revenue',
            stroke: 'var(--returning)',
            strokeWidth: 2,
          }),
          plot.dot([mark], { x: 'customers', y: 'revenue', fill: 'var(--returning)', r: 4 }),
          plot.text([mark], {
            ...haloText,
            x: 'customers',
            y: 'revenue',
            text: () =>
              words.text('chart.lorenz.mark', { share: formats.percent(top.share ?? 0, 0) }),
            textAnchor: 'start',
            dx: 10,
            dy: 10,
          }),
        ],
      }),
  };
}
