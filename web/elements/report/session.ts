// The conversation between the report element and the analysis: files in, questions asked, answers
// kept. Every change leads to one of a few states, and the element draws each of them.
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { Analysis } from '../../core/client';
import { isAbort, WeerzienError } from '../../core/errors';
import type { List, Loaded, Progress, SkippedRows } from '../../core/loaded';
import type { ReadOptions, ReportRequest } from '../../core/options';
import type { Report } from '../../core/report';
import type { ListKind } from '../base/list-request';
import { asks, mergedChoices, type MappedFile } from '../mapping/file-mapping';
import { remembered } from '../mapping/remembered';
import { allSections, withSection, type Section } from './sections';

export type Phase = 'empty' | 'reading' | 'computing' | 'ready' | 'failed';

export interface ShownList {
  readonly kind: ListKind;
  readonly id: string;
  readonly list: List;
  /** The report that the list belongs to: its currency is that of the list. */
  readonly money: Report;
}

/**
 * How many of the sections are asked together, the first `urgent` of which are looked at. One
 * thread makes one after the other anyway. Of two, one waits for the other at the end of every
 * question: so all that is looked at are asked together, and nothing with them.
 */
const atOnce = (urgent: number): number => {
  if (!globalThis.crossOriginIsolated) return 1;
  return urgent > 0 ? urgent : 6;
};

export class Session implements ReactiveController {
  phase: Phase = 'empty';
  progress: Progress | undefined;
  error: WeerzienError | undefined;
  loaded: Loaded | undefined;
  report: Report | undefined;
  /** How the files were understood; after a failure, the one without a date. */
  mapping: readonly MappedFile[] = [];
  mappingOpen = false;
  shownList: ShownList | undefined;
  request: ReportRequest = {};
  /** How many questions were asked, and which sections of the report answer older ones. */
  question = 0;
  pending: ReadonlySet<Section> = new Set();

  readonly #host: ReactiveControllerHost;
  readonly #urgent: () => readonly Section[];
  #analysis: Analysis | undefined;
  #files: readonly Blob[] = [];
  /** How the files were read, as far as the owner or an earlier visit said so. */
  #readOptions: ReadOptions | undefined;
  /** Ends what goes on about the files of the moment; another one means that they have changed. */
  #turn = new AbortController();
  /** Whether the data were given up while the element was out of the document. */
  #lost = false;

  /** `urgent`: the sections that are looked at now, which are asked before all others. */
  constructor(host: ReactiveControllerHost, urgent: () => readonly Section[]) {
    this.#host = host;
    this.#urgent = urgent;
    host.addController(this);
  }

  /** The worker and its data go: nobody says whether the element will be put back. */
  hostDisconnected(): void {
    this.#lost = this.answering || this.phase === 'reading';
    this.#begin();
    this.#analysis?.dispose();
    this.#analysis = undefined;
    this.loaded = undefined;
  }

