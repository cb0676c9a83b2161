// Who came in and who went quiet: first-time and won-back customers above the line, lost ones
// below.
import type { Report } from '../core/report';
import { utcDate } from '../i18n/formats';
import type { Words } from '../i18n/words';
import type { Chart, NoChart } from './chart';
import { baseline, drawFrame, timeAxis, valueAxis } from './frame';

export interface FlowPeriod {
  readonly start: string;
  readonly end: string;
  readonly active: number;
  readonly activeBefore: number;
  readonly firstTime: number;
  readonly wonBack: number;
  readonly lost: number;
}

/** The periods whose flow is known. */
export function flowPeriods(report: Report): FlowPeriod[] {
  return (report.retention?.periods ?? []).flatMap((period) => {
    const { S, E, firstTime, wonBack, lost } = period;
    if (S === null || E === null || firstTime === null || wonBack === null || lost === null)
      return [];
    const { start, end } = period;
    return { start, end, active: E, activeBefore: S, firstTime, wonBack, lost };
  });
}

interface Bar {
  readonly period: FlowPeriod;
  readonly from: number;
  readonly to: number;
  readonly color: string;
}

/** Bars of every period: first-time from 0 up, won back on top of it, lost from 0 down. */
export function flowBars(periods: readonly FlowPeriod[]): Bar[] {
  return periods.flatMap((period) => [
    { period, from: 0, to: period.firstTime, color: 'var(--new)' },
    {
      period,
      from: period.firstTime,
      to: period.firstTime + period.wonBack,
      color: 'var(--returning)',
    },
    { period, from: 0, to: -period.lost, color: 'var(--lost)' },
  ]);
}

export function retentionFlowChart(report: Report, words: Words): Chart | NoChart {
  const periods = flowPeriods(report);
  const last = periods.at(-1);
  if (!last || periods.length < 2) return { reason: 'windowTooShort' };
  const { formats } = words;
  const unit = report.options.period;
  const gained = last.firstTime + last.wonBack;
  return {
    name: 'active-customers',
    title: words.text('chart.flow.title', {
      period: words.period(last.start, unit, 'long'),
      gained: formats.count(gained),
      lost: formats.count(last.lost),
      active: formats.count(last.active),
      direction: gained > last.lost ? 'up' : gained < last.lost ? 'down' : 'same',
    }),
    subtitle: words.text('chart.flow.subtitle', { days: report.options.activeWindowDays }),
    legend: [
      { label: words.text('series.firstTime'), color: 'var(--new)', mark: 'area' },
      { label: words.text('series.wonBack'), color: 'var(--returning)', mark: 'area' },
      { label: words.text('series.lost'), color: 'var(--lost)', mark: 'area' },
    ],
    table: {
      columns: [
        { label: words.text('column.period'), kind: 'period' },
        { label: words.text('column.activeAtStart'), kind: 'count' },
        { label: words.text('series.firstTime'), kind: 'count' },
        { label: words.text('series.wonBack'), kind: 'count' },
        { label: words.text('series.lost'), kind: 'count' },
        { label: words.text('column.activeAtEnd'), kind: 'count' },
      ],
      rows: periods.map((p) => [p.start, p.activeBefore, p.firstTime, p.wonBack, p.lost, p.active]),
      context: { unit },
    },
    readings: periods.map((p) => ({
      x: middleOf(p),
      y: p.firstTime + p.wonBack,
      text: words.text('chart.flow.reading', {
        period: words.period(p.start, unit),
        firstTime: formats.count(p.firstTime),
        wonBack: formats.count(p.wonBack),
        lost: formats.count(p.lost),
        active: formats.count(p.active),
      }),
    })),
    height: 240,
    draw: (plot, size) =>
      drawFrame(plot, size, {
        x: { type: 'utc' },
        marks: [
          ...valueAxis(plot, (value) => formats.compact(Math.abs(value))),
          timeAxis(
            plot,
            size,
            formats,
            periods.flatMap((p) => [p.start, p.end]),
          ),
          plot.rect(flowBars(periods), {
            x1: (bar: Bar) => utcDate(bar.period.start),
            x2: (bar: Bar) => utcDate(bar.period.end),
            y1: 'from',
            y2: 'to',
            fill: (bar: Bar) => bar.color,
            insetRight: size.narrow ? 0.5 : 1,
          }),
          plot.ruleY([0], { ...baseline, stroke: 'var(--ink-faint)' }),
        ],
        color: { type: 'identity' },
      }),
  };
}

function middleOf(period: { start: string; end: string }): Date {
  return new Date((utcDate(period.start).getTime() + utcDate(period.end).getTime()) / 2);
}
