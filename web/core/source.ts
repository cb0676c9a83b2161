// Where bytes come from: a file on the user's disk, seen alike from the browser and from Node.

/** A file that can be streamed as a whole or in part, any number of times. */
export interface Source {
  /** The name to show, without a path. */
  readonly name: string;
  /** Length in bytes. */
  readonly size: number;
  /** The bytes from `begin` up to, not including, `end`. */
  stream(begin?: number, end?: number): ReadableStream<Uint8Array<ArrayBuffer>>;
  /** The bytes themselves, where they are a browser's. */
  readonly blob?: Blob;
}

/** A source over a browser's File or Blob. */
export function blobSource(blob: Blob, name: string): Source {
  return {
    name,
    blob,
    size: blob.size,
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

/** The bytes of a blob from `begin` up to `end`, or as far as it goes. */
export async function blobBytes(blob: Blob, begin: number, end: number): Promise<Uint8Array> {
  return new Uint8Array(await blob.slice(begin, end).arrayBuffer());
}

const blobChunkBytes = 4 * 1024 * 1024;

/**
 * The bytes of a part of a blob in chunks, with the next read under way while the caller works on
 * the present one. (Streams over parts that are read at the same time now and then come to a
 * standstill in Chromium.)
 */
export async function* blobChunks(
  blob: Blob,
  begin: number,
  end: number,
): AsyncGenerator<Uint8Array, void, undefined> {
  const read = (at: number) => {
    const chunk = blobBytes(blob, at, Math.min(at + blobChunkBytes, end));
    // When the caller stops early nobody waits for it; its failure must not go unhandled.
    chunk.catch(() => undefined);
    return chunk;
  };
  let next = read(begin);
  for (let at = begin; at < end; at += blobChunkBytes) {
    const chunk = await next;
    if (at + blobChunkBytes < end) next = read(at + blobChunkBytes);
    yield chunk;
  }
}
