// The file begins somewhere: which of its early "new" customers were customers already.
import { html, nothing, type TemplateResult } from 'lit';
import { truncationChart } from '../../charts/truncation';
import { Panel } from '../base/panel';

export class WeerzienTruncation extends Panel {
  protected override render(): TemplateResult | typeof nothing {
    const { report, words } = this;
    if (!report?.truncation) return nothing;
    return this.frame(
      'panel.truncation',
      html`
        ${this.chart('oldShare', [], () => truncationChart(report, words))}
        <p class="note">${words.text('truncation.source', { source: report.truncation.source })}</p>
      `,
      { metric: 'truncation' },
    );
  }
}
