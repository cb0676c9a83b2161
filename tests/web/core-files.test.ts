// How files become tables of bytes: containers told by their first bytes, archives taken apart,
// damage named.
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { strToU8, Zip, ZipDeflate, zipSync, type Zippable } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chunks } from '../../web/core/chunks';
import { WeerzienError } from '../../web/core/errors';
import { blobSource, type Source } from '../../web/core/source';
import { containerOf, tablesIn, type UnpackOptions } from '../../web/core/tables';
import { fileSource } from '../../web/node/file-source';

const table = 'order,date\r\n1,2024-01-05\r\n2,2024-01-06\r\n';
const large = randomBytes(5_000_001);

function source(bytes: Uint8Array | string, name = 'orders'): Source {
  return blobSource(new Blob([bytes as BlobPart]), name);
}

async function contents(from: Source, options: UnpackOptions = {}): Promise<[string, Buffer][]> {
  const found: [string, Buffer][] = [];
  for (const { name, open, useless } of await tablesIn(from, options)) {
    if (useless) continue;
    const parts: Buffer[] = [];
    // A chunk lives only until the next one: copy, as the core does.
    for await (const chunk of open(() => undefined)) parts.push(Buffer.from(chunk));
    found.push([name, Buffer.concat(parts)]);
  }
  return found;
}

async function textsIn(from: Source, options: UnpackOptions = {}): Promise<[string, string][]> {
  return (await contents(from, options)).map(([name, bytes]) => [name, bytes.toString()]);
}

/** The same archive with its lengths and positions in zip64 records. */
function widened(zip: Buffer): Buffer {
  const endAt = zip.length - 22;
  const directoryAt = zip.readUInt32LE(endAt + 16);
  const entries: Buffer[] = [];
  for (let at = directoryAt; at < endAt;) {
    const nameEnd = at + 46 + zip.readUInt16LE(at + 28);
    const entry = Buffer.from(zip.subarray(at, nameEnd));
    const extra = Buffer.alloc(28);
    extra.writeUInt16LE(1, 0);
    extra.writeUInt16LE(24, 2);
    for (const [field, place] of [
      [24, 4],
      [20, 12],
      [42, 20],
    ] as const) {
      extra.writeBigUInt64LE(BigInt(entry.readUInt32LE(field)), place);
      entry.writeUInt32LE(0xffffffff, field);
    }
    // Another extra field in front must be stepped over.
    const other = Buffer.from([0x55, 0x54, 1, 0, 0]);
    entry.writeUInt16LE(extra.length + other.length, 30);
    entries.push(entry, other, extra);
    at = nameEnd + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  const directory = Buffer.concat(entries);
  const end64 = Buffer.alloc(56);
  end64.writeUInt32LE(0x06064b50, 0);
  end64.writeBigUInt64LE(BigInt(directory.length), 40);
  end64.writeBigUInt64LE(BigInt(directoryAt), 48);
  const locator = Buffer.alloc(20);
  locator.writeUInt32LE(0x07064b50, 0);
  locator.writeBigUInt64LE(BigInt(directoryAt + directory.length), 8);
  const end = Buffer.from(zip.subarray(endAt));
  end.fill(0xff, 12, 20);
  const comment = Buffer.from('a comment');
  end.writeUInt16LE(comment.length, 20);
  return Buffer.concat([zip.subarray(0, directoryAt), directory, end64, locator, end, comment]);
}

async function failure(run: Promise<unknown>): Promise<unknown> {
  const error: unknown = await run.then(
    () => 'no error',
    (cause: unknown) => cause,
  );
  return error instanceof WeerzienError ? error.toData() : error;
}

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'weerzien-'));
});
afterAll(() => rm(folder, { recursive: true }));

