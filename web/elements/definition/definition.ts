// The definition behind a figure: what it is, its formula, this file's numerator and denominator,
// the rows left out, where it comes from and one worked example.
import { html, nothing, type TemplateResult } from 'lit';
import type { Report } from '../../core/report';
import type { Words } from '../../i18n/words';

export interface DefinitionInput {
  /** Name of the metric in the messages, such as `repeatPurchaseRate`. */
  readonly metric: string;
  readonly report?: Report | undefined;
  readonly numerator?: string | undefined;
  readonly denominator?: string | undefined;
  readonly value?: string | undefined;
  /** The range that chance leaves open, in words. */
  readonly interval?: string | undefined;
}

/** Orders and rows that no figure about customers counts, in one sentence. */
export function leftOutText(report: Report, words: Words): string {
  const quality = report.quality;
  if (!quality) return '';
  const uncounted = quality.statuses
    .filter((status) => !status.counted)
    .reduce((sum, status) => sum + status.count, 0);
  const skipped = quality.skipped.reduce((sum, reason) => sum + reason.count, 0);
  return words.text('definition.leftOut', {
    anonymous: quality.anonymous.orders,
    uncounted,
    skipped,
  });
}

export function definition(words: Words, input: DefinitionInput): TemplateResult {
  const part = (name: string): string | undefined => {
    const key = `metric.${input.metric}.${name}`;
    return words.has(key) ? words.text(key) : undefined;
  };
  const row = (label: string, text: string | undefined): TemplateResult | typeof nothing =>
    text
      ? html`<div>
          <dt>${label}</dt>
          <dd>${text}</dd>
        </div>`
      : nothing;
  const here =
    input.numerator !== undefined && input.denominator !== undefined
      ? `${input.numerator} ÷ ${input.denominator}${input.value ? ` = ${input.value}` : ''}`
      : undefined;
  return html`
    <dl class="definition">
      ${row(words.text('definition.what'), part('what'))}
      ${row(words.text('definition.formula'), part('formula'))}
      ${row(words.text('definition.here'), here)}
      ${row(words.text('definition.interval'), input.interval)}
      ${row(
        words.text('definition.rows'),
        input.report ? leftOutText(input.report, words) : undefined,
      )}
      ${row(words.text('definition.example'), part('example'))}
      ${row(words.text('definition.source'), part('source'))}
    </dl>
  `;
}

/** The definition folded away under a line that can be opened: for panels and charts. */
export function definitionDetails(words: Words, input: DefinitionInput): TemplateResult {
  return html`
    <details class="definition-details screen-only">
      <summary>${words.text('definition.summary')}</summary>
      ${definition(words, input)}
    </details>
  `;
}
