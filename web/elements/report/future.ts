// A report that is measured on a day that has yet to come: one mistyped year is enough. The core
// has no clock; the page has.
import { html, nothing, type TemplateResult } from 'lit';
import type { Report } from '../../core/report';
import type { Words } from '../../i18n/words';

/** Clocks and time zones differ by less than this. */
const graceDays = 3;
const dayMs = 86_400_000;

/** A moment's civil day on this computer, `addDays` later, as YYYY-MM-DD. */
export function civilDay(now: Date, addDays = 0): string {
  const utc = Date.UTC(now.getFullYear(), now.getMonth(), now.getDate());
  return new Date(utc + addDays * dayMs).toISOString().slice(0, 10);
}

/** The day that the report is measured on, when that lies ahead and nobody asked for it. */
export function futureDay(report: Report, now: Date): string | undefined {
  const { asOf } = report.window;
  if (!asOf || report.options.asOf) return undefined;
  return asOf > civilDay(now, graceDays) ? asOf : undefined;
}

export function future(
  report: Report,
  words: Words,
  now: Date,
  measureOn?: (day: string) => void,
): TemplateResult | typeof nothing {
  const day = futureDay(report, now);
  if (!day) return nothing;
  return html`<section class="nothing" role="status" data-future=${day}>
    <p>${words.text('report.future', { day: words.formats.day(day, 'long') })}</p>
    ${
      measureOn
        ? html`<div class="actions">
            <button
              class="primary"
              data-action="as-of-today"
              @click=${() => measureOn(civilDay(now))}
            >
              ${words.text('report.asOfToday')}
            </button>
          </div>`
        : nothing
    }
  </section>`;
}
