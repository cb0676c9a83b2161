// The ladder from the first purchase to the second, the third and on.
import { html, nothing, type TemplateResult } from 'lit';
import { ladderChart } from '../../charts/ladder';
import { figure } from '../base/figures';
import { Panel } from '../base/panel';

export class WeerzienLadder extends Panel {
  protected override render(): TemplateResult | typeof nothing {
    const { report, words } = this;
    const ladder = report?.frequency?.ladder;
    if (!report || !ladder) return nothing;
    const after = ladder[0]?.afterBurnIn;
    const burnIn = report.truncation?.burnIn;
    return this.frame(
      'panel.ladder',
      html`
        ${this.chart('ladder', [], () => ladderChart(report, words))}
        ${
          after?.value != null && burnIn
            ? html`<p class="note">
                ${words.text('ladder.afterBurnIn', { until: words.formats.day(burnIn.until, 'long') })}
                ${figure(
                  'frequency.ladder.0.afterBurnIn',
                  after.value,
                  words.value(after.value, 'percent'),
                )}.
              </p>`
            : nothing
        }
      `,
      { metric: 'ladder' },
    );
  }
}
