// While a changed option is being answered: what is looked at comes first, no panel mixes old
// figures with new ones, what is old says so, and the latest change wins.
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { pathOf, runNative } from '../web/support/real-core';
import { use_browser } from './support/browser';
import { figures_agree, open_sample, value_at } from './support/report-page';

const open = use_browser();
const sample = pathOf('public/sample-shop.csv.gz');
const report_of = (options: Record<string, unknown>): unknown =>
  JSON.parse(runNative('report', sample, '--options', JSON.stringify(options)));

/** One panel, or one row of the key figures, as it was at some moment. */
interface Glimpse {
  panel: string;
  busy: boolean;
  figures: [key: string, value: string][];
}

interface Watched {
  /** The sections of every question about the report, in the order of asking. */
  asked: string[];
  glimpses: Glimpse[];
}

/** Slows the questions down, notes them, and looks at the report in every frame. */
async function watch(page: Page): Promise<void> {
  await page.evaluate(() => {
    const watched: Watched = { asked: [], glimpses: [] };
    Object.assign(globalThis, { watched });
    const post = Worker.prototype.postMessage;
    Worker.prototype.postMessage = function (message: {
      kind: string;
      options?: { metrics?: string[] };
    }) {
      if (message.kind === 'report') watched.asked.push(String(message.options?.metrics));
      setTimeout(() => post.call(this, message), message.kind === 'report' ? 40 : 0);
    };
    const inside = (root: Element | ShadowRoot): Element[] =>
      [...root.querySelectorAll('*')].flatMap((element) =>
        element.shadowRoot ? [element, ...inside(element.shadowRoot)] : [element],
      );
    const report = document
      .querySelector('weerzien-page')!
      .shadowRoot!.querySelector('weerzien-report')!;
    const look = (): void => {
      for (const panel of report.shadowRoot!.querySelectorAll('.panels > div')) {
        const rows = inside(panel).filter((element) => element.matches('li.row'));
        for (const part of rows.length > 0 ? rows : [panel]) {
          const shown = [part, ...inside(part)].filter((e) => e.hasAttribute('data-key'));
          watched.glimpses.push({
            panel: panel.id,
            busy: part.ariaBusy === 'true',
            figures: shown.map((e) => [e.getAttribute('data-key')!, e.getAttribute('data-value')!]),
          });
        }
      }
      requestAnimationFrame(look);
    };
    look();
  });
}

const watched = (page: Page): Promise<Watched> =>
  page.evaluate(() => (globalThis as unknown as { watched: Watched }).watched);

const settled = (page: Page): Promise<unknown> =>
  page.locator('weerzien-report[data-report-ready]:not([data-busy])').waitFor();

test('a change replaces panels and key figures one by one, each as a whole', async () => {
  const page = await open('', { locale: 'en' });
  await open_sample(page);
  await settled(page);
  await watch(page);
  await page.locator('weerzien-options input[type=date]').first().fill('2024-03-01');
  await page.locator('weerzien-report[data-busy]').waitFor();
  await settled(page);
  const [before, after] = [report_of({}), report_of({ filter: { from: '2024-03-01' } })];
  await figures_agree(page, after);
  const { asked, glimpses } = await watched(page);

  // Every section once; those of the key figures, which are on the screen, before all others.
  expect(new Set(asked).size).toBe(asked.length);
  expect(asked).toHaveLength(17);
  const first = ['summary', 'periods', 'repeat', 'truncation', 'retention', 'cohorts', 'orderGaps'];
  expect(asked.slice(0, first.length)).toEqual(first);

  const agrees = (shown: Glimpse, report: unknown): boolean =>
    shown.figures.every(([key, value]) => String(value_at(report, key)) === value);
  const mixed = glimpses.filter((shown) => !agrees(shown, before) && !agrees(shown, after));
  expect(mixed, 'parts that are neither wholly old nor wholly new').toEqual([]);
  const unmarked = glimpses.filter((shown) => shown.busy && !agrees(shown, before));
  expect(unmarked, 'parts that are new and still marked as old').toEqual([]);
  // Both were seen at all.
  for (const panel of ['headline', 'cohorts', 'gaps', 'rfm']) {
    const seen = glimpses.filter((shown) => shown.panel === panel && !agrees(shown, after));
    expect(
      seen.some(({ busy }) => busy),
      `${panel} marked while old`,
    ).toBe(true);
    const last = glimpses.findLast((shown) => shown.panel === panel)!;
    expect([last.busy, agrees(last, after)]).toEqual([false, true]);
  }
  // While one row of the key figures is old, another is new already.
  const rows = glimpses.filter(({ panel }) => panel === 'headline');
  const fresh = rows.findIndex((row) => !agrees(row, before));
  expect(fresh).toBeGreaterThan(0);
  expect(rows.slice(fresh).some(({ busy }) => busy)).toBe(true);
});

test('the panel that was scrolled to is asked first', async () => {
  const page = await open('', { locale: 'en' });
  await open_sample(page);
  await settled(page);
  await page.locator('#rfm').scrollIntoViewIfNeeded();
  await watch(page);
  await page.locator('weerzien-options').evaluate((options) => {
    const change = new Event('weerzien-options-change', { bubbles: true, composed: true });
    options.dispatchEvent(Object.assign(change, { change: { period: 'quarter' } }));
  });
  await page.locator('weerzien-report[data-busy]').waitFor();
  await settled(page);
  const { asked } = await watched(page);
  expect(asked).toHaveLength(17);
  expect(asked.indexOf('rfm')).toBeLessThan(asked.indexOf('summary'));
  await figures_agree(page, report_of({ period: 'quarter' }));
});

test('the latest of several changes wins, and the questions of the others end', async () => {
  const page = await open('', { locale: 'en' });
  await open_sample(page);
  await settled(page);
  await watch(page);
  for (const period of ['quarter', 'week', 'year']) {
    await page.selectOption('[data-option="period"]', period);
    await page.locator('weerzien-report[data-busy]').waitFor();
  }
  await settled(page);
  await figures_agree(page, report_of({ period: 'year' }));
  const { asked } = await watched(page);
  expect(asked.slice(-16)).toHaveLength(new Set(asked.slice(-16)).size);
  expect(asked.length).toBeLessThan(3 * 16);
});
