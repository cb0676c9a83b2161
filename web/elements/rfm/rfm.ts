// Recency against frequency as a map of named segments, the segments as a list to act on, and who
// moved.
import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { Report, RfmSegment } from '../../core/report';
import { choices } from '../base/choices';
import { figure } from '../base/figures';
import { ListRequestEvent } from '../base/list-request';
import { Panel } from '../base/panel';
import { variables } from '../base/variables';
import { movementTable } from './movement';
import { rfmStyles } from './rfm-styles';
import { rfmMap, segmentOf, type MapCell } from './segments';

type MapMeasure = 'customers' | 'revenue';

/** @fires weerzien-list-request - when the customers of a segment are asked for */
export class WeerzienRfm extends Panel {
  static override properties: PropertyDeclarations = {
    measure: { type: String },
    money: { state: true },
  };
  static override styles = [...Panel.styles, rfmStyles];

  declare measure: MapMeasure;
  /** Only customers with this money score; 0 shows all. */
  declare money: number;

  constructor() {
    super();
    this.measure = 'customers';
    this.money = 0;
  }

  protected override render(): TemplateResult | typeof nothing {
    const { report, words } = this;
    const rfm = report?.rfm;
    if (!report || !rfm) return nothing;
    if (!rfm.thresholds) {
      return this.frame('panel.rfm', this.tooLittle(rfm.thresholdsReason), { metric: 'rfm' });
    }
    const amounts = rfm.thresholds.monetary !== null;
    return this.frame(
      'panel.rfm',
      html`
        <p class="finding">${this.#finding(report)}</p>
        <div class="columns two">
          <div>${this.#map(report, amounts)} ${this.#thresholds(report)}</div>
          <div>${this.#segments(report, amounts)}</div>
        </div>
        ${
          rfm.movement
            ? html`<details class="more">
                <summary>${words.text('rfm.movement')}</summary>
                ${movementTable(rfm.movement, words)}
              </details>`
            : nothing
        }
      `,
      { metric: 'rfm' },
    );
  }

