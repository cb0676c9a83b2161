// TypeScript bindings for emscripten-generated code.  Automatically generated at compile time.
declare namespace RuntimeExports {
    let HEAPF32: any;
    let HEAPF64: any;
    let HEAP_DATA_VIEW: any;
    let HEAP8: any;
    let HEAPU8: any;
    let HEAP16: any;
    let HEAPU16: any;
    let HEAP32: any;
    let HEAPU32: any;
    let HEAP64: any;
    let HEAPU64: any;
}
interface WasmModule {
  _weerzien_help(): void;
  _weerzien_helper_failed(): void;
}

type EmbindString = ArrayBuffer|Uint8Array|Uint8ClampedArray|Int8Array|string;
export interface Dataset {
  skippedRows(): string;
  commit(_0: number): void;
  prepare(_0: number): number;
  expect(_0: number): void;
  progress(): number;
  beginFile(_0: EmbindString): string;
  endFile(): string;
  finish(): string;
  mapping(): string;
  report(_0: EmbindString): string;
  list(_0: EmbindString, _1: EmbindString, _2: EmbindString): string;
  delete(): void;
}

export interface TableReader {
  take(): Uint8Array<ArrayBuffer>;
  commit(_0: number): void;
  prepare(_0: number): number;
  finish(): string;
  delete(): void;
}

interface EmbindModule {
  Dataset: {
    new(_0: EmbindString): Dataset;
  };
  TableReader: {
    new(): TableReader;
  };
  hasHelper(): boolean;
  helperStackBytes(): number;
  helperStack(): number;
  version(): string;
  defaultOptions(): string;
}

export type MainModule = WasmModule & typeof RuntimeExports & EmbindModule;
export default function MainModuleFactory (options?: unknown): Promise<MainModule>;
