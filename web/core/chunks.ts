// Takes a stream of bytes apart into chunks, with the next read under way while the caller works on
// the present chunk.

const bufferBytes = 2 * 1024 * 1024;

/** A stream's reader that fills buffers we own, or nothing where the platform has none. */
function byobReader(stream: ReadableStream<Uint8Array>): ReadableStreamBYOBReader | undefined {
  try {
    return stream.getReader({ mode: 'byob' });
  } catch {
    // Not a byte stream (DecompressionStream, and file.stream() in WebKit).
    return undefined;
  }
}

/**
 * Two buffers go back and forth between the stream and us, so nothing is allocated per chunk. A
 * chunk is as long as the stream had bytes at hand; waiting for full buffers was not faster when
 * measured.
 */
async function* byobChunks(
  reader: ReadableStreamBYOBReader,
): AsyncGenerator<Uint8Array, void, undefined> {
  let spare: ArrayBufferLike = new ArrayBuffer(bufferBytes);
  let next = reader.read(new Uint8Array(new ArrayBuffer(bufferBytes)));
  for (;;) {
    const { value, done } = await next;
    if (done) return;
    next = reader.read(new Uint8Array(spare as ArrayBuffer));
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
 * The bytes of a stream, chunk by chunk. A chunk is valid until the next one is asked for. Leaving
 * the loop early cancels the stream.
 */
export async function* chunks(
  stream: ReadableStream<Uint8Array>,
): AsyncGenerator<Uint8Array, void, undefined> {
  const byob = byobReader(stream);
  const reader = byob ?? stream.getReader();
  try {
    if (byob) yield* byobChunks(byob);
    else yield* plainChunks(reader as ReadableStreamDefaultReader<Uint8Array>);
  } finally {
    // Cancelling a stream that has ended or failed is allowed and tells nothing new.
    await reader.cancel().catch(() => undefined);
  }
}
