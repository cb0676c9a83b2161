// Reads one long file as several streams at a time, in the order of the file. A browser hands a
// file over piece by piece, each with a change of thread or two; where several streams are under
// way, one change does for pieces of all of them, which takes half of its processor time.
import { chunks } from './chunks';

export interface LaneOptions {
  lanes?: number;
  /**
   * What one lane gives before the next one has its turn. Meanwhile a lane reads ahead as far as
   * its buffers go, of which `chunks` has two of 2 MB, and the browser another.
   */
  segmentBytes?: number;
}

/** One stream over every so manyth segment of the file. */
class Lane {
  readonly #chunks: AsyncGenerator<Uint8Array, void>;
  /** What comes after `#present`, or that comes first. */
  #next: Promise<IteratorResult<Uint8Array, void>>;
  #present: Uint8Array = new Uint8Array(0);

  constructor(segments: readonly Blob[]) {
    // A blob made of parts of a file refers to them, and copies nothing.
    this.#chunks = chunks(new Blob([...segments]).stream());
    this.#next = this.#ask();
  }

  /** At least 1 byte and at most so many, valid until release(). */
  async take(most: number): Promise<Uint8Array> {
    if (this.#present.length === 0) {
      const { value } = await this.#next;
      if (!value) throw new DOMException('The file has become shorter.', 'NotReadableError');
      this.#present = value;
    }
    const taken = this.#present.subarray(0, most);
    this.#present = this.#present.subarray(taken.length);
    return taken;
  }

  /** To be called when what was taken is no longer needed: the lane reads on. */
  release(): void {
    if (this.#present.length === 0) this.#next = this.#ask();
  }

  /** Ends the stream, once the read that is under way has come back. */
  close(): void {
    this.#chunks.return().catch(() => undefined);
  }

  #ask(): Promise<IteratorResult<Uint8Array, void>> {
    const next = this.#chunks.next();
    // It fails long before somebody waits for it, or nobody ever does.
    next.catch(() => undefined);
    return next;
  }
}

/** The bytes of a file, chunk by chunk. A chunk is valid until the next one is asked for. */
export async function* laneChunks(
  file: Blob,
  { lanes: most = 4, segmentBytes = 8 * 1024 * 1024 }: LaneOptions = {},
): AsyncGenerator<Uint8Array, void, undefined> {
  const segments = Math.ceil(file.size / segmentBytes);
  const lanes: Lane[] = [];
  const open = (): void => {
    const parts: Blob[] = [];
    for (let segment = lanes.length; segment < segments; segment += most) {
      parts.push(file.slice(segment * segmentBytes, (segment + 1) * segmentBytes));
    }
    lanes.push(new Lane(parts));
  };
  try {
    for (let segment = 0; segment < segments; segment += 1) {
      const turn = segment % most;
      if (turn === lanes.length) open();
      let left = Math.min(segmentBytes, file.size - segment * segmentBytes);
      while (left > 0) {
        const part = await lanes[turn]!.take(left);
        left -= part.length;
        // Naming the parts of a lane takes a while, in which the first lanes are being read.
        if (lanes.length < Math.min(most, segments)) open();
        yield part;
        lanes[turn]!.release();
      }
    }
  } finally {
    for (const lane of lanes) lane.close();
  }
}
