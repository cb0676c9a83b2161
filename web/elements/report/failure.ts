// A failure in words: what happened, where, and what to do about it.
import { html, nothing, type TemplateResult } from 'lit';
import type { WeerzienError } from '../../core/errors';
import type { Words } from '../../i18n/words';

export interface FailureActions {
  readonly again: () => void;
  /** Offered where choosing the columns may help. */
  readonly columns?: (() => void) | undefined;
}

/** Of a list this many are named. */
const mostNames = 8;

function shown(value: unknown, words: Words): string | undefined {
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value)) {
    const names = value.slice(0, mostNames).map(String);
    const rest = value.length > mostNames ? ['…'] : [];
    return names.length > 0 ? words.formats.list([...names, ...rest]) : undefined;
  }
  return typeof value === 'string' && value !== '' ? value : undefined;
}

export function failure(
  error: WeerzienError,
  words: Words,
  actions: FailureActions,
): TemplateResult {
  const { code, details } = error;
  const kind = details['kind'] ? words.code('fileKind', String(details['kind'])) : '';
  const reason = details['reason'] ? words.code('skip', String(details['reason'])) : '';
  const values = {
    code,
    kind,
    reason,
    count: Number(details['count'] ?? 0),
    timeZone: String(details['timeZone'] ?? ''),
  };
  const known = words.has(`error.${code}.title`) ? code : 'unknown';
  const places = [
    ['file', shown(details['file'], words)],
    ['entry', shown(details['entry'], words)],
    ['names', shown(details['names'], words)],
    ['line', shown(details['line'], words)],
    ['column', shown(details['columnName'], words) ?? shown(details['column'], words)],
    ['example', shown(details['example'], words)],
    ['header', shown(details['columns'], words)],
    ['option', shown(details['option'], words)],
    ['value', shown(details['value'], words)],
    ['allowed', shown(details['allowed'], words)],
  ] as const;
  const where = places.filter(([, value]) => value !== undefined);
  return html`
    <section class="failure" role="alert" data-error=${code}>
      <h2>${words.code('error', `${known}.title`, values)}</h2>
      ${
        where.length > 0
          ? html`<dl>
              ${where.map(
                ([name, value]) =>
                  html`<div>
                    <dt>${words.text(`failure.${name}`)}</dt>
                    <dd>${value}</dd>
                  </div>`,
              )}
            </dl>`
          : nothing
      }
      <p>${words.code('error', `${known}.remedy`, values)}</p>
      <div class="actions">
        ${
          actions.columns
            ? html`<button class="primary" data-action="columns" @click=${actions.columns}>
                ${words.text('failure.columns')}
              </button>`
            : nothing
        }
        <button data-action="again" @click=${actions.again}>${words.text('failure.again')}</button>
      </div>
    </section>
  `;
}
