// The page's side: answers, cancelling, overtaking, crashes, and a fresh worker after each of them.
import { describe, expect, test } from 'vitest';
import { Analysis } from '../../web/core/client';
import type { CoreSource } from '../../web/core/compile';
import { isAbort, WeerzienError } from '../../web/core/errors';
import type { WorkerLike } from '../../web/worker/connection';
import { emptyModule, fakeWorkers, type FakeWorkers } from './support/fake-worker';

const file = (text: string, name = 'a.csv') => new File([text], name);

function analysisWith(workers: FakeWorkers, core: BufferSource = emptyModule): Analysis {
  return new Analysis({ core, createWorker: workers.create });
}

async function outcome(run: Promise<unknown>): Promise<unknown> {
  return run.then(
    () => 'answered',
    (error: unknown) => {
      if (isAbort(error)) return 'aborted';
      return error instanceof WeerzienError ? error.code : error;
    },
  );
}

describe('answers', () => {
  test('load, report, list and defaults', async () => {
    const workers = fakeWorkers();
    const analysis = analysisWith(workers);
    const loaded = await analysis.load([file('1\n2\n')], { readOptions: { delimiter: ';' } });
    expect(loaded).toMatchObject({ mapping: [{ name: 'a.csv' }], rows: 2, rereads: [] });
    expect(await analysis.report({ period: 'week' })).toEqual({
      text: '1\n2\n',
      options: { period: 'week' },
    });
    expect(await analysis.list('segment', 'champion')).toEqual({
      columns: ['kind', 'id'],
      rows: [['segment', 'champion']],
    });
    expect(await analysis.defaultOptions()).toEqual({ period: 'month' });
    expect(workers.made).toBe(1);
    analysis.dispose();
    expect(workers.ended).toBe(1);
  });

  test('progress ends with everything read', async () => {
    const analysis = analysisWith(fakeWorkers());
    const rows: number[] = [];
    await analysis.load([file('1\n2\n')], { onProgress: (progress) => rows.push(progress.rows) });
    expect(rows.at(-1)).toBe(2);
    analysis.dispose();
  });

  test('a refused file is told and the worker stays', async () => {
    const workers = fakeWorkers();
    const analysis = analysisWith(workers);
    const error: unknown = await analysis
      .load([file('REFUSE\n', 'b.pdf')])
      .catch((e: unknown) => e);
    expect(error).toBeInstanceOf(WeerzienError);
    expect(error).toMatchObject({ code: 'notATable', details: { file: 'b.pdf', line: 3 } });
    expect((await analysis.load([file('1\n')])).rows).toBe(1);
    expect(workers.made).toBe(1);
    analysis.dispose();
  });
});

test('the rows that were left out come with their place and reason', async () => {
  const analysis = analysisWith(fakeWorkers());
  await expect(analysis.skippedRows()).rejects.toMatchObject({ code: 'notLoaded' });
  await analysis.load([file('1\n', 'may.csv')]);
  expect(await analysis.skippedRows()).toEqual({
    columns: ['file', 'line', 'reason', 'row'],
    rows: [['may.csv', 3, 'badDate', 'x']],
    skipped: 1,
  });
  analysis.dispose();
});

describe('overtaking', () => {
  test('of several reports only the newest is answered', async () => {
    const analysis = analysisWith(fakeWorkers());
    await analysis.load([file('1\n')]);
    const calls = (['week', 'month', 'quarter', 'year'] as const).map((period) =>
      analysis.report({ period }),
    );
    expect(await Promise.all(calls.map(outcome))).toEqual([
      'aborted',
      'aborted',
      'aborted',
      'answered',
    ]);
    expect(await calls[3]).toMatchObject({ options: { period: 'year' } });
    analysis.dispose();
  });

  test('calls of different topics do not overtake each other', async () => {
    const analysis = analysisWith(fakeWorkers());
    await analysis.load([file('1\n')]);
    const calls = [
      analysis.report({ metrics: ['summary'] }, { topic: 'first' }),
      analysis.report({ metrics: ['cohorts'] }, { topic: 'second' }),
      analysis.list('all', ''),
    ];
    expect(await Promise.all(calls.map(outcome))).toEqual(['answered', 'answered', 'answered']);
    analysis.dispose();
  });

  test('a new file overtakes everything', async () => {
    const workers = fakeWorkers();
    const analysis = analysisWith(workers);
    const calls = [analysis.load([file('1\n')]), analysis.report(), analysis.load([file('2\n')])];
    expect(await Promise.all(calls.map(outcome))).toEqual(['aborted', 'aborted', 'answered']);
    expect(await analysis.report()).toMatchObject({ text: '2\n' });
    analysis.dispose();
  });
});

