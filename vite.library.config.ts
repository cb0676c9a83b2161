// Builds the package for other sites: ES modules with everything in them, and the core beside them.
// It is no library build in Vite's sense, because that would put the core into the script as text.
import { defineConfig } from 'vite';

// Worker and page name the core alike, so that there is one of it.
const assetFileNames = '[name][extname]';

export default defineConfig({
  base: './',
  publicDir: false,
  worker: {
    format: 'es',
    rolldownOptions: { external: ['module'], output: { codeSplitting: false, assetFileNames } },
  },
  build: {
    outDir: 'dist/library',
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: { weerzien: 'web/library.ts' },
      preserveEntrySignatures: 'strict',
      output: {
        entryFileNames: '[name].js',
        chunkFileNames: 'parts/[name]-[hash].js',
        assetFileNames,
      },
    },
  },
});
