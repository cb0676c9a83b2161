// Where files come in: dropped anywhere on the page, chosen, or rows pasted from a spreadsheet; and
// the sample shop where the page offers one.
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

/** Places in which text that is pasted belongs. */
const editable = 'input, textarea, select, [contenteditable]';

/**
 * @fires weerzien-files - with the files that were dropped, chosen or pasted
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

  override connectedCallback(): void {
    super.connectedCallback();
    // Whoever handled a drop or a paste before it came up here keeps it: another report, the site.
    globalThis.addEventListener('dragover', this.#dragOver);
    globalThis.addEventListener('drop', this.#drop);
    globalThis.addEventListener('paste', this.#paste);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    globalThis.removeEventListener('dragover', this.#dragOver);
    globalThis.removeEventListener('drop', this.#drop);
    globalThis.removeEventListener('paste', this.#paste);
  }

  protected override render(): TemplateResult {
    const { words } = this;
    return html`
      <div class="zone ${this.over ? 'over' : ''}" @dragleave=${() => (this.over = false)}>
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
        <p class="small soft formats">
          ${words.text('drop.paste')} <kbd>${isMac() ? '⌘V' : 'Ctrl+V'}</kbd>
        </p>
      </div>
    `;
  }

  readonly #dragOver = (event: DragEvent): void => {
    if (event.defaultPrevented || !event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    this.over = true;
  };

  readonly #drop = (event: DragEvent): void => {
    this.over = false;
    const files = [...(event.dataTransfer?.files ?? [])];
    if (event.defaultPrevented || files.length === 0) return;
    event.preventDefault();
    this.#send(files);
  };

  /** Files copied in the file manager, or rows copied in a spreadsheet. */
  readonly #paste = (event: ClipboardEvent): void => {
    const target = event.composedPath()[0];
    const elsewhere = target instanceof Element && target.closest(editable) !== null;
    if (event.defaultPrevented || elsewhere || !event.clipboardData) return;
    const files = [...event.clipboardData.files];
    const text = event.clipboardData.getData('text/plain');
    if (files.length === 0 && text.trim() === '') return;
    event.preventDefault();
    const pasted = (): File => new File([text], this.words.text('drop.pasted'));
    this.#send(files.length > 0 ? files : [pasted()]);
  };

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

/** Whether the keyboard has a command key in the place of Ctrl. */
function isMac(): boolean {
  return /mac|iphone|ipad/i.test(navigator.userAgent);
}
