// Who is on schedule, due, late or gone, each by the own rhythm; who needs a reminder, and of which
// product.
import { css, html, nothing, type TemplateResult } from 'lit';
import { rhythmBands, rhythmChart, rhythmColors, type RhythmBand } from '../../charts/rhythm';
import { figure } from '../base/figures';
import { ListRequestEvent } from '../base/list-request';
import { Panel } from '../base/panel';
import { variables } from '../base/variables';

/** @fires weerzien-list-request - when the customers of a band are asked for */
export class WeerzienRhythm extends Panel {
  static override styles = [
    ...Panel.styles,
    css`
      table {
        margin-block-start: 1rem;
      }
      tbody th {
        position: relative;
        padding-inline-start: 1.2rem;
      }
      th i {
        position: absolute;
        inset: 50% auto auto 0;
        translate: 0 -50%;
        width: 0.7rem;
        height: 0.7rem;
        border-radius: 2px;
        background: var(--key);
      }
      .aside ul {
        display: flex;
        flex-wrap: wrap;
        gap: 0.5rem;
        margin-block-start: 0.6rem;
      }
      .aside button {
        gap: 0.5rem;
        min-height: 1.9rem;
        font-size: 0.8125rem;
        font-weight: 400;
      }
      .aside i {
        width: 0.7rem;
        height: 0.7rem;
        border-radius: 2px;
        background: var(--key);
      }
      td,
      tbody th {
        vertical-align: middle;
      }
    `,
  ];

  protected override render(): TemplateResult | typeof nothing {
    const { report, words } = this;
    if (!report?.rhythm) return nothing;
    const bands = rhythmBands(report);
    return this.frame(
      'panel.rhythm',
      html`
        ${this.chart('rhythm', [], () => rhythmChart(report, words))}
        ${bands.length > 0 ? this.#table(bands) : nothing}
        ${report.gaps?.byProduct.length ? this.#products(bands) : nothing}
      `,
      { metric: 'rhythm' },
    );
  }

  /** Customers with the products they may run out of: a list for each state. */
  #products(bands: readonly RhythmBand[]): TemplateResult {
    const { words } = this;
    return html`<div class="aside screen-only">
      <h3>${words.text('rhythm.products')}</h3>
      <p class="small soft">${words.text('rhythm.productsNote')}</p>
      <ul>
        ${bands.map((band) => {
          const name = words.text(`state.${band.id}`);
          return html`<li>
            <button
              data-list=${`product-${band.id}`}
              aria-label=${words.text('list.showOf', {
                name: words.text('rhythm.productsOf', { state: name }),
              })}
              @click=${() => this.dispatchEvent(new ListRequestEvent('product', band.id))}
            >
              <i ${variables({ '--key': rhythmColors[band.id] })}></i>${name}
            </button>
          </li>`;
        })}
      </ul>
    </div>`;
  }

  #table(bands: readonly RhythmBand[]): TemplateResult {
    const { words } = this;
    return html`<div
      class="scroll"
      tabindex="0"
      role="region"
      aria-label=${words.text('panel.rhythm')}
    >
      <table>
        <thead>
          <tr>
            <th scope="col">${words.text('column.state')}</th>
            <th scope="col">${words.text('rhythm.sinceLast')}</th>
            <th scope="col" class="figure">${words.text('column.customers')}</th>
            <th scope="col" class="screen-only">
              <span class="hidden-visually">${words.text('list.show')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          ${bands.map((band) => {
            const name = words.text(`state.${band.id}`);
            return html`<tr>
              <th scope="row"><i ${variables({ '--key': rhythmColors[band.id] })}></i>${name}</th>
              <td>${words.text(`stateMeaning.${band.id}`)}</td>
              <td class="figure">
                ${figure(
                  `rhythm.counts.${band.id}`,
                  band.customers,
                  words.value(band.customers, 'count'),
                )}
              </td>
              <td class="figure screen-only">
                <button
                  class="quiet"
                  ?disabled=${band.customers === 0}
                  aria-label=${words.text('list.showOf', { name })}
                  data-list=${band.id}
                  @click=${() => this.dispatchEvent(new ListRequestEvent('rhythm', band.id))}
                >
                  ${words.text('list.show')}
                </button>
              </td>
            </tr>`;
          })}
        </tbody>
      </table>
    </div>`;
  }
}
