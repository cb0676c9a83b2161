// Two threads give the same report as one, to the byte; and the page's side of the second worker.
import { readFileSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { crashError } from '../../web/core/errors';
import { startCore } from '../../web/core/loader';
import { madeUpHeader, madeUpLines } from '../../web/core/made-up-export';
import { Session } from '../../web/core/session';
import { blobSource } from '../../web/core/source';
import { Connection, type WorkerLike } from '../../web/worker/connection';
import type { Request } from '../../web/worker/protocol';
import type { StartHelper } from '../../web/worker/serve';
import { emptyModule, fakeWorkers } from './support/fake-worker';
import { coreFile, realCore } from './support/real-core';

const pages = { initial: 256, maximum: 65536 };
const threads: Worker[] = [];
afterEach(async () => {
  for (const thread of threads.splice(0)) await thread.terminate();
});

/** A core with a second thread of Node's to help it. */
async function coreOfTwo(limitPages = pages.maximum) {
  const wasm = await WebAssembly.compile(readFileSync(new URL('weerzien-shared.wasm', coreFile)));
  const memory = new WebAssembly.Memory({ ...pages, maximum: limitPages, shared: true });
  const core = await startCore(wasm, memory);
  expect(core.hasHelper()).toBe(false);
  const stack = { stack: core.helperStack(), stackBytes: core.helperStackBytes() };
  const workerData = { wasm, memory, ...stack };
  threads.push(new Worker(new URL('support/helper-thread.mjs', import.meta.url), { workerData }));
  await expect.poll(() => core.hasHelper(), { timeout: 10_000 }).toBe(true);
  return core;
}

/** One file of made-up orders, with some rows that cannot be read. */
function orders(lines: number): File {
  const broken = 'x,not a date,,,,,,,,\n';
  const text = madeUpHeader + madeUpLines(0, lines) + broken + madeUpLines(lines, lines + 10);
  return new File([text], 'orders.csv');
}

describe('a core with a helper', () => {
  test.each([997, 64 * 1024, 1024 * 1024])('reads pieces of %s bytes alike', async (chunkBytes) => {
    const file = orders(60_000);
    const texts = [];
    for (const core of [await realCore(), await coreOfTwo()]) {
      const session = new Session(core);
      await session.load([blobSource(file, file.name)], {}, { chunkBytes });
      texts.push(session.report({}), session.report({ sameDay: 'separate' }));
      texts.push(session.list('all', '', {}), session.skippedRows());
    }
    expect(texts.slice(0, 4)).toEqual(texts.slice(4));
  });

  test('says so when the memory is full, whichever thread notices', async () => {
    const session = new Session(await coreOfTwo(320));
    const file = orders(300_000);
    const error: unknown = await session
      .load([blobSource(file, file.name)], {})
      .catch((cause: unknown) => cause);
    expect(crashError(error).code).toBe('outOfMemory');
  });

  test('is free again after a file that it gave up', async () => {
    const core = await coreOfTwo();
    const session = new Session(core);
    const dataset = new core.Dataset('{"files":1}');
    dataset.beginFile('a.csv');
    const bytes = new Uint8Array(await orders(20_000).arrayBuffer());
    new Uint8Array(core.memory.buffer, dataset.prepare(bytes.length), bytes.length).set(bytes);
    dataset.commit(bytes.length);
    expect(core.hasHelper()).toBe(false);
    dataset.delete();
    expect(core.hasHelper()).toBe(true);
    const file = orders(100);
    expect((await session.load([blobSource(file, file.name)], {})).rows).toBe(111);
  });
});

/** Workers that hear what is posted, of which the second answers to nothing but by `say`. */
function twoWorkers() {
  const first = fakeWorkers();
  const posted: Request[] = [];
  const listeners = new Map<string, (event: never) => void>();
  const terminate = vi.fn();
  let made = 0;
  const create = (): WorkerLike => {
    made += 1;
    if (made === 1) return first.create();
    return {
      postMessage: (message) => posted.push(message),
      terminate,
      addEventListener: (type: string, listener: (event: never) => void) =>
        void listeners.set(type, listener),
    };
  };
  const say = (type: string, event: unknown) => listeners.get(type)?.(event as never);
  return { create, posted, say, terminate, first };
}

describe('the second worker', () => {
  const compiled = WebAssembly.compile(emptyModule);
  const memory = () => new WebAssembly.Memory({ ...pages, shared: true });

  test('starts after the first with its memory and stack, and ends with it', async () => {
    const workers = twoWorkers();
    const shared = memory();
    const connection = new Connection(workers.create, compiled, shared);
    await connection.ready;
    expect(workers.posted).toEqual([
      { call: 0, kind: 'help', wasm: await compiled, memory: shared, stack: 0, stackBytes: 0 },
    ]);
    workers.say('message', { data: { call: 0, answer: undefined } });
    await connection.complete(10_000);
    connection.end();
    expect(workers.terminate).toHaveBeenCalledTimes(1);
    expect(workers.first.ended).toBe(1);
  });

  test.each([
    ['that the browser refuses', undefined, undefined],
    ['whose script fails', 'error', { message: 'no' }],
    [
      'that cannot start the core',
      'message',
      { data: { call: 0, error: { code: 'coreCrashed' } } },
    ],
  ])('%s is done without', async (_, type, event) => {
    const workers = twoWorkers();
    let made = 0;
    const create = () => {
      made += 1;
      if (made === 2 && !type) throw new Error('refused');
      return workers.create();
    };
    const connection = new Connection(create, compiled, memory());
    await connection.ready;
    if (type) workers.say(type, event);
    await connection.complete(10_000);
    expect(connection.ended).toBe(false);
    expect(await connection.call('defaultOptions', {})).toBe('{"period":"month"}');
    connection.end();
  });

  test('that breaks while it helps says why', async () => {
    const startHelper: StartHelper = async (_, broke) => () =>
      broke(new Error('a mistake of ours'));
    const workers = fakeWorkers(undefined, startHelper);
    const connection = new Connection(workers.create, compiled, memory());
    await connection.ready;
    await expect.poll(() => connection.ended).toBe(true);
    expect(workers.ended).toBe(2);
    await expect(connection.call('defaultOptions', {})).rejects.toMatchObject({
      code: 'coreCrashed',
      details: { reason: 'Error: a mistake of ours' },
    });
  });

  test('that dies while it helps ends the first, which would wait for ever', async () => {
    const workers = twoWorkers();
    const connection = new Connection(workers.create, compiled, memory());
    await connection.ready;
    workers.say('message', { data: { call: 0, answer: undefined } });
    workers.say('error', { message: 'gone' });
    expect(connection.ended).toBe(true);
    expect(workers.first.ended).toBe(1);
    await expect(connection.call('defaultOptions', {})).rejects.toMatchObject({
      code: 'coreCrashed',
    });
  });
});
