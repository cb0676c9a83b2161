// Every row accounted for: what was read, what was left out and why, and which statuses count.
import { html, nothing, type TemplateResult } from 'lit';
import type { Quality, Report } from '../../core/report';
import { figure } from '../base/figures';
import { OptionsChangeEvent } from '../base/options-change';
import { Panel } from '../base/panel';
import { qualityStyles } from './quality-styles';

/** The core keeps this many of the rows left out; see cpp/ingest/skips.h. */
const mostSkippedRows = 10_000;

/** More missing months than this are counted, not named. */
const mostMonths = 6;

type ReadFile = NonNullable<Quality['files']>[number];

/**
 * @fires weerzien-options-change - when a status is switched on or off
 * @fires weerzien-skipped-request - when the rows that were left out are asked for
 */
export class WeerzienQuality extends Panel {
  static override styles = [...Panel.styles, qualityStyles];

  protected override render(): TemplateResult | typeof nothing {
    const { report, words } = this;
    const quality = report?.quality;
    if (!report || !quality) return nothing;
    const skipped = quality.skipped.reduce((sum, reason) => sum + reason.count, 0);
    return this.frame(
      'panel.quality',
      html`
        <p class="finding">
          ${words.text('quality.finding', {
            rows: quality.rowsRead,
            used: words.formats.count(quality.rowsUsed ?? quality.rowsRead - skipped),
            skipped,
          })}
        </p>
        <div class="columns two">
          <div class="stack">${this.#files(quality)} ${this.#skipped(quality)}</div>
          <div class="stack">
            ${this.#statuses(report, quality)} ${this.#orders(quality)}
            ${this.#remarks(report, quality)}
          </div>
        </div>
      `,
      { metric: 'quality' },
    );
  }

  #files(quality: Quality): TemplateResult | typeof nothing {
    const { words } = this;
    if (!quality.files?.length) return nothing;
    return html`<ul class="files">
      ${quality.files.map(
        (file, index) =>
          html`<li>
            <strong>${file.name}</strong>
            <span class="small soft">
              ${words.text('quality.file', {
                format: words.code('format', file.format ?? 'generic'),
                encoding: (file.encoding ?? '').toUpperCase(),
                delimiter: words.code('delimiter', delimiterCode(file.delimiter)),
                dateOrder: words.code('dateOrder', file.dateOrder ?? 'ymd'),
                decimalMark: words.code(
                  'decimalMark',
                  file.decimalMark === ',' ? 'comma' : 'point',
                ),
              })}
            </span>
            <span class="small soft">
              ${figure(
                `quality.files.${index}.rowsRead`,
                file.rowsRead,
                words.text('quality.rows', { rows: file.rowsRead }),
              )}
            </span>
            ${this.#evidence(file)}
          </li>`,
      )}
    </ul>`;
  }

