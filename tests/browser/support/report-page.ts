// What browser tests do with a report: open one, wait for its charts, and read the figures on the
// screen.
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** Clicks the sample shop and waits for the figures. */
export async function open_sample(page: Page): Promise<void> {
  await page.click('[data-action="sample"]');
  await page.waitForSelector('[data-report-ready]');
}

/** Drops files on the page and waits for the figures. */
export async function open_files(
  page: Page,
  files: string | { name: string; mimeType: string; buffer: Buffer }[],
): Promise<void> {
  await page.locator('input[type=file]').setInputFiles(files);
  await page.waitForSelector('[data-report-ready]');
}

/** A small export as a file to drop. */
export function csv(
  name: string,
  lines: readonly string[],
): {
  name: string;
  mimeType: string;
  buffer: Buffer;
} {
  return { name, mimeType: 'text/csv', buffer: Buffer.from(`${lines.join('\n')}\n`) };
}

/** Waits until the whole report answers the last question and every chart has its drawing. */
export async function charts_drawn(page: Page): Promise<number> {
  const count = async (selector: string): Promise<number> => page.locator(selector).count();
  await expect
    .poll(
      async () => {
        const charts = await count('weerzien-chart');
        const drawn = await count('weerzien-chart svg.plot');
        // A change is answered section by section.
        const waiting = await count('[aria-busy="true"]');
        return charts > 0 && charts === drawn && waiting === 0;
      },
      { timeout: 30_000, message: 'a drawing in every chart' },
    )
    .toBe(true);
  return count('weerzien-chart');
}

export interface Shown {
  readonly key: string;
  readonly value: string;
  readonly text: string;
}

/** Every figure on the screen: its path in the report, its raw value and its words. */
export function figures(page: Page): Promise<Shown[]> {
  return page.evaluate(() => {
    const shown: Shown[] = [];
    const walk = (root: Document | ShadowRoot): void => {
      for (const element of root.querySelectorAll('*')) {
        const key = element.getAttribute('data-key');
        if (key !== null) {
          shown.push({
            key,
            value: element.getAttribute('data-value') ?? '',
            text: (element.textContent ?? '').trim(),
          });
        }
        if (element.shadowRoot) walk(element.shadowRoot);
      }
    };
    walk(document);
    return shown;
  });
}

/** The value at a path such as `repeat.within.2`; of a rate or a chance, its `value`. */
export function value_at(report: unknown, path: string): unknown {
  let value: unknown = report;
  for (const key of path.split('.')) {
    value = (value as Record<string, unknown> | null | undefined)?.[key];
  }
  const rate = value as { value?: unknown } | null | undefined;
  return typeof rate === 'object' && rate !== null && 'value' in rate ? rate.value : value;
}

/** Holds every figure on the screen to the report; returns how many there were. */
export async function figures_agree(page: Page, report: unknown): Promise<number> {
  const shown = await figures(page);
  const wrong = shown.filter(({ key, value }) => String(value_at(report, key)) !== value);
  expect(wrong, 'figures that differ from the report').toEqual([]);
  return shown.length;
}
