// One chart on the page: title with the finding, drawing, a ruler that stops at every point
// (pointer or arrow keys), the same data as a table, and files to take away. Plot is loaded when
// the first is drawn.
import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { Chart, Drawing, LegendItem, Plot } from '../../charts/chart';
import { tableCsv } from '../../charts/csv';
import { download, pngFile, standalone, svgFile } from '../../charts/picture';
import { WeerzienElement } from '../base/element';
import { turn } from '../base/turns';
import { variables } from '../base/variables';
import { baseStyles } from '../styles/base';
import { tableStyles } from '../styles/table';
import { chartStyles } from './chart-styles';
import { dataTable } from './data-table';

let plotLibrary: Promise<Plot> | undefined;

interface Stop {
  readonly x: number;
  readonly y: number;
  readonly text: string;
}

/**
 * @fires weerzien-chart-drawn - after every drawing
 * @cssprop --weerzien-returning, --weerzien-new … - colours of the series
 */
export class WeerzienChart extends WeerzienElement {
  static override properties: PropertyDeclarations = {
    chart: { attribute: false },
    showTable: { state: true },
    stop: { state: true },
  };
  static override styles = [...baseStyles, tableStyles, chartStyles];

  declare chart: Chart | undefined;
  declare showTable: boolean;
  declare stop: number | undefined;
  #drawing: Drawing | undefined;
  #drawn: { chart: Chart; width: number } | undefined;
  #stops: Stop[] = [];
  #observer: ResizeObserver | undefined;

  constructor() {
    super();
    this.showTable = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#observer = new ResizeObserver(() => void this.#draw());
    this.#observer.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#observer?.disconnect();
  }

  protected override updated(): void {
    void this.#draw();
  }

  /** Draws when the chart, the width or the view has changed since the last drawing. */
  async #draw(): Promise<void> {
    const chart = this.chart;
    const box = this.renderRoot.querySelector('.drawing');
    if (!chart || !box) return;
    const width = Math.floor(box.clientWidth);
    if (width < 50) return;
    if (this.#drawn?.chart === chart && this.#drawn.width === width && box.firstChild) return;
    this.#drawn = { chart, width };
    const plot = await (plotLibrary ??= import('@observablehq/plot'));
    await turn();
    if (this.#drawn.chart !== chart || this.#drawn.width !== width || !box.isConnected) return;
    const drawing = chart.draw(plot, { width, height: chart.height, narrow: width < 480 });
    drawing.setAttribute('aria-hidden', 'true');
    this.#drawing = drawing;
    this.#stops = stopsOf(chart, drawing);
    this.stop = undefined;
    box.replaceChildren(drawing);
    // Laid out in this turn, as all elements are.
    void box.clientHeight;
    this.dispatchEvent(new Event('weerzien-chart-drawn', { bubbles: true, composed: true }));
  }

  protected override render(): TemplateResult | typeof nothing {
    const { chart, words } = this;
    if (!chart) return nothing;
    return html`
      <figure>
        <figcaption>
          <h3 class="finding">${chart.title}</h3>
          ${chart.subtitle ? html`<p class="subtitle">${chart.subtitle}</p>` : nothing}
          ${this.showTable ? nothing : legend(chart.legend ?? [])}
        </figcaption>
        ${
          this.showTable
            ? html`<div
                class="scroll table"
                tabindex="0"
                role="region"
                aria-label=${words.text('chart.tableOf', { title: chart.title })}
              >
                ${dataTable(chart.table, words)}
              </div>`
            : this.#plotBox(chart)
        }
        <div class="tools screen-only">
          <button
            class="quiet"
            aria-pressed=${this.showTable ? 'true' : 'false'}
            data-action="table"
            @click=${() => (this.showTable = !this.showTable)}
          >
            ${words.text(this.showTable ? 'chart.showChart' : 'chart.showTable')}
          </button>
          <button class="quiet" ?disabled=${this.showTable} @click=${() => this.#save('svg')}>
            SVG
          </button>
          <button class="quiet" ?disabled=${this.showTable} @click=${() => this.#save('png')}>
            PNG
          </button>
          <button class="quiet" @click=${() => this.#save('csv')}>CSV</button>
        </div>
      </figure>
    `;
  }

  #plotBox(chart: Chart): TemplateResult {
    const stop = this.stop === undefined ? undefined : this.#stops[this.stop];
    const last = Math.max(0, chart.readings.length - 1);
    return html`
      <div
        class="plot-box"
        role="slider"
        tabindex="0"
        aria-label=${chart.title}
        aria-valuemin="0"
        aria-valuemax=${last}
        aria-valuenow=${this.stop ?? 0}
        aria-valuetext=${chart.readings[this.stop ?? 0]?.text ?? chart.subtitle ?? chart.title}
        @keydown=${this.#key}
        @pointermove=${this.#point}
        @pointerdown=${this.#point}
        @pointerleave=${() => (this.stop = undefined)}
        @blur=${() => (this.stop = undefined)}
      >
        <div class="drawing" ${variables({ '--height': `${chart.height}px` })}></div>
        <div class="ruler" ?hidden=${!stop} aria-hidden="true"></div>
        <div class="reading" ?hidden=${!stop} aria-hidden="true">${stop?.text}</div>
      </div>
    `;
  }

