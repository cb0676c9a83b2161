// Builds the static page. Nothing is inlined as script or data address, so a strict
// Content-Security-Policy holds; addresses are relative, so the page runs from any folder.
import { defineConfig } from 'vite';

export default defineConfig({
  root: 'web/page',
  base: './',
  publicDir: '../../public',
  worker: { format: 'es' },
  build: {
    outDir: '../../dist/page',
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
});