  #finding(report: Report): string {
    const { words } = this;
    const segments = report.rfm!.segments;
    const find = (id: string): RfmSegment | undefined => segments.find((s) => s.id === id);
    const best = find('champion');
    const waiting = segments.filter((s) => s.id === 'atRisk' || s.id === 'cannotLose');
    const total = segments.reduce((sum, s) => sum + (s.revenue ?? 0), 0);
    return words.text(total > 0 ? 'rfm.finding' : 'rfm.findingNoRevenue', {
      champions: best?.customers ?? 0,
      share: words.formats.percent(total > 0 ? (best?.revenue ?? 0) / total : 0, 0),
      waiting: waiting.reduce((sum, s) => sum + s.customers, 0),
    });
  }

  #map(report: Report, amounts: boolean): TemplateResult {
    const { words, money } = this;
    const measure: MapMeasure = amounts ? this.measure : 'customers';
    const map = rfmMap(report.rfm!.cells, money);
    const total = map.flat().reduce((sum, cell) => sum + cell[measure], 0);
    const most = Math.max(...map.flat().map((cell) => cell[measure]), 1);
    const kinds = (['customers', 'revenue'] as const).map((value) => ({
      value,
      label: words.text(`measure.${value}`),
    }));
    return html`
      <div class="map-tools screen-only">
        ${
          amounts
            ? choices('measure', words.text('measure.label'), kinds, measure, (value) => {
                this.measure = value;
              })
            : nothing
        }
        ${
          amounts
            ? html`<label class="field">
                ${words.text('rfm.money')}
                <select
                  @change=${(event: Event) => {
                    this.money = Number((event.target as HTMLSelectElement).value);
                  }}
                >
                  <option value="0">${words.text('rfm.allMoney')}</option>
                  ${[5, 4, 3, 2, 1].map((m) => html`<option value=${m}>${m}</option>`)}
                </select>
              </label>`
            : nothing
        }
      </div>
      <table class="map">
        <caption class="hidden-visually">
          ${words.text('rfm.mapCaption')}
        </caption>
        <thead>
          <tr>
            <td class="corner"></td>
            ${[1, 2, 3, 4, 5].map((r) => html`<th scope="col">R${r}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${map.map(
            (row, index) =>
              html`<tr>
                <th scope="row">F${5 - index}</th>
                ${row.map((cell) => this.#cell(cell, cell[measure] / most, cell[measure] / total))}
              </tr>`,
          )}
        </tbody>
        <tfoot>
          <tr>
            <td></td>
            <td colspan="5">
              <div class="ends">
                <span>${words.text('rfm.longAgo')}</span><span>${words.text('rfm.recent')}</span>
              </div>
            </td>
          </tr>
        </tfoot>
      </table>
    `;
  }

  #cell(cell: MapCell, depth: number, share: number): TemplateResult {
    const { words } = this;
    const name = words.text(`segment.${cell.segment}`);
    // A segment writes its name once, in its top left cell; borders hold its cells together.
    const above = cell.f < 5 && segmentOf(cell.r, cell.f + 1) === cell.segment;
    const before = cell.r > 1 && segmentOf(cell.r - 1, cell.f) === cell.segment;
    const edges = `${above ? '' : 'top'} ${before ? '' : 'start'}`;
    const v = Math.round(Math.sqrt(depth) * 1000) / 1000;
    return html`<td
      class=${edges}
      ${variables({ '--v': v })}
      title=${words.text('rfm.cellHint', {
        segment: name,
        customers: cell.customers,
        revenue: words.value(cell.revenue, 'moneyWhole', this.report && { money: this.report }),
      })}
      data-scores=${`R${cell.r}F${cell.f}`}
      data-value=${cell.customers}
    >
      <span class=${above || before ? 'hidden-visually' : 'segment'}>${name}</span>
      <span class="number"
        >${
          this.measure === 'customers'
            ? words.value(cell.customers, 'count')
            : words.formats.percent(Number.isFinite(share) ? share : 0, 1)
        }</span
      >
    </td>`;
  }

  #thresholds(report: Report): TemplateResult {
    const { words } = this;
    const { recency, frequency, monetary } = report.rfm!.thresholds!;
    const { formats } = words;
    const days = (value: number): string => formats.decimal(value, Number.isInteger(value) ? 0 : 1);
    return html`<p class="note">
      ${words.text('rfm.thresholds', {
        recency: recency.map(days).join(' · '),
        frequency: frequency.map(days).join(' · '),
        monetary: monetary
          ? monetary.map((value) => words.value(value, 'moneyWhole', { money: report })).join(' · ')
          : words.text('reason.noAmounts'),
      })}
      ${this.#emptyScores(report)}
    </p>`;
  }

  /** Scores that nobody has, because equal values always get equal scores. */
  #emptyScores(report: Report): string {
    const { recency, frequency, monetary } = report.rfm!.emptyScores;
    const names = [
      ...recency.map((score) => `R${score}`),
      ...frequency.map((score) => `F${score}`),
      ...monetary.map((score) => `M${score}`),
    ];
    if (names.length === 0) return '';
    return this.words.text('rfm.emptyScores', {
      count: names.length,
      scores: this.words.formats.list(names),
    });
  }

  #segments(report: Report, amounts: boolean): TemplateResult {
    const { words } = this;
    const segments = report.rfm!.segments;
    const customers = segments.reduce((sum, s) => sum + s.customers, 0) || 1;
    const revenue = segments.reduce((sum, s) => sum + (s.revenue ?? 0), 0) || 1;
    const shares = segments.flatMap((s) => [s.customers / customers, (s.revenue ?? 0) / revenue]);
    const most = Math.max(...shares, 0.01);
    return html`
      <table class="segments">
        <thead>
          <tr>
            <th scope="col">${words.text('column.segment')}</th>
            <th scope="col" class="figure">${words.text('column.customers')}</th>
            ${
              amounts
                ? html`<th scope="col" class="figure">${words.text('column.revenue')}</th>`
                : nothing
            }
            <td class="bars"></td>
            <th scope="col" class="screen-only">
              <span class="hidden-visually">${words.text('list.show')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          ${segments.map((segment, index) => {
            const name = words.text(`segment.${segment.id}`);
            const money = (segment.revenue ?? 0) / revenue;
            return html`<tr>
              <th scope="row">
                ${name} <span class="meaning">${words.text(`segmentMeaning.${segment.id}`)}</span>
              </th>
              <td class="figure">
                ${figure(
                  `rfm.segments.${index}.customers`,
                  segment.customers,
                  words.value(segment.customers, 'count'),
                )}
              </td>
              ${
                amounts ? html`<td class="figure">${words.formats.percent(money, 1)}</td>` : nothing
              }
              <td class="bars" aria-hidden="true">
                <i
                  class="bar"
                  ${variables({ '--share': segment.customers / customers / most })}
                ></i>
                ${
                  amounts
                    ? html`<i class="bar money" ${variables({ '--share': money / most })}></i>`
                    : nothing
                }
              </td>
              <td class="screen-only">
                <button
                  class="quiet"
                  ?disabled=${segment.customers === 0}
                  aria-label=${words.text('list.showOf', { name })}
                  data-list=${segment.id}
                  @click=${() => this.dispatchEvent(new ListRequestEvent('segment', segment.id))}
                >
                  ${words.text('list.show')}
                </button>
              </td>
            </tr>`;
          })}
        </tbody>
      </table>
      ${
        amounts
          ? html`<p class="note">
              <i class="bar key"></i> ${words.text('series.shareOfCustomers')}
              <i class="bar money key"></i> ${words.text('series.shareOfRevenue')}
            </p>`
          : nothing
      }
    `;
  }
}
