// Builds the static page. A strict Content-Security-Policy holds for it; addresses are relative, so
// it runs from any folder.
import { defineConfig } from 'vite';

export default defineConfig({
  root: 'web/page',
  base: './',
  publicDir: '../../public',
  // The worker is one script, started from a blob: so it has the page's own policy whatever the
  // host sends, and can be replaced without the network. Emscripten's glue imports "module" under
  // Node only.
  worker: {
    format: 'es',
    rolldownOptions: { external: ['module'], output: { codeSplitting: false } },
  },
  build: {
    outDir: '../../dist/page',
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
});
