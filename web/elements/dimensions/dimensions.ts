// Groups of customers by a column of their first order: who came back, with the interval of each.
import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { dimensionChart } from '../../charts/dimension';
import type { Dimension, DimensionValue, Report } from '../../core/report';
import type { Words } from '../../i18n/words';
import { figure } from '../base/figures';
import { OptionsChangeEvent } from '../base/options-change';
import { Panel } from '../base/panel';
import { currentFilter, withFirstOrder } from '../options/filters';

const mostRows = 15;

/** @fires weerzien-options-change - when only the customers of one value are to be counted */
export class WeerzienDimensions extends Panel {
  static override properties: PropertyDeclarations = { shown: { state: true } };

  /** Role of the column shown; the first one when it is not set. */
  declare shown: string | undefined;

  protected override render(): TemplateResult | typeof nothing {
    const { report, words } = this;
    const dimensions = report?.dimensions;
    if (!report || !dimensions || dimensions.length === 0) return nothing;
    const index = Math.max(
      0,
      dimensions.findIndex((dimension) => dimension.role === this.shown),
    );
    const dimension = dimensions[index]!;
    return this.frame(
      'panel.dimensions',
      html`
        ${this.chart('values', [dimension], () => dimensionChart(dimension, words))}
        ${this.#table(report, dimension, index)}
        <p class="note">
          ${words.text('dimensions.test', { p: words.formats.pComparison(dimension.pValue) })}
        </p>
      `,
      { tools: this.#tools(dimensions, index), metric: 'dimensions' },
    );
  }

  #tools(dimensions: readonly Dimension[], selected: number): TemplateResult {
    const { words } = this;
    return html`<label class="screen-only small soft">
      ${words.text('dimensions.by')}
      <select
        @change=${(event: Event) => {
          this.shown = dimensions[(event.target as HTMLSelectElement).selectedIndex]?.role;
        }}
      >
        ${dimensions.map(
          (dimension, index) =>
            html`<option ?selected=${index === selected}>
              ${dimensionName(dimension, words)}
            </option>`,
        )}
      </select>
    </label>`;
  }

  #table(report: Report, dimension: Dimension, at: number): TemplateResult {
    const { words } = this;
    const money = { money: report };
    const head = (key: Parameters<typeof words.text>[0]): TemplateResult =>
      html`<th scope="col" class="figure">${words.text(key)}</th>`;
    return html`<details class="more">
      <summary>${words.text('dimensions.table')}</summary>
      <div class="scroll" tabindex="0" role="region" aria-label=${words.text('dimensions.table')}>
        <table>
          <thead>
            <tr>
              <th scope="col">${words.code('role', dimension.role)}</th>
              ${head('column.rank')} ${head('column.customers')} ${head('column.orders')}
              ${head('column.aov')} ${head('column.secondOrder')} ${head('column.shrunken')}
              ${head('column.revenue365')} ${head('column.medianDays')} ${head('column.qValue')}
              <td class="screen-only"></td>
            </tr>
          </thead>
          <tbody>
            ${dimension.values.slice(0, mostRows).map(
              (value, index) =>
                html`<tr>
                  <th scope="row">${valueName(value, words.text('dimensions.empty'))}</th>
                  <td class="figure">${words.value(value.rank, 'count')}</td>
                  <td class="figure">${words.value(value.customers, 'count')}</td>
                  <td class="figure">${words.value(value.orders, 'count')}</td>
                  <td class="figure">${words.value(value.aov, 'money', money)}</td>
                  <td class="figure">
                    ${figure(
                      `dimensions.${at}.values.${index}.ladder`,
                      value.ladder.value,
                      words.value(value.ladder.value, 'percent'),
                    )}
                  </td>
                  <td class="figure">${words.value(value.shrunken, 'percent')}</td>
                  <td class="figure">
                    ${words.value(value.revenuePerCustomer.at(-1)?.value, 'money', money)}
                  </td>
                  <td class="figure">${words.value(value.medianGap.value, 'count')}</td>
                  <td class="figure">${words.value(value.qValue, 'pValue')}</td>
                  <td class="screen-only">
                    <button
                      class="quiet"
                      data-filter=${value.value}
                      aria-label=${`${words.text('filter.onlyThese')}: ${valueName(
                        value,
                        words.text('dimensions.empty'),
                      )}`}
                      @click=${() => this.#only(report, dimension.role, value.value)}
                    >
                      ${words.text('filter.onlyThese')}
                    </button>
                  </td>
                </tr>`,
            )}
          </tbody>
        </table>
      </div>
      ${this.#notShown(dimension)}
    </details>`;
  }

  #only(report: Report, role: string, value: string): void {
    const filter = withFirstOrder(currentFilter(report), role, value);
    this.dispatchEvent(new OptionsChangeEvent({ filter }));
  }

  /** Values beyond those listed, here and in the report. */
  #notShown(dimension: Dimension): TemplateResult | typeof nothing {
    const beyond = dimension.values.slice(mostRows);
    const count = beyond.length + dimension.otherValues;
    if (count === 0) return nothing;
    const customers =
      beyond.reduce((sum, value) => sum + value.customers, 0) + dimension.otherCustomers;
    return html`<p class="note">${this.words.text('dimensions.more', { count, customers })}</p>`;
  }
}

/** A value as written, or the words for none. */
export function valueName(value: DimensionValue, none: string): string {
  return value.value === '' ? none : value.value;
}

/** The role in words, with the header of the file where it has one. */
function dimensionName(dimension: Dimension, words: Words): string {
  const role = words.code('role', dimension.role);
  return dimension.column ? `${role} (${dimension.column})` : role;
}
