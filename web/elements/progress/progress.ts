// How far reading has come: rows, speed, and a way to stop.
import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { Progress } from '../../core/loaded';
import { WeerzienElement } from '../base/element';
import { variables } from '../base/variables';
import { baseStyles } from '../styles/base';
import { progressStyles } from './progress-styles';

/** @fires weerzien-cancel - when reading is to stop */
export class WeerzienProgress extends WeerzienElement {
  static override properties: PropertyDeclarations = { progress: { attribute: false } };
  static override styles = [...baseStyles, progressStyles];

  declare progress: Progress | undefined;

  protected override render(): TemplateResult {
    const { progress, words } = this;
    const share =
      progress && progress.totalBytes > 0 ? progress.bytes / progress.totalBytes : undefined;
    const percent = share === undefined ? undefined : Math.floor(share * 100);
    return html`
      <div class="box">
        <div class="line">
          <strong>${words.text('progress.reading')}</strong>
          <span class="soft file">${progress?.file ?? ''}</span>
        </div>
        <div
          class="track"
          role="progressbar"
          aria-label=${words.text('progress.reading')}
          aria-valuemin="0"
          aria-valuemax="100"
          aria-valuenow=${percent ?? nothing}
        >
          <i ${variables({ '--share': share ?? 0 })}></i>
        </div>
        <div class="line">
          <span class="soft small" aria-live="off">
            ${
              progress
                ? words.text('progress.state', {
                    rows: progress.rows,
                    speed: words.formats.count(progress.mbPerSecond),
                  })
                : words.text('progress.starting')
            }
            ${progress?.reread ? words.code('reread', progress.reread) : ''}
          </span>
          <button data-action="cancel" @click=${this.#cancel}>
            ${words.text('progress.cancel')}
          </button>
        </div>
      </div>
    `;
  }

  #cancel(): void {
    this.dispatchEvent(new Event('weerzien-cancel', { bubbles: true, composed: true }));
  }
}
