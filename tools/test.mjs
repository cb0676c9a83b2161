// Builds and runs every test, prints each runner's own words and, at the end, one table with what
// the runners counted. `npm test -- native wasm` runs only the parts named. Ends with 1 when
// anything failed.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));

const fuzz_seconds = Number(process.env['WEERZIEN_FUZZ_SECONDS'] ?? 0);
/** @type {Record<string, {runs: number, bytes: number, dictionary: string, seeds: string[]}>} */
const fuzz_targets = JSON.parse(readFileSync('tests/fuzz/targets.json', 'utf8'));

/**
 * What a part of the tests counted. A part that only can succeed or fail (a build, a check of
 * types) counts nothing when it succeeds and one failure when it does not.
 * @typedef {{passed: number, failed: number, skipped: number}} Counts
 */

/**
 * Runs a command, shows its output and hands it back.
 * @param {string} command
 * @param {string[]} args
 * @returns {Promise<{ok: boolean, output: string}>}
 */
function run(command, args) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk) => {
        output += chunk;
        process.stdout.write(chunk);
      });
    }
    child.on('error', (error) => resolve({ ok: false, output: String(error) }));
    child.on('close', (code) => resolve({ ok: code === 0, output }));
  });
}

/** @param {boolean} ok @returns {Counts} */
const counts_of = (ok) => ({ passed: 0, failed: ok ? 0 : 1, skipped: 0 });

/**
 * Runs commands one after another up to the first that fails.
 * @param {...string[]} commands
 * @returns {Promise<Counts>}
 */
async function run_all(...commands) {
  for (const [command = '', ...args] of commands) {
    if (!(await run(command, args)).ok) return counts_of(false);
  }
  return counts_of(true);
}

/**
 * Builds a preset and runs its doctest program. A program that dies and so prints no summary, or
 * that finds no test, is one failure.
 * @param {string} preset
 * @param {string[]} program
 * @returns {Promise<Counts>}
 */
async function run_doctest(preset, program) {
  if (!(await run('tools/cmake-preset', [preset])).ok) return counts_of(false);
  const [command = '', ...args] = program;
  const { ok, output } = await run(command, [...args, '--no-colors']);
  const summary = /test cases:\s*\d+ \|\s*(\d+) passed \|\s*(\d+) failed \|\s*(\d+) skipped/.exec(
    output,
  );
  if (summary === null) return counts_of(false);
  const [passed = 0, failed = 0, skipped = 0] = summary.slice(1).map(Number);
  if (passed + failed === 0) return counts_of(false);
  return { passed, failed: ok ? failed : Math.max(failed, 1), skipped };
}

/** @param {Counts[]} counts @returns {Counts} */
const sum_of = (counts) => ({
  passed: counts.reduce((sum, { passed }) => sum + passed, 0),
  failed: counts.reduce((sum, { failed }) => sum + failed, 0),
  skipped: counts.reduce((sum, { skipped }) => sum + skipped, 0),
});

/**
 * Runs one group of the Vitest tests and reads what it counted from its JSON report.
 * @param {string} project
 * @returns {Promise<Counts>}
 */
