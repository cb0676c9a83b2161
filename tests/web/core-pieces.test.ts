// A large file is read by two workers, a piece each, and the report is the one that one worker
// makes, whatever becomes of the second.
import { beforeAll, describe, expect, test } from 'vitest';
import { Analysis } from '../../web/core/client';
import type { CoreDataset, CoreModule } from '../../web/core/core-module';
import type { PieceReader } from '../../web/core/pieces';
import { Session } from '../../web/core/session';
import { blobSource } from '../../web/core/source';
import { piecesFrom, servePieces, type PortLike } from '../../web/worker/piece-port';
import { emptyModule, fakeWorkers } from './support/fake-worker';
import { realCore } from './support/real-core';

const pieceBytes = 100_000;

/** A file whose reader gives others of its thread a turn, as two threads would. */
class PatientFile extends File {
  override slice(begin?: number, end?: number): Blob {
    const part = super.slice(begin, end);
    part.arrayBuffer = async () => {
      await new Promise((resolve) => setImmediate(resolve));
      return Blob.prototype.arrayBuffer.call(part);
    };
    return part;
  }
}

/** Order lines of a made-up shop, with line ends inside of names. */
function shop(bytes: number): File {
  const lines = ['order,date,email,name,sku,quantity,line total,country'];
  let length = 0;
  for (let order = 0; length < bytes; order += 1) {
    const customer = (order * 7919) % (500 + Math.floor(order / 3));
    const day = String(1 + (order % 28)).padStart(2, '0');
    const month = String(1 + (Math.floor(order / 700) % 12)).padStart(2, '0');
    const name = order % 5 === 0 ? `"Jansen,\n""Anna"""` : 'Piet';
    for (let line = 0; line <= order % 3; line += 1) {
      const text =
        `${100000 + order},${2021 + Math.floor(order / 8400)}-${month}-${day},c${customer}@x.nl,` +
        `${name},S${(order + line) % 90},${1 + line},${(5 + (order % 40)) / 4},NL`;
      lines.push(text);
      length += text.length + 1;
    }
  }
  return new PatientFile([lines.join('\n')], 'shop.csv');
}

/** A core whose datasets count how many pieces they took over. */
async function countingCore(): Promise<{ core: CoreModule; taken: () => number }> {
  const core = await realCore();
  let taken = 0;
  const counted = (options: string): CoreDataset => {
    const dataset = new core.Dataset(options);
    const absorb = dataset.absorb.bind(dataset);
    dataset.absorb = () => {
      const done = absorb();
      taken += Number(done);
      return done;
    };
    return dataset;
  };
  // What a constructor returns takes the place of what it made.
  const counting = Object.create(core, {
    Dataset: {
      value: function (options: string) {
        return counted(options);
      },
    },
  }) as CoreModule;
  return { core: counting, taken: () => taken };
}

const file = shop(3_000_000);

let alone = '';
beforeAll(async () => {
  const session = new Session(await realCore());
  await session.load([blobSource(file, file.name)], {});
  alone = session.report({});
  session.close();
});

/** What is reported of the file read with that helper, and how many pieces were taken over. */
async function divided(pieces: PieceReader) {
  const { core, taken } = await countingCore();
  const session = new Session(core);
  const loaded = await session.load([blobSource(file, file.name)], {}, { pieces, pieceBytes });
  const report = session.report({});
  session.close();
  return { same: report === alone, taken: taken(), rows: loaded.rows };
}

/** Pieces served by a core of its own at the far end of a channel. */
async function served() {
  const { port1: near, port2: far } = new MessageChannel();
  servePieces(far as unknown as PortLike, await realCore(), { blob: file, name: file.name });
  return { reader: piecesFrom(near as unknown as PortLike), far };
}

describe('a file read in pieces', () => {
  test('gives the same report', async () => {
    const { reader, far } = await served();
    const { same, taken } = await divided(reader);
    far.close();
    expect(same).toBe(true);
    expect(taken).toBeGreaterThan(5);
  });

  test('reads pieces itself that nobody can read for it', async () => {
    const { reader, far } = await served();
    let asked = 0;
    const { same, taken } = await divided({
      open: (options, bytes) => reader.open(options, bytes),
      read: async (begin, end) => (++asked % 2 === 0 ? reader.read(begin, end) : undefined),
    });
    far.close();
    expect(same).toBe(true);
    expect(taken).toBeGreaterThan(2);
    expect(asked).toBeGreaterThan(taken);
  });

  test('is read alone when the other end goes away', async () => {
    const { reader, far } = await served();
    let asked = 0;
    const { same, taken } = await divided({
      open: (options, bytes) => reader.open(options, bytes),
      read: (begin, end) => {
        if (++asked === 3) far.close();
        return reader.read(begin, end);
      },
    });
    expect(same).toBe(true);
    expect(asked).toBe(6);
    expect(taken).toBeLessThan(3);
  });

  test('is read alone when nobody answers', async () => {
    const { same, taken } = await divided({
      open: () => new Promise(() => undefined),
      read: () => Promise.reject(new Error('never asked')),
    });
    expect(same).toBe(true);
    expect(taken).toBe(0);
  });
});

test('an analysis reads a large file with a second worker, and ends it', async () => {
  const workers = fakeWorkers(() => realCore());
  const analysis = new Analysis({ core: emptyModule, createWorker: workers.create });
  await analysis.load([file], { pieceBytes });
  expect(await analysis.reportText()).toBe(alone);
  expect(workers.made).toBe(2);
  expect(workers.ended).toBe(1);
  await analysis.load([file]);
  expect(workers.made).toBe(2);
  analysis.dispose();
});
