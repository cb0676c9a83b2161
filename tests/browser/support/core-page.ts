// Builds and serves tests/browser/core-page: the client alone, under the strictest policy it works
// with.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { afterAll, beforeAll } from 'vitest';
import { serve } from '../../../tools/serve.mjs';

/** Call once at the top of a test file; the returned function gives the page's address. */
export function use_core_page(): () => string {
  let folder: string;
  let server: Awaited<ReturnType<typeof serve>>;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'weerzien-page-'));
    await build({
      configFile: fileURLToPath(new URL('../../../vite.config.ts', import.meta.url)),
      root: fileURLToPath(new URL('../core-page', import.meta.url)),
      publicDir: false,
      logLevel: 'warn',
      build: { outDir: folder, emptyOutDir: true },
    });
    server = await serve(folder);
  });
  afterAll(async () => {
    await server?.close();
    await rm(folder, { recursive: true, force: true });
  });
  return () => server.url;
}
