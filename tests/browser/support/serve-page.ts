// Serves the built page once for all browser tests and hands its address to them.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';
import { serve } from '../../../tools/serve.mjs';

declare module 'vitest' {
  export interface ProvidedContext {
    page_url: string;
    /** The same page with the headers that let it share memory between threads. */
    isolated_page_url: string;
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = fileURLToPath(new URL('../../../dist/page', import.meta.url));
  if (!existsSync(`${folder}/index.html`)) {
    throw new Error('dist/page is missing: run tools/build before the browser tests.');
  }
  const server = await serve(folder);
  const isolated = await serve(folder, { isolated: true });
  project.provide('page_url', server.url);
  project.provide('isolated_page_url', isolated.url);
  return async () => {
    await server.close();
    await isolated.close();
  };
}
