// The conversation between the report element and the analysis: files in, questions asked, answers
// kept. Every change leads to one of a few states, and the element draws each of them.
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { Analysis } from '../../core/client';
import { isAbort, WeerzienError } from '../../core/errors';
import type { List, Loaded, Progress, SkippedRows } from '../../core/loaded';
import type { ReadOptions, ReportRequest } from '../../core/options';
import type { Report } from '../../core/report';
import type { ListKind } from '../base/list-request';
import { unmappedFile, type MappedFile } from '../mapping/file-mapping';
import { remembered } from '../mapping/remembered';

export type Phase = 'empty' | 'reading' | 'computing' | 'ready' | 'failed';

export interface ShownList {
  readonly kind: ListKind;
  readonly id: string;
  readonly list: List;
}

export class Session implements ReactiveController {
  phase: Phase = 'empty';
  progress: Progress | undefined;
  error: WeerzienError | undefined;
  loaded: Loaded | undefined;
  report: Report | undefined;
  /** How the files were understood; after a failure, the columns that are known by name. */
  mapping: readonly MappedFile[] = [];
  mappingOpen = false;
  shownList: ShownList | undefined;
  request: ReportRequest = {};

  readonly #host: ReactiveControllerHost;
  #analysis: Analysis | undefined;
  #files: readonly Blob[] = [];
  #reading: AbortController | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#reading?.abort();
    this.#analysis?.dispose();
    this.#analysis = undefined;
  }

  /** Whether questions can be asked, or only a given report is shown. */
  get answering(): boolean {
    return this.loaded !== undefined;
  }

  get fileNames(): string[] {
    return this.#files.map((file) => ('name' in file ? String(file.name) : ''));
  }

  /** The worker is started before the first file comes, so that the drop finds it ready. */
  prepare(): Analysis {
    return (this.#analysis ??= new Analysis());
  }

  /** Reads files and computes the report. */
  async read(files: readonly Blob[], readOptions?: ReadOptions): Promise<void> {
    this.#files = files;
    this.#reading?.abort();
    const reading = (this.#reading = new AbortController());
    this.#set({ phase: 'reading', progress: undefined, error: undefined, shownList: undefined });
    try {
      const loaded = await this.prepare().load(files, {
        ...(readOptions && { readOptions }),
        signal: reading.signal,
        onProgress: (progress) => this.#set({ progress }),
      });
      const mapping = loaded.mapping as unknown as readonly MappedFile[];
      const kept = readOptions ? undefined : remembered(mapping);
      if (kept) return await this.read(files, kept);
      const mappingOpen = !readOptions && mapping.some((file) => file.needsConfirmation);
      this.#set({ loaded, mapping, mappingOpen, request: {} });
      await this.ask({});
    } catch (error) {
      this.#fail(error, reading);
    }
  }

  /** Reads the same files again with other columns. */
  readAgain(readOptions: ReadOptions): Promise<void> {
    this.mappingOpen = false;
    return this.read(this.#files, readOptions);
  }

  /** Asks for the report with some options changed; a newer question overtakes an older one. */
  async ask(change: Partial<ReportRequest>): Promise<void> {
    const request = { ...this.request, ...change };
    this.#set({ request, phase: 'computing' });
    try {
      const report = await this.prepare().report(request);
      this.#set({ report, phase: 'ready', error: undefined });
      if (this.shownList) await this.showList(this.shownList.kind, this.shownList.id);
    } catch (error) {
      this.#fail(error, undefined);
    }
  }

  async showList(kind: ListKind, id: string): Promise<void> {
    try {
      const list = await this.prepare().list(kind, id, this.request);
      this.#set({ shownList: { kind, id, list } });
    } catch (error) {
      this.#fail(error, undefined);
    }
  }

  /** The rows that were left out; nothing after a failure, which is then on the screen. */
  async skippedRows(): Promise<SkippedRows | undefined> {
    try {
      return await this.prepare().skippedRows();
    } catch (error) {
      this.#fail(error, undefined);
      return undefined;
    }
  }

  /** The report as the core wrote it, for a file. */
  reportText(): Promise<string> {
    return this.prepare().reportText(this.request, { topic: 'file' });
  }

  cancel(): void {
    this.#reading?.abort();
    this.clear();
  }

  /** Back to the drop zone. */
  clear(): void {
    this.#set({
      phase: 'empty',
      report: undefined,
      loaded: undefined,
      error: undefined,
      mapping: [],
      mappingOpen: false,
      shownList: undefined,
      request: {},
    });
  }

  openMapping(open: boolean): void {
    this.#set({ mappingOpen: open });
  }

  closeList(): void {
    this.#set({ shownList: undefined });
  }

  #set(change: Partial<Session>): void {
    Object.assign(this, change);
    this.#host.requestUpdate();
  }

  #fail(cause: unknown, reading: AbortController | undefined): void {
    // A cancelled or overtaken call needs no message: something newer is on the screen.
    if (isAbort(cause) || (reading && reading !== this.#reading)) return;
    const error =
      cause instanceof WeerzienError ? cause : new WeerzienError('coreCrashed', {}, { cause });
    const columns = error.details['columns'];
    const known = Array.isArray(columns) && error.code === 'noDateColumn';
    const mapping = known
      ? [unmappedFile(String(error.details['file'] ?? ''), columns.map(String))]
      : [];
    this.#set({ phase: 'failed', error, report: undefined, loaded: undefined, mapping });
  }
}
