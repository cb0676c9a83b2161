// The promise of the page: the file stays on the computer. Held on the page as it is published.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launch_chromium } from '../../tools/chromium.mjs';
import { listen, try_to_escape, type Listener } from './support/escape';

let browser: Browser;
let elsewhere: Listener;

beforeAll(async () => {
  browser = await launch_chromium();
  elsewhere = await listen();
});
afterAll(async () => {
  await browser?.close();
  await elsewhere?.close();
});

const orders = [
  'Order,Date,Email,Total',
  ...Array.from({ length: 400 }, (_, at) => {
    const day = new Date(Date.UTC(2023, 0, 1 + at)).toISOString().slice(0, 10);
    return `${at},${day},customer${at % 90}@example.com,${at % 50}.50`;
  }),
].join('\n');

async function drop_orders(page: Page): Promise<void> {
  const buffer = Buffer.from(orders);
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name: 'orders.csv', mimeType: 'text/csv', buffer });
  await page.locator('[data-report-ready]').first().waitFor();
}

const modes = [['page_url'], ['isolated_page_url']] as const;

test.each(modes)('every request is for a file of the page, and carries nothing: %s', async (at) => {
  const page = await browser.newPage();
  const requests: { method: string; url: string }[] = [];
  page.context().on('request', (request) => {
    requests.push({ method: request.method(), url: request.url() });
  });
  const own = inject(at);
  await page.goto(own);
  await drop_orders(page);
  const others = requests.filter(({ method, url }) => {
    const inside = url.startsWith(`blob:${own}`) || url.startsWith('data:');
    const file = method === 'GET' && url.startsWith(own) && !/[?#]/.test(url);
    return !inside && !file;
  });
  expect(requests.length).toBeGreaterThan(3);
  expect(others).toEqual([]);
  await page.close();
});

test.each(modes)('nothing reaches another host, whatever a script would try: %s', async (at) => {
  const page = await browser.newPage();
  await page.goto(inject(at));
  await drop_orders(page);
  expect(await try_to_escape(page, elsewhere.url)).toBe(1);
  expect(elsewhere.heard).toEqual([]);
  await page.close();
});

test.each(modes)('the report is computed without a network: %s', async (at) => {
  const page = await browser.newPage();
  await page.goto(inject(at), { waitUntil: 'networkidle' });
  await page.context().setOffline(true);
  await drop_orders(page);
  const figure = page.locator('[data-key="summary.identified.orders"]').first();
  expect(await figure.getAttribute('data-value')).toBe('400');
  await page.close();
});
