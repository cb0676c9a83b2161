// What page and worker say to each other. The page sends one request at a time and waits for its
// answer, so there is no queue in the worker and nothing to overtake there; except a warm-up, which
// ends as soon as anything else is asked.
import type { ErrorData } from '../core/errors';
import type { Loaded, Progress } from '../core/loaded';
import type { HelperParts } from '../core/loader';
import type { ListKind, ReadOptions, ReportRequest } from '../core/options';

/** A file travels as a handle; its bytes stay on disk until the worker streams them. */
export interface FileHandle {
  name: string;
  blob: Blob;
}

/** Each kind of request: what is asked, and what is answered. */
export interface Calls {
  /** Sets the worker up with the compiled core, in a memory of its own unless one is given. */
  start: {
    ask: { wasm: WebAssembly.Module; memory: WebAssembly.Memory | undefined };
    answer: { stack: number; stackBytes: number };
  };
  /** Makes the worker the helper of another one's core. It answers, and hears nothing any more. */
  help: { ask: HelperParts; answer: undefined };
  /** Makes the core quick for what will be asked; answers when that is over or was dropped. */
  warmUp: { ask: Record<never, never>; answer: undefined };
  load: {
    ask: { files: FileHandle[]; options: ReadOptions; chunkBytes: number | undefined };
    answer: Loaded;
  };
  /** Answers with JSON text. */
  report: { ask: { options: ReportRequest }; answer: string };
  /** Answers with JSON text. */
  list: { ask: { list: ListKind; id: string; options: ReportRequest }; answer: string };
  /** Answers with JSON text. */
  skippedRows: { ask: Record<never, never>; answer: string };
  /** Answers with JSON text. */
  defaultOptions: { ask: Record<never, never>; answer: string };
}

export type CallKind = keyof Calls;
export type Ask<K extends CallKind> = Calls[K]['ask'];
export type Answer<K extends CallKind> = Calls[K]['answer'];

/** A request of any kind, with its number. */
export type Request = { [K in CallKind]: { call: number; kind: K } & Ask<K> }[CallKind];

export type Reply =
  | { call: number; answer: Answer<CallKind> }
  | { call: number; progress: Progress }
  /** `fatal`: the worker is in no known state and must be replaced. */
  | { call: number; error: ErrorData; fatal: boolean };

/** Either end of the wire: a Worker, a worker's own global scope, or a MessagePort in tests. */
export interface Wire<Out, In> {
  postMessage(message: Out): void;
  addEventListener(type: 'message', listener: (event: { data: In }) => void): void;
}
