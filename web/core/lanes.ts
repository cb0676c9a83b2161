// Reads one long file as several streams at a time, in the order of the file. A browser hands a
// file over piece by piece, each with a change of thread or two; where several streams are under
// way, one change does for pieces of all of them. So all lanes read at the same time, and into
// buffers long enough that they do for a while.
import { atWork, fill, type FullReader, fullReader } from './chunks';

export interface LaneOptions {
  lanes?: number;
  /** What each lane reads at a time. It has two buffers of that length. */
  segmentBytes?: number;
}

/** A longer chunk would be gone from the processor's cache before the core has come to its end. */
const chunkBytes = 2 * 1024 * 1024;

/** One stream over every so manyth segment of the file. */
class Lane {
  readonly #reader: FullReader;
  readonly #spare: ArrayBuffer[];

  constructor(segments: Blob[], segmentBytes: number) {
    // A blob made of parts of a file refers to them, and copies nothing.
    this.#reader = fullReader(new Blob(segments).stream());
    this.#spare = [new ArrayBuffer(segmentBytes), new ArrayBuffer(segmentBytes)];
    atWork.add(this.#reader);
  }

  /** The next so many bytes, of which nobody has more than two parts that were not given back. */
  async read(bytes: number): Promise<Uint8Array<ArrayBuffer>> {
    const part = await fill(this.#reader, new Uint8Array(this.#spare.pop()!, 0, bytes));
    if (part.length < bytes) {
      throw new DOMException('The file has become shorter.', 'NotReadableError');
    }
    return part;
  }

  giveBack(part: Uint8Array<ArrayBuffer>): void {
    this.#spare.push(part.buffer);
  }

  close(): void {
    atWork.delete(this.#reader);
    this.#reader.cancel().catch(() => undefined);
  }
}

/** The bytes of a file, chunk by chunk. A chunk is valid until the next one is asked for. */
export async function* laneChunks(
  file: Blob,
  { lanes: most = 3, segmentBytes = 4 * 1024 * 1024 }: LaneOptions = {},
): AsyncGenerator<Uint8Array, void, undefined> {
  const segments: Blob[][] = Array.from({ length: most }, () => []);
  for (let at = 0; at < file.size; at += segmentBytes) {
    segments[(at / segmentBytes) % most]!.push(file.slice(at, at + segmentBytes));
  }
  const lanes = segments.map((own) => new Lane(own, segmentBytes));
  const turnBytes = most * segmentBytes;
  // What all lanes read next, from there on in the file.
  const read = (from: number): Promise<Uint8Array<ArrayBuffer>[]> => {
    const parts = lanes.map((lane, i) => {
      const left = file.size - from - i * segmentBytes;
      return lane.read(Math.max(0, Math.min(segmentBytes, left)));
    });
    const all = Promise.all(parts);
    // It fails long before somebody waits for it, or nobody ever does.
    all.catch(() => undefined);
    return all;
  };
  try {
    let next = read(0);
    for (let at = 0; at < file.size; at += turnBytes) {
      const parts = await next;
      next = read(at + turnBytes);
      for (const part of parts) {
        for (let begin = 0; begin < part.length; begin += chunkBytes) {
          yield part.subarray(begin, begin + chunkBytes);
        }
      }
      for (const [i, part] of parts.entries()) lanes[i]!.giveBack(part);
    }
  } finally {
    for (const lane of lanes) lane.close();
  }
}
