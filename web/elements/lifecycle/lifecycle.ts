// Where customers stand: one, two or more orders against active, at risk or lapsed; and what
// changed.
import { html, nothing, type TemplateResult } from 'lit';
import type { LifecycleCell, LifecycleFlow, Report } from '../../core/report';
import { figure } from '../base/figures';
import { Panel } from '../base/panel';
import { variables } from '../base/variables';
import { changes } from './lifecycle-changes';
import { lifecycleStyles } from './lifecycle-styles';

const stages = ['one', 'two', 'threeOrMore'] as const;
const states = ['active', 'atRisk', 'lapsed'] as const;

export class WeerzienLifecycle extends Panel {
  static override styles = [...Panel.styles, lifecycleStyles];

  protected override render(): TemplateResult | typeof nothing {
    const { report } = this;
    if (!report?.lifecycle) return nothing;
    const { cells, flow } = report.lifecycle;
    return this.frame(
      'panel.lifecycle',
      cells.length === 0
        ? this.tooLittle('noGaps')
        : html`
            <p class="finding">${this.#finding(cells)}</p>
            <div class="columns two">
              ${this.#table(report, cells)} ${flow ? this.#flow(flow) : nothing}
            </div>
          `,
      { metric: 'lifecycle' },
    );
  }

  #finding(cells: readonly LifecycleCell[]): string {
    const total = cells.reduce((sum, cell) => sum + cell.customers, 0) || 1;
    const of = (state: LifecycleCell['state']): number =>
      cells.filter((c) => c.state === state).reduce((sum, c) => sum + c.customers, 0);
    return this.words.text('lifecycle.finding', {
      active: this.words.formats.percent(of('active') / total, 0),
      atRisk: of('atRisk'),
    });
  }

  #table(report: Report, cells: readonly LifecycleCell[]): TemplateResult {
    const { words } = this;
    const most = Math.max(...cells.map((cell) => cell.customers), 1);
    return html`<div
      class="scroll"
      tabindex="0"
      role="region"
      aria-label=${words.text('lifecycle.caption')}
    >
      <table class="stages">
        <caption>
          ${words.text('lifecycle.caption')}
        </caption>
        <thead>
          <tr>
            <td></td>
            ${states.map(
              (state) =>
                html`<th scope="col" class="figure">${words.text(`lifecycle.${state}`)}</th>`,
            )}
          </tr>
        </thead>
        <tbody>
          ${stages.map(
            (stage) =>
              html`<tr>
                <th scope="row">${words.text(`lifecycle.${stage}`)}</th>
                ${states.map((state) => {
                  const index = cells.findIndex((c) => c.stage === stage && c.state === state);
                  const cell = cells[index];
                  if (!cell) return html`<td></td>`;
                  const v = cell.customers / most;
                  return html`<td class="figure" ${variables({ '--v': v })}>
                    ${figure(
                      `lifecycle.cells.${index}.customers`,
                      cell.customers,
                      words.value(cell.customers, 'count'),
                    )}<br />
                    <span class="small"
                      >${words.value(cell.revenue, 'moneyWhole', { money: report })}</span
                    >
                  </td>`;
                })}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
  }

  #flow(flow: LifecycleFlow): TemplateResult {
    const { words } = this;
    const name = (stage: string, state: string): string =>
      stage === 'none'
        ? words.text('lifecycle.none')
        : words.text('lifecycle.place', {
            stage: words.code('lifecycle', stage),
            state: words.code('lifecycle', state),
          });
    const title = words.text('lifecycle.flow', { day: words.formats.day(flow.asOf, 'long') });
    return html`<div class="scroll" tabindex="0" role="region" aria-label=${title}>
      <table>
        <caption>
          ${title}
        </caption>
        <thead>
          <tr>
            <th scope="col">${words.text('column.from')}</th>
            <th scope="col">${words.text('column.to')}</th>
            <th scope="col" class="figure">${words.text('column.customers')}</th>
          </tr>
        </thead>
        <tbody>
          ${changes(flow)
            .slice(0, 8)
            .map(
              (move) =>
                html`<tr>
                  <td>${name(move.fromStage, move.fromState)}</td>
                  <td>${name(move.toStage, move.toState)}</td>
                  <td class="figure">${words.value(move.customers, 'count')}</td>
                </tr>`,
            )}
        </tbody>
      </table>
    </div>`;
  }
}
