// One long file read as several streams at a time: complete, in order, and over when it must be.
import { randomBytes } from 'node:crypto';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { fill, type FullReader, fullReader } from '../../web/core/chunks';
import { laneChunks, type LaneOptions } from '../../web/core/lanes';
import { blobSource } from '../../web/core/source';
import { tablesIn } from '../../web/core/tables';

afterEach(() => vi.restoreAllMocks());

async function read(file: Blob, options: LaneOptions): Promise<Buffer> {
  const parts: Buffer[] = [];
  // A chunk lives only until the next one: copy, as the core does.
  for await (const chunk of laneChunks(file, options)) parts.push(Buffer.from(chunk));
  return Buffer.concat(parts);
}

describe('the bytes of a file', () => {
  const bytes = randomBytes(300_000);

  test.each([
    { size: 300_000, lanes: 4, segmentBytes: 1000 },
    { size: 299_999, lanes: 3, segmentBytes: 70_000 },
    { size: 280_000, lanes: 2, segmentBytes: 140_000 },
    { size: 1001, lanes: 8, segmentBytes: 1000 },
    { size: 999, lanes: 4, segmentBytes: 1000 },
    { size: 300_000, lanes: 1, segmentBytes: 1000 },
    { size: 0, lanes: 4, segmentBytes: 1000 },
  ])('are complete and in order: %o', async ({ size, ...options }) => {
    const wanted = bytes.subarray(0, size);
    expect((await read(new Blob([wanted]), options)).equals(wanted)).toBe(true);
  });

  test('of more than the buffers of all lanes hold', async () => {
    const wanted = randomBytes(30_000_000);
    const whole = await read(new Blob([wanted]), { lanes: 2, segmentBytes: 9_000_000 });
    expect(whole.equals(wanted)).toBe(true);
  });

  test('come from several streams', async () => {
    const stream = vi.spyOn(Blob.prototype, 'stream');
    await read(new Blob([bytes]), { lanes: 3, segmentBytes: 20_000 });
    expect(stream).toHaveBeenCalledTimes(3);
  });
});

/** A file whose lanes give what `pull` says, lane by lane. */
function fileOf(size: number, pull: (lane: number) => Uint8Array | undefined, cancel = vi.fn()) {
  let lanes = 0;
  vi.spyOn(Blob.prototype, 'stream').mockImplementation(() => {
    const lane = lanes++;
    return new ReadableStream({
      type: 'bytes',
      pull(controller) {
        const bytes = pull(lane);
        if (bytes) controller.enqueue(bytes.slice());
        else controller.close();
        // A closed stream lets go of what waits for it only then.
        if (!bytes) controller.byobRequest?.respond(0);
      },
      cancel,
    });
  });
  return new Blob([new Uint8Array(size)]);
}

describe('a view', () => {
  /** A reader that gives so many bytes at a time, whatever is asked for, then nothing. */
  function readerOf(bytes: Uint8Array, most: number): FullReader {
    let at = 0;
    return {
      read(view) {
        const length = Math.min(most, view.length, bytes.length - at);
        const { byteOffset, buffer } = view;
        const ours = structuredClone(buffer, { transfer: [buffer] });
        const value = new Uint8Array(ours, byteOffset, length);
        value.set(bytes.subarray(at, at + length));
        at += length;
        return Promise.resolve({ done: length === 0, value });
      },
      cancel: () => Promise.resolve(),
    };
  }
  const bytes = Uint8Array.from({ length: 40 }, (_, i) => i + 1);

  test.each([
    { most: 100, begin: 0, length: 40, filled: 40 },
    { most: 7, begin: 0, length: 40, filled: 40 },
    { most: 7, begin: 5, length: 20, filled: 20 },
    { most: 7, begin: 3, length: 50, filled: 40 },
    { most: 7, begin: 3, length: 0, filled: 0 },
  ])('is filled by as many reads as that takes: %o', async ({ most, begin, length, filled }) => {
    const view = new Uint8Array(new ArrayBuffer(60), begin, length);
    const part = await fill(readerOf(bytes, most), view);
    expect(part).toEqual(bytes.subarray(0, filled));
    expect([part.byteOffset, part.buffer.byteLength]).toEqual([begin, 60]);
  });

  test('is empty when the stream is cancelled', async () => {
    const stream = new ReadableStream({ type: 'bytes' });
    const reader = fullReader(stream);
    const part = fill(reader, new Uint8Array(10));
    await reader.cancel();
    expect((await part).length).toBe(0);
  });
});

