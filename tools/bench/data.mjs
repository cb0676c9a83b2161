// The order lines that everybody reads: made by bench-generate_orders, kept under build/bench.
import { spawn } from 'node:child_process';
import {
  closeSync,
  createReadStream,
  existsSync,
  mkdirSync,
  openSync,
  renameSync,
  statSync,
} from 'node:fs';
import { fileURLToPath } from 'node:url';
import { bench_folder } from './packages.mjs';

const generator = fileURLToPath(
  new URL('../../build/release/bench-generate_orders', import.meta.url),
);

/** The made-up shop's lines as they are written, never whole anywhere. @param {number} lines */
export function generate(lines) {
  return spawn(generator, [String(lines)], { stdio: ['ignore', 'pipe', 'inherit'] });
}

/** @param {string} file */
const is_fresh = (file) => existsSync(file) && statSync(file).mtimeMs > statSync(generator).mtimeMs;

/**
 * The path of a file with so many order lines, made unless it is there and newer than the
 * generator.
 * @param {number} lines
 * @param {string} [folder]
 * @returns {Promise<string>}
 */
export async function data_file(lines, folder = bench_folder) {
  const file = `${folder}orders-${lines}.csv`;
  if (is_fresh(file)) return file;
  mkdirSync(folder, { recursive: true });
  // Under another name until it is whole, so that a run that was stopped leaves nothing misleading.
  const unfinished = `${file}.unfinished`;
  const out = openSync(unfinished, 'w');
  const child = spawn(generator, [String(lines)], { stdio: ['ignore', out, 'inherit'] });
  const status = await new Promise((resolve) => child.on('close', resolve));
  closeSync(out);
  if (status !== 0) throw new Error(`bench-generate_orders ended with status ${status}`);
  renameSync(unfinished, file);
  return file;
}

/** Reads a file once, so that everybody finds it in the page cache. @param {string} file */
export async function warm(file) {
  for await (const part of createReadStream(file, { highWaterMark: 1 << 20 })) void part;
}