describe('what a file is, by its first bytes', () => {
  test.each<[string, number[] | string, string]>([
    ['text', 'order,date', 'plain'],
    ['nothing', '', 'plain'],
    ['gzip', [0x1f, 0x8b, 8, 0], 'gzip'],
    ['zip', [0x50, 0x4b, 3, 4], 'zip'],
    ['an empty zip', [0x50, 0x4b, 5, 6], 'zip'],
    ['text that begins with PK', 'PK,date', 'plain'],
    ['an old Excel file', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], 'ole'],
  ])('%s', (_, head, expected) => {
    expect(containerOf(typeof head === 'string' ? strToU8(head) : Uint8Array.from(head))).toBe(
      expected,
    );
  });
});

describe('bytes', () => {
  const streams: [string, () => Promise<ReadableStream<Uint8Array>>][] = [
    ['a blob', async () => source(large).stream()],
    [
      'a stream without buffers of our own',
      async () => source(large).stream().pipeThrough(new TransformStream()),
    ],
    [
      'a file on disk',
      async () => {
        const path = join(folder, 'large');
        await writeFile(path, large);
        return (await fileSource(path)).stream();
      },
    ],
  ];
  test.each(streams)('of %s arrive complete and in order', async (_, open) => {
    const parts: Buffer[] = [];
    for await (const chunk of chunks(await open())) parts.push(Buffer.from(chunk));
    expect(Buffer.concat(parts).equals(large)).toBe(true);
  });

  test('of a part of a file on disk', async () => {
    const path = join(folder, 'part');
    await writeFile(path, 'abcdefgh');
    const part = (await fileSource(path)).stream(2, 5);
    expect(await new Response(part).text()).toBe('cde');
  });

  describe.each([undefined, 'bytes'] as const)('of type %s', (type) => {
    /** A stream of which `pull` gives each part. */
    function streamOf(pull: (part: number) => Uint8Array, cancel?: () => void) {
      let part = 0;
      const give = (controller: { enqueue: (bytes: Uint8Array<ArrayBuffer>) => void }) =>
        controller.enqueue(pull(part++).slice());
      // One type at a time is all that TypeScript knows.
      const stream = type
        ? new ReadableStream({ type, pull: give, cancel })
        : new ReadableStream({ pull: give, cancel });
      return stream as ReadableStream<Uint8Array>;
    }

    test('leaving early cancels the stream', async () => {
      let cancelled = false;
      const stream = streamOf(
        () => new Uint8Array(100_000),
        () => void (cancelled = true),
      );
      for await (const chunk of chunks(stream)) if (chunk.length > 0) break;
      expect(cancelled).toBe(true);
    });

    test('a failure in the middle is told', async () => {
      let bytes = 0;
      const stream = streamOf((part) => {
        if (part === 50) throw new Error('gone');
        return new Uint8Array(100_000);
      });
      const read = async () => {
        for await (const chunk of chunks(stream)) bytes += chunk.length;
      };
      await expect(read()).rejects.toThrow('gone');
      expect(bytes).toBeGreaterThan(0);
    });
  });
});

