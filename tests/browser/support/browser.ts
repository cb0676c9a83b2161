// One Chromium per test file, one fresh page per test. A page that throws, logs an error or asks
// another host for anything fails its test, whatever else the test looks at.
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, inject } from 'vitest';
import { launch_chromium } from '../../../tools/chromium.mjs';

export interface OpenPage {
  /** Opens an address of the page, relative to where it is served, or a full address. */
  (path?: string, options?: BrowserContextOptions): Promise<Page>;
}

/** Call once at the top of a test file; the returned function opens pages inside its tests. */
export function use_browser(): OpenPage {
  let browser: Browser;
  let problems: string[] = [];

  beforeAll(async () => {
    browser = await launch_chromium();
  });
  afterEach(async () => {
    const seen = problems;
    problems = [];
    for (const context of browser.contexts()) await context.close();
    expect(seen, 'what went wrong in the page').toEqual([]);
  });
  afterAll(async () => {
    await browser?.close();
  });

  return async (path = '', options = {}) => {
    const address = new URL(path, inject('page_url'));
    const own_origins = [address.origin, `blob:${address.origin}`];
    const context = await browser.newContext(options);
    const page = await context.newPage();
    page.on('pageerror', (error) => problems.push(`error: ${error.message}`));
    page.on('console', (message) => {
      if (message.type() === 'error') problems.push(`console: ${message.text()}`);
    });
    page.on('request', (request) => {
      const url = request.url();
      const own = url.startsWith('data:') || own_origins.some((own) => url.startsWith(`${own}/`));
      if (!own) problems.push(`request to ${request.url()}`);
    });
    await page.goto(address.href);
    return page;
  };
}
