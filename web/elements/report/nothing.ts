// What stands in place of the panels where no customer is left: because of the filter, or of the
// file.
import { html, nothing as none, type TemplateResult } from 'lit';
import type { Report } from '../../core/report';
import type { MessageKey, Words } from '../../i18n/words';
import { currentFilter } from '../options/filters';

export interface NothingActions {
  /** Neither is offered where nothing can be asked. */
  readonly columns: () => void;
  readonly unfilter: () => void;
}

function button(name: string, label: string, act: () => void): TemplateResult {
  return html`<div class="actions">
    <button class="primary" data-action=${name} @click=${act}>${label}</button>
  </div>`;
}

export function nothing(report: Report, words: Words, actions?: NothingActions): TemplateResult {
  const filtered = Object.keys(currentFilter(report)).length > 0;
  const orders = report.summary?.all.orders ?? 0;
  const title: MessageKey = filtered ? 'report.noMatchTitle' : 'report.nothingTitle';
  const text = filtered
    ? 'report.noMatch'
    : orders > 0
      ? 'report.noCustomers'
      : ('report.noOrders' as const);
  return html`<section class="nothing" data-filtered=${filtered}>
    <h2>${words.text(title)}</h2>
    <p>${words.text(text)}</p>
    ${
      !actions
        ? none
        : filtered
          ? button('remove-filters', words.text('report.unfilter'), actions.unfilter)
          : button('check-columns', words.text('failure.columns'), actions.columns)
    }
  </section>`;
}
