// Time between purchases: what was seen, what is likely, whether customers speed up, and by
// product.
import { html, nothing, type TemplateResult } from 'lit';
import { gapHistogramChart } from '../../charts/gap-histogram';
import { survivalChart } from '../../charts/survival';
import type { GapTrend, ProductGap, Report } from '../../core/report';
import { figure } from '../base/figures';
import { Panel } from '../base/panel';

const mostProducts = 12;

export class WeerzienGaps extends Panel {
  protected override render(): TemplateResult | typeof nothing {
    const { report, words } = this;
    if (!report?.gaps) return nothing;
    return this.frame(
      'panel.gaps',
      html`
        <div class="columns two">
          ${this.chart('histogram', [], () => gapHistogramChart(report, words))}
          ${this.chart('survival', [], () => survivalChart(report, words))}
        </div>
        ${this.#quantiles(report)} ${this.#trend(report.gaps.trend)}
        ${report.gaps.byProduct.length > 0 ? this.#byProduct(report.gaps.byProduct) : nothing}
      `,
      { metric: 'gaps' },
    );
  }

  #quantiles(report: Report): TemplateResult | typeof nothing {
    const observed = report.gaps!.observed;
    if (observed.median === null) return nothing;
    const { words } = this;
    const day = (name: 'p10' | 'p25' | 'median' | 'p75' | 'p90' | 'mean'): TemplateResult =>
      html`<div>
        <dt>${words.text(`quantile.${name}`)}</dt>
        <dd>
          ${figure(
            `gaps.observed.${name}`,
            observed[name],
            words.formats.decimal(observed[name] ?? 0, name === 'mean' ? 1 : 0),
          )}
        </dd>
      </div>`;
    return html`<dl class="figure-row" aria-label=${words.text('gaps.quantiles')}>
      ${day('p10')}${day('p25')}${day('median')}${day('p75')}${day('p90')}${day('mean')}
    </dl>`;
  }

  #trend(trend: GapTrend): TemplateResult {
    const { words } = this;
    const { within } = trend;
    return html`<div class="aside">
      <h3>${words.text('gaps.trendTitle')}</h3>
      <p>${words.text('gaps.trend', { supports: trend.supports })}</p>
      ${
        within.share.value === null
          ? nothing
          : html`<p class="small soft">
              ${words.text('gaps.trendWithin', {
                customers: within.customers,
                shorter: words.formats.percent(within.share.value, 0),
                p: within.pValue === null ? '–' : words.formats.pComparison(within.pValue),
              })}
            </p>`
      }
    </div>`;
  }

  #byProduct(products: readonly ProductGap[]): TemplateResult {
    const { words } = this;
    return html`<details class="more">
      <summary>${words.text('gaps.byProduct')}</summary>
      <p class="note">${words.text('gaps.byProductNote')}</p>
      <div class="scroll" tabindex="0" role="region" aria-label=${words.text('gaps.byProduct')}>
        <table>
          <thead>
            <tr>
              <th scope="col">${words.text('column.product')}</th>
              <th scope="col" class="figure">${words.text('column.buyers')}</th>
              <th scope="col" class="figure">${words.text('column.repeatBuyers')}</th>
              <th scope="col" class="figure">${words.text('column.medianDays')}</th>
              <th scope="col" class="figure">${words.text('column.observedMedian')}</th>
            </tr>
          </thead>
          <tbody>
            ${products.slice(0, mostProducts).map(
              (product, index) => html`
                <tr>
                  <th scope="row">${product.name || product.product}</th>
                  <td class="figure">${words.value(product.buyers, 'count')}</td>
                  <td class="figure">${words.value(product.repeatBuyers, 'count')}</td>
                  <td class="figure">
                    ${
                      product.median === null
                        ? html`<span class="faint">${words.text('gaps.mostNotBack')}</span>`
                        : figure(
                            `gaps.byProduct.${index}.median`,
                            product.median,
                            words.value(product.median, 'days'),
                          )
                    }
                  </td>
                  <td class="figure">${words.value(product.observedMedian, 'count')}</td>
                </tr>
              `,
            )}
          </tbody>
        </table>
      </div>
    </details>`;
  }
}
