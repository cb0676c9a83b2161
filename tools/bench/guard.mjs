// Counts the instructions of the native program on small files, which no other load on the machine
// changes, and compares them with the committed numbers. Two sizes tell what every line costs from
// what every file costs: recognising it, and writing the report.
import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { bench_folder } from './packages.mjs';
import { data_file } from './data.mjs';
import { table } from './results.mjs';

const [few, many] = /** @type {const} */ ([20_000, 120_000]);
const slack = 0.1;
const numbers = new URL('../../tests/bench/instructions.json', import.meta.url);

// Reading and the orders of a table, and everything that a report holds.
const jobs = {
  read: { metrics: ['summary'] },
  report: {},
};

/** @param {string} file @param {unknown} options */
function instructions(file, options) {
  const out = `${bench_folder}callgrind.out`;
  const { status, stderr, error } = spawnSync(
    'valgrind',
    [
      '--tool=callgrind',
      `--callgrind-out-file=${out}`,
      'build/release/weerzien-native',
      'report',
      file,
      '--options',
      JSON.stringify(options),
      // With two, the one that waits looks again and again.
      '--threads',
      '1',
    ],
    { encoding: 'utf8', maxBuffer: 1 << 28 },
  );
  const count = Number(/Collected : (\d+)/.exec(stderr ?? '')?.[1]);
  if (status !== 0 || !count) throw error ?? new Error(`valgrind failed:\n${stderr}`);
  return count;
}

export function has_valgrind() {
  try {
    execFileSync('valgrind', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/**
 * True when no job takes more than 10% more instructions than was committed.
 * @param {boolean} update write the present numbers as the new ones
 */
export async function guard(update) {
  if (!has_valgrind()) {
    console.error('bench --guard needs valgrind: install it from valgrind.org or your system.');
    return false;
  }
  const small = await data_file(few);
  const large = await data_file(many);
  /** @type {Record<string, number>} */
  const found = {};
  for (const [job, options] of Object.entries(jobs)) {
    const of_small = instructions(small, options);
    const per_line = (instructions(large, options) - of_small) / (many - few);
    found[`${job}, each line`] = Math.round(per_line);
    found[`${job}, each file`] = Math.round(of_small - few * per_line);
  }
  if (update) {
    writeFileSync(numbers, `${JSON.stringify(found, null, 2)}\n`);
    return true;
  }
  /** @type {Record<string, number>} */
  const committed = JSON.parse(readFileSync(numbers, 'utf8'));
  const rows = Object.entries(found).map(([job, count]) => {
    const wanted = committed[job] ?? NaN;
    return { job, count, wanted, change: count / wanted - 1 };
  });
  console.log(
    table(
      ['', 'instructions', 'committed', 'change'],
      rows.map(({ job, count, wanted, change }) => [
        job,
        count.toLocaleString('en'),
        wanted.toLocaleString('en'),
        `${(100 * change).toFixed(1)}%`,
      ]),
    ),
  );
  const slower = rows.filter(({ change }) => !(change <= slack));
  for (const { job } of slower) console.error(`${job} takes more than 10% more instructions.`);
  if (rows.some(({ change }) => change < -slack)) {
    console.log('Fewer than before: keep it so with `npm run bench -- --guard --update`.');
  }
  return slower.length === 0;
}
