// Notices that a file is likely to come soon: somebody points at the element, reaches it with the
// keyboard, or drags a file over the page; or at once where the element is told to be eager.
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Safari has no idle callbacks; by then its page has been drawn. */
const idleAfterMs = 300;

function whenIdle(work: () => void): void {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(work);
  else setTimeout(work, idleAfterMs);
}

export class Expecting implements ReactiveController {
  readonly #host: HTMLElement & { eager: boolean };
  readonly #expect: () => void;
  #listening = new AbortController();
  #toldAtOnce = false;

  /** `expect` is called when a file is likely, now and then more than once. */
  constructor(host: HTMLElement & ReactiveControllerHost & { eager: boolean }, expect: () => void) {
    this.#host = host;
    this.#expect = expect;
    host.addController(this);
  }

  hostConnected(): void {
    this.#listening = new AbortController();
    const once = { once: true, signal: this.#listening.signal };
    this.#host.addEventListener('pointerenter', this.#expect, once);
    this.#host.addEventListener('focusin', this.#expect, once);
    globalThis.addEventListener('dragenter', this.#expect, once);
  }

  hostDisconnected(): void {
    this.#listening.abort();
  }

  hostUpdated(): void {
    if (!this.#host.eager || this.#toldAtOnce) return;
    this.#toldAtOnce = true;
    whenIdle(() => this.#host.isConnected && this.#expect());
  }
}