describe('cancelling', () => {
  /** Workers of which the first never answers a load, as if it were deep in a large file. */
  function firstOneBusy(workers: FakeWorkers): () => WorkerLike {
    return () => {
      const worker = workers.create();
      if (workers.made > 1) return worker;
      return {
        ...worker,
        postMessage: (message) => message.kind !== 'load' && worker.postMessage(message),
      };
    };
  }

  test('ends the worker in the middle of a file; the next call has a fresh one', async () => {
    const workers = fakeWorkers();
    const createWorker = firstOneBusy(workers);
    const analysis = new Analysis({ core: emptyModule, createWorker });
    const stop = new AbortController();
    const loading = analysis.load([file('1\n')], { signal: stop.signal });
    setTimeout(() => stop.abort(), 20);
    expect(await outcome(loading)).toBe('aborted');
    expect(workers.ended).toBe(1);
    expect(await outcome(analysis.report())).toBe('notLoaded');
    expect((await analysis.load([file('2\n')])).rows).toBe(1);
    expect(workers.made).toBe(2);
    analysis.dispose();
  });

  test('a new file ends the worker that is busy with another', async () => {
    const workers = fakeWorkers();
    const createWorker = firstOneBusy(workers);
    const analysis = new Analysis({ core: emptyModule, createWorker });
    const first = analysis.load([file('1\n')]);
    await new Promise((resolve) => setTimeout(resolve, 20));
    const second = analysis.load([file('2\n')]);
    expect(await Promise.all([first, second].map(outcome))).toEqual(['aborted', 'answered']);
    expect([workers.made, workers.ended]).toEqual([2, 1]);
    analysis.dispose();
  });

  test('a report is cancelled without losing the data', async () => {
    const workers = fakeWorkers();
    const analysis = analysisWith(workers);
    await analysis.load([file('1\n')]);
    const stop = new AbortController();
    const asked = analysis.report({}, { signal: stop.signal });
    stop.abort();
    expect(await outcome(asked)).toBe('aborted');
    expect(await outcome(analysis.report({}, { signal: stop.signal }))).toBe('aborted');
    expect(await outcome(analysis.report())).toBe('answered');
    expect(workers.made).toBe(1);
    analysis.dispose();
  });

  test('disposing ends what is under way and refuses what comes later', async () => {
    const analysis = analysisWith(fakeWorkers());
    const loading = analysis.load([file('1\n')]);
    analysis.dispose();
    expect(await outcome(loading)).toBe('aborted');
    expect(await outcome(analysis.report())).toBe('disposed');
  });
});

describe('crashes', () => {
  test.each([
    ['TRAP', 'coreCrashed'],
    ['MEMORY', 'outOfMemory'],
  ])('%s while reading', async (word, code) => {
    const workers = fakeWorkers();
    const analysis = analysisWith(workers);
    expect(await outcome(analysis.load([file(`1\n${word}\n`)]))).toBe(code);
    expect(workers.ended).toBe(1);
    expect(await outcome(analysis.report())).toBe('notLoaded');
    expect((await analysis.load([file('2\n')])).rows).toBe(1);
    expect(workers.made).toBe(2);
    analysis.dispose();
  });

  test('a trap in a report, with another question waiting', async () => {
    const workers = fakeWorkers();
    const analysis = analysisWith(workers);
    await analysis.load([file('1\n')]);
    const calls = [analysis.report({ asOf: 'trap' }), analysis.list('all', '')];
    expect(await Promise.all(calls.map(outcome))).toEqual(['coreCrashed', 'notLoaded']);
    expect(workers.made).toBe(2);
    analysis.dispose();
  });

  test('a worker that dies without a word', async () => {
    const workers = fakeWorkers();
    const analysis = analysisWith(workers);
    await analysis.load([file('1\n')]);
    const asked = analysis.report();
    workers.fail('error');
    expect(await outcome(asked)).toBe('coreCrashed');
    expect((await analysis.load([file('2\n')])).rows).toBe(1);
    analysis.dispose();
  });
});

describe('what cannot start', () => {
  test('a worker that the browser refuses to make', async () => {
    const createWorker = () => {
      throw new Error('refused');
    };
    const analysis = new Analysis({ core: emptyModule, createWorker });
    expect(await outcome(analysis.report())).toBe('workerUnavailable');
    analysis.dispose();
  });

  test('a worker whose script does not load', async () => {
    const workers = fakeWorkers();
    const analysis = analysisWith(workers);
    const asked = analysis.report();
    workers.fail('error');
    expect(await outcome(asked)).toBe('workerUnavailable');
    analysis.dispose();
  });

  test.each<[string, CoreSource]>([
    ['bytes that are no WebAssembly', Uint8Array.from([1, 2, 3])],
    ['an address without an answer', new Response('', { status: 404 })],
  ])('%s', async (_, core) => {
    const analysis = new Analysis({ core, createWorker: fakeWorkers().create });
    expect(await outcome(analysis.load([file('1\n')]))).toBe('coreUnavailable');
    analysis.dispose();
  });

  test('a host that does not know the type of the core', async () => {
    const core = new Response(emptyModule, { headers: { 'content-type': 'text/plain' } });
    const analysis = new Analysis({ core, createWorker: fakeWorkers().create });
    expect((await analysis.load([file('1\n')])).rows).toBe(1);
    analysis.dispose();
  });
});
