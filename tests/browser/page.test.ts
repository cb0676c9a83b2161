// The page as its visitors use it: a file in, the report's own figures on the screen, and every
// switch.
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { pathOf, runNative } from '../web/support/real-core';
import { use_browser } from './support/browser';
import {
  charts_drawn,
  figures,
  figures_agree,
  open_files,
  open_sample,
} from './support/report-page';

const open = use_browser();
const sample = 'public/sample-shop.csv.gz';
const retail = pathOf('../shared/data/online_retail.csv.gz');

const report_of = (file: string, options: Record<string, unknown> = {}): unknown =>
  JSON.parse(runNative('report', file, '--options', JSON.stringify(options)));

describe('figures on the screen', () => {
  test('of the sample shop are those of the report', async () => {
    const page = await open('', { locale: 'en' });
    await open_sample(page);
    await charts_drawn(page);
    const count = await figures_agree(page, report_of(pathOf(sample)));
    expect(count).toBeGreaterThan(300);
  });

  test.skipIf(!existsSync(retail))('of the Online Retail file are the published ones', async () => {
    const page = await open('', { locale: 'en' });
    await open_files(page, retail);
    await page.locator('weerzien-options summary').click();
    await page.selectOption('[data-option="returns"]', 'ignore');
    await page.waitForSelector('[data-report-ready]:not([data-busy])');
    await expect
      .poll(async () => (await figures(page)).find((f) => f.key === 'summary.customers')?.text)
      .toBe('4,338');
    await charts_drawn(page);
    await figures_agree(page, report_of(retail, { returns: 'ignore' }));
    const shown = new Map((await figures(page)).map((figure) => [figure.key, figure]));
    expect(shown.get('summary.identified.orders')?.text).toBe('18,532');
    expect(shown.get('summary.identified.revenue')?.value).toBe('891140790');
    expect(shown.get('repeat.repeatPurchaseRate')?.text).toBe('64.3%');
    const december = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11].map(
      (offset) => shown.get(`cohorts.calendar.cohorts.0.cells.${offset}.active`)?.value,
    );
    expect(december.join(' ')).toBe('324 286 340 321 352 321 309 313 350 331 445');
  });
});

describe('switches', () => {
  test('period, same day and status change the report without reading the file again', async () => {
    const page = await open('', { locale: 'en' });
    await open_sample(page);
    await page.selectOption('[data-option="period"]', 'quarter');
    await expect.poll(() => page.locator('weerzien-cohorts tbody tr').count()).toBe(13);
    await page.locator('weerzien-options summary').click();
    await page.selectOption('[data-option="sameDay"]', 'separate');
    await page
      .locator('weerzien-quality .statuses label', { hasText: 'partially_refunded' })
      .locator('input')
      .uncheck();
    const report = report_of(pathOf(sample), {
      period: 'quarter',
      sameDay: 'separate',
      statuses: { partially_refunded: false },
    });
    const orders = (report as { summary: { identified: { orders: number } } }).summary.identified;
    await expect
      .poll(async () => {
        const shown = await figures(page);
        return shown.find((figure) => figure.key === 'summary.identified.orders')?.value;
      })
      .toBe(String(orders.orders));
    await charts_drawn(page);
    await figures_agree(page, report);
  });

  test('the date range filters the orders', async () => {
    const page = await open('', { locale: 'en' });
    await open_sample(page);
    await page.locator('weerzien-options input[type=date]').first().fill('2024-07-01');
    const report = report_of(pathOf(sample), { filter: { from: '2024-07-01' } });
    await expect
      .poll(async () => (await figures(page)).find((f) => f.key === 'summary.customers')?.value)
      .toBe(String((report as { summary: { customers: number } }).summary.customers));
    await charts_drawn(page);
    await figures_agree(page, report);
  });

  test('language and colours are kept for the next visit', async () => {
    const page = await open('', { locale: 'en' });
    await page.getByRole('radio', { name: 'Nederlands' }).check();
    await expect.poll(() => page.locator('h1').textContent()).toBe('Zie wie er terugkomt');
    await page.getByRole('radio', { name: 'Donker' }).check();
    await page.reload();
    await expect.poll(() => page.locator('h1').textContent()).toBe('Zie wie er terugkomt');
    expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
    expect(await page.locator('html').getAttribute('lang')).toBe('nl');
  });

  test('every measure and clock of the cohort grid can be drawn', async () => {
    const page = await open('', { locale: 'nl' });
    await open_sample(page);
    const measure = page.locator('weerzien-cohorts select');
    const values = await measure
      .locator('option')
      .evaluateAll((options) => options.map((option) => (option as HTMLOptionElement).value));
    expect(values).toHaveLength(7);
    for (const value of values) {
      await measure.selectOption(value);
      await charts_drawn(page);
    }
    await page.getByRole('radio', { name: 'Vensters van 30 dagen' }).check();
    await charts_drawn(page);
    await figures_agree(page, report_of(pathOf(sample)));
  });
});

