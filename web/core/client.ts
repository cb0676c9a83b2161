// What a page uses: reads files in a worker and asks questions about them. One Analysis has one
// worker and one set of data; several on one page do not know of each other.
import { Connection, type WorkerLike } from '../worker/connection';
import type { Answer, Ask, CallKind } from '../worker/protocol';
import AnalysisWorker from '../worker/analysis-worker?worker&inline';
import { abortError, WeerzienError } from './errors';
import sharedCoreUrl from './generated/weerzien-shared.wasm?url';
import coreUrl from './generated/weerzien.wasm?url';
import type { List, Loaded, Progress, SkippedRows } from './loaded';
import { compileCore, type CoreSource } from './compile';
import { memoryForTwo } from './memory';
import type { ListKind, ReadOptions, ReportRequest } from './options';
import type { Report } from './report';

export interface AnalysisOptions {
  /**
   * The core's code, if it is not to be fetched from beside this script. One thread then runs it.
   */
  core?: CoreSource;
  /**
   * Makes a new worker; by default from a blob, which has the page's own security policy. Called a
   * second time for the second thread, on pages that may share memory.
   */
  createWorker?: () => WorkerLike;
}

export interface LoadOptions {
  readOptions?: ReadOptions;
  onProgress?: (progress: Progress) => void;
  /** Stops reading; the data are then gone, also those that were loaded before. */
  signal?: AbortSignal;
  /** Hands the core at most this many bytes at a time; for tests of cut positions. */
  chunkBytes?: number;
}

export interface AskOptions {
  signal?: AbortSignal;
  /**
   * A newer call of the same topic overtakes this one, which rejects with an AbortError. Calls of
   * different topics all get their answer. Default: the kind of call.
   */
  topic?: string;
}

/** How long warming up waits for the second thread. */
const helperStartMs = 1000;

/** A call that waits for its turn or for its answer. */
interface Job {
  topic: string;
  run: (connection: Connection) => Promise<unknown>;
  resolve: (answer: never) => void;
  reject: (error: unknown) => void;
  /** Stops listening to the caller's signal. */
  settled: AbortController;
}

export class Analysis {
  readonly #options: AnalysisOptions;
  #connection: Connection | undefined;
  #wasm: { shared: boolean; code: Promise<WebAssembly.Module> } | undefined;
  #queue: Job[] = [];
  #running: Job | undefined;
  #disposed = false;
  /** Whether the core is quick by now: code that was once made fast stays so in the next worker. */
  #warm = false;

  /** Starts the worker at once, so that it is ready when the first file comes. */
  constructor(options: AnalysisOptions = {}) {
    this.#options = options;
    try {
      this.#connect();
    } catch {
      // The first call tries again, and its caller hears of it.
    }
  }

