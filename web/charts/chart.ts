// What a chart is: a finding as title, a drawing, the points that can be read off it one by one,
// and the same data as a table. The functions that make one are pure; Plot itself arrives later, as
// an argument.
import type * as PlotModule from '@observablehq/plot';
import type { ValueContext } from '../i18n/words';
import type { ValueKind } from '../i18n/formats';

export type Plot = typeof PlotModule;
export type Drawing = (SVGSVGElement | HTMLElement) & PlotModule.Plot;

export interface Column {
  readonly label: string;
  readonly kind: ValueKind;
}

export type Cell = string | number | null;

/**
 * The data of a chart, row by row; values are raw, so that a file made of it can be calculated
 * with.
 */
export interface DataTable {
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
  readonly context?: ValueContext;
}

/** One point that pointer and arrow keys can stop at. x and y are values of the chart's scales. */
export interface Reading {
  readonly x: number | string | Date;
  readonly y: number | string;
  readonly text: string;
}

export interface LegendItem {
  readonly label: string;
  readonly color: string;
  readonly mark: 'area' | 'line' | 'hatch' | 'band' | 'dot';
}

export interface Size {
  readonly width: number;
  readonly height: number;
  /** Below this the chart shows fewer ticks and shorter labels. */
  readonly narrow: boolean;
}

export interface Chart {
  /** Name of exported files. */
  readonly name: string;
  /** The finding, in one sentence. */
  readonly title: string;
  /** What is drawn and how to read it. */
  readonly subtitle?: string;
  readonly legend?: readonly LegendItem[];
  readonly table: DataTable;
  readonly readings: readonly Reading[];
  /** Height of the drawing in pixels, kept free for it before it is there. */
  readonly height: number;
  draw(plot: Plot, size: Size): Drawing;
}

/** A chart that cannot be drawn, with the code of the reason. */
export interface NoChart {
  readonly reason: string;
}

export function isChart(candidate: Chart | NoChart): candidate is Chart {
  return 'draw' in candidate;
}
