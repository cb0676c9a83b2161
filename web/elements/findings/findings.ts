// The report in a few plain sentences.
import { css, html, nothing, type TemplateResult } from 'lit';
import { weighted } from '../base/figures';
import { Panel } from '../base/panel';
import { findingsOf } from './findings-of';

export class WeerzienFindings extends Panel {
  static override styles = [
    ...Panel.styles,
    css`
      li {
        max-width: 62ch;
        padding-block: 0.65rem;
        border-block-end: 1px solid var(--line);
        font-size: 1rem;
        line-height: 1.45;
        text-wrap: pretty;
        break-inside: avoid;
      }
      @container (min-width: 52rem) {
        ul {
          columns: 2;
          column-gap: 3rem;
        }
      }
    `,
  ];

  protected override render(): TemplateResult | typeof nothing {
    const { report, words } = this;
    if (!report) return nothing;
    const findings = findingsOf(report, words);
    if (findings.length === 0) return nothing;
    return this.frame(
      'panel.findings',
      html`<ul>
        ${findings.map(
          (finding) =>
            html`<li data-finding=${finding.key}>
              ${weighted(words.rich(finding.key, finding.values))}
            </li>`,
        )}
      </ul>`,
    );
  }
}
