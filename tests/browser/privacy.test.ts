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

test('every request is for a file of the page, and carries nothing', async () => {
  const page = await browser.newPage();
  const requests: { method: string; url: string }[] = [];
  page.context().on('request', (request) => {
    requests.push({ method: request.method(), url: request.url() });
  });
  await page.goto(inject('page_url'));
  await drop_orders(page);
  const own = inject('page_url');
  const others = requests.filter(({ method, url }) => {
    const inside = url.startsWith(`blob:${own}`) || url.startsWith('data:');
    const file = method === 'GET' && url.startsWith(own) && !/[?#]/.test(url);
    return !inside && !file;
  });
  expect(requests.length).toBeGreaterThan(3);
  expect(others).toEqual([]);
  await page.close();
});

test('nothing reaches another host, whatever a script on the page would try', async () => {
  const page = await browser.newPage();
  await page.goto(inject('page_url'));
  await drop_orders(page);
  expect(page.workers().length).toBeGreaterThan(0);
  await try_to_escape(page, elsewhere.url);
  expect(elsewhere.heard).toEqual([]);
  await page.close();
});

test('the report is computed without a network', async () => {
  const page = await browser.newPage();
  await page.goto(inject('page_url'), { waitUntil: 'networkidle' });
  await page.context().setOffline(true);
  await drop_orders(page);
  const figure = page.locator('[data-key="summary.identified.orders"]').first();
  expect(await figure.getAttribute('data-value')).toBe('400');
  await page.close();
});
