// `npm run bench`: everybody does the reference job in turn, and must give the same answer.
//   --lines 1000000,10000000   sizes of the file; these are the default, and 100000 for time per
// line
//   --runs 5                   timed runs of each; contenders that take long get three at most
//   --only id,id               only contenders whose id begins so
//   --dry                      write no results
//   --page, --stages, --guard, --huge   something else instead: see docs/performance.md
import { execFileSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { compare } from './compare.mjs';
import { guard } from './guard.mjs';
import { huge } from './huge.mjs';
import { install_packages } from './packages.mjs';
import { measure_page } from './page.mjs';
import { stages } from './stages.mjs';

const { values } = parseArgs({
  options: {
    lines: { type: 'string' },
    runs: { type: 'string', default: '5' },
    only: { type: 'string', default: '' },
    dry: { type: 'boolean', default: false },
    page: { type: 'boolean', default: false },
    stages: { type: 'boolean', default: false },
    guard: { type: 'boolean', default: false },
    huge: { type: 'boolean', default: false },
    update: { type: 'boolean', default: false },
  },
});

/** @param {string[]} parts of tools/build @param {string[]} programs of tests/bench */
function build(parts, programs) {
  execFileSync('tools/build', parts, { stdio: 'inherit' });
  const targets = programs.flatMap((name) => ['--target', `bench-${name}`]);
  const args = ['cmake', '--build', 'build/release', ...targets];
  execFileSync('tools/with-tools', args, { stdio: 'inherit' });
}

process.chdir(new URL('../..', import.meta.url).pathname);
const sizes = (/** @type {string} */ usual) => (values.lines ?? usual).split(',').map(Number);
const runs = Number(values.runs);

if (values.guard) {
  build(['native'], ['generate_orders']);
  process.exitCode = (await guard(values.update)) ? 0 : 1;
} else if (values.stages) {
  build(['native'], ['generate_orders', 'stages', 'metrics']);
  await stages(sizes('1000000'));
} else if (values.page) {
  build(['native', 'wasm', 'page'], ['generate_orders']);
  await measure_page(sizes('10000000'), { runs, write: !values.dry });
} else if (values.huge) {
  build(['native', 'wasm', 'library'], ['generate_orders']);
  await huge(sizes('100000000'), { write: !values.dry });
} else {
  build(['native', 'wasm', 'program', 'library'], ['generate_orders']);
  install_packages();
  const only = values.only === '' ? [] : values.only.split(',');
  await compare(sizes('100000,1000000,10000000'), { runs, only, write: !values.dry });
}
