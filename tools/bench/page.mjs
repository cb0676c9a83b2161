// The built page as a person meets it: sizes, start-up, first figures, every change of an option,
// and how long the main thread was ever busy.
import { loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import { launch_chromium } from '../chromium.mjs';
import { serve } from '../serve.mjs';
import { median } from './compare.mjs';
import { data_file, warm } from './data.mjs';
import { machine, put_into_document, save, table } from './results.mjs';
import { core_bytes, packed } from './sizes.mjs';

const page_folder = fileURLToPath(new URL('../../dist/page/', import.meta.url));
const watch_script = fileURLToPath(new URL('site/watch.js', import.meta.url));
const lines_of_100_mb = 877_000;
const wait_ms = 300_000;
const quiet_ms = 1000;

/** @typedef {{what: string, value: number, unit: string, target: string}} Figure */
/** @typedef {import('playwright-core').Page} Page */
/** @typedef {{phase: string, at: number, painted: number}} Note */
/** @typedef {{at: number, ms: number}[]} Tasks */
/** @typedef {{at: number, first: number, all: number}} Change */
/**
 * @typedef {{
 *   dropReady: number, files: number, phases: Note[], changes: Change[], longTasks: Tasks
 * }} Noted
 */

/** @param {Page} page @returns {Promise<Noted>} */
const noted = (page) => page.evaluate('noted');

/**
 * Waits until the expression is true, and answers with what it is. It is asked from outside, for
 * the page's security policy forbids the browser's own waiting.
 * @param {Page} page
 * @param {string} expression
 * @returns {Promise<any>}
 */
async function until(page, expression) {
  const end = performance.now() + wait_ms;
  for (;;) {
    const value = await page.evaluate(expression);
    if (value) return value;
    if (performance.now() > end) throw new Error(`the page never came so far: ${expression}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

/** @param {string} url @param {(page: Page) => Promise<void>} work */
async function on_fresh_page(url, work) {
  const browser = await launch_chromium();
  try {
    const page = await browser.newPage();
    page.setDefaultTimeout(wait_ms);
    await page.addInitScript({ path: watch_script });
    await page.goto(url);
    await until(page, 'noted.dropReady > 0');
    await work(page);
  } finally {
    await browser.close();
  }
}

/** Waits until the phase has come once more than `before` times and is drawn. */
/** @param {Page} page @param {number} before @returns {Promise<Note>} */
async function next_report(page, before) {
  const script = `(() => {
    const ready = noted.phases.filter(({ phase }) => phase === 'ready' || phase === 'failed');
    return ready.length > ${before} && ready.at(-1).painted > 0 && ready.at(-1);
  })()`;
  /** @type {Note} */
  const note = await until(page, script);
  if (note.phase === 'failed') throw new Error('the page could not read the file');
  return note;
}

/** Waits until nothing more is asked for. @param {readonly string[]} asked */
async function settled(asked) {
  for (let before = -1; before < asked.length;) {
    before = asked.length;
    await new Promise((resolve) => setTimeout(resolve, quiet_ms));
  }
}

/** What is downloaded until files can be dropped, and what only later, as bytes after Brotli. */
/** @param {string} url @param {string} file @returns {Promise<Figure[]>} */
async function sizes(url, file) {
  const browser = await launch_chromium();
  try {
    const page = await browser.newPage();
    page.setDefaultTimeout(wait_ms);
    await page.addInitScript({ path: watch_script });
    /** @type {string[]} */
    const asked = [];
    page.on('request', (request) => {
      if (request.url().startsWith(url)) asked.push(request.url().slice(url.length));
    });
    await page.goto(url);
    await until(page, 'noted.dropReady > 0');
    await until(page, 'isWarm()');
    await settled(asked);
    const before = asked.length;
    await page.locator('input[type=file]').setInputFiles(file);
    await next_report(page, 0);
    await settled(asked);
    const kilobytes = (/** @type {string[]} */ names) =>
      names.reduce((sum, name) => sum + packed(page_folder + (name || 'index.html')), 0) / 1000;
    const is_core = (/** @type {string} */ name) => name.endsWith('.wasm');
    const core = core_bytes() / 1000;
    const first = kilobytes(asked.slice(0, before).filter((name) => !is_core(name)));
    const later = kilobytes(asked.slice(before).filter((name) => !is_core(name)));
    return [
      { what: 'core: WebAssembly and its glue', value: core, unit: 'KB', target: '200' },
      { what: 'page until files can be dropped', value: first, unit: 'KB', target: '100' },
      { what: 'page: charts and all else later', value: later, unit: 'KB', target: '' },
    ];
  } finally {
    await browser.close();
  }
}

/** @param {string} url @param {string} file @param {number} runs @returns {Promise<Figure[]>} */
async function first_figures(url, file, runs) {
  /** @type {number[]} */
  const starts = [];
  /** @type {number[]} */
  const reports = [];
  for (let run = 0; run < runs; run += 1) {
    await on_fresh_page(url, async (page) => {
      await until(page, 'isWarm()');
      await page.locator('input[type=file]').setInputFiles(file);
      const { painted } = await next_report(page, 0);
      const { dropReady, files } = await noted(page);
      starts.push(dropReady);
      reports.push(painted - files);
    });
  }
  return [
    { what: 'navigation to drop-ready', value: median(starts), unit: 'ms', target: '500' },
    { what: '100 MB: drop to first figures', value: median(reports), unit: 'ms', target: '500' },
  ];
}

// Every control of the option bar, and what to set it to. The last value of each is its default.
const selects = {
  period: ['week', 'quarter', 'year', 'month'],
  sameDay: ['separate', 'merge'],
  returns: ['ignore', 'net'],
  revenueBasis: ['products', 'total'],
};

/** @param {Page} page @param {number} runs @returns {Promise<Figure[]>} */
async function option_changes(page, runs) {
  let reports = (await noted(page)).phases.filter(({ phase }) => phase === 'ready').length;
  const options = page.locator('weerzien-options');
  await options.locator('summary').first().click();
  const days = options.locator('select:has(option[value="730"])');
  const [from] = [options.locator('input[type=date]').first()];
  const first = await from.inputValue();
  const later = `${Number(first.slice(0, 4)) + 1}${first.slice(4)}`;
  /** @type {{name: string, values: string[], set: (value: string) => Promise<unknown>}[]} */
  const controls = [
    ...Object.entries(selects).map(([name, values]) => ({
      name,
      values,
      set: (/** @type {string} */ value) =>
        options.locator(`select[data-option=${name}]`).selectOption(value),
    })),
    { name: 'activeWindowDays', values: ['90', '365'], set: (value) => days.selectOption(value) },
    { name: 'from', values: [later, first], set: (value) => from.fill(value) },
    {
      name: 'windowStartsShop',
      values: ['true', 'false'],
      set: (value) => options.locator('input[type=checkbox]').setChecked(value === 'true'),
    },
  ];
  /** @type {Figure[]} */
  const figures = [];
  /** @type {number[]} */
  const firsts = [];
  /** @type {number[]} */
  const wholes = [];
  for (const { name, values, set } of controls) {
    /** @type {{first: number, all: number, whole: number}[]} */
    const times = [];
    for (let run = 0; run < runs; run += 1) {
      for (const value of values) {
        await set(value);
        const { painted } = await next_report(page, reports);
        const { phases, changes } = await noted(page);
        reports = phases.filter(({ phase }) => phase === 'ready').length;
        const { at, first, all } = /** @type {Change} */ (changes.at(-1));
        times.push({ first: first - at, all: all - at, whole: painted - at });
      }
    }
    const all = median(times.map((time) => time.all));
    figures.push({ what: `change of ${name}`, value: all, unit: 'ms', target: '100' });
    firsts.push(median(times.map((time) => time.first)));
    wholes.push(median(times.map((time) => time.whole)));
  }
  return [
    ...figures,
    {
      what: 'first new figure of the slowest change',
      value: Math.max(...firsts),
      unit: 'ms',
      target: '',
    },
    {
      what: 'whole report of the slowest change',
      value: Math.max(...wholes),
      unit: 'ms',
      target: '',
    },
  ];
}

/** @param {string} url @param {string} file @param {number} runs @returns {Promise<Figure[]>} */
async function questions(url, file, runs) {
  /** @type {Figure[]} */
  const figures = [];
  await on_fresh_page(url, async (page) => {
    await until(page, 'isWarm()');
    await page.locator('input[type=file]').setInputFiles(file);
    const { painted } = await next_report(page, 0);
    const { files } = await noted(page);
    figures.push({ what: 'drop to first figures', value: painted - files, unit: 'ms', target: '' });
    await page.waitForLoadState('networkidle');
    figures.push(...(await option_changes(page, runs)));
    const { longTasks } = await noted(page);
    const longest = Math.max(0, ...longTasks.map(({ ms }) => ms));
    figures.push(
      { what: 'longest task of the main thread', value: longest, unit: 'ms', target: '50' },
      { what: 'tasks longer than 50 ms', value: longTasks.length, unit: '', target: '0' },
    );
  });
  return figures;
}

/**
 * @param {number[]} line_counts for the option changes
 * @param {{runs: number, write: boolean}} options
 */
export async function measure_page(line_counts, { runs, write }) {
  const server = await serve(page_folder, { isolated: true });
  try {
    const load = loadavg()[0] ?? 0;
    const small = await data_file(lines_of_100_mb);
    await warm(small);
    const figures = [
      ...(await sizes(server.url, small)),
      ...(await first_figures(server.url, small, runs)),
    ];
    for (const lines of line_counts) {
      const file = await data_file(lines);
      await warm(file);
      const found = await questions(server.url, file, runs);
      const prefix = `${lines / 1e6} million lines: `;
      figures.push(...found.map((figure) => ({ ...figure, what: prefix + figure.what })));
    }
    const rows = figures.map(({ what, value, unit, target }) => [
      what,
      `${value.toFixed(value < 10 ? 1 : 0)} ${unit}`.trim(),
      target === '' ? '' : `${target} ${unit}`.trim(),
    ]);
    const date = new Date().toISOString().slice(0, 10);
    const text =
      `${date}, ${machine()}, load before the runs ${load.toFixed(2)}:\n\n` +
      table(['', 'measured', 'at most'], rows);
    console.log(text);
    if (!write) return;
    const rounded = figures.map(({ value, ...rest }) => ({
      date,
      ...rest,
      value: Number(value.toFixed(2)),
      load: Number(load.toFixed(2)),
    }));
    save('page', ['what'], rounded);
    put_into_document('page', text);
  } finally {
    await server.close();
  }
}
