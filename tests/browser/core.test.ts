// The client, the worker and the core together in a real browser, under a strict policy.
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { Analysis } from '../../web/core/client';
import { byteCases, chunkSizes } from '../web/support/byte-cases';
import { runNative } from '../web/support/real-core';
import { use_browser } from './support/browser';
import { use_core_page } from './support/core-page';

declare const analysis: Analysis;
declare const chosenFiles: () => File[];

const open = use_browser();
const page_url = use_core_page();

/** Loads tables from text in the page and answers with what load() said. */
function load(page: Page, ...texts: string[]) {
  return page.evaluate(
    (parts) => analysis.load(parts.map((text, at) => new File([text], `${at}.csv`))),
    texts,
  );
}

const orders = (rows: number) => {
  const lines = ['order,date,customer,total'];
  for (let row = 0; row < rows; row += 1) {
    const day = new Date(Date.UTC(2023, 0, 1 + (row % 700))).toISOString().slice(0, 10);
    lines.push(`${row},${day},c${row % 301},${(row % 97) + 1}.50`);
  }
  return `${lines.join('\n')}\n`;
};

describe('files', () => {
  test('are read in the worker, without any request', async () => {
    const page = await open(page_url());
    await load(page, orders(10));
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    const loaded = await load(page, orders(2000));
    const report = await page.evaluate(() => analysis.report());
    expect(loaded.rows).toBe(2000);
    expect(report.summary?.identified.orders).toBe(2000);
    expect(requests).toEqual([]);
  });

  test.each([false, true])(
    'long enough for several streams are read as a whole, isolated: %s',
    { timeout: 120_000 },
    async (isolated) => {
      const page = await open(page_url(isolated));
      const [loaded, orders, bad, bytes] = await page.evaluate(async () => {
        // Most of each row is a column that nobody asks for, for the sake of the length.
        const note = 'x'.repeat(1000);
        const parts = ['order,date,customer,total,note\n'];
        for (let row = 0; row < 300_000; row += 1) {
          const date = new Date(Date.UTC(2023, 0, 1 + (row % 700))).toISOString().slice(0, 10);
          // In another order of the streams, these rows would stand in other lines.
          const day = row % 9973 === 9972 ? `no day ${row}` : date;
          parts.push(`${row},${day},c${row % 3001},${(row % 97) + 1}.50,${note}\n`);
        }
        const file = new File([new Blob(parts)], 'orders.csv');
        const loaded = await analysis.load([file]);
        const again = await analysis.load([file]);
        const { summary } = await analysis.report();
        const { rows } = await analysis.skippedRows();
        return [[loaded.rows, again.rows], summary?.identified, rows, file.size] as const;
      });
      expect(bytes).toBeGreaterThan(256 * 1024 * 1024);
      expect(loaded).toEqual([300_000, 300_000]);
      expect(orders).toMatchObject({ orders: 300_000 - 30 });
      expect(bad).toHaveLength(30);
      bad.forEach((row, at) => {
        const number = (at + 1) * 9973 - 1;
        expect(row).toContain(number + 2);
        expect(row.at(-1)).toContain(`${number},no day ${number},`);
      });
    },
  );

  test('of several gzip members are read as a whole', async () => {
    const page = await open(page_url());
    const loaded = await page.evaluate(
      async (parts) => {
        const pack = (text: string) =>
          new Response(new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'))).blob();
        return analysis.load([new File(await Promise.all(parts.map(pack)), 'orders.csv.gz')]);
      },
      [orders(1000), '1000,2024-01-05,c1,9.50\n'],
    );
    expect(loaded).toMatchObject({ rows: 1001, rereads: ['gzipMembers'] });
  });
});

describe.each(byteCases)('the report of $name', ({ paths, options, present }) => {
  test.skipIf(!present).each([
    ['one thread', false, chunkSizes],
    // Handing over pieces of a few bytes takes longer than reading them.
    ['two threads', true, [997, ...chunkSizes.filter((bytes) => bytes > 997)]],
  ])(
    'is the same to the byte as that of the native program in %s, however it is cut',
    { timeout: 180_000 },
    async (_, isolated, sizes) => {
      const wanted = runNative('report', ...paths, '--options', JSON.stringify(options)).trimEnd();
      const page = await open(page_url(isolated));
      expect(await page.evaluate(() => globalThis.crossOriginIsolated)).toBe(isolated);
      await page.locator('input[type=file]').setInputFiles(paths);
      for (const chunkBytes of sizes) {
        const found = await page.evaluate(
          async ({ request, size }) => {
            await analysis.load(chosenFiles(), { chunkBytes: size });
            return analysis.reportText(request);
          },
          { request: options, size: chunkBytes },
        );
        expect(found === wanted, `in pieces of ${chunkBytes} bytes`).toBe(true);
      }
    },
  );
});

describe('a worker that is lost', () => {
  test('by cancelling is replaced without the network', async () => {
    const page = await open(page_url());
    await load(page, orders(10));
    await page.context().setOffline(true);
    const error = await page.evaluate(async (text) => {
      const stop = new AbortController();
      const files = [new File(Array(50).fill(text), 'large.csv')];
      const onProgress = () => stop.abort();
      return analysis.load(files, { signal: stop.signal, onProgress }).then(
        () => 'finished',
        (cause: Error) => cause.name,
      );
    }, orders(100_000));
    expect(error).toBe('AbortError');
    expect((await load(page, orders(3))).rows).toBe(3);
  });
});

test('the main thread is never busy for longer than 50 ms while a large file is read', async () => {
  const page = await open(page_url());
  const { rows, long_ms } = await page.evaluate(async () => {
    const lines = ['order,date,customer,total\n'];
    for (let row = 0; row < 1_000_000; row += 1) {
      const month = 1 + (Math.floor(row / 100_000) % 12);
      lines.push(`${row},2024-${String(month).padStart(2, '0')}-15,c${row % 30_011},9.50\n`);
    }
    const file = new File(lines, 'large.csv');
    await new Promise((resolve) => setTimeout(resolve, 500));
    const long_ms: number[] = [];
    new PerformanceObserver((list) =>
      long_ms.push(...list.getEntries().map(({ duration }) => duration)),
    ).observe({ type: 'longtask' });
    const { rows } = await analysis.load([file]);
    await analysis.report();
    return { rows, long_ms };
  });
  expect(rows).toBe(1_000_000);
  expect(long_ms).toEqual([]);
});
