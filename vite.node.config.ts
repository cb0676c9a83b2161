// Builds the `weerzien` command for Node: one script with everything in it, and the core beside it.
import { readFileSync } from 'node:fs';
import { defineConfig, type Plugin } from 'vite';

function core(): Plugin {
  return {
    name: 'weerzien-core',
    generateBundle() {
      const source = readFileSync(new URL('web/core/generated/weerzien.wasm', import.meta.url));
      this.emitFile({ type: 'asset', fileName: 'weerzien.wasm', source });
    },
  };
}

export default defineConfig({
  publicDir: false,
  plugins: [core()],
  ssr: { noExternal: true },
  build: {
    ssr: 'web/node/main.ts',
    outDir: 'dist/node',
    emptyOutDir: true,
    target: 'node20',
    rolldownOptions: { output: { entryFileNames: '[name].mjs', chunkFileNames: '[name].mjs' } },
  },
});
