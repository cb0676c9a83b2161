// The core under Node, in one thread or in two.
import { readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { compileCore } from '../core/compile';
import { startCore } from '../core/loader';
import { sharedMemory } from '../core/memory';

/** Starting a second thread takes 30 to 50 ms, a good part of what fewer bytes than this take. */
export const bytesForTwo = 48 * 1024 * 1024;

/** The core from the file weerzien.wasm. */
export async function openCore(coreFile: URL) {
  return startCore(await compileCore(await readFile(coreFile)));
}

/**
 * The core for files of so many bytes: for many, the one from weerzien-shared.wasm beside
 * `coreFile`, with a second thread where there are two processors and enough addresses.
 */
export async function openCoreFor(bytes: number, coreFile: URL) {
  const memory = bytes < bytesForTwo || availableParallelism() < 2 ? undefined : sharedMemory();
  if (!memory) return openCore(coreFile);
  const wasm = await compileCore(await readFile(new URL('weerzien-shared.wasm', coreFile)));
  const core = await startCore(wasm, memory);
  const stack = { stack: core.helperStack(), stackBytes: core.helperStackBytes() };
  const workerData = { wasm, memory, ...stack };
  const helper = new Worker(new URL('helper.mjs', coreFile), { workerData });
  // The core asks at the beginning of a file whether somebody helps, so that it is waited for. One
  // that cannot start is done without.
  await new Promise((resolve) => {
    helper.once('message', resolve).once('error', resolve).once('exit', resolve);
  });
  // The program ends without waiting for one.
  helper.unref();
  return core;
}
