// Reads files into the core and asks it questions. The same code runs in the browser's worker and
// in Node; it knows neither of them.
import { writeTo, type CoreDataset, type CoreModule } from './core-module';
import { WeerzienError, type ErrorData } from './errors';
import type { FileMapping, Loaded, Progress } from './loaded';
import type { LeftOut, ListKind, ReadOptions, ReportRequest } from './options';
import type { Source } from './source';
import { withoutOtherSheets } from './sheets';
import { tablesIn, type TableBytes, type UnpackOptions } from './tables';
import { withTimeZoneOffsets } from './time-zone';

const progressEveryMs = 50;
/** Errors of a file that is no table of orders, as opposed to one whose rows cannot be used. */
const noTableCodes: readonly string[] = ['emptyFile', 'notATable', 'noRows', 'noDateColumn'];

export interface LoadHooks {
  onProgress?: (progress: Progress) => void;
  /** Hands the core at most this many bytes at a time; for tests of cut positions. */
  chunkBytes?: number | undefined;
}

/** One time through all files: how, and why again if it is not the first. */
interface Pass {
  /** As the caller said; `options` also hold what earlier passes found. */
  given: ReadOptions;
  options: ReadOptions;
  unpack: UnpackOptions;
  /** What an earlier pass found to be no table of orders, by its place among all tables. */
  leftOut: ReadonlyMap<number, LeftOut>;
  reason?: string;
}

interface FinishResult {
  error?: ErrorData;
  reread?: ReadOptions;
  reason?: string;
}

/** Counts what was read and reports it, at most every 50 ms. */
class Meter {
  file = '';
  #bytes = 0;
  #textBytes = 0;
  #lastReportMs = performance.now();
  readonly #startMs: number;
  readonly #totalBytes: number;
  readonly #reread: string | undefined;
  readonly #onProgress: LoadHooks['onProgress'];

  constructor(
    startMs: number,
    totalBytes: number,
    reread: string | undefined,
    onProgress: LoadHooks['onProgress'],
  ) {
    this.#startMs = startMs;
    this.#totalBytes = totalBytes;
    this.#reread = reread;
    this.#onProgress = onProgress;
  }

  readonly addBytes = (bytes: number): void => {
    this.#bytes += bytes;
  };

