// Time between purchases: the histogram and the curves of those who came back.
import { describe, expect, test } from 'vitest';
import { isChart } from '../../web/charts/chart';
import { barEnds, gapBars, gapHistogramChart } from '../../web/charts/gap-histogram';
import {
  curveAt,
  endLabels,
  returnCurves,
  survivalChart,
  type ReturnCurve,
} from '../../web/charts/survival';
import type { GapStep, Gaps } from '../../web/core/report';
import { reportWith, words } from './support/report';

type CurveRow = GapStep['curve'][number];

function step(from: number, atRisk: number, curve: CurveRow[]): GapStep {
  const values = { observedMedian: 20, median: null, p25: 10, p75: null, low: null, high: null };
  return { from, ...values, events: 10, atRisk, within: [], curve };
}

function gaps(parts: Partial<Gaps>): Gaps {
  const noMedian = { median: null, mean: null, p10: null, p25: null, p75: null, p90: null };
  return {
    observed: { count: 0, ...noMedian, medianReason: 'noGaps', histogram: [] },
    byOrderNumber: [],
    trend: {
      across: { medians: [], shrinks: null },
      within: {
        customers: 0,
        shorter: 0,
        longer: 0,
        equal: 0,
        share: { value: null, numerator: 0, denominator: 0, low: null, high: null },
        pValue: null,
        shrinks: null,
      },
      supports: 'neither',
    },
    byProduct: [],
    ...parts,
  };
}

const histogram = Array.from({ length: 10 }, (_, index) => ({
  fromDays: index * 7,
  toDays: index * 7 + 6,
  count: 100 - index * 10,
}));
const observed = {
  count: 552,
  mean: 30.5,
  median: 21,
  p10: 4,
  p25: 10,
  p75: 40,
  p90: 60,
  histogram: [...histogram, { fromDays: 70, toDays: null, count: 2 }],
};

describe('histogram', () => {
  test('the long tail is told in words, and no gap is lost', () => {
    const { bars, beyond } = gapBars(reportWith({ gaps: gaps({ observed }) }), 0.9);
    const shown = bars.reduce((sum, bar) => sum + bar.count, 0);
    expect(shown + beyond).toBe(552);
    expect(shown).toBeGreaterThanOrEqual(0.9 * 552);
    expect(bars.at(-1)?.to).toBeLessThan(70);
  });

  test('ticks stand at the edges of bars', () => {
    const { bars } = gapBars(reportWith({ gaps: gaps({ observed }) }), 1);
    expect(barEnds(bars, 4)).toEqual([0, 21, 42, 63]);
    expect(barEnds(bars, 100)).toHaveLength(10);
  });

  test.each([
    ['en', 'Half of those who came back did so within 21 days'],
    ['nl', 'De helft van wie terugkwam, deed dat binnen 21 dagen'],
  ] as const)('title in %s', async (language, title) => {
    const report = reportWith({ gaps: gaps({ observed }) });
    const chart = gapHistogramChart(report, await words(language));
    expect(isChart(chart) && chart.title).toBe(title);
    expect(isChart(chart) && chart.table.rows).toHaveLength(11);
  });

  test('nobody came back: the reason of the core', async () => {
    const chart = gapHistogramChart(reportWith({ gaps: gaps({}) }), await words());
    expect(chart).toEqual({ reason: 'noGaps' });
  });
});

describe('labels at the ends of curves', () => {
  const ending = (...values: number[]): ReturnCurve[] =>
    values.map((value, at) => ({
      from: at + 1,
      afterBurnIn: false,
      points: [{ from: at + 1, day: 90, value, low: null, high: null, atRisk: 50 }],
    }));
  const places = (...values: number[]): number[] =>
    endLabels(ending(...values), 0.1).map((label) => Math.round(label.place * 100) / 100);

  test('stand where the curves end, moved apart when those are close', () => {
    expect(places(0.2, 0.6)).toEqual([0.2, 0.6]);
    expect(places(0.2, 0.25)).toEqual([0.2, 0.3]);
  });

  test('stay inside the frame when all curves end at its top', () => {
    expect(places(1, 0.99, 1, 0.98)).toEqual([0.7, 0.8, 0.9, 1]);
  });
});

describe('curves', () => {
  const rows: CurveRow[] = [
    [10, 0.8, 0.7, 0.9, 100],
    [40, 0.6, 0.5, 0.7, 70],
    [600, 0.5, 0.4, 0.6, 9],
  ];
  const report = reportWith({
    gaps: gaps({ byOrderNumber: [step(1, 100, rows), step(2, 60, rows), step(3, 12, rows)] }),
  });

  test('turn survival into the share that came back, bands included', () => {
    const [first] = returnCurves(report);
    expect(first?.points[1]).toMatchObject({ day: 10, atRisk: 100 });
    expect(first?.points[1]?.value).toBeCloseTo(0.2, 12);
    expect(first?.points[1]?.low).toBeCloseTo(0.1, 12);
    expect(first?.points[1]?.high).toBeCloseTo(0.3, 12);
  });

  test('start at zero, end within a year and a half, and leave out what few have reached', () => {
    const curves = returnCurves(report);
    expect(curves.map((curve) => curve.from)).toEqual([1, 2]);
    expect(curves[0]?.points.map((point) => point.day)).toEqual([0, 10, 40]);
  });

  test('between two steps the earlier one holds', () => {
    const [first] = returnCurves(report);
    expect(curveAt(first!, 39)?.value).toBeCloseTo(0.2, 12);
    expect(curveAt(first!, 40)?.value).toBeCloseTo(0.4, 12);
    expect(curveAt(first!, 5)?.value).toBe(0);
  });

  test('lead with customers first seen after the burn-in', async () => {
    const after = { ...step(1, 50, [[30, 0.9, 0.8, 0.95, 50]]) };
    const early = reportWith({
      gaps: gaps({ byOrderNumber: [{ ...step(1, 100, rows), afterBurnIn: after }] }),
    });
    expect(returnCurves(early)[0]).toMatchObject({ afterBurnIn: true });
    const chart = survivalChart(early, await words());
    expect(isChart(chart) && chart.title).toBe('Within 90 days 10% have made a second order');
    expect(isChart(chart) && chart.subtitle).toContain('after the early months');
  });

  test('labels at the ends keep apart', () => {
    const labels = endLabels(returnCurves(report), 0.1);
    const places = labels.map((label) => label.place).sort((a, b) => a - b);
    expect(places[1]! - places[0]!).toBeGreaterThanOrEqual(0.1 - 1e-12);
  });

  test('a band that is not defined stays open', () => {
    const open = reportWith({
      gaps: gaps({ byOrderNumber: [step(1, 40, [[10, 0, null, null, 40]])] }),
    });
    expect(returnCurves(open)[0]?.points[1]).toMatchObject({ value: 1, low: null, high: null });
  });

  test('too few customers is not the same as nobody came back', async () => {
    const few = reportWith({
      gaps: gaps({ observed, byOrderNumber: [step(1, 12, rows)] }),
    });
    expect(survivalChart(few, await words())).toEqual({ reason: 'tooFewCustomers' });
    const none = reportWith({ gaps: gaps({ byOrderNumber: [step(1, 12, [])] }) });
    expect(survivalChart(none, await words())).toEqual({ reason: 'noGaps' });
  });
});
