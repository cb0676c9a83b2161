// One English line for an error code, for standard error.
import type { WeerzienError } from '../core/errors';
import { loadWords, type Values } from '../i18n/words';

/** `file:line` as far as the error knows them. */
function place({ details }: WeerzienError): string {
  const { file, line } = details;
  if (typeof file !== 'string') return '';
  return typeof line === 'number' ? `${file}:${line}: ` : `${file}: `;
}

/** The sentence for the error, or its code where there is none, after the place it is about. */
export async function explain(error: WeerzienError): Promise<string> {
  const words = await loadWords('en');
  const sentence = words.code('error', error.code, error.details as Values);
  const text = `${place(error)}${sentence}`;
  return text.replaceAll(/\s+/g, ' ').trim();
}
