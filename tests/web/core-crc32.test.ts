// The checksum of packed files against zlib's, whatever the bytes and wherever they are cut.
import { randomBytes } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { Crc32 } from '../../web/core/crc32';

test.each([
  ['nothing', '', 0],
  ['the check value of the standard', '123456789', 0xcbf43926],
])('%s', (_, text, expected) => {
  const crc = new Crc32();
  crc.add(new TextEncoder().encode(text));
  expect(crc.value).toBe(expected);
});

test.each([1, 2, 3, 4, 5, 7, 64, 1000])('in parts of %i bytes it is that of zlib', (partBytes) => {
  const bytes = randomBytes(1003);
  const packed = gzipSync(bytes);
  const crc = new Crc32();
  for (let at = 0; at < bytes.length; at += partBytes) {
    crc.add(bytes.subarray(at, at + partBytes));
  }
  expect(crc.value).toBe(packed.readUInt32LE(packed.length - 8));
});
