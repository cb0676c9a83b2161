// Reading files into the core: every byte once, in any pieces; again when the core asks; nothing
// left in memory when it fails.
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { WeerzienError } from '../../web/core/errors';
import type { Progress } from '../../web/core/loaded';
import { Session } from '../../web/core/session';
import { blobSource, type Source } from '../../web/core/source';
import { fakeCore } from './support/fake-core';

const file = (text: string | Uint8Array, name = 'a.csv'): Source =>
  blobSource(new Blob([text as BlobPart]), name);

async function codeOf(run: Promise<unknown>): Promise<unknown> {
  return run.then(
    () => 'no error',
    (error: unknown) => (error instanceof WeerzienError ? error.toData() : error),
  );
}

describe('reading', () => {
  test.each([1, 7, 64 * 1024, undefined])(
    'chunks of %s bytes give the same',
    async (chunkBytes) => {
      const text = 'order,date\n'.repeat(1000);
      const core = fakeCore();
      const session = new Session(core);
      const loaded = await session.load([file(text)], {}, chunkBytes ? { chunkBytes } : {});
      expect(loaded.rows).toBe(1000);
      expect(JSON.parse(session.report({}))).toEqual({ text, options: {} });
      expect(Math.max(...core.chunkBytes)).toBe(Math.min(chunkBytes ?? Infinity, text.length));
    },
  );

  test('several files, in order', async () => {
    const session = new Session(fakeCore());
    const loaded = await session.load([file('1\n', 'a.csv'), file('2\n', 'b.csv')], {});
    expect(loaded.mapping).toEqual([{ name: 'a.csv' }, { name: 'b.csv' }]);
    expect(JSON.parse(session.report({}))).toMatchObject({ text: '1\n2\n' });
  });

  test('the core knows how much is coming, unless it is packed', async () => {
    const core = fakeCore();
    const session = new Session(core);
    await session.load([file('1\n', 'a.csv'), file('22\n', 'b.csv')], {});
    expect(core.expectedBytes).toEqual([5]);
    await session.load([file('1\n'), file(gzipSync('2\n'), 'b.csv.gz')], {});
    expect(core.expectedBytes).toEqual([5]);
  });

  test('a second load replaces the first', async () => {
    const core = fakeCore();
    const session = new Session(core);
    await session.load([file('1\n')], {});
    await session.load([file('2\n')], {});
    expect(JSON.parse(session.report({}))).toMatchObject({ text: '2\n' });
    expect(core.alive).toBe(1);
    session.close();
    expect(core.alive).toBe(0);
  });
});

describe('reading again', () => {
  test('with the options that the core asks for, once', async () => {
    const core = fakeCore();
    const seen: Progress[] = [];
    const loaded = await new Session(core).load(
      [file('AGAIN\n')],
      { delimiter: ';' },
      { onProgress: (progress) => seen.push(progress) },
    );
    expect(loaded.rereads).toEqual(['dateOrder']);
    const first = { delimiter: ';', files: 1 };
    expect(core.readOptions).toEqual([first, { ...first, dateOrder: 'dmy' }]);
    expect(seen.at(-1)).toMatchObject({ rows: 1, bytes: 6, totalBytes: 6, reread: 'dateOrder' });
    expect(core.alive).toBe(1);
  });

  test('but not for ever', async () => {
    const core = fakeCore();
    const load = new Session(core).load([file('ALWAYS\n')], {});
    expect(await codeOf(load)).toEqual({ code: 'undecided', reason: 'dateOrder' });
    expect(core.alive).toBe(0);
  });

  test('when gzip has several members', async () => {
    const glued = Buffer.concat([gzipSync('1\n'), gzipSync('2\n')]);
    // Browsers refuse what follows the first member; Node does not, so the refusal is put on.
    const refusing: Source = {
      ...file(glued, 'a.csv.gz'),
      stream: (begin, end) => {
        streams += 1;
        if (streams !== 2) return new Blob([glued]).slice(begin, end).stream();
        return new ReadableStream({ pull: (into) => into.error(new TypeError('Junk found')) });
      },
    };
    let streams = 0;
    const session = new Session(fakeCore());
    const loaded = await session.load([refusing], {});
    expect(loaded.rereads).toEqual(['gzipMembers']);
    expect(JSON.parse(session.report({}))).toMatchObject({ text: '1\n2\n' });
  });
});

describe('failures', () => {
  test('no file', async () => {
    expect(await codeOf(new Session(fakeCore()).load([], {}))).toEqual({ code: 'noFiles' });
  });

  test('a question before any file', () => {
    expect(() => new Session(fakeCore()).report({})).toThrow('notLoaded');
  });

  test('a file that the core refuses leaves nothing behind', async () => {
    const core = fakeCore();
    const session = new Session(core);
    const error = await codeOf(session.load([file('1\n'), file('REFUSE\n', 'b.pdf')], {}));
    expect(error).toEqual({ code: 'notATable', file: 'b.pdf', line: 3 });
    expect(core.alive).toBe(0);
    expect(() => session.report({})).toThrow('notLoaded');
  });

  test('damaged gzip is tried in both ways, then named', async () => {
    const core = fakeCore();
    const cut = gzipSync('1\n'.repeat(100_000)).subarray(0, 100);
    const error = await codeOf(new Session(core).load([file(cut, 'a.csv.gz')], {}));
    expect(error).toEqual({ code: 'damagedArchive', file: 'a.csv.gz' });
    expect(core.readOptions).toHaveLength(2);
    expect(core.alive).toBe(0);
  });

  test('a file that vanishes while it is read', async () => {
    const gone: Source = {
      ...file('1\n'),
      stream: () =>
        new ReadableStream({
          pull: (into) => into.error(new DOMException('gone', 'NotReadableError')),
        }),
    };
    const error = await codeOf(new Session(fakeCore()).load([gone], {}));
    expect(error).toEqual({ code: 'fileUnreadable', file: 'a.csv' });
  });

  test('an option that the core refuses', async () => {
    const session = new Session(fakeCore());
    await session.load([file('1\n')], {});
    expect(() => session.report({ asOf: 'bad' })).toThrow('badOption');
  });
});

test('a time zone comes with its offsets', async () => {
  const session = new Session(fakeCore());
  await session.load([file('1\n')], {});
  const report = JSON.parse(session.report({ timeZone: 'Asia/Kolkata' })) as { options: unknown };
  expect(report.options).toEqual({ timeZone: 'Asia/Kolkata', timeZoneOffsets: [[0, 330]] });
});
