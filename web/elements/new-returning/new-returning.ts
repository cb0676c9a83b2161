// New against returning customers per period, in heads or in money.
import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { newReturningChart, type NewReturningMeasure } from '../../charts/new-returning';
import { choices } from '../base/choices';
import { figure } from '../base/figures';
import { Panel } from '../base/panel';

export class WeerzienNewReturning extends Panel {
  static override properties: PropertyDeclarations = { measure: { type: String } };

  declare measure: NewReturningMeasure;

  constructor() {
    super();
    this.measure = 'customers';
  }

  protected override render(): TemplateResult | typeof nothing {
    const { report, words, measure } = this;
    if (!report?.periods) return nothing;
    const share = report.repeat?.repeatRevenueShare;
    const measures = (['customers', 'revenue'] as const).map((value) => ({
      value,
      label: words.text(`measure.${value}`),
    }));
    return this.frame(
      'panel.newReturning',
      html`
        ${this.chart('split', [measure], () => newReturningChart(report, words, measure))}
        ${
          share?.value != null
            ? html`<p class="note">
                ${words.text('newReturning.repeatRevenue')}
                ${figure(
                  'repeat.repeatRevenueShare',
                  share.value,
                  words.value(share.value, 'percent'),
                )}
              </p>`
            : nothing
        }
      `,
      {
        tools: choices('measure', words.text('measure.label'), measures, measure, (value) => {
          this.measure = value;
        }),
        metric: 'returningShare',
      },
    );
  }
}
