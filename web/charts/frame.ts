// The common frame of every drawing: quiet axes, hairline grid, hatching, and a Plot that respects
// a strict Content-Security-Policy. Plot writes a <style> element into each drawing, which such a
// policy forbids; so drawings are made in a document of their own, relieved of it, and only then
// shown.
import type { Drawing, Plot, Size } from './chart';
import type { Markish, PlotOptions } from '@observablehq/plot';
import { utcDate, type Formats } from '../i18n/formats';

let workshop: Document | undefined;

/** Draws with Plot, in the look of Weerzien. */
export function drawFrame(plot: Plot, size: Size, options: PlotOptions): Drawing {
  workshop ??= document.implementation.createHTMLDocument('');
  const drawing = plot.plot({
    document: workshop,
    className: 'plot',
    width: size.width,
    height: size.height,
    marginTop: 12,
    marginRight: 12,
    marginBottom: 28,
    marginLeft: 44,
    ...options,
  });
  for (const style of drawing.querySelectorAll('style')) style.remove();
  return drawing;
}

export const axisText = { tickSize: 0, fill: 'var(--ink-faint)', label: null } as const;
export const gridLine = { stroke: 'var(--line)', strokeOpacity: 1 } as const;
export const baseline = { stroke: 'var(--line-strong)' } as const;
/** Text that stays readable on top of lines and bars. */
export const haloText = { fill: 'var(--ink)', stroke: 'var(--paper)', strokeWidth: 4 } as const;

/** Hairlines with numbers beside them. */
export function valueAxis(plot: Plot, format: (value: number) => string, ticks = 5): Markish[] {
  return [
    plot.gridY({ ...gridLine, ticks }),
    plot.axisY({ ...axisText, ticks, tickFormat: format }),
  ];
}

/** How many ticks an axis of counts can have without fractions between them. */
export function wholeTicks(most: number): number {
  return Math.min(5, Math.max(1, Math.floor(most)));
}

/** Firsts of months from one day to another, at most so many; Januaries are always among them. */
export function monthTicks(first: Date, last: Date, most: number): Date[] {
  const month = (date: Date): number => date.getUTCFullYear() * 12 + date.getUTCMonth();
  const months = month(last) - month(first) + 1;
  const step = [1, 2, 3, 4, 6, 12, 24, 60].find((size) => months / size <= most) ?? 120;
  const ticks: Date[] = [];
  for (let at = Math.ceil(month(first) / step) * step; at <= month(last); at += step) {
    const tick = new Date(Date.UTC(Math.floor(at / 12), at % 12, 1));
    if (tick >= first) ticks.push(tick);
  }
  return ticks;
}

/** Months along the bottom, as many as fit, with the year in the place of January. */
export function timeAxis(
  plot: Plot,
  size: Size,
  formats: Formats,
  days: readonly string[],
): Markish {
  const sorted = [...days].sort();
  const [first, last] = [sorted[0], sorted.at(-1)];
  const ticks = first && last ? monthTicks(utcDate(first), utcDate(last), tickCount(size, 52)) : [];
  return plot.axisX(ticks, {
    ...axisText,
    tickFormat: (date: Date) =>
      date.getUTCMonth() === 0 ? formats.year(isoDay(date)) : formats.monthOnly(isoDay(date)),
  });
}

export function isoDay(date: Date): string {
  return date.toISOString().slice(0, 10);
}

let hatches = 0;

/**
 * Diagonal hatching in one colour: the sign of a period that is not over. Returns a mark and its
 * fill.
 */
export function hatching(color: string): { mark: () => SVGElement; fill: string } {
  const id = `hatch-${++hatches}`;
  const mark = (): SVGElement => {
    const svg = 'http://www.w3.org/2000/svg';
    const defs = document.createElementNS(svg, 'defs');
    const pattern = document.createElementNS(svg, 'pattern');
    for (const [name, value] of Object.entries({
      id,
      width: '6',
      height: '6',
      patternUnits: 'userSpaceOnUse',
      patternTransform: 'rotate(45)',
    }))
      pattern.setAttribute(name, value);
    for (const [width, opacity] of [
      ['6', '0.22'],
      ['2', '0.9'],
    ] as const) {
      const stripe = document.createElementNS(svg, 'rect');
      stripe.setAttribute('width', width);
      stripe.setAttribute('height', '6');
      stripe.setAttribute('fill', color);
      stripe.setAttribute('fill-opacity', opacity);
      pattern.append(stripe);
    }
    defs.append(pattern);
    return defs;
  };
  return { mark, fill: `url(#${id})` };
}

/** About how many ticks fit beside each other when a label needs so many pixels. */
export function tickCount(size: Size, pixelsPerLabel: number): number {
  return Math.max(2, Math.floor(size.width / pixelsPerLabel));
}
