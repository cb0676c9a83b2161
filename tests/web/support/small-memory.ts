// The real core with less memory than it may have, so that a test can fill it up.
import { startCore } from '../../../web/core/loader';
import { coreMemory } from '../../../web/core/memory';
import type { StartCore } from '../../../web/worker/serve';

const pageBytes = 64 * 1024;

/** Starts the core with a memory that cannot grow beyond `limitBytes`. */
export function withMemoryLimit(limitBytes: number): StartCore {
  return (wasm) => startCore(wasm, coreMemory(limitBytes / pageBytes));
}
