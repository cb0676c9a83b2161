// Small pieces of template that many elements need: a figure with its address in the report, text
// with weight, and the sentence for a value that the data cannot support.
import { html, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { RichPart, Words } from '../../i18n/words';

/** One figure on the screen: its words, its path in the report JSON and its raw value. */
export function figure(key: string, value: number | string | null, text: string): TemplateResult {
  return html`<data
    class="number"
    data-key=${key}
    data-value=${String(value)}
    value=${ifDefined(value === null ? undefined : String(value))}
    >${text}</data
  >`;
}

/** Parts of a message, those with weight in bold. */
export function weighted(parts: readonly RichPart[]): TemplateResult {
  return html`${parts.map((part) =>
    typeof part === 'string' ? part : html`<strong>${part.strong}</strong>`,
  )}`;
}

/** Why a value is missing, in words. */
export function reasonText(words: Words, reason: string | undefined): string {
  return words.code('reason', reason ?? 'notEnoughData');
}
