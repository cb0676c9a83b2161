// The comparison: answers first, then time and memory, everybody in turn.
import { loadavg } from 'node:os';
import { differences } from './answer.mjs';
import { serve_site } from './browser.mjs';
import { draw_chart } from './chart.mjs';
import { contenders } from './contenders.mjs';
import { data_file, warm } from './data.mjs';
import { machine, put_into_document, save, table } from './results.mjs';

const check_lines = 100_000;
// Whoever takes longer than this is run three times at most.
const long_run_seconds = 15;

/** @typedef {import('./contenders.mjs').Contender} Contender */
/** @typedef {import('./contenders.mjs').Run} Run */

/** @param {number[]} values */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(middle)] ?? NaN) + (sorted[Math.ceil(middle)] ?? NaN)) / 2;
}

/** Throws unless the answers agree. @param {Run} wanted @param {Run} found @param {string} name */
function expect_same(wanted, found, name) {
  const differ = differences(wanted.answer, found.answer);
  if (differ.length === 0) return;
  throw new Error(`${name} gives another answer:\n  ${differ.slice(0, 10).join('\n  ')}`);
}

/**
 * Whoever gives the same answer as the first. Another program that does not run here is left out;
 * another answer, or a failure of our own, ends the comparison.
 * @param {Contender[]} everybody
 * @returns {Promise<Contender[]>}
 */
async function check(everybody) {
  const file = await data_file(check_lines);
  /** @type {Contender[]} */
  const able = [];
  /** @type {Run | undefined} */
  let first;
  for (const contender of everybody) {
    /** @type {Run} */
    let run;
    try {
      run = await contender.run(file);
    } catch (error) {
      if (contender.id.startsWith('ours')) throw error;
      console.log(`Does not run here, left out: ${contender.name} (${error}).`);
      continue;
    }
    first ??= run;
    expect_same(first, run, contender.name);
    able.push(contender);
  }
  const names = able.map(({ name }) => name).join('; ');
  console.log(`The same answer from ${check_lines} lines: ${names}.\n`);
  return able;
}

/**
 * @param {Contender[]} everybody
 * @param {string} file
 * @param {number} runs
 * @returns {Promise<Map<Contender, Run[]>>}
 */
async function time(everybody, file, runs) {
  await warm(file);
  const results = new Map(everybody.map((contender) => [contender, /** @type {Run[]} */ ([])]));
  /** @type {Run | undefined} */
  let first;
  for (let round = 0; round < runs; round += 1) {
    for (const contender of everybody) {
      const done = results.get(contender) ?? [];
      if (done.length >= 3 && median(done.map((run) => run.seconds)) > long_run_seconds) continue;
      const run = await contender.run(file);
      first ??= run;
      expect_same(first, run, contender.name);
      done.push(run);
      process.stderr.write(`  ${contender.id} ${run.seconds.toFixed(3)} s\n`);
    }
  }
  return results;
}

/** @param {number} seconds */
const in_seconds = (seconds) => seconds.toFixed(seconds < 10 ? 2 : 1);

/**
 * How many times longer runs took than ours of the same round: what else the machine does changes
 * slowly, so neighbours meet the same. The median over the rounds, or nothing without ours.
 * @param {Run[]} runs
 * @param {Run[] | undefined} ours
 */
function ratio(runs, ours) {
  if (!ours) return '';
  return Number(
    median(runs.map(({ seconds }, i) => seconds / (ours[i]?.seconds ?? NaN))).toFixed(3),
  );
}

/**
 * @param {number} lines
 * @param {Map<Contender, Run[]>} results
 * @param {number} load one-minute load average before the runs
 */
function rows_of(lines, results, load) {
  const ours = [...results].find(([{ id }]) => id === 'ours-chromium-reference')?.[1];
  return [...results].map(([{ id, name, job }, runs]) => {
    const seconds = runs.map((run) => run.seconds);
    return {
      date: new Date().toISOString().slice(0, 10),
      lines,
      id,
      name: name.replaceAll(',', ':'),
      job,
      runs: runs.length,
      median_s: Number(median(seconds).toFixed(4)),
      cpu_s: Number(median(runs.map((run) => run.cpuSeconds)).toFixed(3)),
      ratio: ratio(runs, ours),
      least_s: Number(Math.min(...seconds).toFixed(4)),
      peak_mb: Math.round(Math.max(...runs.map((run) => run.peakMB))),
      ns_per_line: Math.round((median(seconds) * 1e9) / lines),
      load: Number(load.toFixed(2)),
    };
  });
}

/** @param {ReturnType<typeof rows_of>} rows */
function printed(rows) {
  return table(
    ['', 'seconds', 'processor', 'times ours in Chromium', 'peak memory', 'per line'],
    rows.map(({ name, median_s, cpu_s, ratio, peak_mb, ns_per_line }) => [
      name.replaceAll(':', ','),
      in_seconds(median_s),
      in_seconds(cpu_s),
      typeof ratio === 'number' ? ratio.toFixed(2) : '',
      `${peak_mb} MB`,
      `${ns_per_line} ns`,
    ]),
  );
}

/**
 * @param {number[]} sizes lines per file
 * @param {{runs: number, only: string[], write: boolean}} options
 */
export async function compare(sizes, { runs, only, write }) {
  const site = await serve_site();
  try {
    const chosen = contenders(site).filter(
      ({ id }) => only.length === 0 || only.some((begin) => id.startsWith(begin)),
    );
    const absent = chosen.filter(({ present }) => !present);
    for (const { name } of absent) console.log(`Not installed, left out: ${name}.`);
    const everybody = await check(chosen.filter(({ present }) => present));
    let text = '';
    for (const lines of sizes) {
      const file = await data_file(lines);
      const load = loadavg()[0] ?? 0;
      const rows = rows_of(lines, await time(everybody, file, runs), load);
      const heading =
        `${lines.toLocaleString('en')} lines, ${new Date().toISOString().slice(0, 10)}, ` +
        `${machine()}, load before the runs ${load.toFixed(2)}:\n\n`;
      console.log(`\n${heading}${printed(rows)}`);
      text += `${text === '' ? '' : '\n'}${heading}${printed(rows)}`;
      if (write) draw_chart(save('', ['lines', 'id'], rows));
    }
    if (write) put_into_document('compare', text);
  } finally {
    await site.close();
  }
}