  /** How the order of numeric dates was found, and what had to be repaired. */
  #evidence(file: ReadFile): TemplateResult {
    const { words } = this;
    const evidence = file.dateOrderEvidence;
    const first = evidence?.dayAbove12First ?? 0;
    const second = evidence?.dayAbove12Second ?? 0;
    const remarks = (file.remarks ?? []).map(({ code, count }) =>
      words.text('quality.remark', { text: words.code('remark', code), count }),
    );
    return html`${
      first + second > 0
        ? html`<span class="small soft">
            ${words.text('quality.dateEvidence', { first, second })}
          </span>`
        : nothing
    }
    ${
      remarks.length > 0
        ? html`<span class="small soft">
            ${words.text('quality.remarks', { remarks: words.formats.list(remarks) })}
          </span>`
        : nothing
    }`;
  }

  #skipped(quality: Quality): TemplateResult {
    const { words } = this;
    if (quality.skipped.length === 0)
      return html`<p class="note">${words.text('quality.nothingSkipped')}</p>`;
    const skipped = quality.skipped.reduce((sum, reason) => sum + reason.count, 0);
    return html`<table class="skipped">
        <caption>
          ${words.text('quality.skipped')}
        </caption>
        <thead>
          <tr>
            <th scope="col">${words.text('column.reason')}</th>
            <th scope="col" class="figure">${words.text('column.rows')}</th>
            <th scope="col">${words.text('column.lines')}</th>
          </tr>
        </thead>
        <tbody>
          ${quality.skipped.map(
            (reason) =>
              html`<tr>
                <th scope="row">
                  ${words.code('skip', reason.code)}
                  ${
                    reason.example
                      ? html`<span class="example">
                          ${words.text('quality.skippedExample', { row: reason.example })}
                        </span>`
                      : nothing
                  }
                </th>
                <td class="figure">${words.value(reason.count, 'count')}</td>
                <td class="lines">${this.#lines(reason.lines ?? [], reason.count)}</td>
              </tr>`,
          )}
        </tbody>
      </table>
      <button class="ask screen-only" data-action="skipped-csv" @click=${this.#skippedRows}>
        ${words.text('quality.downloadSkipped')}
      </button>
      ${
        skipped > mostSkippedRows
          ? html`<p class="note screen-only">
              ${words.text('quality.skippedMost', { most: mostSkippedRows })}
            </p>`
          : nothing
      }`;
  }

  #skippedRows(): void {
    this.dispatchEvent(new Event('weerzien-skipped-request', { bubbles: true, composed: true }));
  }

  /** The first line numbers; dots where there are more. */
  #lines(lines: readonly number[], count: number): string {
    const numbers = lines.map((line) => this.words.value(line, 'count')).join(' · ');
    return lines.length < count ? `${numbers} …` : numbers;
  }

  #statuses(report: Report, quality: Quality): TemplateResult | typeof nothing {
    const { words } = this;
    if (quality.statuses.length === 0) return nothing;
    return html`<fieldset class="statuses">
      <legend>${words.text('quality.statuses')}</legend>
      <ul>
        ${quality.statuses.map(
          (status) =>
            html`<li>
              <label>
                <input
                  type="checkbox"
                  .checked=${status.counted}
                  @change=${(event: Event) => this.#switch(report, status.text, event)}
                />
                <span>
                  ${status.text || words.text('quality.noStatus')}
                  ${
                    status.kind === 'unknown' && status.text
                      ? html`<span class="caption">${words.text('quality.unknownStatus')}</span>`
                      : nothing
                  }
                </span>
              </label>
              <span class="number">${words.value(status.count, 'count')}</span>
            </li>`,
        )}
      </ul>
    </fieldset>`;
  }

  /** Orders that the counting rules leave out, by reason. */
  #orders(quality: Quality): TemplateResult | typeof nothing {
    const { words } = this;
    const reasons = Object.entries(quality.ordersLeftOut).filter(([, count]) => count > 0);
    if (reasons.length === 0) return nothing;
    return html`<table>
      <caption>
        ${words.text('quality.ordersLeftOut')}
      </caption>
      <tbody>
        ${reasons.map(
          ([code, count]) =>
            html`<tr>
              <th scope="row">${words.code('leftOut', code)}</th>
              <td class="figure">
                ${figure(`quality.ordersLeftOut.${code}`, count, words.value(count, 'count'))}
              </td>
            </tr>`,
        )}
      </tbody>
    </table>`;
  }

  #switch(report: Report, text: string, event: Event): void {
    const counted = (event.target as HTMLInputElement).checked;
    const before = (report.options as { statuses?: Record<string, boolean> }).statuses ?? {};
    this.dispatchEvent(new OptionsChangeEvent({ statuses: { ...before, [text]: counted } }));
  }

  #remarks(report: Report, quality: Quality): TemplateResult {
    const { words } = this;
    const money = (minor: number | null): string =>
      words.value(minor, 'moneyWhole', { money: report });
    const suspects = quality.suspectKeys;
    const currencies = quality.currencies.filter(
      ({ code }) => code !== '' && code !== report.currency,
    );
    const gaps = quality.periodGaps.map((month) =>
      words.formats.month(month.length === 7 ? `${month}-01` : month),
    );
    const givenUp = quality.files?.some((file) =>
      file.remarks?.some(({ code }) => code === 'linesGivenUp'),
    );
    return html`<ul class="remarks">
      ${
        quality.anonymous.orders > 0
          ? html`<li>
              ${words.text('quality.anonymous', {
                orders: quality.anonymous.orders,
                revenue: money(quality.anonymous.revenue),
              })}
            </li>`
          : nothing
      }
      ${suspects.map(
        (suspect) =>
          html`<li>
            ${words.text('quality.suspect', {
              key: suspect.key,
              orders: suspect.orders,
              share: words.value(suspect.share, 'percent'),
              customers: suspect.customers ?? 1,
              reason: suspect.reason,
            })}
          </li>`,
      )}
      ${
        currencies.length > 0
          ? html`<li>
              ${words.text('quality.currencies', {
                currency: report.currency,
                others: words.formats.list(
                  currencies.map((c) => `${c.code} (${words.value(c.orders, 'count')})`),
                ),
              })}
            </li>`
          : nothing
      }
      ${givenUp ? html`<li data-given-up>${words.text('quality.linesGivenUp')}</li>` : nothing}
      ${
        quality.filesLeftOut.length > 0
          ? html`<li data-left-out>
              ${words.text('quality.filesLeftOut', {
                count: quality.filesLeftOut.length,
                files: words.formats.list(
                  quality.filesLeftOut.map(({ name, code }) =>
                    words.text('quality.fileLeftOut', {
                      name,
                      reason: words.code('fileLeftOut', code),
                    }),
                  ),
                ),
              })}
            </li>`
          : nothing
      }
      ${
        gaps.length > 0
          ? html`<li>
              ${words.text('quality.gaps', {
                count: gaps.length,
                months: words.formats.list(gaps.slice(0, mostMonths)),
              })}
            </li>`
          : nothing
      }
    </ul>`;
  }
}

function delimiterCode(delimiter: string | undefined): string {
  const codes: Record<string, string> = {
    ',': 'comma',
    ';': 'semicolon',
    '\t': 'tab',
    '|': 'bar',
    ' ': 'space',
    '': 'fixed',
  };
  return codes[delimiter ?? ''] ?? 'other';
}
