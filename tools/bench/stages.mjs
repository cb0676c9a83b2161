// Where the native core's time goes, stage by stage.
import { execFileSync } from 'node:child_process';
import { data_file, warm } from './data.mjs';

const customers = '1000000';

/** @param {number[]} sizes lines per file */
export async function stages(sizes) {
  for (const lines of sizes) {
    const file = await data_file(lines);
    await warm(file);
    execFileSync('build/release/bench-stages', [file], { stdio: 'inherit' });
  }
  console.log('\nMetrics of another made-up shop:');
  execFileSync('build/release/bench-metrics', [customers], { stdio: 'inherit' });
}