describe('a reading that ends early', () => {
  const options = { lanes: 3, segmentBytes: 1000 };

  test('cancels all streams', async () => {
    const cancel = vi.fn();
    const file = fileOf(30_000, () => new Uint8Array(500), cancel);
    let chunks = 0;
    for await (const chunk of laneChunks(file, options)) {
      expect(chunk.length).toBe(1000);
      if (++chunks === 5) break;
    }
    expect(cancel).toHaveBeenCalledTimes(3);
  });

  test('tells the failure of a stream, and cancels the others', async () => {
    const cancel = vi.fn();
    let left = 5;
    const file = fileOf(
      30_000,
      (lane) => {
        if (lane === 2 && left-- === 0) throw new DOMException('gone', 'NotReadableError');
        return new Uint8Array(1000);
      },
      cancel,
    );
    let bytes = 0;
    const reading = async () => {
      for await (const chunk of laneChunks(file, options)) bytes += chunk.length;
    };
    await expect(reading()).rejects.toThrow('gone');
    expect(bytes).toBe(15_000);
    expect(cancel).toHaveBeenCalledTimes(2);
  });

  test('tells that the file has become shorter', async () => {
    let left = 4;
    const file = fileOf(30_000, () => (left-- > 0 ? new Uint8Array(1000) : undefined));
    await expect(read(file, options)).rejects.toMatchObject({ name: 'NotReadableError' });
  });
});

describe('a table', () => {
  test('is read by the quicker way of its source, and told of like any when it fails', async () => {
    const source = blobSource(new Blob(['order,date\n']), 'a.csv');
    const text = async (chunks: () => AsyncGenerator<Uint8Array>) => {
      const [table] = await tablesIn({ ...source, chunks }, {});
      const parts: Buffer[] = [];
      for await (const chunk of table!.open(() => undefined)) parts.push(Buffer.from(chunk));
      return Buffer.concat(parts).toString();
    };
    const quick = async function* () {
      yield new TextEncoder().encode('order,');
      yield new TextEncoder().encode('day\n');
    };
    expect(await text(quick)).toBe('order,day\n');
    const failing = async function* () {
      yield new Uint8Array(1);
      throw new DOMException('gone', 'NotReadableError');
    };
    await expect(text(failing)).rejects.toMatchObject({
      code: 'fileUnreadable',
      details: { file: 'a.csv' },
    });
  });

  test('of a short file is read in one stream, that of a long one in several', () => {
    const long = Object.defineProperty(new Blob(), 'size', { value: 256 * 1024 * 1024 });
    expect(blobSource(new Blob(['a']), 'a.csv').chunks).toBeUndefined();
    expect(blobSource(long, 'a.csv').chunks).toBeDefined();
    // Streams that cannot be kept from loading all of their file.
    vi.spyOn(Blob.prototype, 'stream').mockImplementation(() => new ReadableStream());
    expect(blobSource(long, 'a.csv').chunks).toBeUndefined();
  });

  test('is told to be unreadable even while another stream gives nothing', async () => {
    let lanes = 0;
    vi.spyOn(Blob.prototype, 'stream').mockImplementation(() => {
      const silent = lanes++ > 0;
      return new ReadableStream({
        type: 'bytes',
        pull: (controller) =>
          silent ? new Promise(() => undefined) : controller.error(new Error('gone')),
      });
    });
    const reading = read(new Blob([new Uint8Array(4000)]), { lanes: 2, segmentBytes: 1000 });
    await expect(reading).rejects.toThrow('gone');
  });
});
