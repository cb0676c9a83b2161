// Everyone can use it: axe finds nothing serious in any state, and the keyboard reaches everything.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { use_browser } from './support/browser';
import { charts_drawn, csv, open_files, open_sample } from './support/report-page';

const open = use_browser();
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Violation {
  id: string;
  impact: string | null;
  nodes: { target: unknown; failureSummary?: string }[];
}

/** What axe finds of serious or critical impact, with the first few places of each. */
async function serious(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const violations = await page.evaluate(async () => {
    const runner = (
      globalThis as unknown as { axe: { run(): Promise<{ violations: Violation[] }> } }
    ).axe;
    return (await runner.run()).violations;
  });
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => {
      const places = nodes.slice(0, 3).map((node) => `${node.target} ${node.failureSummary ?? ''}`);
      return `${id} (${nodes.length}): ${places.join(' | ')}`;
    });
}

/** Every language with every scheme. */
const looks = (['light', 'dark'] as const).flatMap((colorScheme) =>
  (['en', 'nl'] as const).map((locale) => ({ colorScheme, locale })),
);

/** An export that leaves the order of its dates and the mark of its amounts open. */
const doubtful = csv('doubtful.csv', [
  'Order;Datum;Klant;Bedrag;Valuta;Status',
  ...Array.from({ length: 80 }, (_, at) => {
    const day = `0${(at % 9) + 1}-0${(at % 7) + 1}-2024`;
    const money = `1.${200 + at};${at % 4 ? 'EUR' : 'USD'}`;
    const rest = `k${at % 11};${money};${at % 5 ? 'Paid' : 'Fettled'}`;
    return at % 13 === 5 ? `${at};gisteren;${rest}` : `${at};${day};${rest}`;
  }),
]);

describe.each(looks)('axe finds nothing serious, $colorScheme, $locale', (look) => {
  test('in questions about a file, its rows left out, and its lists', async () => {
    const page = await open('', look);
    await open_files(page, [doubtful]);
    await page.locator('weerzien-mapping').waitFor();
    expect(await page.locator('weerzien-mapping fieldset').count()).toBe(2);
    await page.locator('[data-action="skipped-csv"]').waitFor();
    expect(await serious(page)).toEqual([]);
  });

  test('in the report with lists, definitions and tables open', async () => {
    const page = await open('', look);
    await open_sample(page);
    await charts_drawn(page);
    await page.locator('[data-list="product-due"]').click();
    await page.locator('weerzien-customers tr[aria-rowindex="2"]').waitFor();
    for (const more of await page.locator('summary:visible').all()) await more.click();
    for (const define of await page.locator('.define').all()) await define.click();
    const tables = await page.locator('[data-action="table"]:visible').all();
    for (const button of tables.slice(0, 3)) await button.click();
    expect(await serious(page)).toEqual([]);
  });
});

describe('axe finds nothing serious', () => {
  test.each([
    ['light', 'en', 1440],
    ['dark', 'nl', 360],
  ] as const)('in a whole report, %s, %s, %i px', async (colorScheme, locale, width) => {
    const page = await open('', { colorScheme, locale, viewport: { width, height: 900 } });
    expect(await serious(page)).toEqual([]);
    await open_sample(page);
    await charts_drawn(page);
    for (const more of await page.locator('summary:visible').all()) await more.click();
    for (const define of (await page.locator('.define').all()).slice(0, 2)) await define.click();
    expect(await serious(page)).toEqual([]);
  });

  test('with columns to check and a list open', async () => {
    const page = await open('', { locale: 'en' });
    await open_sample(page);
    await page.locator('[data-list="champion"]').click();
    await page.locator('weerzien-customers tr[aria-rowindex="2"]').waitFor();
    await page.locator('[data-action="columns"]').click();
    await page.locator('weerzien-mapping').waitFor();
    expect(await serious(page)).toEqual([]);
  });

  test('in a failure', async () => {
    const page = await open('', { locale: 'en', colorScheme: 'dark' });
    await page.locator('input[type=file]').setInputFiles([csv('empty.csv', [''])]);
    await page.getByRole('alert').waitFor();
    expect(await serious(page)).toEqual([]);
  });

  test('in tables in place of charts', async () => {
    const page = await open('', { locale: 'en' });
    await open_sample(page);
    await charts_drawn(page);
    for (const button of await page.locator('[data-action="table"]').all()) await button.click();
    expect(await serious(page)).toEqual([]);
  });
});

describe('the keyboard', () => {
  /** The labels of what has the focus, one Tab after another. */
  async function tab_through(page: Page, times: number): Promise<string[]> {
    const labels: string[] = [];
    for (let at = 0; at < times; at += 1) {
      await page.keyboard.press('Tab');
      labels.push(
        await page.evaluate(() => {
          let active: Element | null = document.activeElement;
          while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
          const label = active?.getAttribute('aria-label') ?? active?.closest('label')?.textContent;
          return (label ?? active?.textContent ?? '').trim().replaceAll(/\s+/g, ' ');
        }),
      );
    }
    return labels;
  }

  test('reaches everything on the first screen, in reading order', async () => {
    const page = await open('', { locale: 'en' });
    await page.locator('weerzien-drop').waitFor();
    expect(await tab_through(page, 6)).toEqual([
      'Weerzien',
      'English',
      'Auto',
      'Choose files',
      'Try with a sample shop',
      'How to check that yourself',
    ]);
  });

  test('opens the sample shop, a definition and a chart', async () => {
    const page = await open('', { locale: 'en' });
    await page.locator('[data-action="sample"]').focus();
    await page.keyboard.press('Enter');
    await page.waitForSelector('[data-report-ready]');
    await page.locator('.define', { hasText: 'Repeat purchase rate' }).focus();
    await page.keyboard.press('Enter');
    await page.locator('weerzien-headline .about').waitFor();
    const text = await page.locator('weerzien-headline .about').textContent();
    expect(text).toContain('customers with at least 2 visits ÷ customers');
  });

  test('a list that is asked for takes the focus', async () => {
    const page = await open('', { locale: 'en' });
    await open_files(page, [
      csv('few.csv', [
        'order id,order date,customer email,total',
        ...Array.from({ length: 60 }, (_, at) => {
          const month = String((at % 12) + 1).padStart(2, '0');
          return `${at},2024-${month}-1${at % 9},c${at % 17}@example.com,${at + 5}.00`;
        }),
      ]),
    ]);
    const button = page.locator('button[data-list]:enabled').first();
    await button.focus();
    await page.keyboard.press('Enter');
    await page.locator('weerzien-customers').waitFor();
    await expect
      .poll(() =>
        page.locator('weerzien-report').evaluate((report) => report.shadowRoot?.activeElement?.id),
      )
      .toBe('list');
  });
});

test('nothing moves for those who asked for less motion', async () => {
  const page = await open('', { locale: 'en', reducedMotion: 'reduce' });
  await open_sample(page);
  const moving = await page.evaluate(() => document.getAnimations().length);
  expect(moving).toBe(0);
});
