// Pieces of a file over a port: the side that reads them, and the side that asks for them.
import type { CoreDataset, CoreModule } from '../core/core-module';
import type { PieceReader } from '../core/pieces';
import { blobChunks } from '../core/source';
import type { FileHandle } from './protocol';

/** As much of a MessagePort as is used here. */
export interface PortLike {
  postMessage(message: unknown, transfer: Transferable[]): void;
  addEventListener(type: 'message', listener: (event: { data: never }) => void): void;
  addEventListener(type: 'close', listener: () => void): void;
  start(): void;
}

/** Asks for the first bytes with the reading options, then for pieces. */
type Ask =
  { kind: 'open'; options: string; bytes: number } | { kind: 'read'; begin: number; end: number };
/** True or a piece, or false for neither. */
type Answer = Uint8Array<ArrayBuffer> | boolean;

/** Answers on a port with a core of its own. Whatever goes wrong here is answered with false. */
export function servePieces(port: PortLike, core: CoreModule, { blob, name }: FileHandle): void {
  let dataset: CoreDataset | undefined;

  const feed = async (into: CoreDataset, begin: number, end: number): Promise<void> => {
    for await (const chunk of blobChunks(blob, begin, end)) {
      const address = into.prepare(chunk.length);
      core.HEAPU8.set(chunk, address);
      into.commit(chunk.length);
    }
  };

  const open = async (options: string, bytes: number): Promise<boolean> => {
    dataset?.delete();
    dataset = new core.Dataset(options);
    dataset.beginFile(name);
    await feed(dataset, 0, bytes);
    return dataset.isDivisible();
  };

  const read = async (begin: number, end: number): Promise<Answer> => {
    if (!dataset) return false;
    dataset.beginPiece();
    await feed(dataset, begin, end);
    const packed = dataset.endPiece();
    return packed.length > 0 && packed;
  };

  // One after the other, for a dataset takes one piece at a time.
  let last: Promise<unknown> = Promise.resolve();
  port.addEventListener('message', ({ data }: { data: Ask }) => {
    last = last
      .then(() =>
        data.kind === 'open' ? open(data.options, data.bytes) : read(data.begin, data.end),
      )
      .catch(() => {
        // After a trap the core must not be called again.
        dataset = undefined;
        return false;
      })
      .then((answer: Answer) => {
        port.postMessage(answer, typeof answer === 'boolean' ? [] : [answer.buffer]);
      });
  });
  port.start();
}

/** The pieces that somebody serves at the other end of the port. */
export function piecesFrom(port: PortLike): PieceReader {
  const waiting: ((answer: Answer) => void)[] = [];
  let closed = false;
  const ask = (message: Ask): Promise<Answer> => {
    if (closed) return Promise.resolve(false);
    return new Promise((resolve) => {
      waiting.push(resolve);
      port.postMessage(message, []);
    });
  };
  port.addEventListener('message', ({ data }: { data: Answer }) => waiting.shift()?.(data));
  port.addEventListener('close', () => {
    closed = true;
    for (const resolve of waiting.splice(0)) resolve(false);
  });
  port.start();
  return {
    open: async (options, bytes) => (await ask({ kind: 'open', options, bytes })) === true,
    read: async (begin, end) => {
      const answer = await ask({ kind: 'read', begin, end });
      return typeof answer === 'boolean' ? undefined : answer;
    },
  };
}
