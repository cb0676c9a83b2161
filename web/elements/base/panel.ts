// One panel of the report: takes `report` and draws one idea of it, or says why it cannot.
import { html, type PropertyDeclarations, type TemplateResult } from 'lit';
import { isChart, type Chart, type NoChart } from '../../charts/chart';
import type { Report } from '../../core/report';
import type { MessageKey } from '../../i18n/words';
import { definitionDetails } from '../definition/definition';
import { definitionStyles } from '../definition/definition-styles';
import { baseStyles } from '../styles/base';
import { choiceStyles } from '../styles/choices';
import { panelStyles } from '../styles/panel';
import { tableStyles } from '../styles/table';
import { WeerzienElement } from './element';
import { reasonText } from './figures';

export class Panel extends WeerzienElement {
  static override properties: PropertyDeclarations = { report: { attribute: false } };
  static override styles = [
    ...baseStyles,
    panelStyles,
    tableStyles,
    choiceStyles,
    definitionStyles,
  ];

  declare report: Report | undefined;
  readonly #charts = new Map<string, { inputs: readonly unknown[]; chart: Chart | NoChart }>();

  /** A chart element, or the reason why there is none. Made anew only when an input has changed. */
  protected chart(
    name: string,
    inputs: readonly unknown[],
    make: () => Chart | NoChart,
  ): TemplateResult {
    const all = [this.report, this.words, ...inputs];
    let kept = this.#charts.get(name);
    if (!kept || kept.inputs.some((input, index) => input !== all[index])) {
      kept = { inputs: all, chart: make() };
      this.#charts.set(name, kept);
    }
    return isChart(kept.chart)
      ? html`<weerzien-chart .chart=${kept.chart}></weerzien-chart>`
      : this.tooLittle(kept.chart.reason);
  }

  /** The state of a panel whose data do not suffice. */
  protected tooLittle(reason: string | undefined): TemplateResult {
    return html`<p class="empty">${reasonText(this.words, reason)}</p>`;
  }

  /** Name of the panel, something to switch, its content, and the definition at the end. */
  protected frame(
    name: MessageKey,
    content: unknown,
    { tools, metric }: { tools?: unknown; metric?: string } = {},
  ): TemplateResult {
    return html`
      <section class="panel" aria-labelledby="name">
        <div class="panel-head">
          <h2 id="name">${this.words.text(name)}</h2>
          ${tools}
        </div>
        ${content} ${metric ? definitionDetails(this.words, { metric, report: this.report }) : ''}
      </section>
    `;
  }
}
