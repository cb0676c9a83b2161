// The other programs that are compared, kept in a folder of their own outside the tree: nobody
// needs them to build or to use Weerzien.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { fileURLToPath } from 'node:url';

export const bench_folder = fileURLToPath(new URL('../../build/bench/', import.meta.url));

const cache = process.env['XDG_CACHE_HOME'] ?? `${homedir()}/.cache`;
export const packages_folder = `${cache}/weerzien/bench/`;

// What is installed for each, by the name that contenders load. The program inside of Polars asks
// for a newer Node than it needs, and npm then leaves it out unless it is named.
const inside = `${process.platform}-${process.arch}${process.platform === 'linux' ? '-gnu' : ''}`;
const wanted = {
  '@duckdb/duckdb-wasm': ['@duckdb/duckdb-wasm@1.32.0'],
  'nodejs-polars': ['nodejs-polars@0.26.1', `nodejs-polars-${inside}@0.26.1`],
  papaparse: ['papaparse@5.7.1'],
};

/** @param {string} name @returns {boolean} */
export function has_package(name) {
  return existsSync(`${packages_folder}node_modules/${name}/package.json`);
}

/** The package's exports, of no known type. @param {string} name @returns {any} */
export function load_package(name) {
  return createRequire(`${packages_folder}package.json`)(name);
}

/** Installs what is missing; a contender that cannot be had is left out of the comparison. */
export function install_packages() {
  const missing = Object.entries(wanted).filter(([name]) => !has_package(name));
  mkdirSync(packages_folder, { recursive: true });
  if (!existsSync(`${packages_folder}package.json`)) {
    writeFileSync(`${packages_folder}package.json`, '{ "private": true, "type": "module" }\n');
  }
  for (const [name, packages] of missing) {
    try {
      // Saved, because npm removes packages that nothing names when it installs the next one.
      const args = ['install', '--save-exact', '--no-audit', '--no-fund', ...packages];
      execFileSync('npm', args, { cwd: packages_folder, stdio: ['ignore', 'ignore', 'ignore'] });
    } catch {
      console.error(`bench: ${name} cannot be installed, and is left out`);
    }
  }
}
