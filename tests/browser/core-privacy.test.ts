// Orders cannot leave the computer: the policy of the page holds in the worker too, and the client
// asks for nothing but the page's own files.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Analysis } from '../../web/core/client';
import { launch_chromium } from '../../tools/chromium.mjs';
import { use_core_page } from './support/core-page';
import { listen, try_to_escape, type Listener } from './support/escape';

declare const analysis: Analysis;

const page_url = use_core_page();
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

function load(page: Page) {
  const text = 'order,date,customer,total\n1,2024-01-05,a,9.50\n2,2024-02-05,a,9.50\n';
  return page.evaluate((rows) => analysis.load([new File([rows], 'orders.csv')]), text);
}

test('what is tried here does arrive where nothing forbids it', async () => {
  const careless = await listen();
  const page = await browser.newPage();
  await page.goto(careless.url);
  await page.evaluate(() => void new Worker(URL.createObjectURL(new Blob(['']))));
  await try_to_escape(page, `${elsewhere.url}open/`);
  await careless.close();
  const arrived = new Set(elsewhere.heard.splice(0).map((line) => line.replace(/\?.*/, '')));
  expect([...arrived].sort()).toEqual(
    expect.arrayContaining([
      'GET /open/page/events',
      'GET /open/page/fetch',
      'GET /open/page/frame',
      'GET /open/page/image',
      'GET /open/page/script',
      'GET /open/page/module',
      'GET /open/page/style',
      'GET /open/worker/fetch',
      'GET /open/worker/module',
      'POST /open/page/beacon',
      'POST /open/page/fetch',
      'POST /open/page/form',
      'POST /open/worker/xhr',
      'UPGRADE /open/page/socket',
      'UPGRADE /open/worker/socket',
    ]),
  );
  await page.close();
});

const modes: [string, boolean][] = [
  ['one thread', false],
  ['two threads', true],
];

test.each(modes)('nothing reaches another host, from page or workers, in %s', async (_, two) => {
  const page = await browser.newPage();
  await page.goto(page_url(two));
  await load(page);
  expect(page.workers()).toHaveLength(two ? 2 : 1);
  expect(await try_to_escape(page, elsewhere.url)).toBe(1);
  expect(elsewhere.heard).toEqual([]);
  await page.close();
});

test.each(modes)(
  'only the page is asked for, and nothing once it is there, in %s',
  async (_, two) => {
    const page = await browser.newPage();
    const asked: string[] = [];
    page.context().on('request', (request) => asked.push(request.url()));
    await page.goto(page_url(two));
    await load(page);
    const others = asked.filter(
      (url) => !url.startsWith(page_url(two)) && !url.startsWith('blob:'),
    );
    expect(others).toEqual([]);
    const cores = asked.filter((url) => url.endsWith('.wasm'));
    expect(cores).toHaveLength(1);
    expect(cores[0]?.includes('shared')).toBe(two);
    asked.length = 0;
    await load(page);
    await page.evaluate(() => analysis.report());
    expect(asked).toEqual([]);
    await page.close();
  },
);