describe('tables', () => {
  test('a plain file is its own table', async () => {
    expect(await textsIn(source(table, 'a.csv'))).toEqual([['a.csv', table]]);
  });

  test.each([{ gzipMembers: false }, { gzipMembers: true }])('gzip, %o', async (options) => {
    const found = await contents(source(gzipSync(large), 'a.csv.gz'), options);
    expect(found.map(([name, bytes]) => [name, bytes.equals(large)])).toEqual([['a.csv.gz', true]]);
  });

  test('gzip of several members', async () => {
    const glued = Buffer.concat([gzipSync(table), gzipSync('3,2024-01-07\r\n')]);
    const found = await textsIn(source(glued), { gzipMembers: true });
    expect(found).toEqual([['orders', `${table}3,2024-01-07\r\n`]]);
  });

  test.each([1, 5, 64, 1000])('gzip of several members, %i bytes at a time', async (bytes) => {
    const named = Buffer.from(gzipSync(table));
    // A name in the header, so that a trailer and the end of the next header lie far apart.
    named[3] = 8;
    const name = Buffer.from(`${'a long name '.repeat(20)}\0`);
    const withName = Buffer.concat([named.subarray(0, 10), name, named.subarray(10)]);
    const glued = Buffer.concat([
      withName,
      gzipSync(''),
      withName,
      gzipSync(large.subarray(0, 999)),
    ]);
    const inParts: Source = {
      ...source(glued),
      stream: (begin, end) =>
        source(glued)
          .stream(begin, end)
          .pipeThrough(
            new TransformStream({
              transform(chunk, controller) {
                for (let at = 0; at < chunk.length; at += bytes) {
                  controller.enqueue(chunk.slice(at, at + bytes));
                }
              },
            }),
          ),
    };
    const parts: Buffer[] = [];
    const [found] = await tablesIn(inParts, { gzipMembers: true });
    for await (const chunk of found!.open(() => undefined)) parts.push(Buffer.from(chunk));
    const expected = Buffer.concat([Buffer.from(table + table), large.subarray(0, 999)]);
    expect(Buffer.concat(parts).equals(expected)).toBe(true);
  });

  test('every table of a zip, and no notes beside it', async () => {
    const zip = zipSync({
      'orders/2023.csv': strToU8(table),
      'orders/2024.TSV': [strToU8('a\tb\n'), { level: 0 }],
      'orders/notes.txt': strToU8('x'),
      '__MACOSX/orders/2023.csv': strToU8('resource fork'),
      'logo.png': strToU8('picture'),
    });
    expect(await textsIn(source(zip, 'all.zip'))).toEqual([
      ['all.zip/orders/2023.csv', table],
      ['all.zip/orders/2024.TSV', 'a\tb\n'],
    ]);
  });

  test('texts of a zip are tables only where nothing else is', async () => {
    const zip = zipSync({ 'orders.txt': strToU8(table), 'logo.png': strToU8('picture') });
    expect(await textsIn(source(zip, 'all.zip'))).toEqual([['all.zip/orders.txt', table]]);
  });

  test('tables of a zip that are packed themselves', async () => {
    const zip = zipSync({
      'may.csv.gz': new Uint8Array(gzipSync(table)),
      'june.csv': strToU8('a,b'),
    });
    expect(await textsIn(source(zip, 'all.zip'))).toEqual([
      ['all.zip/may.csv.gz', table],
      ['all.zip/june.csv', 'a,b'],
    ]);
  });

  test('a zip written as a stream, with lengths after the data', async () => {
    const parts: Uint8Array[] = [];
    const zip = new Zip((_, part) => parts.push(part));
    const entry = new ZipDeflate('a.csv');
    zip.add(entry);
    entry.push(large, true);
    zip.end();
    const found = await contents(source(Buffer.concat(parts), 'streamed.zip'));
    expect(found.map(([name, bytes]) => [name, bytes.equals(large)])).toEqual([
      ['streamed.zip/a.csv', true],
    ]);
  });

  test('a zip with the wide numbers of files over 4 GB, and a comment at the end', async () => {
    const zip = widened(Buffer.from(zipSync({ 'a.csv': strToU8(table), 'b.csv': strToU8('x') })));
    expect(await textsIn(source(zip, 'wide.zip'))).toEqual([
      ['wide.zip/a.csv', table],
      ['wide.zip/b.csv', 'x'],
    ]);
  });

  test('bytes taken from disk are counted as they lie there', async () => {
    const packed = gzipSync(large);
    let bytes = 0;
    const [found] = await tablesIn(source(packed), {});
    for await (const chunk of found!.open((read) => (bytes += read))) void chunk;
    expect(bytes).toBe(packed.length);
  });
});

