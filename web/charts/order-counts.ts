// How many customers ordered once, twice, three times …, and what share of revenue each group
// brings.
import type { Report } from '../core/report';
import type { Words } from '../i18n/words';
import type { Chart, NoChart } from './chart';
import { axisText, baseline, drawFrame, valueAxis } from './frame';

export interface OrderGroup {
  readonly orders: number;
  readonly customers: number;
  readonly customerShare: number;
  readonly revenue: number | null;
  readonly revenueShare: number | null;
}

/** Each group as a share of all customers and of all revenue. */
export function orderGroups(report: Report): OrderGroup[] {
  const groups = report.frequency?.distribution ?? [];
  const customers = groups.reduce((sum, group) => sum + group.customers, 0);
  const revenue = groups.reduce((sum, group) => sum + (group.revenue ?? 0), 0);
  if (customers === 0) return [];
  return groups.map((group) => ({
    orders: group.orders,
    customers: group.customers,
    customerShare: group.customers / customers,
    revenue: group.revenue,
    revenueShare: group.revenue === null || revenue <= 0 ? null : group.revenue / revenue,
  }));
}

interface Bar {
  readonly series: 'customers' | 'revenue';
  /** Edges, where group g stands at g. */
  readonly from: number;
  readonly to: number;
  readonly share: number;
}

/** Two bars per group side by side, or one wide one where revenue is not known. */
export function pairedBars(groups: readonly OrderGroup[]): Bar[] {
  return groups.flatMap((group, at) => {
    const customers = group.customerShare;
    if (group.revenueShare === null) {
      return [{ series: 'customers' as const, from: at - 0.35, to: at + 0.35, share: customers }];
    }
    return [
      { series: 'customers' as const, from: at - 0.38, to: at - 0.01, share: customers },
      { series: 'revenue' as const, from: at + 0.01, to: at + 0.38, share: group.revenueShare },
    ];
  });
}

export function orderCountsChart(report: Report, words: Words): Chart | NoChart {
  const groups = orderGroups(report);
  const first = groups[0];
  if (!first) return { reason: 'noCustomers' };
  const { formats } = words;
  const label = (group: OrderGroup): string =>
    group.orders >= 10 ? words.text('orders.tenOrMore') : formats.count(group.orders);
  const often = groups.filter((group) => group.orders >= 3);
  const oftenCustomers = often.reduce((sum, group) => sum + group.customerShare, 0);
  const known = groups.every((group) => group.revenueShare !== null);
  const oftenRevenue = often.reduce((sum, group) => sum + (group.revenueShare ?? 0), 0);
  const bars = pairedBars(groups);
  return {
    name: 'orders-per-customer',
    title: words.text(known ? 'chart.orders.title' : 'chart.orders.titleNoRevenue', {
      once: formats.percent(first.customerShare, 0),
      often: formats.percent(oftenCustomers, 0),
      revenue: formats.percent(oftenRevenue, 0),
    }),
    subtitle: words.text('chart.orders.subtitle'),
    legend: [
      { label: words.text('series.shareOfCustomers'), color: 'var(--new)', mark: 'area' },
      ...(known
        ? [
            {
              label: words.text('series.shareOfRevenue'),
              color: 'var(--returning)',
              mark: 'area' as const,
            },
          ]
        : []),
    ],
    table: {
      columns: [
        { label: words.text('column.orders'), kind: 'text' },
        { label: words.text('column.customers'), kind: 'count' },
        { label: words.text('series.shareOfCustomers'), kind: 'percent' },
        { label: words.text('column.revenue'), kind: 'money' },
        { label: words.text('series.shareOfRevenue'), kind: 'percent' },
      ],
      rows: groups.map((group) => [
        label(group),
        group.customers,
        group.customerShare,
        group.revenue,
        group.revenueShare,
      ]),
      context: { money: report },
    },
    readings: groups.map((group, at) => ({
      x: at,
      y: Math.max(group.customerShare, group.revenueShare ?? 0),
      text: words.text('chart.orders.reading', {
        orders: label(group),
        customers: formats.count(group.customers),
        share: formats.percent(group.customerShare),
        revenue: group.revenueShare === null ? '–' : formats.percent(group.revenueShare),
      }),
    })),
    height: 240,
    draw: (plot, size) =>
      drawFrame(plot, size, {
        marginBottom: 30,
        x: { domain: [-0.5, groups.length - 0.5] },
        y: { domain: [0, Math.max(...bars.map((bar) => bar.share)) * 1.05] },
        color: { type: 'identity' },
        marks: [
          ...valueAxis(plot, (value) => formats.percent(value, 0)),
          plot.axisX(
            groups.map((_, at) => at),
            {
              ...axisText,
              tickFormat: (at: number) => {
                const group = groups[at];
                return group ? label(group) : '';
              },
            },
          ),
          plot.rect(bars, {
            x1: 'from',
            x2: 'to',
            y1: 0,
            y2: 'share',
            fill: (bar: Bar) => (bar.series === 'customers' ? 'var(--new)' : 'var(--returning)'),
          }),
          plot.ruleY([0], baseline),
        ],
      }),
  };
}
