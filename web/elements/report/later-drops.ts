// Files dropped while a report, a failure or progress is shown in place of the drop zone: without
// this the browser would leave the page for the file.
import type { ReactiveController, ReactiveControllerHost } from 'lit';

export class LaterDrops implements ReactiveController {
  readonly #host: HTMLElement;
  readonly #wanted: () => boolean;
  readonly #take: (files: readonly File[]) => void;

  /** `wanted` says whether a drop is for the host at the moment. */
  constructor(
    host: HTMLElement & ReactiveControllerHost,
    wanted: () => boolean,
    take: (files: readonly File[]) => void,
  ) {
    this.#host = host;
    this.#wanted = wanted;
    this.#take = take;
    host.addController(this);
  }

  hostConnected(): void {
    globalThis.addEventListener('dragover', this.#dragOver);
    globalThis.addEventListener('drop', this.#drop);
  }

  hostDisconnected(): void {
    globalThis.removeEventListener('dragover', this.#dragOver);
    globalThis.removeEventListener('drop', this.#drop);
  }

  /** Whoever handled the drop before keeps it, and so does another report that lies under it. */
  #takes(event: DragEvent): boolean {
    if (event.defaultPrevented || !event.dataTransfer?.types.includes('Files')) return false;
    const name = this.#host.localName;
    const under = event
      .composedPath()
      .find((target) => target instanceof Element && target.localName === name);
    return this.#wanted() && (under === undefined || under === this.#host);
  }

  readonly #dragOver = (event: DragEvent): void => {
    if (this.#takes(event)) event.preventDefault();
  };

  readonly #drop = (event: DragEvent): void => {
    if (!this.#takes(event)) return;
    event.preventDefault();
    const files = [...(event.dataTransfer?.files ?? [])];
    if (files.length > 0) this.#take(files);
  };
}
