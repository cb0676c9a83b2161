// The same file gives the same report to the byte: natively and in WebAssembly, whole and cut into
// pieces of any size.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CoreModule } from '../../web/core/core-module';
import type { ReportRequest } from '../../web/core/options';
import { Session } from '../../web/core/session';
import { fileSource } from '../../web/node/file-source';
import { byteCases, chunkSizes } from './support/byte-cases';
import { realCore, runNative } from './support/real-core';

let core: CoreModule;
beforeAll(async () => {
  core = await realCore();
});

async function reportOf(files: string[], options: ReportRequest, chunkBytes: number) {
  const session = new Session(core);
  try {
    await session.load(await Promise.all(files.map(fileSource)), {}, { chunkBytes });
    return `${session.report(options)}\n`;
  } finally {
    session.close();
  }
}

describe.each(byteCases)('$name', ({ paths, options, present }) => {
  let wanted = '';
  beforeAll(() => {
    if (present) {
      wanted = runNative('report', ...paths, '--options', JSON.stringify(options));
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
