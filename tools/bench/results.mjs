// What was measured, kept as one CSV per kind of machine, and put into docs/performance.md.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { fileURLToPath } from 'node:url';

/** @param {string} path */
const in_repository = (path) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const folder = in_repository('tests/bench/results/');

/** @typedef {Record<string, string | number>} Row */

/** The processor in words, with its cores: results are only comparable within one. */
export function machine() {
  const model = (cpus()[0]?.model ?? 'unknown').replaceAll(/\((R|TM)\)|CPU|@.*$/g, '').trim();
  return `${model}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GB`;
}

const slug = () =>
  machine()
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-');

/** @param {string} kind @returns {string} */
const file_of = (kind) => `${folder}${slug()}${kind === '' ? '' : `-${kind}`}.csv`;

/** @param {string} text @returns {Row[]} */
function parse(text) {
  const [head = '', ...lines] = text.trim().split('\n');
  const names = head.split(',');
  return lines.map((line) => {
    const cells = line.split(',');
    return Object.fromEntries(
      names.map((name, i) => {
        const cell = cells[i] ?? '';
        return [name, cell !== '' && Number.isFinite(Number(cell)) ? Number(cell) : cell];
      }),
    );
  });
}

/**
 * Writes rows in place of those with the same keys. No cell may hold a comma.
 * @param {string} kind part of the file's name
 * @param {string[]} keys
 * @param {Row[]} rows
 * @returns {Row[]} all rows of the file
 */
export function save(kind, keys, rows) {
  mkdirSync(folder, { recursive: true });
  const file = file_of(kind);
  const key_of = (/** @type {Row} */ row) => keys.map((key) => row[key]).join();
  const fresh = new Set(rows.map(key_of));
  const kept = existsSync(file) ? parse(readFileSync(file, 'utf8')) : [];
  const all = [...kept.filter((row) => !fresh.has(key_of(row))), ...rows];
  const names = Object.keys(rows[0] ?? {});
  const lines = all.map((row) => names.map((name) => row[name] ?? '').join());
  writeFileSync(file, `${[names.join(), ...lines].join('\n')}\n`);
  return all;
}

/**
 * Replaces what is between `<!-- name:begin -->` and `<!-- name:end -->`.
 * @param {string} name
 * @param {string} text
 */
export function put_into_document(name, text) {
  const path = in_repository('docs/performance.md');
  const before = readFileSync(path, 'utf8');
  const [begin, end] = [`<!-- ${name}:begin -->\n`, `<!-- ${name}:end -->`];
  const [from, to] = [before.indexOf(begin), before.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`docs/performance.md has no place for ${name}`);
  const after = before.slice(0, from + begin.length) + text + before.slice(to);
  writeFileSync(path, after);
}

/** A table in Markdown. @param {string[]} head @param {(string | number)[][]} rows */
export function table(head, rows) {
  const line = (/** @type {(string | number)[]} */ cells) => `| ${cells.join(' | ')} |\n`;
  const marks = head.map((_, i) => (i === 0 ? '---' : '---:'));
  return line(head) + line(marks) + rows.map(line).join('');
}
