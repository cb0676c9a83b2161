// The head of the report: one row per figure, with its interval, the last complete period against
// the one before, a trend, and the definition behind a button.
import { html, nothing, svg, type PropertyDeclarations, type TemplateResult } from 'lit';
import { spark } from '../../charts/spark';
import type { Report } from '../../core/report';
import { figure, reasonText } from '../base/figures';
import { Panel } from '../base/panel';
import { definition } from '../definition/definition';
import type { Section } from '../report/sections';
import { headlineStyles } from './headline-styles';
import { headlineRows, type HeadlineId, type HeadlineRow } from './rows';

interface ShownRow extends HeadlineRow {
  /** The report that it stands in. */
  readonly report: Report;
  /** Whether it answers an older question. */
  readonly waits: boolean;
}

const sparkSize = { width: 104, height: 28 };

export class WeerzienHeadline extends Panel {
  static override properties: PropertyDeclarations = {
    open: { state: true },
    pending: { attribute: false },
  };
  static override styles = [...Panel.styles, headlineStyles];

  declare open: HeadlineId | undefined;
  /** Sections of the report that answer an older question than the others. */
  declare pending: ReadonlySet<Section> | undefined;
  readonly #shown = new Map<HeadlineId, ShownRow>();

  protected override render(): TemplateResult | typeof nothing {
    const { report, words } = this;
    if (!report) return nothing;
    const unit = report.options.period;
    return html`
      <div class="head" aria-hidden="true">
        <span></span>
        <span>${words.text('headline.wholeWindow')}</span>
        <span>${words.text('headline.lastPeriod', { unit })}</span>
        <span>${words.text('headline.change', { unit })}</span>
        <span>${words.text('headline.trend')}</span>
      </div>
      <ul class="rows">
        ${headlineRows(report).map((row) => this.#row(this.#newest(row, report)))}
      </ul>
      ${
        report.quality && report.quality.anonymous.orders > 0
          ? html`<p class="note">
              ${words.text('headline.anonymous', {
                orders: report.quality.anonymous.orders,
                revenue: words.value(report.quality.anonymous.revenue, 'moneyWhole', {
                  money: report,
                }),
              })}
            </p>`
          : nothing
      }
    `;
  }

