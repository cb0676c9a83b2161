// How often customers buy: orders per customer, and what the frequent ones bring.
import { html, nothing, type TemplateResult } from 'lit';
import { orderCountsChart } from '../../charts/order-counts';
import { figure } from '../base/figures';
import { Panel } from '../base/panel';

export class WeerzienFrequency extends Panel {
  protected override render(): TemplateResult | typeof nothing {
    const { report, words } = this;
    const frequency = report?.frequency;
    if (!report || !frequency) return nothing;
    const { ordersPerCustomer, perCustomerMonth } = frequency;
    return this.frame(
      'panel.frequency',
      html`
        ${this.chart('orders', [], () => orderCountsChart(report, words))}
        <p class="note">
          ${words.text('frequency.perCustomer')}
          ${figure(
            'frequency.ordersPerCustomer',
            ordersPerCustomer,
            words.value(ordersPerCustomer, 'decimal'),
          )}.
          ${words.text('frequency.perMonth')}
          ${figure(
            'frequency.perCustomerMonth',
            perCustomerMonth,
            words.value(perCustomerMonth, 'decimal'),
          )}.
        </p>
      `,
      { metric: 'frequency' },
    );
  }
}
