// Who is compared, and how each is run once on a file.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { answer_of_report, other_columns, reference_metrics } from './answer.mjs';
import { run_in_page } from './browser.mjs';
import { data_file } from './data.mjs';
import { has_package } from './packages.mjs';
import { run_process } from './process.mjs';
import { statements } from './sql.mjs';

/** @param {string} path */
const in_repository = (path) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/**
 * @typedef {import('./answer.mjs').Answer} Answer
 * @typedef {{seconds: number, cpuSeconds: number, peakMB: number, answer: Answer}} Run
 * @typedef {object} Contender
 * @property {string} id
 * @property {string} name
 * @property {'reference' | 'report' | 'part'} job the reference job, our whole report, or as much
 * of the job as the contender offers
 * @property {boolean} present
 * @property {(file: string) => Promise<Run>} run
 */

// As many as our own warm-up reads, or about.
const warm_up_lines = 10_000;

// Options of reading and of the report at once, as the programs take them.
const jobs = {
  reference: { metrics: reference_metrics, mapping: other_columns },
  report: {},
};

/** @param {Omit<Run, 'answer'> & {output: string}} run @returns {Run} */
function read_report({ output, ...figures }) {
  return { ...figures, answer: answer_of_report(JSON.parse(output)) };
}

/** A contender in a process of its own that tells its time itself, start-up left out. */
/** @param {string} script @param {string[]} args @param {Record<string, string>} [env] */
async function run_script(script, args, env = {}) {
  const path = fileURLToPath(new URL(`contenders/${script}`, import.meta.url));
  const { output } = await run_process(process.execPath, [path, ...args], { env });
  return JSON.parse(output);
}

/** @param {string} address @param {object} options @returns {(file: string) => Promise<Run>} */
const in_chromium = (address, options) => async (file) => {
  const { report, rereads, ...run } = await run_in_page(`${address}ours.html`, file, options);
  if (rereads.length > 0) throw new Error(`the file was read again: ${rereads.join()}`);
  return { ...run, answer: answer_of_report(report) };
};

/**
 * Everybody, in the order of running. Those that are not installed say so in `present`.
 * @param {{plain: string, isolated: string}} site addresses of the pages, without and with shared
 * memory
 * @returns {Contender[]}
 */
export function contenders(site) {
  /** @type {Contender[]} */
  const ours = [];
  for (const [job, options] of Object.entries(jobs)) {
    const kind = /** @type {'reference' | 'report'} */ (job);
    const what = job === 'report' ? ', whole report' : '';
    const text = JSON.stringify(options);
    ours.push({
      id: `ours-chromium-${job}`,
      name: `Weerzien in Chromium${what}`,
      job: kind,
      present: true,
      run: in_chromium(site.isolated, options),
    });
    if (kind === 'reference') {
      ours.push(
        {
          id: 'ours-chromium-one-thread',
          name: 'Weerzien in Chromium, one thread',
          job: kind,
          present: true,
          run: in_chromium(site.plain, options),
        },
        {
          id: 'ours-chromium-all-columns',
          name: 'Weerzien in Chromium, all columns read',
          job: kind,
          present: true,
          run: in_chromium(site.isolated, { ...options, mapping: {} }),
        },
      );
    }
    ours.push({
      id: `ours-node-${job}`,
      name: `Weerzien in Node${what}`,
      job: kind,
      present: true,
      async run(file) {
        const args = [in_repository('bin/weerzien.mjs'), 'report', file, '--options', text];
        return read_report(await run_process(process.execPath, args));
      },
    });
    ours.push({
      id: `ours-native-${job}`,
      name: `Weerzien, native program${what}`,
      job: kind,
      present: true,
      async run(file) {
        const args = ['report', file, '--options', text];
        return read_report(await run_process(in_repository('build/release/weerzien-native'), args));
      },
    });
  }
  /** @type {(threads: number) => Contender} */
  const duckdb = (threads) => ({
    id: `duckdb-${threads}`,
    name: `DuckDB, native, ${threads === 1 ? '1 thread' : `${threads} threads`}`,
    job: 'reference',
    present: true,
    run: (file) => run_script('duckdb.mjs', [file, String(threads)]),
  });
  const wasm = '@duckdb/duckdb-wasm';
  return [
    ...ours,
    duckdb(2),
    duckdb(1),
    {
      id: 'duckdb-wasm',
      name: 'DuckDB-WASM in Chromium',
      job: 'reference',
      present: has_package(wasm),
      run: async (file) => {
        const job = (/** @type {string} */ name) => ({ name, statements: statements(name) });
        const lines = readFileSync(await data_file(warm_up_lines), 'utf8');
        const before = { ...job('small.csv'), lines };
        return run_in_page(`${site.plain}duckdb.html`, file, job('orders.csv'), before);
      },
    },
    {
      id: 'polars-2',
      name: 'Polars in Node, 2 threads',
      job: 'reference',
      present: has_package('nodejs-polars'),
      run: (file) => run_script('polars.mjs', [file], { POLARS_MAX_THREADS: '2' }),
    },
    {
      id: 'papaparse',
      name: 'Papa Parse and Maps in Node, part of the job',
      job: 'part',
      present: has_package('papaparse'),
      run: (file) => run_script('papaparse.mjs', [file]),
    },
  ];
}