  /** The row, or what it showed before for as long as not all of it is new. */
  #newest(row: HeadlineRow, report: Report): ShownRow {
    const waits = (sections: readonly Section[]): boolean =>
      sections.some((section) => this.pending?.has(section));
    const old = this.#shown.get(row.id);
    const waiting = waits(row.sections);
    if (old && waiting) return { ...old, waits: true };
    const shown = {
      ...row,
      report,
      waits: waiting || (this.open === row.id && waits(['quality'])),
    };
    if (!waiting) this.#shown.set(row.id, shown);
    return shown;
  }

  #text(value: number, row: ShownRow): string {
    return this.words.value(value, row.kind, { money: row.report });
  }

  #row(row: ShownRow): TemplateResult {
    const { words } = this;
    const open = this.open === row.id;
    const name = words.text(`metric.${row.id}.name`);
    return html`
      <li class="row" aria-busy=${row.waits}>
        <div class="label">
          <button
            class="define"
            aria-expanded=${open ? 'true' : 'false'}
            title=${words.text('definition.of', { name })}
            @click=${() => (this.open = open ? undefined : row.id)}
          >
            ${name}
          </button>
          ${this.#scope(row)}
        </div>
        <div class="value">
          ${
            row.value === null
              ? html`<span class="missing">${reasonText(words, row.reason)}</span>`
              : figure(row.key, row.value, this.#text(row.value, row))
          }
          ${this.#interval(row)}
        </div>
        <div class="latest">${this.#latest(row)}</div>
        <div class="change">${this.#change(row)}</div>
        <div class="trend">${this.#trend(row, name)}</div>
        ${open ? html`<div class="about">${this.#definition(row)}</div>` : nothing}
      </li>
    `;
  }

  /**
   * What part of the customers or which period a figure is about, where it is not the whole file.
   */
  #scope(row: ShownRow): TemplateResult | typeof nothing {
    const { words } = this;
    const until = row.report.truncation?.burnIn?.until;
    if (row.afterBurnIn && until) {
      return html`<span class="caption"
        >${words.text('headline.afterBurnInShort', { until: words.formats.month(until) })}</span
      >`;
    }
    return nothing;
  }

  #interval(row: ShownRow): TemplateResult | typeof nothing {
    const range = this.#range(row);
    if (range === undefined) return nothing;
    return html`<span class="interval" title=${this.words.text('headline.intervalHint')}
      >${range}</span
    >`;
  }

  /** The interval in words, where the figure has one. */
  #range(row: ShownRow): string | undefined {
    if (row.value === null || row.low == null) return undefined;
    const { formats } = this.words;
    if (row.high == null) {
      return this.words.text('headline.from', { low: this.#text(row.low, row) });
    }
    return row.kind === 'days'
      ? formats.daysRange(row.low, row.high)
      : formats.percentRange(row.low, row.high);
  }

  /** What was divided by what, where the figure is a quotient. */
  #parts(row: ShownRow): { numerator?: string | undefined; denominator?: string | undefined } {
    const { formats } = this.words;
    const { report } = row;
    const identified = report.summary?.identified;
    if (row.id === 'aov' && identified && identified.revenue !== null) {
      const numerator = formats.money(identified.revenue, report);
      return { numerator, denominator: formats.count(identified.orders) };
    }
    const count = (value: number | null | undefined): string | undefined =>
      value == null ? undefined : formats.count(value);
    return { numerator: count(row.numerator), denominator: count(row.denominator) };
  }

  #latest(row: ShownRow): TemplateResult | typeof nothing {
    if (!row.latest) return nothing;
    const period = this.words.period(row.latest.start, row.report.options.period);
    // Retention is that of the last period already; only the period is left to say.
    const repeated = row.id === 'retention';
    return html`${
        repeated ? nothing : html`<span class="number">${this.#text(row.latest.value, row)}</span>`
      }

      <span class="caption"
        >${this.words.text(`headline.latest.${latestCaption(row.id)}`, {
          period,
        })}</span
      >`;
  }

  #change(row: ShownRow): TemplateResult | typeof nothing {
    const { change } = row;
    if (!change) return nothing;
    const { words } = this;
    const arrow = change.difference > 0 ? '↑' : change.difference < 0 ? '↓' : '=';
    const size = Math.abs(change.difference);
    const text =
      change.kind === 'relative'
        ? words.formats.percent(size)
        : words.text('headline.points', { points: words.formats.decimal(size * 100, 1) });
    const direction = change.difference > 0 ? 'up' : change.difference < 0 ? 'down' : 'same';
    return html`<span class="number"
        ><span class="arrow" aria-hidden="true">${arrow}</span>
        <span class="hidden-visually">${words.text('headline.direction', { direction })}</span>
        ${text}</span
      >
      ${
        change.clear === false
          ? html`<span class="caption">${words.text('headline.unclear')}</span>`
          : nothing
      }`;
  }

  #trend(row: ShownRow, name: string): TemplateResult | typeof nothing {
    const { width, height } = sparkSize;
    const line = spark(row.trend, width, height);
    if (!line) return nothing;
    const label = this.words.text(
      row.id === 'medianGap' ? 'headline.curveOf' : 'headline.trendOf',
      {
        name,
      },
    );
    return html`<svg role="img" aria-label=${label} viewBox="0 0 ${width} ${height}">
      ${svg`<path d=${line.path}></path>
        <circle cx=${line.end.x} cy=${line.end.y} r="2.2"></circle>`}
    </svg>`;
  }

  #definition(row: ShownRow): TemplateResult {
    const { words } = this;
    const { report } = row;
    return html`${definition(words, {
      metric: row.id,
      report,
      ...this.#parts(row),
      interval: this.#range(row),
      value: row.value === null ? undefined : this.#text(row.value, row),
    })}
    ${
      row.afterBurnIn && report.truncation?.burnIn
        ? html`<p class="note">
            ${words.text('headline.afterBurnIn', {
              until: words.formats.day(report.truncation.burnIn.until, 'long'),
            })}
          </p>`
        : nothing
    }`;
  }
}

/** What the value of the last period is about: its orders, or the customers first seen in it. */
function latestCaption(id: HeadlineId): 'period' | 'returning' | 'cohort' {
  if (id === 'repeatPurchaseRate') return 'returning';
  return id === 'within90' ? 'cohort' : 'period';
}
