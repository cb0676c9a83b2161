// What only the native program does by itself: opening and unpacking files.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, expect, test } from 'vitest';
import { runNative } from './support/real-core';

const folder = mkdtempSync(join(tmpdir(), 'weerzien-'));
afterAll(() => rmSync(folder, { recursive: true }));

const rows = Array.from(
  { length: 5000 },
  (_, at) =>
    `${at + 1},2024-01-${String(1 + (at % 28)).padStart(2, '0')},c${(at * 37) % 999}@x.nl,1`,
);
const packed = gzipSync(`order id,date,email,total\n${rows.join('\n')}\n`);

function report(name: string, bytes: Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return runNative('report', path);
}

test('a packed file is read to its end', () => {
  expect(JSON.parse(report('whole.csv.gz', packed))).toMatchObject({
    quality: { rowsRead: 5000 },
  });
});

test.each([9, 200, 4000])('a packed file without its last %s bytes gives no report', (bytes) => {
  expect(() => report(`cut-${bytes}.csv.gz`, packed.subarray(0, -bytes))).toThrow('damagedArchive');
});
