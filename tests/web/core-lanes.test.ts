// One long file read as several streams at a time: complete, in order, and over when it must be.
import { randomBytes } from 'node:crypto';
import { afterEach, describe, expect, test, vi } from 'vitest';
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
    return new ReadableStream<Uint8Array<ArrayBuffer>>({
      pull(controller) {
        const bytes = pull(lane);
        if (bytes) controller.enqueue(bytes.slice());
        else controller.close();
      },
      cancel,
    });
  });
  return new Blob([new Uint8Array(size)]);
}

describe('a reading that ends early', () => {
  const options = { lanes: 3, segmentBytes: 1000 };

  test('cancels all streams', async () => {
    const cancel = vi.fn();
    const file = fileOf(30_000, () => new Uint8Array(500), cancel);
    let chunks = 0;
    for await (const chunk of laneChunks(file, options)) {
      expect(chunk.length).toBe(500);
      if (++chunks === 5) break;
    }
    await expect.poll(() => cancel.mock.calls.length).toBe(3);
  });

  test('tells the failure of a stream when its turn comes, and cancels the others', async () => {
    const cancel = vi.fn();
    const file = fileOf(
      30_000,
      (lane) => {
        if (lane === 2) throw new DOMException('gone', 'NotReadableError');
        return new Uint8Array(1000);
      },
      cancel,
    );
    let bytes = 0;
    const reading = async () => {
      for await (const chunk of laneChunks(file, options)) bytes += chunk.length;
    };
    await expect(reading()).rejects.toThrow('gone');
    expect(bytes).toBe(2000);
    await expect.poll(() => cancel.mock.calls.length).toBe(2);
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
      return new ReadableStream<Uint8Array<ArrayBuffer>>({
        pull: (controller) =>
          silent ? new Promise(() => undefined) : controller.error(new Error('gone')),
      });
    });
    const reading = read(new Blob([new Uint8Array(4000)]), { lanes: 2, segmentBytes: 1000 });
    await expect(reading).rejects.toThrow('gone');
  });
});
