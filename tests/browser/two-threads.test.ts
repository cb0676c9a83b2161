// A page that may share memory reads in two threads, and all others in one: what each loads and
// starts, what becomes of a helper that is lost, and the whole page with the same figures.
import type { Page, Worker } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import type { Analysis } from '../../web/core/client';
import type { Report } from '../../web/core/report';
import { runNative, pathOf } from '../web/support/real-core';
import { use_browser } from './support/browser';
import { use_core_page } from './support/core-page';
import { charts_drawn, figures_agree, open_sample } from './support/report-page';

declare const analysis: Analysis;

const open = use_browser();
const page_url = use_core_page();

const sleeping_ms = 1000;
/** Browsers wait for a worker to end by itself (Chromium two seconds); one asleep does not. */
const ended_in_ms = 10_000;

/** Whether a worker runs no script because it sleeps or computes in the core for ever. */
async function helps(worker: Worker): Promise<boolean> {
  const answers = worker.evaluate(() => false);
  answers.catch(() => undefined);
  return Promise.race([answers, new Promise<boolean>((f) => setTimeout(f, sleeping_ms, true))]);
}

/** Loads so many orders in the page, stops if it is told to, and gives their number or an error. */
function load(page: Page, rows: number, stops = false): Promise<number | string> {
  return page.evaluate(
    async ({ rows, stops }) => {
      const lines = ['order,date,customer,total\n'];
      for (let row = 0; row < rows; row += 1) {
        const day = new Date(Date.UTC(2023, 0, 1 + (row % 700))).toISOString().slice(0, 10);
        lines.push(`${row},${day},c${row % 301},${(row % 97) + 1}.50\n`);
      }
      const stop = new AbortController();
      return analysis
        .load([new File(lines, 'orders.csv')], {
          signal: stop.signal,
          onProgress: () => stops && stop.abort(),
        })
        .then(
          (loaded) => loaded.rows,
          (error: Error) => error.name,
        );
    },
    { rows, stops },
  );
}

test('with shared memory there is a helper, which helps', async () => {
  const page = await open(page_url(true));
  expect(await load(page, 10)).toBe(10);
  await page.evaluate(() => analysis.warmUp());
  const [core, helper, ...others] = page.workers();
  expect(others).toEqual([]);
  expect([await helps(core!), await helps(helper!)]).toEqual([false, true]);
});

test('without it there is none', async () => {
  const page = await open(page_url());
  expect(await load(page, 10)).toBe(10);
  expect(page.workers()).toHaveLength(1);
});

test('cancelling ends both workers, again and again, and the next file is read', async () => {
  const page = await open(page_url(true));
  await load(page, 10);
  for (let time = 0; time < 5; time += 1) {
    expect(await load(page, 400_000, true)).toBe('AbortError');
    await expect.poll(() => page.workers().length, { timeout: ended_in_ms }).toBe(0);
    expect(await load(page, 100)).toBe(100);
    expect(page.workers()).toHaveLength(2);
  }
  expect(await load(page, 400_000)).toBe(400_000);
});

describe('a helper that cannot be had leaves one thread:', () => {
  test.each([
    ['the browser makes none', 'throws'],
    ['its script fails', 'fails'],
    ['its script never says anything', 'silent'],
  ])('%s', async (_, how) => {
    const page = await open(page_url(true));
    const report = await page.evaluate(async (how) => {
      analysis.dispose();
      const Real = Worker;
      let made = 0;
      class Other extends Real {
        constructor(address: string | URL, options?: WorkerOptions) {
          made += 1;
          if (made > 1 && how === 'throws') throw new Error('refused');
          const text = how === 'fails' ? 'throw new Error()' : '';
          const other = URL.createObjectURL(new Blob([text], { type: 'text/javascript' }));
          super(made === 2 ? other : address, options);
        }
      }
      window.Worker = Other;
      const alone = new window.Analysis();
      const lines = Array.from({ length: 50_000 }, (_, at) => `${at},2024-01-05,c${at % 9},9.50`);
      const file = new File([`order,date,customer,total\n${lines.join('\n')}\n`], 'a.csv');
      await alone.load([file]);
      const report = await alone.report();
      alone.dispose();
      return { orders: report.summary?.identified.orders, several: made > 1 };
    }, how);
    expect(report).toEqual({ orders: 50_000, several: true });
  });
});

test('the whole page shows the figures of the report', async () => {
  const page = await open(inject('isolated_page_url'), { locale: 'en' });
  await page.locator('[data-warm]').waitFor({ state: 'attached' });
  await open_sample(page);
  await charts_drawn(page);
  expect(page.workers()).toHaveLength(2);
  const report = JSON.parse(runNative('report', pathOf('public/sample-shop.csv.gz'))) as Report;
  expect(await figures_agree(page, report)).toBeGreaterThan(20);
});
