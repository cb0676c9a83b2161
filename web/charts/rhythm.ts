// Customers by how late they are against their own rhythm: one bar of five bands.
import type { Report, RhythmCounts } from '../core/report';
import type { Words } from '../i18n/words';
import type { Chart, NoChart } from './chart';
import { axisText, baseline, drawFrame, haloText, valueAxis } from './frame';

export type RhythmBandId = keyof RhythmCounts;

export interface RhythmBand {
  readonly id: RhythmBandId;
  readonly customers: number;
  readonly share: number;
}

const order: readonly RhythmBandId[] = [
  'onSchedule',
  'due',
  'missed',
  'probablyElsewhere',
  'lost',
];

/** The bands from on schedule to lost; empty when no rhythm is known. */
export function rhythmBands(report: Report): RhythmBand[] {
  const counts = report.rhythm?.counts;
  if (!counts) return [];
  const total = order.reduce((sum, id) => sum + counts[id], 0) || 1;
  return order.map((id) => ({ id, customers: counts[id], share: counts[id] / total }));
}

const colors: Record<RhythmBandId, string> = {
  onSchedule: 'var(--returning)',
  due: 'var(--new)',
  missed: 'var(--warm)',
  probablyElsewhere: 'var(--warm)',
  lost: 'var(--lost)',
};

export function rhythmChart(report: Report, words: Words): Chart | NoChart {
  const bands = rhythmBands(report);
  if (bands.length === 0) return { reason: report.rhythm?.countsReason ?? 'noGaps' };
  const { formats } = words;
  const name = (band: RhythmBand): string => words.text(`state.${band.id}`);
  const customers = (...ids: RhythmBandId[]): number =>
    bands.filter((b) => ids.includes(b.id)).reduce((sum, b) => sum + b.customers, 0);
  return {
    name: 'rhythm',
    title: words.text('chart.rhythm.title', {
      due: customers('due'),
      late: customers('missed', 'probablyElsewhere'),
    }),
    subtitle: words.text('chart.rhythm.subtitle'),
    table: {
      columns: [
        { label: words.text('column.state'), kind: 'text' },
        { label: words.text('column.customers'), kind: 'count' },
        { label: words.text('series.shareOfCustomers'), kind: 'percent' },
      ],
      rows: bands.map((band) => [name(band), band.customers, band.share]),
    },
    readings: bands.map((band) => ({
      x: name(band),
      y: band.customers,
      text: words.text('chart.rhythm.reading', {
        state: name(band),
        customers: band.customers,
        share: formats.percent(band.share),
      }),
    })),
    draw: (plot, size) =>
      drawFrame(plot, size, {
        height: 220,
        marginTop: 22,
        marginBottom: size.narrow ? 44 : 28,
        x: { domain: bands.map(name), padding: 0.3 },
        color: { type: 'identity' },
        marks: [
          ...valueAxis(plot, (value) => formats.compact(value), 4),
          plot.axisX({ ...axisText, fill: 'var(--ink-soft)', lineWidth: size.narrow ? 6 : 20 }),
          plot.barY(bands, {
            x: name,
            y: 'customers',
            fill: (band: RhythmBand) => colors[band.id],
            fillOpacity: (band: RhythmBand) => (band.id === 'missed' ? 0.6 : 1),
          }),
          plot.text(bands, {
            ...haloText,
            x: name,
            y: 'customers',
            text: (band: RhythmBand) => formats.percent(band.share, 0),
            dy: -8,
          }),
          plot.ruleY([0], baseline),
        ],
      }),
  };
}