  /** An element that was only moved reads its files again, as they were read, and asks the same. */
  hostConnected(): void {
    if (!this.#lost) return;
    this.#lost = false;
    void this.read(this.#files, this.#readOptions, this.request);
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
  async read(
    files: readonly Blob[],
    readOptions?: ReadOptions,
    request: ReportRequest = {},
  ): Promise<void> {
    this.#files = files;
    this.#readOptions = readOptions;
    const turn = this.#begin();
    this.#set({ phase: 'reading', progress: undefined, error: undefined, shownList: undefined });
    try {
      const loaded = await this.prepare().load(files, {
        ...(readOptions && { readOptions }),
        signal: turn.signal,
        onProgress: (progress) => this.#set({ progress }),
      });
      const mapping = loaded.mapping as unknown as readonly MappedFile[];
      if (turn !== this.#turn) return;
      const kept = readOptions ? undefined : remembered(mapping);
      if (kept) return await this.read(files, kept, request);
      const mappingOpen = mapping.some((file) => asks(file, readOptions));
      this.#set({ loaded, mapping, mappingOpen, request });
      await this.ask({}, { whole: true });
    } catch (error) {
      this.#fail(error, turn);
    }
  }

  /** Reads the same files again with other columns. */
  readAgain(readOptions: ReadOptions): Promise<void> {
    this.mappingOpen = false;
    return this.read(this.#files, mergedChoices(this.#readOptions, readOptions));
  }

  /**
   * Asks for the report with some options changed; a newer question overtakes an older one. Where a
   * report is on the screen, its sections are replaced one by one, those that are looked at first.
   */
  async ask(change: Partial<ReportRequest>, { whole = !this.report } = {}): Promise<void> {
    const turn = this.#turn;
    const request = { ...this.request, ...change };
    const question = this.question + 1;
    this.#set({ request, phase: 'computing', question, pending: new Set(allSections) });
    const stale = (): boolean => turn !== this.#turn || question !== this.question;
    try {
      if (whole || request.metrics) {
        const report = await this.prepare().report(request);
        if (stale()) return;
        this.#set({ report, pending: new Set() });
      }
      let asked = this.#askSome(request, this.pending);
      while (asked) {
        const { metrics } = asked;
        const text = await asked.text;
        if (stale()) return;
        const left = new Set([...this.pending].filter((name) => !metrics.includes(name)));
        const answer = JSON.parse(text) as Report;
        // Before it is drawn: the core works on the next ones meanwhile.
        asked = this.#askSome(request, left);
        const report = metrics.reduce(
          (shown, section) => withSection(shown, answer, section),
          this.report!,
        );
        this.#set({ report, pending: left });
      }
      this.#set({ phase: 'ready', error: undefined });
      if (this.shownList) await this.showList(this.shownList.kind, this.shownList.id);
    } catch (error) {
      this.#fail(error, turn);
    }
  }

  /** Asks for the most urgent of the sections that are left. */
  #askSome(
    request: ReportRequest,
    left: ReadonlySet<Section>,
  ): { metrics: Section[]; text: Promise<string> } | undefined {
    if (left.size === 0) return undefined;
    const urgent = new Set(this.#urgent().filter((name) => left.has(name)));
    const others = allSections.filter((name) => left.has(name) && !urgent.has(name));
    const metrics = [...urgent, ...others].slice(0, atOnce(urgent.size));
    return { metrics, text: this.prepare().reportText({ ...request, metrics }) };
  }

  async showList(kind: ListKind, id: string): Promise<void> {
    const turn = this.#turn;
    try {
      const list = await this.prepare().list(kind, id, this.request);
      if (turn !== this.#turn) return;
      this.#set({ shownList: { kind, id, list, money: this.report! } });
    } catch (error) {
      this.#fail(error, turn);
    }
  }

  /** The rows that were left out; nothing after a failure, which is then on the screen. */
  async skippedRows(): Promise<SkippedRows | undefined> {
    const turn = this.#turn;
    try {
      return await this.prepare().skippedRows();
    } catch (error) {
      this.#fail(error, turn);
      return undefined;
    }
  }

  /** The report as the core wrote it, for a file. */
  reportText(): Promise<string> {
    return this.prepare().reportText(this.request, { topic: 'file' });
  }

  /** Back to the drop zone; whatever is still on its way is not wanted any more. */
  clear(): void {
    this.#begin();
    this.#set({
      phase: 'empty',
      report: undefined,
      loaded: undefined,
      error: undefined,
      mapping: [],
      mappingOpen: false,
      shownList: undefined,
      request: {},
      pending: new Set(),
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

  #begin(): AbortController {
    this.#turn.abort();
    return (this.#turn = new AbortController());
  }

  #fail(cause: unknown, turn: AbortController): void {
    // A cancelled or overtaken call needs no message: something newer is on the screen.
    if (isAbort(cause) || turn !== this.#turn) return;
    const error =
      cause instanceof WeerzienError ? cause : new WeerzienError('coreCrashed', {}, { cause });
    const known = error.details['mapping'] as MappedFile | undefined;
    const mapping = known ? [{ ...known, needsConfirmation: true }] : [];
    // A question that is still being answered has no report any more to put its answers in.
    this.#begin();
    const pending = new Set<Section>();
    this.#set({ phase: 'failed', error, report: undefined, loaded: undefined, mapping, pending });
  }
}
