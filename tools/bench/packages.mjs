// The other programs that are compared, kept in a folder of their own: nobody needs them to build or
// to use Weerzien.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

export const bench_folder = fileURLToPath(new URL('../../build/bench/', import.meta.url));

const wanted = {
  '@duckdb/duckdb-wasm': '1.32.0',
  'nodejs-polars': '0.26.1',
  papaparse: '5.7.1',
};

/** @param {string} name @returns {boolean} */
export function has_package(name) {
  return existsSync(`${bench_folder}node_modules/${name}/package.json`);
}

/** @param {string} name @returns {string} */
export function version_of(name) {
  const file = `${bench_folder}node_modules/${name}/package.json`;
  return createRequire(file)(file).version;
}

/** The package's exports, of no known type. @param {string} name @returns {any} */
export function load_package(name) {
  return createRequire(`${bench_folder}package.json`)(name);
}

/** Installs what is missing; a contender that cannot be had is left out of the comparison. */
export function install_packages() {
  const missing = Object.entries(wanted).filter(([name]) => !has_package(name));
  if (missing.length === 0) return;
  mkdirSync(bench_folder, { recursive: true });
  writeFileSync(`${bench_folder}package.json`, '{ "private": true, "type": "module" }\n');
  for (const [name, version] of missing) {
    try {
      const args = ['install', '--no-save', '--no-audit', '--no-fund', `${name}@${version}`];
      execFileSync('npm', args, { cwd: bench_folder, stdio: ['ignore', 'ignore', 'inherit'] });
    } catch {
      console.error(`bench: ${name} cannot be installed, and is left out`);
    }
  }
}
