// What the report counts: period and dates in view, the counting rules folded into a line that says them.
import { html, type TemplateResult } from 'lit';
import type { ReportRequest } from '../../core/options';
import type { MessageKey } from '../../i18n/words';
import { OptionsChangeEvent } from '../base/options-change';
import { Panel } from '../base/panel';
import { optionStyles } from './option-styles';

interface Filtered {
  filter?: { from?: string | null; to?: string | null };
}

/** @fires weerzien-options-change - with the option that changed */
export class WeerzienOptions extends Panel {
  static override styles = [...Panel.styles, optionStyles];

  protected override render(): TemplateResult | string {
    const { report, words } = this;
    if (!report) return '';
    const { options } = report;
    const { from, to } = (options as Filtered).filter ?? {};
    return html`
      <div class="bar screen-only">
        ${this.#select('option.period', 'period', options.period, [
          'week',
          'month',
          'quarter',
          'year',
        ])}
        ${this.#date('option.from', from ?? report.window.first, (day) => ({ from: day, to }))}
        ${this.#date('option.to', to ?? report.window.last, (day) => ({ from, to: day }))}
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
        @change=${(event: Event) => this.#change({ [name]: (event.target as HTMLSelectElement).value })}
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
    range: (day: string | undefined) => {
      from?: string | null | undefined;
      to?: string | null | undefined;
    },
  ): TemplateResult {
    return html`<label>
      <span>${this.words.text(label)}</span>
      <input
        type="date"
        .value=${value ?? ''}
        @change=${(event: Event) => {
          const day = (event.target as HTMLInputElement).value || undefined;
          const { from, to } = range(day);
          this.#change({ filter: { ...(from && { from }), ...(to && { to }) } });
        }}
      />
    </label>`;
  }

  #change(change: Partial<ReportRequest>): void {
    this.dispatchEvent(new OptionsChangeEvent(change));
  }
}
