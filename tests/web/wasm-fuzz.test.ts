// Damaged files through the real worker code and the real core: always a report, the same as the
// native program's, or a typed error; and after a trap a fresh worker.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { Analysis } from '../../web/core/client';
import type { CoreModule } from '../../web/core/core-module';
import { WeerzienError } from '../../web/core/errors';
import { startCore } from '../../web/core/loader';
import { fakeWorkers } from './support/fake-worker';
import { coreFile, nativeProgram, pathOf } from './support/real-core';
import { withMemoryLimit } from './support/small-memory';

// More rounds are for hunting; the seed of the random numbers never changes.
const rounds = Number(process.env['WEERZIEN_WASM_FUZZ_ROUNDS'] ?? 200);
const fileBytesMax = 6000;
const megabyte = 1024 * 1024;
const fileName = 'file.csv';

const good = new File(
  [
    'order,date,customer,total\n1,2024-01-05,ann,30.00\n2,2024-02-06,bob,12.50\n',
    '3,2024-03-07,ann,7.50\n',
  ],
  'good.csv',
);

/** Whole numbers below a limit, the same ones every time (mulberry32). */
function randomNumbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

/** Whole small files, as broken as people made them. */
function seedFiles(): Uint8Array[] {
  const shop = pathOf('tests/fixtures/csv/shop/in/');
  const orders = pathOf('tests/fuzz/seeds/ingest/');
  return [
    ...readdirSync(shop).map((name) => readFileSync(shop + name)),
    // The first three bytes of these are options of the fuzzer.
    ...readdirSync(orders).map((name) => readFileSync(orders + name).subarray(3)),
  ].filter(({ length }) => length <= fileBytesMax);
}

const tokens = ['"', '""', '\n', '\r', '\0', ',', ';', '\t', '\x1a', '\uFEFF', '""\n"', '-', '1e9'];

/** A copy with a piece changed, taken out, repeated, put in, or taken from another file. */
function mutated(bytes: Uint8Array, other: Uint8Array, below: (limit: number) => number): Buffer {
  const at = below(bytes.length + 1);
  const end = Math.min(bytes.length, at + 1 + below(below(4) === 0 ? 400 : 8));
  const put = (piece: Uint8Array, to = at) =>
    Buffer.concat([bytes.subarray(0, at), piece, bytes.subarray(to)]);
  switch (below(6)) {
    case 0:
      return put(Uint8Array.of(below(256)), at + 1);
    case 1:
      return put(new Uint8Array(0), end);
    case 2:
      return put(bytes.subarray(at, end));
    case 3:
      return put(Buffer.from(tokens[below(tokens.length)]!));
    case 4: {
      const from = below(other.length);
      return put(other.subarray(from, from + below(300)), end);
    }
    default:
      return Buffer.from(bytes.subarray(0, at));
  }
}

/** What came of a call: its text, or the code of the typed error. */
async function outcome(call: Promise<string>): Promise<string> {
  try {
    return await call;
  } catch (error) {
    if (error instanceof WeerzienError) return error.code;
    throw error;
  }
}