describe('lists', () => {
  test('a segment opens as a list of what is in view, and goes out as CSV', async () => {
    const page = await open('', { locale: 'en' });
    await open_sample(page);
    await page.locator('[data-list="hibernating"]').waitFor();
    const expected = (await figures(page)).find((f) => f.key === 'rfm.segments.9.customers');
    const count = Number(expected?.value);
    expect(count).toBeGreaterThan(200);
    await page.locator('[data-list="hibernating"]').click();
    const list = page.locator('weerzien-customers');
    await list.locator('tbody tr[aria-rowindex]').first().waitFor();
    expect(await list.locator('table').getAttribute('aria-rowcount')).toBe(String(count + 1));
    expect(await list.locator('tbody tr[aria-rowindex]').count()).toBeLessThan(60);
    const download = page.waitForEvent('download');
    await list.locator('[data-action="list-csv"]').click();
    const path = await (await download).path();
    const lines = readFileSync(path, 'utf8').trimEnd().split('\r\n');
    expect(lines).toHaveLength(count + 1);
    expect(lines[0]).toMatch(/^\uFEFFCustomer,E-mail,Name,Orders,Visits,Revenue/);
  });

  test('products that customers may run out of have a list for each state', async () => {
    const page = await open('', { locale: 'en' });
    await open_sample(page);
    await page.locator('[data-list="product-due"]').click();
    const list = page.locator('weerzien-customers');
    await list.locator('tbody tr[aria-rowindex]').first().waitFor();
    expect(await list.locator('h3').textContent()).toContain('Products they may run out of: due');
    const download = page.waitForEvent('download');
    await list.locator('[data-action="list-csv"]').click();
    const lines = readFileSync(await (await download).path(), 'utf8')
      .trimEnd()
      .split('\r\n');
    expect(lines[0]).toMatch(
      /^\uFEFFCustomer,E-mail,Name,Product number,Product,Last order,Rhythm,/,
    );
    expect(lines.length).toBe(Number(await list.locator('table').getAttribute('aria-rowcount')));
    expect(lines.slice(1).every((line) => line.includes(',Due,'))).toBe(true);
  });

  test('scrolling a list draws its last customer', async () => {
    const page = await open('', { locale: 'en' });
    await open_sample(page);
    await page.locator('weerzien-rhythm [data-list="lost"]').click();
    const list = page.locator('weerzien-customers');
    await list.locator('tbody tr[aria-rowindex]').first().waitFor();
    const last = await list.locator('table').getAttribute('aria-rowcount');
    await list.locator('.rows').evaluate((box) => box.scrollTo(0, box.scrollHeight));
    await list.locator(`tr[aria-rowindex="${last}"]`).waitFor();
  });
});

describe('charts', () => {
  test('can be read with the arrow keys, shown as a table, and taken away', async () => {
    const page = await open('', { locale: 'en' });
    await open_sample(page);
    await charts_drawn(page);
    const chart = page.locator('weerzien-new-returning weerzien-chart');
    const slider = chart.getByRole('slider');
    await slider.focus();
    await page.keyboard.press('End');
    await expect
      .poll(() => slider.getAttribute('aria-valuetext'))
      .toMatch(/^Dec 2025\n\d+ new, \d+ returning$/);
    await page.keyboard.press('Home');
    await expect.poll(() => slider.getAttribute('aria-valuetext')).toMatch(/^Jan 2023/);
    for (const [button, start] of [
      ['SVG', '<svg'],
      ['PNG', '\u0089PNG'],
      ['CSV', '\u00EF\u00BB\u00BFPeriod,new,returning'],
    ] as const) {
      const download = page.waitForEvent('download');
      await chart.getByRole('button', { name: button }).click();
      const file = readFileSync(await (await download).path(), 'latin1');
      expect(file.slice(0, start.length), button).toBe(start);
      expect(file).not.toContain('var(--');
    }
    await chart.getByRole('button', { name: 'Table' }).click();
    await expect.poll(() => chart.locator('tbody tr').count()).toBe(36);
    await chart.getByRole('button', { name: 'Chart' }).click();
    await charts_drawn(page);
  });
});

describe('embedding', () => {
  test('two reports on one page, each in its own language and colours', async () => {
    const page = await open('', { locale: 'en' });
    await open_sample(page);
    const report = report_of(pathOf(sample));
    await page.evaluate((given) => {
      for (const [lang, theme] of [
        ['nl', 'dark'],
        ['en', 'light'],
      ] as const) {
        const element = document.createElement('weerzien-report');
        element.setAttribute('lang', lang);
        element.setAttribute('theme', theme);
        Object.assign(element, { report: given });
        document.body.append(element);
      }
    }, report);
    const dutch = page.locator('body > weerzien-report[lang=nl][data-report-ready]');
    const english = page.locator('body > weerzien-report[lang=en][data-report-ready]');
    expect(await dutch.locator('weerzien-headline .define').first().textContent()).toMatch(
      /Klanten/,
    );
    expect(await english.locator('weerzien-headline .define').first().textContent()).toMatch(
      /Customers/,
    );
    const scheme = (element: Element): string => getComputedStyle(element).colorScheme;
    expect(await dutch.evaluate(scheme)).toBe('dark');
    expect(await english.evaluate(scheme)).toBe('light');
  });
});
