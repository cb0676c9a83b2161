// Contenders that run in Chromium: each run has a browser of its own, so that its peak memory is
// the run's alone. Files go in through the page's file button, as a person gives them.
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { launch_chromium } from '../chromium.mjs';
import { serve } from '../serve.mjs';
import { bench_folder, has_package, packages_folder } from './packages.mjs';

const site = `${bench_folder}site`;
const here = fileURLToPath(new URL('site/', import.meta.url));
const library = fileURLToPath(new URL('../../dist/library', import.meta.url));
const run_minutes_max = 10;
// A browser that has just started does work of its own, which a visitor's has long done.
const settle_ms = 1000;

async function build_duckdb() {
  const packages = `${packages_folder}node_modules/`;
  await build({
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    resolve: { alias: { '@duckdb/duckdb-wasm': `${packages}@duckdb/duckdb-wasm` } },
    build: {
      outDir: site,
      emptyOutDir: false,
      target: 'es2022',
      rolldownOptions: {
        input: `${here}duckdb.js`,
        output: { entryFileNames: 'duckdb.js', codeSplitting: false },
      },
    },
  });
  for (const name of ['duckdb-browser-eh.worker.js', 'duckdb-eh.wasm']) {
    copyFileSync(`${packages}@duckdb/duckdb-wasm/dist/${name}`, `${site}/${name}`);
  }
  copyFileSync(`${here}duckdb.html`, `${site}/duckdb.html`);
}

/**
 * Puts the pages together and serves them twice: as any host does, and with the headers that let a
 * page share memory between threads.
 */
export async function serve_site() {
  rmSync(site, { recursive: true, force: true });
  mkdirSync(site, { recursive: true });
  if (!existsSync(library)) throw new Error('dist/library is missing: run tools/build library.');
  symlinkSync(library, `${site}/library`);
  copyFileSync(`${here}ours.html`, `${site}/ours.html`);
  if (has_package('@duckdb/duckdb-wasm')) await build_duckdb();
  const [plain, isolated] = [await serve(site), await serve(site, { isolated: true })];
  return {
    plain: plain.url,
    isolated: isolated.url,
    close: () => Promise.all([plain.close(), isolated.close()]),
  };
}

/**
 * The largest peak of resident memory among the browser's renderers, in 10^6 bytes: the tab with
 * its workers. The file itself is read by the browser process, whose buffers are not counted.
 * @param {import('playwright-core').Browser} browser
 */
export async function renderer_peak_mb(browser) {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  const peaks = processInfo
    .filter(({ type }) => type === 'renderer')
    .map(({ id }) => {
      const status = readFileSync(`/proc/${id}/status`, 'utf8');
      return (Number(/VmHWM:\s*(\d+) kB/.exec(status)?.[1]) * 1024) / 1e6;
    });
  return Math.max(...peaks);
}

/**
 * The processor time of all processes of the browser so far, in seconds.
 * @param {import('playwright-core').Browser} browser
 */
async function browser_seconds(browser) {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  return processInfo.reduce((sum, { cpuTime }) => sum + cpuTime, 0);
}

/**
 * Opens a page, waits until it is ready, gives it a file and calls its `run`.
 * @param {string} address
 * @param {string} file
 * @param {unknown} argument of `run`
 * @param {unknown} [before] argument of the page's `warmUp`, which is called before if there is one
 * @returns {Promise<any>} what `run` gave, with `readySeconds`, `cpuSeconds` and `peakMB`
 */
export async function run_in_page(address, file, argument, before) {
  const browser = await launch_chromium();
  try {
    const page = await browser.newPage();
    page.setDefaultTimeout(run_minutes_max * 60_000);
    const begin = performance.now();
    await page.goto(address);
    await page.evaluate('ready.then(() => undefined)');
    const ready = performance.now();
    if (before !== undefined) {
      await page.evaluate((value) => /** @type {any} */ (globalThis).warmUp(value), before);
    }
    await page.locator('input').setInputFiles(file);
    await page.waitForTimeout(settle_ms);
    const cpu_before = await browser_seconds(browser);
    const result = await page.evaluate(
      (value) => /** @type {any} */ (globalThis).run(value),
      argument,
    );
    return {
      ...result,
      readySeconds: (ready - begin) / 1000,
      cpuSeconds: (await browser_seconds(browser)) - cpu_before,
      peakMB: await renderer_peak_mb(browser),
    };
  } finally {
    await browser.close();
  }
}
