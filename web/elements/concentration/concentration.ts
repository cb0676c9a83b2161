// How much of the revenue comes from how few customers, and whether they are the same ones every
// year.
import { html, nothing, type TemplateResult } from 'lit';
import { lorenzChart } from '../../charts/lorenz';
import type { Concentration, Report } from '../../core/report';
import { figure } from '../base/figures';
import { Panel } from '../base/panel';

export class WeerzienConcentration extends Panel {
  protected override render(): TemplateResult | typeof nothing {
    const { report, words } = this;
    if (!report || report.concentration === undefined) return nothing;
    const { concentration } = report;
    return this.frame(
      'panel.concentration',
      concentration === null
        ? this.tooLittle(report.concentrationReason)
        : html`
            <div class="columns two">
              ${this.chart('lorenz', [], () => lorenzChart(report, words))}
              <div class="stack">
                ${this.#top(concentration)} ${this.#classes(report, concentration)}
                ${this.#notes(concentration)}
              </div>
            </div>
          `,
      { metric: 'concentration' },
    );
  }

  #top({ topShares }: Concentration): TemplateResult {
    const { words } = this;
    return html`<table>
      <thead>
        <tr>
          <th scope="col">${words.text('concentration.best')}</th>
          <th scope="col" class="figure">${words.text('column.customers')}</th>
          <th scope="col" class="figure">${words.text('series.shareOfRevenue')}</th>
        </tr>
      </thead>
      <tbody>
        ${topShares.map(
          (top, index) =>
            html`<tr>
              <th scope="row">${words.text('concentration.top', { percent: top.percent })}</th>
              <td class="figure">${words.value(top.customers, 'count')}</td>
              <td class="figure">
                ${figure(
                  `concentration.topShares.${index}.share`,
                  top.share,
                  words.value(top.share, 'percent'),
                )}
              </td>
            </tr>`,
        )}
      </tbody>
    </table>`;
  }

  #classes(report: Report, { abc }: Concentration): TemplateResult {
    const { words } = this;
    return html`<table>
      <thead>
        <tr>
          <th scope="col">${words.text('concentration.class')}</th>
          <th scope="col" class="figure">${words.text('column.customers')}</th>
          <th scope="col" class="figure">${words.text('column.revenue')}</th>
        </tr>
      </thead>
      <tbody>
        ${abc.map(
          (entry) =>
            html`<tr>
              <th scope="row">${words.text(`concentration.class${entry.class}`)}</th>
              <td class="figure">${words.value(entry.customers, 'count')}</td>
              <td class="figure">${words.value(entry.revenue, 'moneyWhole', { money: report })}</td>
            </tr>`,
        )}
      </tbody>
    </table>`;
  }

  #notes({ windowDays, gini, persistence }: Concentration): TemplateResult {
    const { words } = this;
    return html`<div>
      ${
        persistence?.value == null
          ? nothing
          : html`<p class="note">
              ${words.text('concentration.persistence')}
              ${figure(
                'concentration.persistence',
                persistence.value,
                words.value(persistence.value, 'percent'),
              )}.
            </p>`
      }
      <p class="note">
        ${words.text('concentration.window', {
          days: words.formats.days(windowDays),
          gini: gini === null ? '–' : words.formats.decimal(gini),
        })}
      </p>
    </div>`;
  }
}
