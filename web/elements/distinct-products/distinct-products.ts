// Does a customer who tries more products come back more? Measured fairly, products first and
// return after; the chart that others show is there too, marked as misleading.
import { html, nothing, type TemplateResult } from 'lit';
import { distinctProductsChart } from '../../charts/distinct-products';
import type { NaiveProductGroup } from '../../core/report';
import { Panel } from '../base/panel';

export class WeerzienDistinctProducts extends Panel {
  protected override render(): TemplateResult | typeof nothing {
    const { report, words } = this;
    if (!report?.distinctProducts) return nothing;
    const { naive } = report.distinctProducts;
    return this.frame(
      'panel.distinctProducts',
      html`
        ${this.chart('landmark', [], () => distinctProductsChart(report, words))}
        ${this.#naive(naive)}
      `,
      { metric: 'distinctProducts' },
    );
  }

  #naive(groups: readonly NaiveProductGroup[]): TemplateResult {
    const { words } = this;
    return html`<details class="more">
      <summary>${words.text('distinctProducts.naive')}</summary>
      <p class="note">${words.text('distinctProducts.naiveNote')}</p>
      <table>
        <thead>
          <tr>
            <th scope="col">${words.text('column.productsEver')}</th>
            <th scope="col" class="figure">${words.text('column.customers')}</th>
            <th scope="col" class="figure">${words.text('column.cameBack')}</th>
          </tr>
        </thead>
        <tbody>
          ${groups.map(
            (group) =>
              html`<tr>
                <th scope="row">${group.products}${group.open ? '+' : ''}</th>
                <td class="figure">${words.value(group.customers, 'count')}</td>
                <td class="figure">${words.value(group.value, 'percent')}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </details>`;
  }
}
