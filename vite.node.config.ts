// Builds the `weerzien` command for Node: the script with everything in it, the one of its second
// thread, and both kinds of the core beside them.
import { readFileSync } from 'node:fs';
import { defineConfig, type Plugin } from 'vite';

function core(): Plugin {
  return {
    name: 'weerzien-core',
    generateBundle() {
      for (const fileName of ['weerzien.wasm', 'weerzien-shared.wasm']) {
        const source = readFileSync(new URL(`web/core/generated/${fileName}`, import.meta.url));
        this.emitFile({ type: 'asset', fileName, source });
      }
    },
  };
}

export default defineConfig({
  publicDir: false,
  plugins: [core()],
  ssr: { noExternal: true },
  build: {
    ssr: true,
    outDir: 'dist/node',
    emptyOutDir: true,
    target: 'node20',
    rolldownOptions: {
      input: { main: 'web/node/main.ts', helper: 'web/node/helper.ts' },
      output: { entryFileNames: '[name].mjs', chunkFileNames: '[name].mjs' },
    },
  },
});
