// Why the number is not the one elsewhere: the same file under every definition of retention in
// use.
import { html, nothing, type TemplateResult } from 'lit';
import type { Definition } from '../../core/report';
import { figure, reasonText } from '../base/figures';
import { Panel } from '../base/panel';
import { variables } from '../base/variables';
import { definitionListStyles } from './definition-list-styles';

export class WeerzienDefinitions extends Panel {
  static override styles = [...Panel.styles, definitionListStyles];

  protected override render(): TemplateResult | typeof nothing {
    const { report, words } = this;
    const definitions = report?.definitions;
    if (!definitions || definitions.length === 0) return nothing;
    const known = definitions.flatMap((d) => (d.value === null ? [] : d.value));
    return this.frame(
      'panel.definitions',
      html`
        <p class="finding">
          ${
            known.length > 1
              ? words.text('definitions.finding', {
                  count: known.length,
                  low: words.formats.percent(Math.min(...known), 0),
                  high: words.formats.percent(Math.max(...known), 0),
                })
              : words.text('definitions.findingFew')
          }
        </p>
        <ul>
          ${definitions.map((definition, index) => this.#row(definition, index))}
        </ul>
      `,
    );
  }

  #row(definition: Definition, index: number): TemplateResult {
    const { words } = this;
    const { id, value, low, high, numerator, denominator } = definition;
    const when =
      definition.start && definition.end
        ? words.formats.dayRange(definition.start, definition.end)
        : '';
    return html`<li>
      <div class="words">
        <h3>${words.code('definitions', `${id}.name`)}</h3>
        <p class="small soft">
          ${words.code('definitions', `${id}.text`)}
          ${when ? html`<span class="faint">${when}.</span>` : nothing}
        </p>
      </div>
      <div class="share">
        ${
          value === null
            ? html`<span class="small soft">${reasonText(words, definition.valueReason)}</span>`
            : html`
                ${figure(`definitions.${index}`, value, words.value(value, 'percent'))}
                <span class="faint small"
                  >${words.value(numerator, 'count')} ÷ ${words.value(denominator, 'count')}</span
                >
                ${
                  low === null || high === null
                    ? nothing
                    : html`<span class="faint small" title=${words.text('headline.intervalHint')}
                        >${words.formats.percentRange(low, high)}</span
                      >`
                }
              `
        }
      </div>
      <div
        class="track"
        aria-hidden="true"
        ${variables({
          '--value': Math.min(value ?? 0, 1),
          '--low': low ?? value ?? 0,
          '--high': high ?? value ?? 0,
        })}
      >
        ${value === null ? nothing : html`<i class="range"></i><i class="dot"></i>`}
      </div>
    </li>`;
  }
}
