// Writes public/sample-shop.csv.gz, the export of an invented shop that the page offers to try.
// `npm run sample` runs it; a test demands that it gives the committed bytes again.
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { gzipSync, strToU8 } from 'fflate';
import { export_text } from './sample-shop/export.mjs';
import { shop_orders } from './sample-shop/orders.mjs';
import { Random } from './sample-shop/random.mjs';

const seed = 20_230_101;
const file = fileURLToPath(new URL('../public/sample-shop.csv.gz', import.meta.url));

/** The text of the export. */
export function sample_text() {
  const random = new Random(seed);
  return export_text(shop_orders(random), random);
}

/**
 * The compressed file; compressed by a library of ours, because zlib's bytes vary with its version.
 */
export function sample_file() {
  return gzipSync(strToU8(sample_text()), { level: 9, mtime: 0 });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await writeFile(file, sample_file());
