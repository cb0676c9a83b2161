// What a visitor downloads stays small: bytes after Brotli, which do not depend on the machine.
import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { core_bytes, packed } from '../../tools/bench/sizes.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const page = `${root}dist/page/`;

// The goal. Of it two kilobytes are for the second thread.
test('the core and its glue take at most 200 KB', () => {
  expect(core_bytes()).toBeLessThanOrEqual(200_000);
});

// The page as it is until a file can be dropped: the document, its scripts with all that they
// import at once, its styles and the words of one language. Charts, panels and the core come later.
test('the page takes at most 100 KB before the charts', () => {
  const document = readFileSync(`${page}index.html`, 'utf8');
  const wanted = [...document.matchAll(/(?:src|href)="\.\/(assets\/[^"]+\.(?:js|css))"/g)].map(
    (match) => match[1] ?? '',
  );
  expect(wanted.length).toBeGreaterThan(0);
  const files = new Set(wanted);
  for (const name of files) {
    if (!name.endsWith('.js')) continue;
    const script = readFileSync(page + name, 'utf8');
    const imports = script.matchAll(/(?:from|import)\s*["'`]\.\/([^"'`]+\.js)["'`]/g);
    for (const match of imports) files.add(`assets/${match[1]}`);
  }
  const languages = readdirSync(`${page}assets`).filter((name) => /^(nl|en)-.*\.js$/.test(name));
  expect(languages).toHaveLength(2);
  const words = Math.max(...languages.map((name) => packed(`${page}assets/${name}`)));
  const bytes = [...files].reduce((sum, name) => sum + packed(page + name), words);
  expect(bytes + packed(`${page}index.html`)).toBeLessThanOrEqual(100_000);
});
