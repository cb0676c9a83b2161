// What the report counts: period and dates in view, the counting rules folded into a line that says
// them.
import { html, nothing, type TemplateResult } from 'lit';
import type { Filter, ReportRequest } from '../../core/options';
import type { MessageKey } from '../../i18n/words';
import { OptionsChangeEvent } from '../base/options-change';
import { Panel } from '../base/panel';
import { currentFilter, filterChips, withRange } from './filters';
import { optionStyles } from './option-styles';

/** @fires weerzien-options-change - with the option that changed */
export class WeerzienOptions extends Panel {
  static override styles = [...Panel.styles, optionStyles];

  protected override render(): TemplateResult | string {
    const { report, words } = this;
    if (!report) return '';
    const { options } = report;
    const filter = currentFilter(report);
    const { from, to } = filter;
    return html`
      <div class="bar screen-only">
        ${this.#select('option.period', 'period', options.period, [
          'week',
          'month',
          'quarter',
          'year',
        ])}
        ${this.#date(
          'option.from',
          from ?? report.window.first,
          (day) => withRange(filter, { from: day, ...(to && { to }) }),
          { max: to },
        )}
        ${this.#date(
          'option.to',
          to ?? report.window.last,
          (day) => withRange(filter, { to: day, ...(from && { from }) }),
          { min: from },
        )}
        ${this.#currency()}
        <details>
          <summary>
            ${words.text('option.rules')}:
            <span class="soft">${this.#rulesInWords()}</span>
          </summary>
          <div class="bar rules">
            ${this.#select('option.sameDay', 'sameDay', options.sameDay, ['merge', 'separate'])}
            ${this.#select('option.returns', 'returns', options.returns, ['net', 'ignore'])}
            ${this.#select('option.revenueBasis', 'revenueBasis', options.revenueBasis, [
              'total',
              'products',
            ])}
            <label>
              <span>${words.text('option.activeWindowDays')}</span>
              <select
                @change=${(event: Event) =>
                  this.#change({
                    activeWindowDays: Number((event.target as HTMLSelectElement).value),
                  })}
              >
                ${[30, 60, 90, 180, 365, 730].map(
                  (days) =>
                    html`<option value=${days} ?selected=${days === options.activeWindowDays}>
                      ${words.formats.days(days)}
                    </option>`,
                )}
              </select>
            </label>
            ${this.#minimumOrders(filter)}
            <label class="check">
              <input
                type="checkbox"
                .checked=${options.windowStartsShop}
                @change=${(event: Event) =>
                  this.#change({ windowStartsShop: (event.target as HTMLInputElement).checked })}
              />
              <span>${words.text('option.windowStartsShop')}</span>
            </label>
          </div>
        </details>
        ${this.#chips()}
      </div>
    `;
  }

  #rulesInWords(): string {
    const { options } = this.report!;
    const { words } = this;
    return [
      words.text(`option.sameDay.${options.sameDay}`),
      words.text(`option.returns.${options.returns}`),
      words.text(`option.revenueBasis.${options.revenueBasis}`),
      words.text('option.activeWindow', { days: words.formats.days(options.activeWindowDays) }),
    ].join(' · ');
  }

  #select<K extends 'period' | 'sameDay' | 'returns' | 'revenueBasis'>(
    label: MessageKey,
    name: K,
    selected: string,
    values: readonly NonNullable<ReportRequest[K]>[],
  ): TemplateResult {
    const { words } = this;
    return html`<label>
      <span>${words.text(label)}</span>
      <select
        data-option=${name}
        @change=${(event: Event) =>
          this.#change({ [name]: (event.target as HTMLSelectElement).value })}
      >
        ${values.map(
          (value) =>
            html`<option value=${value} ?selected=${value === selected}>
              ${words.code(`option.${name}`, value)}
            </option>`,
        )}
      </select>
    </label>`;
  }

  #date(
    label: MessageKey,
    value: string | null | undefined,
    range: (day: string) => Filter,
    { min, max }: { min?: string | undefined; max?: string | undefined },
  ): TemplateResult {
    return html`<label>
      <span>${this.words.text(label)}</span>
      <input
        type="date"
        min=${min ?? nothing}
        max=${max ?? nothing}
        .value=${value ?? ''}
        @change=${(event: Event) => {
          const input = event.target as HTMLInputElement;
          // A range that ends before it begins is said beside the field, and not asked.
          if (input.reportValidity()) this.#change({ filter: range(input.value) });
        }}
      />
    </label>`;
  }

  /** Which currency the report is about, where the files have several: they are never added up. */
  #currency(): TemplateResult | typeof nothing {
    const { words, report } = this;
    const currencies = (report?.quality?.currencies ?? []).filter(({ code }) => code !== '');
    if (!report || currencies.length < 2) return nothing;
    return html`<label>
      <span>${words.text('option.currency')}</span>
      <select
        data-option="currency"
        @change=${(event: Event) =>
          this.#change({ currency: (event.target as HTMLSelectElement).value })}
      >
        ${currencies.map(
          ({ code, orders }) =>
            html`<option value=${code} ?selected=${code === report.currency}>
              ${words.text('option.currencyOrders', { currency: code, orders })}
            </option>`,
        )}
      </select>
    </label>`;
  }

  /** The fewest orders that a customer must have. */
  #minimumOrders(filter: Filter): TemplateResult {
    const { words } = this;
    const { minimumOrders = 1, ...rest } = filter;
    return html`<label>
      <span>${words.text('option.minimumOrders')}</span>
      <select
        data-option="minimumOrders"
        @change=${(event: Event) => {
          const orders = Number((event.target as HTMLSelectElement).value);
          this.#change({ filter: { ...rest, ...(orders > 1 && { minimumOrders: orders }) } });
        }}
      >
        ${[1, 2, 3, 5, 10].map(
          (orders) =>
            html`<option value=${orders} ?selected=${orders === minimumOrders}>
              ${words.text('option.orders', { orders })}
            </option>`,
        )}
      </select>
    </label>`;
  }

  /** Conditions on the customers, each with a way to take it away. */
  #chips(): TemplateResult | typeof nothing {
    const { words, report } = this;
    const chips = filterChips(report!, words);
    if (chips.length === 0) return nothing;
    return html`<ul class="chips" aria-label=${words.text('filter.active')}>
      ${chips.map(
        (chip) =>
          html`<li>
            <button
              data-action="remove-filter"
              title=${words.text('filter.remove')}
              @click=${() => this.#change({ filter: chip.without })}
            >
              ${chip.label} <span aria-hidden="true">×</span>
              <span class="hidden-visually">${words.text('filter.remove')}</span>
            </button>
          </li>`,
      )}
    </ul>`;
  }

  #change(change: Partial<ReportRequest>): void {
    this.dispatchEvent(new OptionsChangeEvent(change));
  }
}
