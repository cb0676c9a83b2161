// Retention and churn over time, and how much both depend on what "active" means.
import { html, nothing, type TemplateResult } from 'lit';
import { retentionFlowChart } from '../../charts/retention-flow';
import { retentionRateChart } from '../../charts/retention-rate';
import { figure } from '../base/figures';
import { Panel } from '../base/panel';

export class WeerzienRetention extends Panel {
  protected override render(): TemplateResult | typeof nothing {
    const { report, words } = this;
    if (!report?.retention) return nothing;
    return this.frame(
      'panel.retention',
      html`
        <div class="columns two">
          ${this.chart('rate', [], () => retentionRateChart(report, words))}
          ${this.chart('flow', [], () => retentionFlowChart(report, words))}
        </div>
        ${this.#byActiveWindow()}
      `,
      { metric: 'retention' },
    );
  }

  /** The last known period under each active window: the same shop, five different "retentions". */
  #byActiveWindow(): TemplateResult | typeof nothing {
    const { report, words } = this;
    const windows = (report?.retention?.byActiveWindow ?? []).flatMap((entry, entryIndex) => {
      const index = entry.periods.findLastIndex((period) => period.rate?.value != null);
      const period = entry.periods[index];
      return period?.rate?.value == null
        ? []
        : { days: entry.days, period, rate: period.rate, key: `${entryIndex}.periods.${index}` };
    });
    if (windows.length === 0) return nothing;
    const unit = report!.options.period;
    const percent = (value: number | null): string => words.value(value, 'percent');
    return html`
      <details class="more">
        <summary>${words.text('retention.byWindow')}</summary>
        <p class="note">${words.text('retention.byWindowNote')}</p>
        <div
          class="scroll"
          tabindex="0"
          role="region"
          aria-label=${words.text('retention.byWindow')}
        >
          <table>
            <thead>
              <tr>
                <th scope="col">${words.text('column.activeWindow')}</th>
                <th scope="col">${words.text('column.period')}</th>
                <th scope="col" class="figure">${words.text('column.activeAtStart')}</th>
                <th scope="col" class="figure">${words.text('column.retention')}</th>
                <th scope="col" class="figure">${words.text('column.churn')}</th>
                <th scope="col" class="figure">${words.text('column.typedFormula')}</th>
              </tr>
            </thead>
            <tbody>
              ${windows.map(
                ({ days, period, rate, key }) => html`
                  <tr>
                    <th scope="row">${words.formats.days(days)}</th>
                    <td>${words.period(period.start, unit)}</td>
                    <td class="figure">${words.value(period.S, 'count')}</td>
                    <td class="figure">
                      ${figure(
                        `retention.byActiveWindow.${key}.rate`,
                        rate.value,
                        percent(rate.value),
                      )}
                    </td>
                    <td class="figure">${percent(period.churn?.value ?? null)}</td>
                    <td class="figure">${percent(period.typedFormula?.value ?? null)}</td>
                  </tr>
                `,
              )}
            </tbody>
          </table>
        </div>
      </details>
    `;
  }
}
