// The cohort grid: one row per group of new customers, one column per period since. A real table,
// with unfinished cells hatched, groups of the burn-in marked, and the average of the finished
// cells on top.
import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import {
  averageRow,
  cellValue,
  cohortCurveChart,
  measureKind,
  type AverageCell,
  type CohortClock,
  type CohortMeasure,
} from '../../charts/cohort-curve';
import type { Cohort, CohortCell, Report } from '../../core/report';
import { choices } from '../base/choices';
import { Panel } from '../base/panel';
import { variables } from '../base/variables';
import { cohortStyles } from './cohort-styles';
import { colorScale, firstOffset, rawName, shownCohorts } from './grid';
import { mainUnits } from '../../i18n/formats';

const measures: readonly CohortMeasure[] = [
  'share',
  'everReturned',
  'customers',
  'ordersPerCustomer',
  'revenue',
  'cumulativePerCustomer',
  'aov',
];

export class WeerzienCohorts extends Panel {
  static override properties: PropertyDeclarations = {
    measure: { type: String },
    clock: { type: String },
    all: { state: true },
  };
  static override styles = [...Panel.styles, cohortStyles];

  declare measure: CohortMeasure;
  declare clock: CohortClock;
  declare all: boolean;

  constructor() {
    super();
    this.measure = 'share';
    this.clock = 'calendar';
    this.all = false;
  }

  protected override render(): TemplateResult | typeof nothing {
    const { report, words, measure, clock } = this;
    if (!report?.cohorts) return nothing;
    const cohorts = report.cohorts[clock].cohorts;
    if (cohorts.length === 0) return this.frame('panel.cohorts', this.tooLittle('noCustomers'));
    return this.frame(
      'panel.cohorts',
      html`
        ${this.chart('curve', [clock, measure], () =>
          cohortCurveChart(report, words, clock, measure),
        )}
        ${this.#grid(report, cohorts)} ${this.#notes(report, cohorts)}
      `,
      { tools: this.#tools(report), metric: 'cohorts' },
    );
  }

  #tools(report: Report): TemplateResult {
    const { words } = this;
    const money = report.summary?.identified.revenue != null;
    const offered = measures.filter((measure) => money || measureKind(measure) !== 'money');
    const clocks = (['calendar', 'days'] as const).map((value) => ({
      value,
      label: words.text(`cohorts.clock.${value}`, { unit: report.options.period }),
    }));
    return html`<div class="tools screen-only">
      <label class="field">
        <span class="hidden-visually">${words.text('measure.label')}</span>
        <select
          @change=${(event: Event) => {
            this.measure = (event.target as HTMLSelectElement).value as CohortMeasure;
          }}
        >
          ${offered.map(
            (measure) =>
              html`<option value=${measure} ?selected=${measure === this.measure}>
                ${words.text(`cohorts.measure.${measure}`)}
              </option>`,
          )}
        </select>
      </label>
      ${choices('clock', words.text('cohorts.clock'), clocks, this.clock, (value) => {
        this.clock = value;
      })}
    </div>`;
  }

