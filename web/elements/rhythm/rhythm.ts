// Who is on schedule, due, late or gone, each by the own rhythm; and who needs a reminder.
import { html, nothing, type TemplateResult } from 'lit';
import { rhythmBands, rhythmChart } from '../../charts/rhythm';
import { figure } from '../base/figures';
import { ListRequestEvent } from '../base/list-request';
import { Panel } from '../base/panel';

/** @fires weerzien-list-request - when the customers of a band are asked for */
export class WeerzienRhythm extends Panel {
  protected override render(): TemplateResult | typeof nothing {
    const { report, words } = this;
    if (!report?.rhythm) return nothing;
    const bands = rhythmBands(report);
    return this.frame(
      'panel.rhythm',
      html`
        ${this.chart('rhythm', [], () => rhythmChart(report, words))}
        ${bands.length > 0
          ? html`<ul class="figure-row">
              ${bands.map(
                (band) => html`<li>
                  <span class="faint small">${words.text(`state.${band.id}`)}</span><br />
                  <strong
                    >${figure(
                      `rhythm.counts.${band.id}`,
                      band.customers,
                      words.value(band.customers, 'count'),
                    )}</strong
                  >
                  <button
                    class="quiet screen-only"
                    ?disabled=${band.customers === 0}
                    aria-label=${words.text('list.showOf', { name: words.text(`state.${band.id}`) })}
                    @click=${() => this.dispatchEvent(new ListRequestEvent('rhythm', band.id))}
                  >
                    ${words.text('list.show')}
                  </button>
                </li>`,
              )}
            </ul>`
          : nothing}
      `,
      { metric: 'rhythm' },
    );
  }
}
