// Where files come in: drop zone, file button, and the sample shop where the page offers one.
import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { WeerzienElement } from '../base/element';
import { baseStyles } from '../styles/base';
import { dropStyles } from './drop-styles';

export class FilesEvent extends Event {
  readonly files: readonly File[];

  constructor(files: readonly File[]) {
    super('weerzien-files', { bubbles: true, composed: true });
    this.files = files;
  }
}

declare global {
  interface HTMLElementEventMap {
    'weerzien-files': FilesEvent;
  }
}

/**
 * @fires weerzien-files - with the files that were dropped or chosen
 * @fires weerzien-sample - when the sample shop is asked for
 */
export class WeerzienDrop extends WeerzienElement {
  static override properties: PropertyDeclarations = {
    sample: { type: Boolean },
    over: { state: true },
  };
  static override styles = [...baseStyles, dropStyles];

  /** Whether to offer the sample shop. */
  declare sample: boolean;
  declare over: boolean;

  constructor() {
    super();
    this.sample = false;
    this.over = false;
  }

  protected override render(): TemplateResult {
    const { words } = this;
    return html`
      <div
        class="zone ${this.over ? 'over' : ''}"
        @dragover=${this.#dragOver}
        @dragleave=${() => (this.over = false)}
        @drop=${this.#drop}
      >
        <svg class="mark" viewBox="0 0 64 40" aria-hidden="true">
          <circle cx="23" cy="20" r="17"></circle>
          <circle cx="41" cy="20" r="17"></circle>
          <path d="M32 5.6a17 17 0 0 1 0 28.8 17 17 0 0 1 0-28.8z"></path>
        </svg>
        <p class="invite">${words.text('drop.invite')}</p>
        <div class="actions">
          <label class="button primary">
            <input type="file" multiple class="hidden-visually" @change=${this.#choose} />
            ${words.text('drop.choose')}
          </label>
          ${
            this.sample
              ? html`<button data-action="sample" @click=${this.#sample}>
                  ${words.text('drop.sample')}
                </button>`
              : nothing
          }
        </div>
        <p class="small soft formats">${words.text('drop.formats')}</p>
      </div>
    `;
  }

  #dragOver(event: DragEvent): void {
    event.preventDefault();
    this.over = true;
  }

  #drop(event: DragEvent): void {
    event.preventDefault();
    this.over = false;
    this.#send([...(event.dataTransfer?.files ?? [])]);
  }

  #choose(event: Event): void {
    const input = event.target as HTMLInputElement;
    this.#send([...(input.files ?? [])]);
    // The same file may be chosen again after a correction.
    input.value = '';
  }

  #send(files: readonly File[]): void {
    if (files.length > 0) this.dispatchEvent(new FilesEvent(files));
  }

  #sample(): void {
    this.dispatchEvent(new Event('weerzien-sample', { bubbles: true, composed: true }));
  }
}
