// Customers by how late they are against their own rhythm: one bar, divided in five.
import type { Report, RhythmCounts } from '../core/report';
import type { Words } from '../i18n/words';
import type { Chart, NoChart } from './chart';
import { drawFrame, haloText } from './frame';

export type RhythmBandId = keyof RhythmCounts;

export interface RhythmBand {
  readonly id: RhythmBandId;
  readonly customers: number;
  readonly share: number;
  /** Where the band lies in the bar, from 0 to 1. */
  readonly from: number;
  readonly to: number;
}

const order: readonly RhythmBandId[] = ['onSchedule', 'due', 'missed', 'probablyElsewhere', 'lost'];

/** Below this share a band has no room for its number. */
const leastLabelled = 0.04;

/** The bands from on schedule to lost; empty when no rhythm is known. */
export function rhythmBands(report: Report): RhythmBand[] {
  const counts = report.rhythm?.counts;
  if (!counts) return [];
  const total = order.reduce((sum, id) => sum + counts[id], 0) || 1;
  let to = 0;
  return order.map((id) => {
    const share = counts[id] / total;
    const from = to;
    to += share;
    return { id, customers: counts[id], share, from, to };
  });
}

export const rhythmColors: Record<RhythmBandId, string> = {
  onSchedule: 'var(--returning)',
  due: 'var(--new)',
  missed: 'var(--warm-soft)',
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
  const middle = (band: RhythmBand): number => (band.from + band.to) / 2;
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
      x: middle(band),
      y: 0.5,
      text: words.text('chart.rhythm.reading', {
        state: name(band),
        customers: band.customers,
        share: formats.percent(band.share),
      }),
    })),
    height: 64,
    draw: (plot, size) =>
      drawFrame(plot, size, {
        marginTop: 22,
        marginBottom: 8,
        marginLeft: 0,
        marginRight: 0,
        x: { domain: [0, 1], axis: null },
        y: { domain: [0, 1], axis: null },
        color: { type: 'identity' },
        marks: [
          plot.rect(bands, {
            x1: 'from',
            x2: 'to',
            y1: 0,
            y2: 1,
            fill: (band: RhythmBand) => rhythmColors[band.id],
            insetRight: 1,
          }),
          plot.text(
            bands.filter((band) => band.share >= leastLabelled),
            {
              ...haloText,
              x: middle,
              y: 1,
              text: (band: RhythmBand) => formats.percent(band.share, 0),
              dy: -10,
            },
          ),
        ],
      }),
  };
}
