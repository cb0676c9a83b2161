// Warming up reads made-up orders as real ones are read, keeps nothing of them, and makes way for
// whatever is asked.
import { describe, expect, test, vi } from 'vitest';
import { Analysis } from '../../web/core/client';
import { madeUpHeader, madeUpLines } from '../../web/core/made-up-export';
import { Session } from '../../web/core/session';
import { blobSource } from '../../web/core/source';
import { WarmUp } from '../../web/core/warm-up';
import type { Report } from '../../web/core/report';
import { fakeCore } from './support/fake-core';
import { emptyModule, fakeWorkers } from './support/fake-worker';
import { realCore } from './support/real-core';

describe('the made-up export', () => {
  test('has what a usual one has, and raises no doubt', async () => {
    const session = new Session(await realCore());
    const text = madeUpHeader + madeUpLines(0, 10_000);
    const loaded = await session.load([blobSource(new Blob([text]), 'a.csv')], {});
    const [mapping] = loaded.mapping;
    expect(loaded).toMatchObject({ rows: 10_000, rereads: [] });
    expect(mapping).toMatchObject({ needsConfirmation: false, missing: [] });
    const roles = mapping?.columns.map(({ role }) => role);
    expect(roles).toEqual([
      'orderId',
      'date',
      'email',
      'customerName',
      'productName',
      'productId',
      'quantity',
      'lineTotal',
      'country',
      'channel',
    ]);
    const report = JSON.parse(session.report({})) as Report;
    expect(report.quality).toMatchObject({ rowsRead: 10_000, rowsUsed: 10_000 });
    expect(report.repeat?.repeatPurchaseRate.value).toBeGreaterThan(0.2);
    expect(report.dimensions?.length).toBeGreaterThan(1);
  });

  test('continues where it left off', () => {
    expect(madeUpLines(0, 7) + madeUpLines(7, 20)).toBe(madeUpLines(0, 20));
  });
});

describe('warming up', () => {
  test('reads and reports without an error, and frees all of it', async () => {
    const core = await realCore();
    const { prototype } = core.Dataset;
    const [begin, finish, report, free] = (
      ['beginFile', 'finish', 'report', 'delete'] as const
    ).map((name) => vi.spyOn(prototype, name));
    await new WarmUp(core).over;
    const answers = report!.mock.results.map(({ value }) => JSON.parse(String(value)) as Report);
    expect(answers.length).toBeGreaterThan(1);
    for (const answer of answers) expect(answer.summary?.customers).toBeGreaterThan(50);
    for (const { value } of finish!.mock.results) {
      expect(JSON.parse(String(value))).toMatchObject({ ok: true });
    }
    expect(free).toHaveBeenCalledTimes(begin!.mock.calls.length);
  });

  test('lets others have their turn between its steps, and ends when it is dropped', async () => {
    const core = fakeCore();
    const warmUp = new WarmUp(core);
    while (core.chunkBytes.length < 5 || core.alive === 0) {
      await new Promise((resolve) => setTimeout(resolve));
    }
    const { length } = core.chunkBytes;
    warmUp.drop();
    expect(core.alive).toBe(0);
    await warmUp.over;
    expect(core.alive).toBe(0);
    expect(core.chunkBytes).toHaveLength(length);
  });
});

describe('the client', () => {
  const file = (text: string) => new File([text], 'a.csv');

  test('warms up once, and only when nothing is asked', async () => {
    const cores = [fakeCore()];
    const workers = fakeWorkers(async () => cores[0]!);
    const analysis = new Analysis({ core: emptyModule, createWorker: workers.create });
    const loading = analysis.load([file('1\n')]);
    await analysis.warmUp();
    expect((await loading).rows).toBe(1);
    await analysis.warmUp();
    expect(cores[0]!.readOptions).toHaveLength(1);
    analysis.dispose();
  });

  test('answers at once in the middle of it', async () => {
    const core = fakeCore();
    const analysis = new Analysis({
      core: emptyModule,
      createWorker: fakeWorkers(async () => core).create,
    });
    const warming = analysis.warmUp();
    while (core.chunkBytes.length < 5) await new Promise((resolve) => setTimeout(resolve));
    const before = core.readOptions.length;
    expect((await analysis.load([file('1\n2\n')])).rows).toBe(2);
    await warming;
    expect(core.alive).toBe(1);
    expect(await analysis.report()).toMatchObject({ text: '1\n2\n' });
    expect(core.readOptions).toHaveLength(before + 1);
    analysis.dispose();
  });

  test('goes on after a core that broke', async () => {
    let made = 0;
    const workers = fakeWorkers(async () => {
      made += 1;
      const core = fakeCore();
      if (made > 1) return core;
      const broken = class {
        constructor() {
          throw new WebAssembly.RuntimeError('unreachable');
        }
      };
      return { ...core, Dataset: broken as never };
    });
    const analysis = new Analysis({ core: emptyModule, createWorker: workers.create });
    await analysis.warmUp();
    expect((await analysis.load([file('1\n')])).rows).toBe(1);
    expect([workers.made, workers.ended]).toEqual([2, 1]);
    analysis.dispose();
  });
});
