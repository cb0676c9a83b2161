// More lines than should lie on a disk: they are made while the tab reads them, and never are whole
// anywhere. Shows whether memory suffices, and that the time per line stays the same.
import { rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { launch_chromium } from '../chromium.mjs';
import { serve } from '../serve.mjs';
import { renderer_peak_mb } from './browser.mjs';
import { generate } from './data.mjs';
import { bench_folder } from './packages.mjs';
import { machine, put_into_document, save, table } from './results.mjs';

const site = `${bench_folder}huge-site`;
const run_minutes_max = 60;

/** Order lines as an HTTP answer without end in sight: /LINES. */
async function serve_lines() {
  const server = createServer((request, response) => {
    response.writeHead(200, { 'access-control-allow-origin': '*', 'content-type': 'text/csv' });
    const source = generate(Number((request.url ?? '/').slice(1)));
    source.stdout.pipe(response);
    response.on('close', () => source.kill());
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : 0;
  return {
    url: `http://127.0.0.1:${port}/`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** The processor time that the tab has used, in seconds. */
/** @param {import('playwright-core').Browser} browser */
async function renderer_seconds(browser) {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  const renderers = processInfo.filter(({ type }) => type === 'renderer');
  return renderers.reduce((sum, { cpuTime }) => sum + cpuTime, 0);
}

/** @param {string} page_url @param {string} data_url @param {number} lines */
async function run(page_url, data_url, lines) {
  const browser = await launch_chromium();
  try {
    const page = await browser.newPage();
    page.setDefaultTimeout(run_minutes_max * 60_000);
    await page.goto(page_url);
    await page.evaluate('ready');
    const before = await renderer_seconds(browser);
    const result = await page.evaluate(
      (address) => /** @type {any} */ (globalThis).run(address),
      `${data_url}${lines}`,
    );
    const cpu_s = (await renderer_seconds(browser)) - before;
    return { ...result, cpu_s, peak_mb: await renderer_peak_mb(browser) };
  } finally {
    await browser.close();
  }
}

/** @param {number[]} sizes lines @param {{write: boolean}} options */
export async function huge(sizes, { write }) {
  rmSync(site, { recursive: true, force: true });
  await build({
    configFile: false,
    root: fileURLToPath(new URL('site/huge', import.meta.url)),
    publicDir: false,
    logLevel: 'error',
    worker: { format: 'es', rolldownOptions: { external: ['module'] } },
    build: { outDir: site, emptyOutDir: true, target: 'es2022', assetsInlineLimit: 0 },
  });
  const [pages, lines_server] = [await serve(site, { isolated: true }), await serve_lines()];
  try {
    const rows = [];
    for (const lines of sizes) {
      const found = await run(pages.url, lines_server.url, lines);
      const { rows: read, orders, customers, readSeconds, reportSeconds, error } = found;
      rows.push({
        date: new Date().toISOString().slice(0, 10),
        lines,
        read,
        orders,
        customers,
        read_s: Number(readSeconds.toFixed(1)),
        report_s: Number(reportSeconds.toFixed(2)),
        cpu_s: Number(found.cpu_s.toFixed(1)),
        cpu_ns_per_line: Math.round((found.cpu_s * 1e9) / lines),
        peak_mb: Math.round(found.peak_mb),
        outcome: error ?? 'report',
      });
      console.log(JSON.stringify(rows.at(-1)));
    }
    if (!write) return;
    save('huge', ['lines'], rows);
    const text =
      `${rows[0]?.date}, ${machine()}:\n\n` +
      table(
        ['lines', 'outcome', 'reading', 'whole report', 'processor time per line', 'peak memory'],
        rows.map((row) => [
          row.lines.toLocaleString('en'),
          row.outcome,
          `${row.read_s} s`,
          `${row.report_s} s`,
          `${row.cpu_ns_per_line} ns`,
          `${row.peak_mb} MB`,
        ]),
      );
    put_into_document('huge', text);
  } finally {
    await pages.close();
    lines_server.close();
  }
}
