// One English line for an error code, for standard error: where, what, and what to do about it.
import type { WeerzienError } from '../core/errors';
import { loadWords, type Values, type Words } from '../i18n/words';

/** `file:line:column: ` as far as the error knows them. */
function placeOf({ file, line, column }: Record<string, unknown>): string {
  if (typeof file !== 'string') return '';
  const numbers = [line, column].filter((value) => typeof value === 'number');
  return `${[file, ...numbers].join(':')}: `;
}

/** What the sentences about an error may speak of; codes become words. */
function valuesOf({ code, details }: WeerzienError, words: Words): Values {
  const named = (group: string, value: unknown) =>
    value === undefined ? '' : words.code(group, String(value));
  return {
    ...(details as Values),
    code,
    kind: named('fileKind', details['kind']),
    reason: named('skip', details['reason']),
    count: Number(details['count'] ?? 0),
    timeZone: String(details['timeZone'] ?? ''),
  };
}

/** The error as one line. A code without words of its own is shown with everything known about it. */
export async function explain(error: WeerzienError): Promise<string> {
  const words = await loadWords('en');
  const key = `error.${error.code}`;
  const place = placeOf(error.details);
  if (!words.has(`${key}.title`)) return `${place}${JSON.stringify(error.toData())}`;
  const values = valuesOf(error, words);
  const sentences = ['title', 'remedy'].map((part) =>
    words.code('error', `${error.code}.${part}`, values),
  );
  return `${place}${sentences.join(' ')}`.replaceAll(/\s+/g, ' ').trim();
}
