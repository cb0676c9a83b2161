// The boundary to C++ as this code uses it. cpp/wasm/bindings.cpp is what implements it; loader.ts
// holds the generated types against these.

export interface CoreDataset {
  /** Tells the bytes of all files together, where known; reading then needs less memory. */
  expect(bytes: number): void;
  /**
   * JSON: `{"ok":true}`, or `{"error":…}` of the options; then nothing need be read. Until
   * endFile() only prepare(), commit() and progress() may be called: a second thread may be at
   * work.
   */
  beginFile(name: string): string;
  /** Address where the next chunk may be written; valid until the next call of anything. */
  prepare(bytes: number): number;
  /** Parses what was written. */
  commit(bytes: number): void;
  /** Rows read so far. */
  progress(): number;
  /** JSON: `{"ok":true}` or `{"error":…}`. */
  endFile(): string;
  /** JSON: `{"ok":true}`, `{"error":…}`, or `{"reread":options,"reason":code}`. */
  finish(): string;
  /** JSON: how each file was understood. */
  mapping(): string;
  /** JSON: columns, rows and the number of all rows that were left out. */
  skippedRows(): string;
  /** JSON: the report, or `{"error":…}`. */
  report(options: string): string;
  /** JSON: columns and rows, or `{"error":…}`. */
  list(kind: string, id: string, options: string): string;
  delete(): void;
}

/** Reads one file and gives it back as clean CSV; see cpp/csv/table_reader.h. */
export interface CoreTableReader {
  prepare(bytes: number): number;
  commit(bytes: number): void;
  /** Empty, or the kind of file that is no table, such as `pdf`. */
  finish(): string;
  /** UTF-8: the whole records written since the last call. */
  take(): Uint8Array<ArrayBuffer>;
  delete(): void;
}

/** Where bytes for the core are written. */
export interface CoreMemory {
  /** Replaced when the memory grows, so take it anew after each prepare(). */
  readonly memory: { readonly buffer: ArrayBufferLike };
}

/** Writes bytes where prepare() said. */
export function writeTo({ memory }: CoreMemory, address: number, bytes: Uint8Array): void {
  new Uint8Array(memory.buffer, address, bytes.length).set(bytes);
}

/** As much of the core as reading a table needs. */
export interface TableModule extends CoreMemory {
  readonly TableReader: new () => CoreTableReader;
}

export interface CoreModule extends CoreMemory {
  version(): string;
  defaultOptions(): string;
  /** Where in the memory the second thread has its stack, and how many bytes. */
  helperStack(): number;
  helperStackBytes(): number;
  /** Whether a second thread is there and has nothing to do. */
  hasHelper(): boolean;
  readonly Dataset: new (options: string) => CoreDataset;
}
