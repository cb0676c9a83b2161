// Rules for the C++ core: who may include whom, and what would make native and WebAssembly differ.
import { expect, test } from 'vitest';
import { files_matching, objections, type SourceFile } from './support/files';

const sources = files_matching(/^cpp\/.*\.(h|cpp)$/);
const headers = sources.filter(({ path }) => path.endsWith('.h'));

// Which folders a folder may include besides itself: base ← csv, table, stats;
// {csv, table} ← ingest; {table, stats} ← metrics ← report;
// {ingest, report} ← engine ← {cli, wasm}.
// What a folder may include, its users may too.
const engine_parts = ['base', 'csv', 'table', 'stats', 'ingest', 'metrics', 'report'];
const allowed: Record<string, string[]> = {
  base: [],
  csv: ['base'],
  table: ['base'],
  stats: ['base'],
  ingest: ['base', 'csv', 'table'],
  metrics: ['base', 'table', 'stats'],
  report: ['base', 'table', 'stats', 'metrics'],
  engine: engine_parts,
  cli: [...engine_parts, 'engine'],
  wasm: [...engine_parts, 'engine'],
};

function folder_of(path: string): string {
  return path.split('/')[1] ?? '';
}

function forbidden_includes({ path, lines }: SourceFile): string[] {
  const folder = folder_of(path);
  return lines.flatMap((line, index) => {
    const included = /^\s*#\s*include\s*"([^"]+)"/.exec(line)?.[1];
    if (included === undefined) return [];
    const target = included.split('/')[0] ?? '';
    const fine = included.includes('/') && (target === folder || allowed[folder]?.includes(target));
    return fine ? [] : [`${path}:${index + 1}: ${included}`];
  });
}

test('the rules see sources and know every folder', () => {
  expect(sources.length).toBeGreaterThan(10);
  const unknown = sources.filter(({ path }) => allowed[folder_of(path)] === undefined);
  expect(unknown.map(({ path }) => path)).toEqual([]);
});

test('includes point one way and are written from cpp/', () => {
  expect(sources.flatMap(forbidden_includes)).toEqual([]);
});

test('only cpp/wasm knows Emscripten', () => {
  const others = sources.filter(({ path }) => folder_of(path) !== 'wasm');
  const knows = /emscripten|__EMSCRIPTEN__|EM_(JS|ASM)/i;
  expect(objections(others, (line) => knows.test(line.replace(/\/\/.*/, '')))).toEqual([]);
});

test('the core prints nothing and reads no files', () => {
  const core = sources.filter(({ path }) => folder_of(path) !== 'cli');
  const streams = /#\s*include\s*<(iostream|fstream|cstdio|filesystem|print)>/;
  expect(objections(core, (line) => streams.test(line))).toEqual([]);
});

// Each costs a visitor several kilobytes; cpp/base/json.h does both.
test('the core leaves the reading and writing of JSON by its library out', () => {
  const core = sources.filter(({ path }) => folder_of(path) !== 'cli');
  const call = /\.dump\(|->dump\(|[jJ]son::(parse|accept|sax_parse)\(/;
  expect(objections(core, (line) => call.test(line))).toEqual([]);
});

// The mathematics library differs from system to system; cpp/base/real.h is the same everywhere.
test('no function of the mathematics library whose last bits differ between systems', () => {
  const core = sources.filter(({ path }) => folder_of(path) !== 'cli');
  const names =
    'a?(sin|cos|tan)h?|atan2|exp2?|expm1|log(2|10|1p|b)?|pow|cbrt|hypot|erfc?|[lt]gamma|beta';
  const call = new RegExp(`\\bstd::(${names})[fl]?\\s*\\(`);
  expect(call.test('const double y = std::log1p(x);')).toBe(true);
  expect(objections(core, (line) => call.test(line.replace(/\/\/.*/, '')))).toEqual([]);
});

test('every header is included at most once by its pragma, and opens no namespace', () => {
  const without = headers.filter(({ lines }) => !lines.includes('#pragma once'));
  expect(without.map(({ path }) => path)).toEqual([]);
  expect(objections(headers, (line) => /^\s*using\s+namespace\b/.test(line))).toEqual([]);
});

test('every header is included by somebody', () => {
  const users = files_matching(/^(cpp|tests)\/.*\.(h|cpp)$/);
  const included = new Set(
    users.flatMap(({ lines }) =>
      lines.flatMap((line) => /^\s*#\s*include\s*"([^"]+)"/.exec(line)?.[1] ?? []),
    ),
  );
  const unused = headers.filter(({ path }) => !included.has(path.replace(/^cpp\//, '')));
  expect(unused.map(({ path }) => path)).toEqual([]);
});