  addText(bytes: number, dataset: CoreDataset): void {
    this.#textBytes += bytes;
    const nowMs = performance.now();
    if (nowMs - this.#lastReportMs >= progressEveryMs) this.report(dataset, nowMs);
  }

  report(dataset: CoreDataset, nowMs = performance.now()): void {
    if (!this.#onProgress) return;
    this.#lastReportMs = nowMs;
    this.#onProgress({
      rows: dataset.progress(),
      bytes: this.#bytes,
      totalBytes: this.#totalBytes,
      mbPerSecond: this.#textBytes / 1000 / Math.max(1, nowMs - this.#startMs),
      file: this.file,
      ...(this.#reread === undefined ? {} : { reread: this.#reread }),
    });
  }
}

function throwError(answer: { error?: ErrorData }): void {
  if (answer.error) throw WeerzienError.fromData(answer.error);
}

/**
 * Hands back the error of a table that need not be one of orders, and throws any other. Among files
 * that were chosen `together` only a list of something else is passed over.
 */
function noTable(
  { name, optional }: TableBytes,
  together: boolean,
): (cause: unknown) => WeerzienError {
  const codes = optional ? noTableCodes : together ? ['noDateColumn'] : [];
  return (cause) => {
    if (!(cause instanceof WeerzienError) || !codes.includes(cause.code)) throw cause;
    return new WeerzienError(cause.code, { ...cause.details, file: name }, { cause });
  };
}

/** A table to read, with its place among all: names may come twice. */
interface PlacedTable {
  readonly at: number;
  readonly table: TableBytes;
}

/** The tables to read, and what is left out for what is known of it by now. */
async function tablesOf(
  core: CoreModule,
  sources: readonly Source[],
  { unpack, leftOut, given }: Pass,
): Promise<{ tables: PlacedTable[]; leftOut: LeftOut[] }> {
  const found: TableBytes[] = [];
  for (const source of sources) found.push(...(await tablesIn(source, unpack)));
  const known = found.flatMap(({ name, useless }) => (useless ? { name, code: useless } : []));
  const sheets = await withoutOtherSheets(
    core,
    found.filter(({ useless }) => !useless),
    given,
  );
  const tables = sheets.tables
    .map((table, at) => ({ at, table }))
    .filter(({ at }) => !leftOut.has(at));
  if (tables.length === 0 && known[0]) {
    throw new WeerzienError(known[0].code, { file: known[0].name });
  }
  return { tables, leftOut: [...known, ...sheets.leftOut, ...leftOut.values()] };
}

/** An answer that is either an error or the text wanted: looks without parsing a long text. */
function textOrThrow(answer: string): string {
  if (/^\s*\{\s*"error"\s*:/.test(answer)) throwError(JSON.parse(answer) as { error: ErrorData });
  return answer;
}

/** One core and the data it holds. Not for two calls at once: wait for load() before asking. */
export class Session {
  readonly #core: CoreModule;
  #dataset: CoreDataset | undefined;

  constructor(core: CoreModule) {
    this.#core = core;
  }

  version(): string {
    return this.#core.version();
  }

  /** JSON. */
  defaultOptions(): string {
    return this.#core.defaultOptions();
  }

  /**
   * Reads the files, and again from the start as often as the core asks for it; it knows when to
   * stop. What was loaded before is given up first, so that the two never need memory together.
   */
  async load(
    sources: readonly Source[],
    readOptions: ReadOptions,
    hooks: LoadHooks = {},
  ): Promise<Loaded> {
    if (sources.length === 0) throw new WeerzienError('noFiles');
    this.close();
    const startMs = performance.now();
    const totalBytes = sources.reduce((sum, { size }) => sum + size, 0);
    const rereads: string[] = [];
    let pass: Pass = { given: readOptions, options: readOptions, unpack: {}, leftOut: new Map() };
    for (;;) {
      const meter = new Meter(startMs, totalBytes, pass.reason, hooks.onProgress);
      const result = await this.#read(sources, pass, meter, hooks.chunkBytes);
      if ('dataset' in result) {
        this.#dataset = result.dataset;
        meter.report(result.dataset);
        return {
          mapping: JSON.parse(result.dataset.mapping()) as FileMapping[],
          rows: result.dataset.progress(),
          seconds: (performance.now() - startMs) / 1000,
          rereads,
        };
      }
      rereads.push(result.reason ?? '');
      pass = result;
    }
  }

  /**
   * Reads all files once: the data, or how to read them again. Leaves nothing behind on failure.
   */
  async #read(
    sources: readonly Source[],
    pass: Pass,
    meter: Meter,
    chunkBytes: number | undefined,
  ): Promise<{ dataset: CoreDataset } | Pass> {
    let dataset: CoreDataset | undefined;
    try {
      const { tables, leftOut } = await tablesOf(this.#core, sources, pass);
      const options = {
        files: tables.length,
        ...pass.options,
        ...(leftOut.length > 0 && { leftOut }),
      };
      const bytes = tables.reduce((sum, { table }) => sum + (table.bytes ?? Number.NaN), 0);
      const open = () => {
        const fresh = new this.#core.Dataset(JSON.stringify(options));
        if (!Number.isNaN(bytes)) fresh.expect(bytes);
        return fresh;
      };
      dataset = open();
      const without = new Map<number, WeerzienError>();
      for (const { at, table } of tables) {
        const none = await this.#feed(dataset, table, meter, chunkBytes).catch(
          noTable(table, sources.length > 1),
        );
        if (!none) continue;
        without.set(at, none);
        // After an error a dataset takes no more; the next files are only tried in this one.
        dataset.delete();
        dataset = open();
      }
      const [first] = without.values();
      if (first && without.size === tables.length) throw first;
      if (first) {
        dataset.delete();
        const more = [...without].map(([at, { code, details }]): [number, LeftOut] => [
          at,
          { name: String(details['file']), code },
        ]);
        return { ...pass, leftOut: new Map([...pass.leftOut, ...more]), reason: 'leftOut' };
      }
      const { reread, reason, ...result } = JSON.parse(dataset.finish()) as FinishResult;
      throwError(result);
      if (!reread) return { dataset };
      dataset.delete();
      return { ...pass, options: reread, reason: reason ?? '' };
    } catch (error) {
      // After anything but an error of ours (a trap) the core must not be called again.
      if (!(error instanceof WeerzienError)) throw error;
      dataset?.delete();
      if (error.code !== 'damagedArchive' || pass.unpack.gzipMembers) throw error;
      return { ...pass, unpack: { gzipMembers: true }, reason: 'gzipMembers' };
    }
  }

  async #feed(
    dataset: CoreDataset,
    table: TableBytes,
    meter: Meter,
    chunkBytes = Number.POSITIVE_INFINITY,
  ): Promise<undefined> {
    const core = this.#core;
    meter.file = table.name;
    throwError(JSON.parse(dataset.beginFile(table.name)) as { error?: ErrorData });
    for await (const chunk of table.open(meter.addBytes)) {
      for (let at = 0; at < chunk.length; at += chunkBytes) {
        const part = chunk.length <= chunkBytes ? chunk : chunk.subarray(at, at + chunkBytes);
        const address = dataset.prepare(part.length);
        writeTo(core, address, part);
        dataset.commit(part.length);
      }
      meter.addText(chunk.length, dataset);
    }
    throwError(JSON.parse(dataset.endFile()) as { error?: ErrorData });
    return undefined;
  }

  #loaded(): CoreDataset {
    if (!this.#dataset) throw new WeerzienError('notLoaded');
    return this.#dataset;
  }

  /** The report as the core wrote it: JSON text, the same bytes everywhere. */
  report(request: ReportRequest): string {
    const options = JSON.stringify(withTimeZoneOffsets(request));
    return textOrThrow(this.#loaded().report(options));
  }

  /** A list of customers as JSON text. `id` names the RFM segment where the kind is `segment`. */
  list(kind: ListKind, id: string, request: ReportRequest): string {
    const options = JSON.stringify(withTimeZoneOffsets(request));
    return textOrThrow(this.#loaded().list(kind, id, options));
  }

  /** The rows that were left out while reading, as JSON text. */
  skippedRows(): string {
    return this.#loaded().skippedRows();
  }

  /** Frees the data. */
  close(): void {
    this.#dataset?.delete();
    this.#dataset = undefined;
  }
}
