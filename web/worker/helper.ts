// The second worker of a core, as the page sees it. Without it everything works as well, in one
// thread, so that a helper which cannot be had is no error; one that breaks while it helps is.
import type { HelperParts } from '../core/loader';
import type { WorkerLike } from './connection';

export class Helper {
  /** Resolves when it helps, or when it is known that it never will. */
  readonly settled: Promise<void>;
  #worker: WorkerLike | undefined;
  #settle: () => void = () => undefined;
  #helps = false;

  /** `broke` is called when the worker dies while the core may count on it. */
  constructor(createWorker: () => WorkerLike, broke: (reason: string | undefined) => void) {
    this.settled = new Promise((resolve) => (this.#settle = resolve));
    const failed = ({ message }: { message?: string }): void => {
      if (this.#helps) broke(message);
      else this.end();
    };
    try {
      this.#worker = createWorker();
    } catch {
      this.#settle();
      return;
    }
    this.#worker.addEventListener('error', failed);
    this.#worker.addEventListener('messageerror', failed);
    this.#worker.addEventListener('message', ({ data }) => {
      if ('error' in data)
        return failed({ message: String(data.error['reason'] ?? data.error.code) });
      this.#helps = true;
      this.#settle();
    });
  }

  /** Begins to help the core that has these parts. */
  help(parts: HelperParts): void {
    this.#worker?.postMessage({ call: 0, kind: 'help', ...parts });
  }

  end(): void {
    this.#worker?.terminate();
    this.#worker = undefined;
    this.#settle();
  }
}
