// The package on somebody else's page: scripts from another host, a strict policy, several reports.
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launch_chromium } from '../../tools/chromium.mjs';

const library = new URL('../../dist/library/', import.meta.url);
const types: Record<string, string> = { js: 'text/javascript', wasm: 'application/wasm' };

let browser: Browser;
/** Holds the package, and lets other sites use it. */
let host: Server;
/** The page of a shop's own administration. */
let shop: Server;

/** The address of a server, which listens from the first time on. */
async function start(server: Server): Promise<string> {
  if (!server.listening) {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  }
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

beforeAll(async () => {
  browser = await launch_chromium();
  host = createServer(async (request, response) => {
    const path = (request.url ?? '/').slice(1);
    const body = await readFile(new URL(path, library)).catch(() => undefined);
    response.writeHead(body ? 200 : 404, {
      'access-control-allow-origin': '*',
      'content-type': types[path.split('.').at(-1) ?? ''] ?? 'text/plain',
    });
    response.end(body);
  });
  const host_url = await start(host);
  const policy = [
    "default-src 'none'",
    `script-src ${host_url} 'wasm-unsafe-eval'`,
    'worker-src blob:',
    `connect-src ${host_url}`,
  ].join('; ');
  shop = createServer((request, response) => {
    response.writeHead(200, { 'content-type': 'text/html', 'content-security-policy': policy });
    if (request.url === '/panels') {
      response.end(`<!doctype html><html lang="en"><title>Panels</title>
        <weerzien-headline lang="en"></weerzien-headline>
        <weerzien-cohorts lang="nl"></weerzien-cohorts></html>`);
      return;
    }
    response.end(`<!doctype html><html lang="en"><title>Shop</title>
      <script type="module" src="${host_url}weerzien.js"></script>
      <weerzien-report lang="en" id="first"></weerzien-report>
      <weerzien-report lang="nl" id="second"></weerzien-report></html>`);
  });
});
afterAll(async () => {
  await browser?.close();
  for (const server of [host, shop]) {
    server?.closeAllConnections();
    server?.close();
  }
});

/** Gives files to one of the reports, and waits until it shows them. */
async function show(page: Page, id: string, orders: number): Promise<void> {
  await page.evaluate(
    ({ id, orders }) => {
      const lines = ['Order,Date,Email,Total'];
      for (let order = 0; order < orders; order += 1) {
        const day = new Date(Date.UTC(2023, 0, 1 + order)).toISOString().slice(0, 10);
        lines.push(`${order},${day},customer${order % 40}@example.com,9.50`);
      }
      const report = document.getElementById(id) as HTMLElement & { files: File[] };
      report.files = [new File([lines.join('\n')], 'orders.csv')];
    },
    { id, orders },
  );
  await page.locator(`#${id}[data-report-ready]`).waitFor();
}

test('two reports on one page of another host each show their own orders', async () => {
  const page = await browser.newPage();
  const problems: string[] = [];
  page.on('pageerror', ({ message }) => problems.push(message));
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  await page.goto(await start(shop));
  await show(page, 'first', 300);
  await show(page, 'second', 120);
  const shown = (id: string) =>
    page
      .locator(`#${id} [data-key="summary.identified.orders"]`)
      .first()
      .getAttribute('data-value');
  expect([await shown('first'), await shown('second')]).toEqual(['300', '120']);
  expect(problems).toEqual([]);
  await page.close();
});

test('panels stand alone, and keep a report that was given before they were there', async () => {
  const { report } = JSON.parse(
    await readFile(new URL('../golden/sample-shop.json', import.meta.url), 'utf8'),
  ) as { report: unknown };
  const page = await browser.newPage();

  await page.goto(`${await start(shop)}panels`);
  await page.evaluate((given) => {
    for (const name of ['weerzien-headline', 'weerzien-cohorts']) {
      Object.assign(document.querySelector(name)!, { report: given });
    }
  }, report);
  // As text, because the test runner would put an import of its own in its place.
  const script = `http://127.0.0.1:${(host.address() as AddressInfo).port}/weerzien.js`;
  await page.evaluate(`import(${JSON.stringify(script)}).then(() => undefined)`);
  await page.locator('weerzien-headline .row').first().waitFor();
  await page.locator('weerzien-cohorts svg.plot').waitFor();
  expect(await page.locator('weerzien-cohorts h2').textContent()).toBe('Cohorten');
  await page.close();
});

test('the core warms up when somebody comes near, and not before', async () => {
  const page = await browser.newPage();
  await page.goto(await start(shop));
  await page.locator('#first input[type=file]').waitFor({ state: 'attached' });
  await page.waitForTimeout(500);
  expect(await page.locator('[data-warm]').count()).toBe(0);
  await page.locator('#second').hover();
  await page.locator('#second[data-warm]').waitFor();
  expect(await page.locator('#first[data-warm]').count()).toBe(0);
  await page.close();
});