  #grid(report: Report, cohorts: readonly Cohort[]): TemplateResult {
    const { words, measure, clock } = this;
    const { first, offsets } = shownCohorts(cohorts, this.all);
    const scale = colorScale(cohorts, measure);
    const unit = clock === 'calendar' ? report.options.period : 'days30';
    const start = firstOffset(measure);
    const average = averageRow(cohorts, measure).slice(start, offsets);
    const columns = Array.from({ length: offsets - start }, (_, index) => start + index);
    return html`
      <div
        class="scroll grid"
        tabindex="0"
        role="region"
        aria-label=${words.text('cohorts.caption', { measure, unit })}
      >
        <table>
          <caption>
            ${words.text('cohorts.caption', { measure, unit })}
          </caption>
          <thead>
            <tr>
              <th scope="col" class="name">${words.text('cohorts.firstOrder')}</th>
              <th scope="col" class="figure">${words.text('column.customers')}</th>
              ${columns.map(
                (offset) =>
                  html`<th scope="col" class="figure cell">
                    <span class="hidden-visually">${words.text('axis.offset', { unit })}</span>
                    ${offset}
                  </th>`,
              )}
            </tr>
          </thead>
          <tbody @pointerover=${this.#explain}>
            ${this.#averageRow(report, average, scale)}
            ${cohorts
              .slice(first)
              .map((cohort, index) =>
                this.#cohortRow(report, cohort, first + index, columns, scale),
              )}
          </tbody>
        </table>
      </div>
    `;
  }

  #averageRow(
    report: Report,
    average: readonly AverageCell[],
    scale: (offset: number, value: number) => number,
  ): TemplateResult {
    const { words } = this;
    const list = report.cohorts![this.clock].average;
    return html`<tr class="average">
      <th scope="row" class="name">${words.text('cohorts.average')}</th>
      <td class="figure"></td>
      ${average.map((cell) => {
        const index = list.findIndex((entry) => entry.offset === cell.offset);
        const shares = this.measure === 'share' && index >= 0;
        const value = shares ? (list[index]?.value ?? null) : cell.value;
        if (value === null) return html`<td class="cell"></td>`;
        const v = scale(cell.offset, value);
        return html`<td
          class="cell"
          ${variables({ '--v': v })}
          title=${words.text('cohorts.averageHint', { cohorts: cell.cohorts })}
          data-key=${shares ? `cohorts.${this.clock}.average.${index}` : nothing}
          data-value=${shares ? String(value) : nothing}
        >
          ${this.#text(value, report)}
        </td>`;
      })}
    </tr>`;
  }

  #cohortRow(
    report: Report,
    cohort: Cohort,
    row: number,
    columns: readonly number[],
    scale: (offset: number, value: number) => number,
  ): TemplateResult {
    const { words } = this;
    const name = words.period(cohort.start, report.options.period);
    return html`<tr class=${cohort.burnIn ? 'burn-in' : ''}>
      <th scope="row" class="name">
        ${name}${
          cohort.burnIn
            ? html`<span class="mark" title=${words.text('cohorts.burnInHint')}
                >*<span class="hidden-visually">${words.text('cohorts.burnIn')}</span></span
              >`
            : nothing
        }
      </th>
      <td
        class="figure"
        data-key=${`cohorts.${this.clock}.cohorts.${row}.size`}
        data-value=${cohort.size}
      >
        ${words.value(cohort.size, 'count')}
      </td>
      ${columns.map((offset) => {
        const cell = cohort.cells[offset];
        return cell ? this.#cell(report, cohort, cell, row, scale) : html`<td class="cell"></td>`;
      })}
    </tr>`;
  }

  #cell(
    report: Report,
    cohort: Cohort,
    cell: CohortCell,
    row: number,
    scale: (offset: number, value: number) => number,
  ): TemplateResult {
    const { measure } = this;
    const value = cellValue(cohort, cell, measure);
    if (value === null) return html`<td class="cell"></td>`;
    const v = scale(cell.offset, value);
    const raw = rawName(measure);
    return html`<td
      class="cell ${cell.state}"
      ${variables({ '--v': v })}
      data-cell=${`${row} ${cell.offset}`}
      data-key=${`cohorts.${this.clock}.cohorts.${row}.cells.${cell.offset}.${raw}`}
      data-value=${String(cell[raw])}
    >
      ${this.#text(value, report)}
    </td>`;
  }

  /**
   * Puts the counts of the cell under the pointer in its title: made when asked for, not 500
   * times.
   */
  #explain(event: PointerEvent): void {
    const { report, words } = this;
    const target = (event.target as Element).closest<HTMLElement>('[data-cell]');
    const [row = -1, offset = -1] = (target?.dataset['cell'] ?? '').split(' ').map(Number);
    const cohort = report?.cohorts?.[this.clock].cohorts[row];
    const cell = cohort?.cells[offset];
    if (!target || !report || !cohort || !cell) return;
    target.title = words.text('cohorts.cellHint', {
      cohort: words.period(cohort.start, report.options.period),
      offset: cell.offset,
      active: cell.active,
      size: cohort.size,
      state: cell.state,
      atRisk: cell.atRisk,
    });
  }

  /** Numbers without a sign, because a whole column shares it and the caption says it. */
  #text(value: number, report: Report): string {
    const { formats } = this.words;
    const kind = measureKind(this.measure);
    if (kind === 'percent') return formats.decimal(value * 100, 1);
    if (kind === 'count') return formats.count(value);
    if (kind === 'decimal') return formats.decimal(value);
    const major = mainUnits(value, report);
    return major >= 100_000 ? formats.compact(major) : formats.count(major);
  }

  #notes(report: Report, cohorts: readonly Cohort[]): TemplateResult {
    const { words } = this;
    const { first } = shownCohorts(cohorts, this.all);
    const unfinished = cohorts.some((c) => c.cells.some((cell) => cell.state === 'partial'));
    return html`
      <div class="notes">
        ${
          first > 0
            ? html`<button class="quiet" @click=${() => (this.all = true)}>
                ${words.text('cohorts.showAll', { count: cohorts.length })}
              </button>`
            : nothing
        }
        ${
          unfinished
            ? html`<p class="note">
                <i class="swatch" aria-hidden="true"></i>${words.text('cohorts.unfinished')}
              </p>`
            : nothing
        }
        ${
          cohorts.slice(first).some((cohort) => cohort.burnIn)
            ? html`<p class="note">
                *
                ${words.text('cohorts.burnInNote', {
                  months: report.truncation?.burnIn?.months ?? 0,
                })}
              </p>`
            : nothing
        }
      </div>
    `;
  }
}
