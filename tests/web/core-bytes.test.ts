// The same file gives the same report to the byte: natively and in WebAssembly, whole and cut into pieces
// of any size.
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CoreModule } from '../../web/core/core-module';
import type { ReadOptions, ReportRequest } from '../../web/core/options';
import { Session } from '../../web/core/session';
import { fileSource } from '../../web/node/file-source';
import { pathOf, realCore, runNative } from './support/real-core';

interface Case {
  name: string;
  files: string[];
  options?: ReadOptions & ReportRequest;
}

const cases: Case[] = [
  { name: 'the sample shop', files: ['public/sample-shop.csv.gz'] },
  {
    name: 'the sample shop by week, every order on its own',
    files: ['public/sample-shop.csv.gz'],
    options: { period: 'week', sameDay: 'separate', returns: 'ignore' },
  },
  {
    name: 'Online Retail',
    files: ['../shared/data/online_retail.csv.gz'],
    options: { returns: 'ignore' },
  },
  { name: 'CDNOW', files: ['../shared/data/cdnow_full.txt'] },
];

const chunkSizes = [1, 7, 64 * 1024, 2 * 1024 * 1024];

let core: CoreModule;
beforeAll(async () => {
  core = await realCore();
});

async function reportOf(files: string[], options: Case['options'], chunkBytes: number) {
  const session = new Session(core);
  try {
    await session.load(await Promise.all(files.map(fileSource)), options ?? {}, { chunkBytes });
    return `${session.report(options ?? {})}\n`;
  } finally {
    session.close();
  }
}

describe.each(cases)('$name', ({ files, options }) => {
  const paths = files.map(pathOf);
  const present = paths.every((path) => existsSync(path));
  let wanted = '';
  beforeAll(() => {
    if (present) {
      wanted = runNative('report', ...paths, '--options', JSON.stringify(options ?? {}));
    }
  });

  test.skipIf(!present).each(chunkSizes)(
    'in pieces of %i bytes',
    { timeout: 180_000 },
    async (size) => {
      const found = await reportOf(paths, options, size);
      expect(wanted.length).toBeGreaterThan(1000);
      // Compared as a truth, because a difference in a megabyte of text is not worth printing.
      expect(found === wanted).toBe(true);
    },
  );
});

describe('a small file', () => {
  const text =
    'Order,Date,Email,Total\r\n1,2024-01-05,"a@x.nl","1,234.50"\r\n2,2024-01-06,b@x.nl,10.00\r\n' +
    '3,2024-02-07,"a@x.nl",20.00\r\n4,2024-02-08,"ü""@x.nl",7.25\r\n5,2024-02-09,b@x.nl,1.00';
  let folder: string;
  let path: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'weerzien-'));
    path = join(folder, 'orders.csv');
    await writeFile(path, text);
  });
  afterAll(() => rm(folder, { recursive: true }));

  test('gives the same report wherever it is cut', async () => {
    const wanted = runNative('report', path);
    const bytes = Buffer.byteLength(text);
    for (let size = 1; size <= bytes; size += 1) {
      expect(await reportOf([path], {}, size), `in pieces of ${size} bytes`).toBe(wanted);
    }
  });
});
