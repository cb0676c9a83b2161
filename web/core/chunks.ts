// Takes a stream of bytes apart into chunks, with the next read under way while the caller works on
// the present chunk.

const bufferBytes = 2 * 1024 * 1024;

/** As much of a reader of one's own buffers as is used here, with an option new to TypeScript. */
export interface FullReader {
  /** `min`: bytes to wait for; platforms that do not know it give what they have. */
  read(view: Uint8Array<ArrayBuffer>, options: { min: number }): Promise<ReadResult>;
  cancel(): Promise<void>;
}
type ReadResult =
  | { done: false; value: Uint8Array<ArrayBuffer> }
  | { done: true; value: Uint8Array<ArrayBuffer> | undefined };

/** A stream's reader that fills buffers we own. Throws where the platform has none. */
export function fullReader(stream: ReadableStream<Uint8Array>): FullReader {
  return stream.getReader({ mode: 'byob' });
}

function fullReaderIfAny(stream: ReadableStream<Uint8Array>): FullReader | undefined {
  try {
    return fullReader(stream);
  } catch {
    // Not a byte stream (DecompressionStream, and file.stream() in WebKit).
    return undefined;
  }
}

/**
 * Whether streams of files fill buffers of our own, and so read no further than those. Else a
 * stream may load its whole file while nobody takes anything.
 */
export function streamsWait(): boolean {
  const reader = fullReaderIfAny(new Blob().stream());
  void reader?.cancel();
  return reader !== undefined;
}

/** Fills the view; what there was of it where the stream ends before. The view is gone then. */
export async function fill(
  reader: FullReader,
  view: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array<ArrayBuffer>> {
  const { byteOffset, length } = view;
  let rest = view;
  while (rest.length > 0) {
    const { value, done } = await reader.read(rest, { min: rest.length });
    if (!value) return new Uint8Array(0);
    const filled = value.byteOffset + value.length;
    rest = new Uint8Array(value.buffer, filled, byteOffset + length - filled);
    if (done) break;
  }
  return new Uint8Array(rest.buffer, byteOffset, rest.byteOffset - byteOffset);
}

/**
 * Two buffers go back and forth between the stream and us, so nothing is allocated per chunk. They
 * come back full where the platform knows how to wait for that: thousands of small reads cost the
 * browser's own threads more, and with two of ours they have no processor left for themselves.
 */
async function* byobChunks(reader: FullReader): AsyncGenerator<Uint8Array, void, undefined> {
  const full = { min: bufferBytes };
  let spare = new ArrayBuffer(bufferBytes);
  let next = reader.read(new Uint8Array(new ArrayBuffer(bufferBytes)), full);
  for (;;) {
    const { value, done } = await next;
    if (done) {
      // What did not fill the last buffer.
      if (value && value.length > 0) yield value;
      return;
    }
    next = reader.read(new Uint8Array(spare), full);
    // When the caller stops early nobody waits for this read; its failure must not go unhandled.
    next.catch(() => undefined);
    yield value;
    spare = value.buffer;
  }
}

async function* plainChunks(
  reader: ReadableStreamDefaultReader<Uint8Array>,
): AsyncGenerator<Uint8Array, void, undefined> {
  let next = reader.read();
  for (;;) {
    const { value, done } = await next;
    if (done) return;
    next = reader.read();
    next.catch(() => undefined);
    yield value;
  }
}

/**
 * The readers at work. A browser may take a stream that nobody refers to but whoever waits for it
 * for garbage, and then that one waits for ever: Chromium does so with one of several streams.
 */
export const atWork = new Set<object>();

/**
 * The bytes of a stream, chunk by chunk. A chunk is valid until the next one is asked for. Leaving
 * the loop early cancels the stream.
 */
export async function* chunks(
  stream: ReadableStream<Uint8Array>,
): AsyncGenerator<Uint8Array, void, undefined> {
  const byob = fullReaderIfAny(stream);
  const reader = byob ?? stream.getReader();
  atWork.add(reader);
  try {
    if (byob) yield* byobChunks(byob);
    else yield* plainChunks(reader as ReadableStreamDefaultReader<Uint8Array>);
  } finally {
    atWork.delete(reader);
    // Cancelling a stream that has ended or failed is allowed and tells nothing new.
    await reader.cancel().catch(() => undefined);
  }
}
