// The ladder from the first purchase to the second, the third and on.
import { html, nothing, type TemplateResult } from 'lit';
import { leading } from '../../charts/after-burn-in';
import { ladderChart } from '../../charts/ladder';
import { figure } from '../base/figures';
import { Panel } from '../base/panel';

export class WeerzienLadder extends Panel {
  protected override render(): TemplateResult | typeof nothing {
    const { report, words } = this;
    const ladder = report?.frequency?.ladder;
    if (!report || !ladder) return nothing;
    const first = ladder[0];
    // The chart leads with customers first seen after the early months; the plain figure is said
    // here.
    const plain = first && leading(first, first.afterBurnIn).afterBurnIn ? first : undefined;
    return this.frame(
      'panel.ladder',
      html`
        ${this.chart('ladder', [], () => ladderChart(report, words))}
        ${
          plain?.value == null
            ? nothing
            : html`<p class="note">
                ${words.text('ladder.plain')}
                ${figure('frequency.ladder.0', plain.value, words.value(plain.value, 'percent'))}.
              </p>`
        }
      `,
      { metric: 'ladder' },
    );
  }
}