async function run_vitest(project) {
  mkdirSync('build', { recursive: true });
  const file = `build/vitest-${project}.json`;
  rmSync(file, { force: true });
  const { ok } = await run('tools/with-tools', [
    'vitest',
    'run',
    `--project=${project}`,
    '--reporter=default',
    '--reporter=json',
    `--outputFile=${file}`,
  ]);
  if (!existsSync(file)) return counts_of(false);
  const report = JSON.parse(readFileSync(file, 'utf8'));
  const failed = report.numFailedTests;
  return {
    passed: report.numPassedTests,
    failed: ok ? failed : Math.max(failed, 1),
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/**
 * What one fuzzer does: in a test always the same inputs, made from the seeds alone, so that no
 * landing depends on luck (compared operands may be addresses, which differ each time); in a hunt
 * (WEERZIEN_FUZZ_SECONDS) other inputs every time, made from all that former hunts kept.
 * @param {string} target
 * @returns {string[]}
 */
function fuzzer_arguments(target) {
  const plan = fuzz_targets[target];
  if (plan === undefined) throw new Error(`tests/fuzz/targets.json does not know ${target}`);
  const found = `build/fuzz/found-${target}/`;
  const corpus = `build/fuzz/corpus-${target}`;
  // libFuzzer keeps what it finds worth keeping in the first folder.
  const folder = fuzz_seconds > 0 ? corpus : `${corpus}-test`;
  if (folder !== corpus) rmSync(folder, { recursive: true, force: true });
  for (const name of [found, folder]) mkdirSync(name, { recursive: true });
  return [
    ...(fuzz_seconds > 0
      ? [`-max_total_time=${fuzz_seconds}`]
      : ['-seed=1', '-reload=0', '-use_cmp=0', `-runs=${plan.runs}`]),
    `-artifact_prefix=${found}`,
    `-max_len=${plan.bytes}`,
    '-timeout=20',
    '-verbosity=0',
    '-print_funcs=0',
    '-print_final_stats=1',
    `-dict=${plan.dictionary}`,
    folder,
    ...plan.seeds,
  ];
}

/**
 * Runs every fuzzer, as many at once as there are cores. Each counts as one test.
 * @returns {Promise<Counts>}
 */
async function run_fuzzers() {
  if (!(await run('tools/cmake-preset', ['fuzz'])).ok) return counts_of(false);
  const sources = readdirSync('tests/fuzz').filter((name) => name.endsWith('.cpp'));
  const waiting = sources.map((name) => name.slice(0, -'.cpp'.length)).reverse();
  const counts = counts_of(true);
  const work = async () => {
    for (let target = waiting.pop(); target !== undefined; target = waiting.pop()) {
      const begin = performance.now();
      const { ok } = await run(`build/fuzz/fuzz-${target}`, fuzzer_arguments(target));
      if (ok) counts.passed += 1;
      else counts.failed += 1;
      const seconds = ((performance.now() - begin) / 1000).toFixed(0);
      const outcome = ok ? 'nothing found' : `see build/fuzz/found-${target}/`;
      console.log(`${target}: ${outcome}, ${seconds} s`);
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  return counts;
}

/** @type {Record<string, () => Promise<Counts>>} */
const parts = {
  build: () => run_all(['tools/build']),
  check: () => run_all(['tools/check']),
  native: async () =>
    sum_of([
      await run_doctest('debug', ['build/debug/weerzien-tests']),
      // What two threads do together, watched for one that reads what the other is writing.
      await run_doctest('race', ['build/race/weerzien-tests']),
    ]),
  wasm: () => run_doctest('wasm-tests', ['node', 'build/wasm-tests/weerzien-tests.js']),
  node: () => run_vitest('node'),
  browser: () => run_vitest('browser'),
  fuzz: run_fuzzers,
};

const wanted = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(parts);
const rows = [];
for (const name of wanted) {
  const part = parts[name];
  if (part === undefined) {
    console.error(`There is no part '${name}'; there are: ${Object.keys(parts).join(', ')}.`);
    process.exit(2);
  }
  console.log(`\n=== ${name} ===`);
  const begin = performance.now();
  const counts = await part();
  rows.push({ name, ...counts, seconds: (performance.now() - begin) / 1000 });
}

const total = { name: 'total', passed: 0, failed: 0, skipped: 0, seconds: 0 };
for (const row of rows) {
  total.passed += row.passed;
  total.failed += row.failed;
  total.skipped += row.skipped;
  total.seconds += row.seconds;
}
console.log('\npart       passed  failed  skipped  seconds');
for (const row of [...rows, total]) {
  const numbers = [
    String(row.passed).padStart(7),
    String(row.failed).padStart(7),
    String(row.skipped).padStart(8),
    row.seconds.toFixed(1).padStart(8),
  ];
  console.log(`${row.name.padEnd(9)} ${numbers.join(' ')}`);
}
process.exitCode = total.failed > 0 ? 1 : 0;
