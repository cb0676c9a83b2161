// The report in a few plain sentences.
import { css, html, nothing, type TemplateResult } from 'lit';
import { weighted } from '../base/figures';
import { Panel } from '../base/panel';
import { findingsOf } from './findings-of';

export class WeerzienFindings extends Panel {
  static override styles = [
    ...Panel.styles,
    css`
      ul {
        display: grid;
        gap: 0.5rem 3rem;
      }
      li {
        max-width: 62ch;
        padding-inline-start: 1rem;
        border-inline-start: 2px solid var(--line-strong);
        font-size: 0.9375rem;
        line-height: 1.5;
      }
      @container (min-width: 52rem) {
        ul {
          grid-template-columns: 1fr 1fr;
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