describe('damaged files', () => {
  const folder = mkdtempSync(join(tmpdir(), 'weerzien-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  /** The native program's report, or the code of its error. */
  function nativeOutcome(bytes: Uint8Array): string {
    const path = join(folder, fileName);
    writeFileSync(path, bytes);
    try {
      return execFileSync(nativeProgram, ['report', path], { stdio: 'pipe' }).toString().trimEnd();
    } catch (failure) {
      const words = String((failure as { stderr?: Buffer }).stderr);
      return /^weerzien: (\w+)/.exec(words)?.[1] ?? words;
    }
  }

  test(`${rounds} of them, in chunks of any size`, { timeout: 600_000 }, async () => {
    const below = randomNumbers(1);
    const files = seedFiles();
    expect(files.length).toBeGreaterThan(40);
    const workers = fakeWorkers(startCore);
    const analysis = new Analysis({ core: readFileSync(coreFile), createWorker: workers.create });
    const kinds = new Set<string>();
    for (let round = 0; round < rounds; round += 1) {
      let bytes = files[below(files.length)]!;
      for (let times = 1 + below(4); times > 0; times -= 1) {
        bytes = mutated(bytes, files[below(files.length)]!, below);
      }
      const file = new File([Uint8Array.from(bytes)], fileName);
      const read = (chunkBytes: number) =>
        outcome(analysis.load([file], { chunkBytes }).then(() => analysis.reportText()));
      const native = nativeOutcome(bytes);
      const [whole, cut] = [await read(bytes.length + 1), await read(1 + below(40))];
      // Compared as truths: the file says more than the difference of two reports.
      const input = Buffer.from(bytes).toString('base64');
      expect(whole === native ? 'same' : `natively another: ${input}`).toBe('same');
      expect(cut === native ? 'same' : `in chunks another: ${input}`).toBe('same');
      kinds.add(native.startsWith('{') ? 'report' : native);
    }
    // One core read them all, and still reads well.
    expect((await analysis.load([good])).rows).toBe(3);
    expect(workers.made).toBe(1);
    expect([...kinds]).toEqual(expect.arrayContaining(['report', 'noDateColumn']));
    analysis.dispose();
  });
});

describe('a trap', () => {
  test('ends the worker with a typed error; the next file has a fresh one', async () => {
    // The core is told of more bytes than there is memory, once, and runs over its end.
    let lies = 1;
    const lyingCore = async (wasm: WebAssembly.Module): Promise<CoreModule> => {
      const core = await startCore(wasm);
      const dataset = (options: string) => {
        const made = new core.Dataset(options);
        const commit = made.commit.bind(made);
        made.commit = (bytes) => commit(lies-- > 0 ? 2 ** 31 - 1 : bytes);
        return made;
      };
      return new Proxy(core, {
        get: (target, key) =>
          key === 'Dataset'
            ? new Proxy(core.Dataset, { construct: (_, [options]) => dataset(options) })
            : Reflect.get(target, key),
      });
    };
    const workers = fakeWorkers(lyingCore);
    const analysis = new Analysis({ core: readFileSync(coreFile), createWorker: workers.create });
    const error: unknown = await analysis.load([good]).catch((cause: unknown) => cause);
    expect(error).toBeInstanceOf(WeerzienError);
    expect(error).toMatchObject({ code: 'coreCrashed' });
    expect((error as WeerzienError).details['reason']).toMatch(/^RuntimeError: /);
    expect(await outcome(analysis.reportText())).toBe('notLoaded');
    expect((await analysis.load([good])).rows).toBe(3);
    expect(workers.made).toBe(2);
    analysis.dispose();
  });
});

describe('a field of 100 MB', () => {
  const field = new Uint8Array(100 * megabyte).fill(0x78);
  const header = 'order,date,customer,total,note\n';
  const file = () =>
    new File([header, '1,2024-01-05,ann,30.00,"', field, '"\n2,2024-02-06,bob,1.00,\n'], fileName);

  test('is read', { timeout: 120_000 }, async () => {
    const workers = fakeWorkers(startCore);
    const analysis = new Analysis({ core: readFileSync(coreFile), createWorker: workers.create });
    expect((await analysis.load([file()])).rows).toBe(2);
    expect(workers.made).toBe(1);
    analysis.dispose();
  });

  test('is too much for a small memory, which is told', { timeout: 120_000 }, async () => {
    const core = readFileSync(coreFile);
    const workers = fakeWorkers(withMemoryLimit(128 * megabyte));
    const analysis = new Analysis({ core, createWorker: workers.create });
    await expect(analysis.load([file()])).rejects.toMatchObject({ code: 'outOfMemory' });
    expect((await analysis.load([good])).rows).toBe(3);
    expect(workers.made).toBe(2);
    analysis.dispose();
  });
});
