// The head of a report: which files, which days, how they were read, and what to do with the
// report.
import { html, nothing, type TemplateResult } from 'lit';
import type { Report } from '../../core/report';
import type { Words } from '../../i18n/words';
import type { Session } from './session';

const mostNames = 4;

export function reportHeader(
  report: Report,
  session: Session,
  words: Words,
  save: () => void,
): TemplateResult {
  const { loaded } = session;
  const { first, last } = report.window;
  // The same rows as the quality panel counts, with those that were left out.
  const rows = report.quality?.rowsRead ?? loaded?.rows ?? 0;
  return html`
    <header part="header">
      <div>
        <p class="kicker">
          ${words.formats.list(session.fileNames.filter(Boolean).slice(0, mostNames))}
        </p>
        <p class="window">
          ${first && last ? words.formats.dayRange(first, last) : words.text('report.noWindow')}
        </p>
        ${
          loaded
            ? html`<p class="small soft" data-rows=${rows}>
                ${words.text('report.read', {
                  rows,
                  seconds: words.formats.decimal(loaded.seconds, loaded.seconds < 10 ? 2 : 0),
                })}
                ${loaded.rereads.map((code) => words.code('reread', code)).join(' ')}
              </p>`
            : nothing
        }
      </div>
      ${
        session.answering
          ? html`<div class="actions screen-only">
              <button
                data-action="columns"
                @click=${() => session.openMapping(!session.mappingOpen)}
              >
                ${words.text('report.columns')}
              </button>
              <button data-action="save-report" @click=${save}>${words.text('report.save')}</button>
              <button data-action="print" @click=${() => window.print()}>
                ${words.text('report.print')}
              </button>
              <button data-action="other-file" @click=${() => session.clear()}>
                ${words.text('report.other')}
              </button>
            </div>`
          : nothing
      }
    </header>
  `;
}