  /**
   * Reads files and keeps what they say, in place of what was loaded before. Everything asked
   * before is overtaken. Rejects with a WeerzienError when they cannot be used, or an AbortError.
   */
  load(files: readonly Blob[], options: LoadOptions = {}): Promise<Loaded> {
    const { readOptions = {}, onProgress, signal, chunkBytes } = options;
    this.#warm = true;
    this.#overtake(() => true);
    if (this.#running?.topic === 'load') this.#connection?.end();
    const handles = files.map((blob) => ({
      blob,
      name: 'name' in blob ? String(blob.name) : '',
    }));
    const ask = { files: handles, options: readOptions, chunkBytes };
    return this.#ask('load', ask, 'load', signal, onProgress);
  }

  /** The report. Rejects with `notLoaded` before load(), or an AbortError when overtaken. */
  async report(request: ReportRequest = {}, options: AskOptions = {}): Promise<Report> {
    return JSON.parse(await this.reportText(request, options)) as Report;
  }

  /** The report as the core wrote it: JSON text, the same bytes on every platform. */
  reportText(request: ReportRequest = {}, options: AskOptions = {}): Promise<string> {
    return this.#ask('report', { options: request }, options.topic ?? 'report', options.signal);
  }

  /** Customers, one row each. `id` names the RFM segment where the kind is `segment`. */
  async list(
    kind: ListKind,
    id: string,
    request: ReportRequest = {},
    options: AskOptions = {},
  ): Promise<List> {
    const topic = options.topic ?? 'list';
    const ask = { list: kind, id, options: request };
    return JSON.parse(await this.#ask('list', ask, topic, options.signal)) as List;
  }

  /** The rows that were left out while reading, each with its place and the reason. */
  async skippedRows(): Promise<SkippedRows> {
    return JSON.parse(await this.#ask('skippedRows', {}, 'skippedRows')) as SkippedRows;
  }

  /** Every option with its default, as the core has them. */
  async defaultOptions(): Promise<Record<string, unknown>> {
    const text = await this.#ask('defaultOptions', {}, 'defaultOptions');
    return JSON.parse(text) as Record<string, unknown>;
  }

  /**
   * Makes the core quick for the first file, by letting it read made-up orders until something is
   * asked: for when a file is likely to come. It takes about half a second of a processor. Resolves
   * when that is over; at once where it was done before, or something is being asked.
   */
  async warmUp(): Promise<void> {
    if (this.#disposed || this.#busy || this.#warm) return;
    this.#warm = true;
    try {
      const connection = this.#connect();
      await connection.ready;
      await connection.complete(helperStartMs);
      if (!this.#busy) await connection.warmUp();
    } catch {
      // Whoever asks for something hears of it.
    }
  }

  /** Ends the worker and frees everything; later calls reject. */
  dispose(): void {
    this.#disposed = true;
    this.#overtake(() => true);
    this.#connection?.end();
  }

  get #busy(): boolean {
    return this.#running !== undefined || this.#queue.length > 0;
  }

  #connect(): Connection {
    if (this.#connection && !this.#connection.ended) return this.#connection;
    const { core, createWorker = () => new AnalysisWorker() } = this.#options;
    const memory = core === undefined ? memoryForTwo() : undefined;
    // Code that takes shared memory takes no other, and the other way about.
    if (this.#wasm?.shared !== (memory !== undefined)) this.#wasm = undefined;
    this.#wasm ??= {
      shared: memory !== undefined,
      code: compileCore(core ?? (memory ? sharedCoreUrl : coreUrl)),
    };
    // A download that failed may succeed next time.
    this.#wasm.code.catch(() => (this.#wasm = undefined));
    this.#connection = new Connection(createWorker, this.#wasm.code, memory);
    return this.#connection;
  }

  #ask<K extends CallKind>(
    kind: K,
    ask: Ask<K>,
    topic: string,
    signal?: AbortSignal,
    onProgress?: (progress: Progress) => void,
  ): Promise<Answer<K>> {
    if (this.#disposed) return Promise.reject(new WeerzienError('disposed'));
    if (signal?.aborted) return Promise.reject(abortError());
    return new Promise<Answer<K>>((resolve, reject) => {
      const run = (connection: Connection) => connection.call(kind, ask, onProgress);
      const settled = new AbortController();
      const job: Job = { topic, run, resolve, reject, settled };
      signal?.addEventListener('abort', () => this.#abort(job), { signal: settled.signal });
      this.#overtake((other) => other.topic === topic);
      this.#queue.push(job);
      void this.#next();
    });
  }

  /** Answers the jobs one after the other, because the worker takes one call at a time. */
  async #next(): Promise<void> {
    if (this.#running) return;
    const job = this.#queue.shift();
    if (!job) return;
    this.#running = job;
    try {
      const connection = this.#connect();
      await connection.ready;
      job.resolve((await job.run(connection)) as never);
    } catch (error) {
      job.reject(error);
    }
    job.settled.abort();
    this.#running = undefined;
    void this.#next();
  }

  /** Drops matching jobs that wait, and stops waiting for the running one if it matches. */
  #overtake(matches: (job: Job) => boolean): void {
    const overtaken = this.#queue.filter(matches);
    this.#queue = this.#queue.filter((job) => !matches(job));
    if (this.#running && matches(this.#running)) overtaken.push(this.#running);
    for (const job of overtaken) {
      job.settled.abort();
      job.reject(abortError());
    }
  }

  #abort(job: Job): void {
    this.#overtake((other) => other === job);
    // Ending the worker is the only way to stop it in the middle of a file, and frees its memory.
    if (this.#running === job && job.topic === 'load') this.#connection?.end();
  }
}
