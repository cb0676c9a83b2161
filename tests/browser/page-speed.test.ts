// The page answers while it works: no task of the main thread may hold it for longer than 50 ms.
// Judged by what the processor worked on a task: by the clock a slow or busy machine lengthens them
// at random (`npm run bench -- --page` prints that). What promises do behind a task is traced apart
// and takes longer than that on slow machines, so it is judged by its share of the work. The second
// test holds the watch against the browser's own observer of long tasks.
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { use_browser } from './support/browser';
import { largest_share, task_limit_ms, tasks_during, too_long } from './support/main-thread';
import { charts_drawn, open_sample } from './support/report-page';

const open = use_browser();

/** No piece may be more of the whole work; the largest was a twentieth in each run looked at. */
const most_at_once = 0.1;

/** The long tasks by the page's own observer, in milliseconds. */
async function observe_long_tasks(page: Page): Promise<() => Promise<number[]>> {
  const long_tasks = await page.evaluateHandle(() => {
    const seen: number[] = [];
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) seen.push(entry.duration);
    }).observe({ type: 'longtask' });
    return seen;
  });
  return () => long_tasks.jsonValue();
}

test('from the first click to the last chart, and through a change of period', async () => {
  const page = await open('', { locale: 'en' });
  const tasks = await tasks_during(page, async () => {
    await open_sample(page);
    await charts_drawn(page);
    await page.selectOption('[data-option="period"]', 'quarter');
    await expect.poll(() => page.locator('weerzien-cohorts tbody tr').count()).toBe(13);
    await charts_drawn(page);
  });
  expect(tasks.length).toBeGreaterThan(100);
  expect(too_long(tasks)).toEqual([]);
  expect(largest_share(tasks)).toBeLessThan(most_at_once);
});

test('the watch notices a task that is too long', async () => {
  const page = await open();
  const long_tasks = await observe_long_tasks(page);
  const result = await page.evaluateHandle(() => ({ value: 2 }));
  const tasks = await tasks_during(page, () =>
    result.evaluate(
      (kept) =>
        new Promise<void>((resolve) => {
          setTimeout(() => {
            // An amount of work, not of time, which the processor might spend elsewhere: every root
            // waits for the one before, which takes some twenty cycles.
            for (let i = 0; i < 3e7; i += 1) kept.value = Math.sqrt(kept.value + i);
            setTimeout(resolve);
          });
        }),
    ),
  );
  expect(too_long(tasks)).toHaveLength(1);
  expect(Math.max(...(await long_tasks()))).toBeGreaterThan(task_limit_ms);
});
