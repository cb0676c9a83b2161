// The page's side of the conversation: one worker from its start to its end, one call at a time. A
// worker that crashed or was stopped is never used again; whoever waited for it is told. Where
// memory can be shared, the worker has a helper, which starts after it and ends with it.
import { abortError, WeerzienError } from '../core/errors';
import type { Progress } from '../core/loaded';
import { Helper } from './helper';
import type { Answer, Ask, CallKind, Reply, Request } from './protocol';

/** As much of a Worker as is used here. */
export interface WorkerLike {
  postMessage(message: Request): void;
  terminate(): void;
  addEventListener(type: 'message', listener: (event: { data: Reply }) => void): void;
  addEventListener(
    type: 'error' | 'messageerror',
    listener: (event: { message?: string }) => void,
  ): void;
}

interface Waiting {
  call: number;
  resolve: (answer: never) => void;
  reject: (error: unknown) => void;
  onProgress: ((progress: Progress) => void) | undefined;
}

export class Connection {
  /** Settles when the worker has its core; rejects when either could not be started. */
  readonly ready: Promise<void>;
  readonly #worker: WorkerLike;
  readonly #helper: Helper | undefined;
  #waiting: Waiting | undefined;
  #warmUp: { call: number; over: () => void } | undefined;
  #calls = 0;
  #isReady = false;
  #endedBy: unknown;

  /** `memory`: one that can be shared, for the worker and a helper of it. */
  constructor(
    createWorker: () => WorkerLike,
    wasm: Promise<WebAssembly.Module>,
    memory?: WebAssembly.Memory,
  ) {
    try {
      this.#worker = createWorker();
    } catch (cause) {
      throw new WeerzienError('workerUnavailable', { reason: String(cause) }, { cause });
    }
    this.#worker.addEventListener('message', ({ data }) => this.#receive(data));
    this.#worker.addEventListener('error', ({ message }) => this.#broken(message));
    this.#worker.addEventListener('messageerror', () => this.#broken('messageerror'));
    if (memory) this.#helper = new Helper(createWorker, (reason) => this.#broken(reason));
    this.ready = this.#start(wasm, memory);
    // The first caller awaits it; until then a failure must not count as unhandled.
    this.ready.catch(() => undefined);
  }

  /** True when the worker is gone and another one is needed. */
  get ended(): boolean {
    return this.#endedBy !== undefined;
  }

  /** Asks the worker. Wait for the answer before calling again. */
  call<K extends CallKind>(
    kind: K,
    ask: Ask<K>,
    onProgress?: (progress: Progress) => void,
  ): Promise<Answer<K>> {
    if (this.ended) return Promise.reject(this.#endedBy);
    return new Promise<Answer<K>>((resolve, reject) => {
      this.#calls += 1;
      this.#waiting = { call: this.#calls, resolve, reject, onProgress };
      this.#worker.postMessage({ call: this.#calls, kind, ...ask } as Request);
    });
  }

  /**
   * Resolves when as many threads are at work as there will be, or after `atMostMs`. No question
   * need wait for it.
   */
  async complete(atMostMs: number): Promise<void> {
    const late = new Promise((resolve) => setTimeout(resolve, atMostMs));
    await Promise.race([this.#helper?.settled, late]);
  }

  /**
   * Makes the core quick while nothing is asked; a call ends that. Resolves when it is over,
   * whatever became of it.
   */
  warmUp(): Promise<void> {
    if (this.ended) return Promise.resolve();
    return new Promise<void>((over) => {
      this.#calls += 1;
      this.#warmUp = { call: this.#calls, over };
      this.#worker.postMessage({ call: this.#calls, kind: 'warmUp' });
    });
  }

  /** Ends the worker in the middle of whatever it does; a waiting call rejects with `error`. */
  end(error: unknown = abortError()): void {
    if (this.ended) return;
    this.#endedBy = error;
    this.#worker.terminate();
    this.#helper?.end();
    this.#waiting?.reject(error);
    this.#waiting = undefined;
    this.#warmUp?.over();
  }

  async #start(
    compiling: Promise<WebAssembly.Module>,
    memory: WebAssembly.Memory | undefined,
  ): Promise<void> {
    try {
      const wasm = await compiling;
      const stack = await this.call('start', { wasm, memory });
      this.#isReady = true;
      if (memory) this.#helper?.help({ wasm, memory, ...stack });
    } catch (error) {
      this.end(error);
      throw error;
    }
  }

  #receive(reply: Reply): void {
    if ('error' in reply && reply.fatal) {
      this.end(WeerzienError.fromData(reply.error));
      return;
    }
    if (this.#warmUp?.call === reply.call) this.#warmUp.over();
    const waiting = this.#waiting;
    if (waiting?.call !== reply.call) return;
    if ('progress' in reply) {
      waiting.onProgress?.(reply.progress);
      return;
    }
    this.#waiting = undefined;
    if ('answer' in reply) waiting.resolve(reply.answer as never);
    else waiting.reject(WeerzienError.fromData(reply.error));
  }

  /** The worker failed outside a call: its script could not be loaded, or it died. */
  #broken(reason: string | undefined): void {
    const code = this.#isReady ? 'coreCrashed' : 'workerUnavailable';
    this.end(new WeerzienError(code, reason === undefined ? {} : { reason }));
  }
}