  protected override update(changed: Map<PropertyKey, unknown>): void {
    super.update(changed);
    this.#placeReading();
  }

  #placeReading(): void {
    const stop = this.stop === undefined ? undefined : this.#stops[this.stop];
    const ruler = this.renderRoot.querySelector<HTMLElement>('.ruler');
    const reading = this.renderRoot.querySelector<HTMLElement>('.reading');
    if (!stop || !ruler || !reading) return;
    const width = this.#drawn?.width ?? 0;
    ruler.style.transform = `translate(${stop.x}px, ${stop.y}px)`;
    const half = reading.offsetWidth / 2;
    const x = Math.min(Math.max(stop.x, half), Math.max(half, width - half));
    const above = stop.y - reading.offsetHeight - 10;
    reading.style.transform = `translate(${x - half}px, ${above > -8 ? above : stop.y + 12}px)`;
  }

  #key(event: KeyboardEvent): void {
    const last = this.#stops.length - 1;
    const now = this.stop;
    const moves: Record<string, number> = {
      ArrowRight: now === undefined ? 0 : now + 1,
      ArrowUp: now === undefined ? 0 : now + 1,
      ArrowLeft: now === undefined ? last : now - 1,
      ArrowDown: now === undefined ? last : now - 1,
      Home: 0,
      End: last,
    };
    if (event.key === 'Escape') this.stop = undefined;
    const next = moves[event.key];
    if (next === undefined || last < 0) return;
    event.preventDefault();
    this.stop = Math.min(Math.max(next, 0), last);
  }

  #point(event: PointerEvent): void {
    const box = this.renderRoot.querySelector('.drawing');
    if (!box) return;
    const frame = box.getBoundingClientRect();
    const [x, y] = [event.clientX - frame.left, event.clientY - frame.top];
    let best: number | undefined;
    let nearest = Infinity;
    this.#stops.forEach((stop, index) => {
      // Sideways counts three times as much: readers follow a chart from left to right.
      const distance = 3 * Math.abs(stop.x - x) + Math.abs(stop.y - y);
      if (distance < nearest) [nearest, best] = [distance, index];
    });
    this.stop = best;
  }

  async #save(kind: 'svg' | 'png' | 'csv'): Promise<void> {
    const chart = this.chart;
    if (!chart) return;
    const name = `${chart.name}.${kind}`;
    if (kind === 'csv') {
      download(new Blob([tableCsv(chart.table, this.words.formats)], { type: 'text/csv' }), name);
      return;
    }
    const svg = this.#drawing;
    if (!(svg instanceof SVGSVGElement)) return;
    const picture = standalone(svg, {
      title: chart.title,
      subtitle: chart.subtitle ?? '',
      legend: chart.legend ?? [],
    });
    download(kind === 'svg' ? svgFile(picture) : await pngFile(picture), name);
  }
}

/** Where each reading lies in the drawing, in pixels. */
function stopsOf(chart: Chart, drawing: Drawing): Stop[] {
  const place = (name: 'x' | 'y', value: unknown): number => {
    const scale = drawing.scale(name);
    return scale ? Number(scale.apply(value)) + (scale.bandwidth ?? 0) / 2 : NaN;
  };
  return chart.readings
    .map((reading) => ({ ...reading, x: place('x', reading.x), y: place('y', reading.y) }))
    .filter((stop) => Number.isFinite(stop.x) && Number.isFinite(stop.y));
}

function legend(items: readonly LegendItem[]): TemplateResult | typeof nothing {
  if (items.length === 0) return nothing;
  return html`<ul class="legend">
    ${items.map(
      (item) =>
        html`<li>
          <i class="key ${item.mark}" ${variables({ '--key': item.color })}></i>${item.label}
        </li>`,
    )}
  </ul>`;
}
