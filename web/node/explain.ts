// One English line for an error code, for standard error: where, what, and the particulars.
import type { WeerzienError } from '../core/errors';
import { loadWords, type Values, type Words } from '../i18n/words';

/** `file:line:column: ` as far as the error knows them. */
function placeOf({ file, line, column }: Record<string, unknown>): string {
  if (typeof file !== 'string') return '';
  const numbers = [line, column].filter((value) => typeof value === 'number');
  return `${[file, ...numbers].join(':')}: `;
}

function textOf(value: unknown): string {
  if (Array.isArray(value)) return value.join(', ');
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** What the error knows beside its place and its sentence. */
function particularsOf({ code, details }: WeerzienError, words: Words): string {
  const named: Record<string, string> = { reason: 'skip' };
  const particulars = Object.entries(details)
    .filter(([key]) => !['file', 'line', 'column', 'kind', 'timeZone', 'mapping'].includes(key))
    .map(
      ([key, value]) =>
        `${key}: ${named[key] ? words.code(named[key], textOf(value)) : textOf(value)}`,
    );
  if (!words.has(`error.${code}.title`)) particulars.unshift(`code: ${code}`);
  return particulars.length > 0 ? ` (${particulars.join('; ')})` : '';
}

function sentenceOf({ code, details }: WeerzienError, words: Words): string {
  const known = words.has(`error.${code}.title`);
  if (!known) return 'The input cannot be used';
  const { kind } = details;
  const values = { ...details, code, kind: kind ? words.code('fileKind', String(kind)) : '' };
  return words.code('error', `${code}.title`, values as Values);
}

/** The error as one line. */
export async function explain(error: WeerzienError): Promise<string> {
  const words = await loadWords('en');
  const text = placeOf(error.details) + sentenceOf(error, words) + particularsOf(error, words);
  return text.replaceAll(/\s+/g, ' ').trim();
}
