// What a visitor downloads, in bytes after Brotli at its highest level, as static hosts send it.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { minifySync } from 'vite';

const generated = fileURLToPath(new URL('../../web/core/generated/', import.meta.url));

/** @param {string} file */
export const packed = (file) => brotliCompressSync(readFileSync(file)).length;

/**
 * The WebAssembly module, the larger of the two of which a page loads one, and the script that
 * starts it, which pages carry minified.
 */
export function core_bytes() {
  const name = 'weerzien.mjs';
  const glue = minifySync(name, readFileSync(generated + name, 'utf8')).code;
  const cores = ['weerzien.wasm', 'weerzien-shared.wasm'].map((core) => packed(generated + core));
  return Math.max(...cores) + brotliCompressSync(glue).length;
}
