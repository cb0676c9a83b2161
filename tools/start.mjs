// Serves the built page and prints its address. With --check it opens the page in Chromium instead,
// presses "Try with a sample shop", waits for the report and ends: 0 when all went well, else 1.
import { fileURLToPath } from 'node:url';
import { launch_chromium } from './chromium.mjs';
import { serve } from './serve.mjs';

const page_folder = fileURLToPath(new URL('../dist/page', import.meta.url));
const preferred_port = 4173;
const report_wait_ms = 60_000;

/**
 * Everything that went wrong while the sample shop was opened; empty when nothing did.
 * @param {string} url
 * @returns {Promise<string[]>}
 */
async function check_page(url) {
  /** @type {string[]} */
  const problems = [];
  const browser = await launch_chromium();
  try {
    const page = await browser.newPage();
    page.on('pageerror', (error) => problems.push(`error in the page: ${error.message}`));
    page.on('console', (message) => {
      if (message.type() === 'error') problems.push(`console: ${message.text()}`);
    });
    page.on('request', (request) => {
      const own = request.url().startsWith(url) || /^(blob|data):/.test(request.url());
      if (!own) problems.push(`a request left the page: ${request.url()}`);
    });
    await page.goto(url);
    await page.locator('[data-action="sample"]').first().click();
    await page.locator('[data-report-ready]').first().waitFor({ timeout: report_wait_ms });
  } catch (error) {
    problems.push(error instanceof Error ? error.message : String(error));
  } finally {
    await browser.close();
  }
  return problems;
}

if (process.argv.includes('--check')) {
  const server = await serve(page_folder, { isolated: true });
  const begin = performance.now();
  const problems = await check_page(server.url);
  await server.close();
  for (const problem of problems) console.error(`start --check: ${problem}`);
  const seconds = ((performance.now() - begin) / 1000).toFixed(1);
  console.log(
    problems.length === 0
      ? `start --check: the page opened, read the sample shop and showed its report (${seconds} s)`
      : 'start --check: failed',
  );
  process.exitCode = problems.length === 0 ? 0 : 1;
} else {
  const server = await serve(page_folder, { port: preferred_port, isolated: true }).catch(() =>
    serve(page_folder, { isolated: true }),
  );
  console.log(`Weerzien is at ${server.url} (stop with Ctrl+C)`);
}
