// A full memory ends in a typed error and a fresh worker, with the real core.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { Analysis } from '../../web/core/client';
import { fakeWorkers } from './support/fake-worker';
import { coreFile } from './support/real-core';
import { withMemoryLimit } from './support/small-memory';

const header = 'order,date,customer,total\n';
const megabyte = 1024 * 1024;

/** Orders of as many customers as rows, so that they need memory. */
function orders(rows: number): File {
  const lines = Array.from(
    { length: rows },
    (_, row) => `${row},2024-01-${String((row % 28) + 1).padStart(2, '0')},customer-${row},1.50\n`,
  );
  return new File([header, ...lines], 'orders.csv');
}

test('a file too large for the memory', { timeout: 60_000 }, async () => {
  const core = readFileSync(coreFile);
  const workers = fakeWorkers(withMemoryLimit(24 * megabyte));
  const analysis = new Analysis({ core, createWorker: workers.create });
  expect((await analysis.load([orders(100)])).rows).toBe(100);
  await expect(analysis.load([orders(600_000)])).rejects.toMatchObject({ code: 'outOfMemory' });
  await expect(analysis.report()).rejects.toMatchObject({ code: 'notLoaded' });
  expect((await analysis.load([orders(100)])).rows).toBe(100);
  expect(workers.made).toBe(2);
  analysis.dispose();
});
