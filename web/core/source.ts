// Where bytes come from: a file on the user's disk, seen alike from the browser and from Node.
import { streamsWait } from './chunks';
import { laneChunks } from './lanes';

/** A file that can be streamed as a whole or in part, any number of times. */
export interface Source {
  /** The name to show, without a path. */
  readonly name: string;
  /** Length in bytes. */
  readonly size: number;
  /** The bytes from `begin` up to, not including, `end`. */
  stream(begin?: number, end?: number): ReadableStream<Uint8Array<ArrayBuffer>>;
  /** All bytes, where there is a quicker way. A chunk is valid until the next one is asked for. */
  chunks?(): AsyncIterable<Uint8Array>;
}

/** With fewer bytes, opening the lanes takes longer than is won. */
const lanesFromBytes = 256 * 1024 * 1024;

/** A source over a browser's File or Blob. */
export function blobSource(blob: Blob, name: string): Source {
  return {
    name,
    size: blob.size,
    ...(blob.size >= lanesFromBytes && streamsWait() && { chunks: () => laneChunks(blob) }),
    stream(begin, end) {
      const whole = begin === undefined && end === undefined;
      return (whole ? blob : blob.slice(begin, end)).stream();
    },
  };
}

/**
 * The bytes from `begin` up to `end`, or as far as the source goes, in one piece: for short parts.
 */
export async function readRange(source: Source, begin: number, end: number): Promise<Uint8Array> {
  const to = Math.min(end, source.size);
  if (begin >= to) return new Uint8Array(0);
  const reader = source.stream(begin, to).getReader();
  const bytes = new Uint8Array(to - begin);
  let at = 0;
  for (;;) {
    const { value, done } = await reader.read();
    if (done) return bytes.subarray(0, at);
    bytes.set(value, at);
    at += value.length;
  }
}