describe('what cannot be unpacked is named', () => {
  const zipOf = (files: Zippable) => Buffer.from(zipSync(files));
  const cut = (bytes: Buffer, drop: number) => bytes.subarray(0, bytes.length - drop);
  const changed = (bytes: Buffer, at: number, value: number) => {
    const copy = Buffer.from(bytes);
    copy[at] = value;
    return copy;
  };
  const one = zipOf({ 'a.csv': strToU8(table.repeat(100)) });
  const directory = one.readUInt32LE(one.length - 6);
  const stored = zipOf({ 'a.csv': [strToU8(table), { level: 0 }] });

  test.each<[string, Uint8Array, object]>([
    ['gzip that ends early', cut(gzipSync(large), 100), { code: 'damagedArchive', file: 'orders' }],
    [
      'gzip with a broken byte',
      changed(gzipSync(table.repeat(1000)), 40, 0xff),
      { code: 'damagedArchive', file: 'orders' },
    ],
    [
      'gzip whose checksum is another',
      changed(gzipSync(table), gzipSync(table).length - 8, 0),
      { code: 'damagedArchive', file: 'orders' },
    ],
    [
      'zip with a changed digit in a stored entry',
      changed(stored, stored.indexOf('2024-01-06') + 3, 0x35),
      { code: 'damagedArchive', file: 'orders/a.csv' },
    ],
    ['zip that ends early', cut(one, 30), { code: 'damagedArchive', file: 'orders' }],
    [
      'zip with a broken byte',
      changed(one, 50, 0xff),
      { code: 'damagedArchive', file: 'orders/a.csv' },
    ],
    [
      'zip whose directory lies about the length',
      changed(one, directory + 24, 7),
      { code: 'damagedArchive', file: 'orders/a.csv' },
    ],
    [
      'zip with a password',
      changed(one, directory + 8, 1),
      { code: 'encryptedArchive', file: 'orders', entry: 'a.csv' },
    ],
    [
      'zip packed with another method',
      changed(one, directory + 10, 12),
      { code: 'unsupportedCompression', file: 'orders', entry: 'a.csv', method: 12 },
    ],
    [
      'zip without tables',
      zipOf({ 'logo.png': strToU8('picture') }),
      { code: 'archiveWithoutTables', file: 'orders', names: ['logo.png'] },
    ],
    ['empty zip', zipOf({}), { code: 'archiveWithoutTables', file: 'orders', names: [] }],
    [
      'old Excel file',
      Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]),
      { code: 'xlsUnsupported', file: 'orders' },
    ],
  ])('%s', async (_, bytes, expected) => {
    expect(await failure(contents(source(bytes)))).toEqual(expected);
  });

  const packed = gzipSync(table.repeat(1000));
  const end = packed.length;
  test.each<[string, Uint8Array]>([
    ['a broken byte', changed(packed, 40, 0xff)],
    ['another checksum', changed(packed, end - 8, packed[end - 8]! ^ 1)],
    ['another length', changed(packed, end - 4, packed[end - 4]! ^ 1)],
    ['a part of its trailer', cut(packed, 3)],
    ['no trailer', cut(packed, 8)],
    ['no end', cut(packed, 20)],
    ['a changed digit, stored', changed(gzipSync(table, { level: 0 }), 40, 0x39)],
    [
      'another checksum in the first of two members',
      Buffer.concat([changed(packed, end - 7, packed[end - 7]! ^ 1), packed]),
    ],
    [
      'another checksum in the last of two members',
      Buffer.concat([packed, changed(packed, end - 7, packed[end - 7]! ^ 1)]),
    ],
    ['something behind it', Buffer.concat([packed, Buffer.from('and more')])],
  ])('gzip read member by member with %s', async (_, bytes) => {
    const expected = { code: 'damagedArchive', file: 'orders' };
    expect(await failure(contents(source(bytes), { gzipMembers: true }))).toEqual(expected);
  });

  test('a path without a file', async () => {
    const path = join(folder, 'missing.csv');
    expect(await failure(fileSource(path))).toEqual({
      code: 'fileUnreadable',
      file: path,
      reason: 'ENOENT',
    });
    expect(await failure(fileSource(folder))).toEqual({
      code: 'fileUnreadable',
      file: folder,
      reason: 'notAFile',
    });
  });
});
