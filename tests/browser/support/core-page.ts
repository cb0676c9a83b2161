// Builds and serves tests/browser/core-page: the client alone, under the strictest policy it works
// with.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { afterAll, beforeAll } from 'vitest';
import { serve } from '../../../tools/serve.mjs';

/**
 * Call once at the top of a test file; the returned function gives the page's address, of the page
 * that may share memory between threads if it is to be `isolated`.
 */
export function use_core_page(): (isolated?: boolean) => string {
  let folder: string;
  let servers: Awaited<ReturnType<typeof serve>>[] = [];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'weerzien-page-'));
    await build({
      configFile: fileURLToPath(new URL('../../../vite.config.ts', import.meta.url)),
      root: fileURLToPath(new URL('../core-page', import.meta.url)),
      publicDir: false,
      logLevel: 'warn',
      build: { outDir: folder, emptyOutDir: true },
    });
    servers = [await serve(folder), await serve(folder, { isolated: true })];
  });
  afterAll(async () => {
    for (const server of servers) await server.close();
    await rm(folder, { recursive: true, force: true });
  });
  return (isolated = false) => servers[isolated ? 1 : 0]!.url;
}
