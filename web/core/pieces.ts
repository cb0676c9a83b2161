// Reads one large file with two cores: every second piece is read elsewhere, at the same time, and
// taken over in the order of the file. The report is the same to the byte as when one core reads
// all.
import type { CoreDataset, CoreModule } from './core-module';
import { blobBytes } from './source';

/** Reads pieces of one file in another thread, in the order they are asked for. */
export interface PieceReader {
  /**
   * Reads the first bytes of the file, for the decisions taken there. False if the file cannot be
   * divided.
   */
  open(options: string, headBytes: number): Promise<boolean>;
  /** What a piece says, or nothing if it must be read here. */
  read(begin: number, end: number): Promise<Uint8Array | undefined>;
}

/** A file, and who reads pieces of it. */
export interface Division {
  readonly core: CoreModule;
  readonly dataset: CoreDataset;
  readonly blob: Blob;
  readonly reader: PieceReader;
  /** The reading options, as the dataset got them. */
  readonly options: string;
  readonly pieceBytes: number;
  /** Reads bytes of the file into the dataset. */
  feed(begin: number, end: number): Promise<void>;
  /** Hears how many bytes were taken over. */
  taken(bytes: number): void;
}

/** Enough for the first records, from which everything about the file is decided. */
const headBytes = 1024 * 1024;
/** In so many bytes a boundary is looked for. */
const lookBytes = 64 * 1024;
/** After so many pieces in a row that had to be read again, there is no point in going on. */
const refusalsMax = 3;

/** What is read next: here up to `middle`, and elsewhere from there to `end`. */
interface Pair {
  readonly middle: number;
  readonly end: number;
  readonly piece?: Promise<Uint8Array | undefined>;
}

export const defaultPieceBytes = 8 * 1024 * 1024;

/** Pieces are worth their trouble in files of at least this many bytes. */
export function dividedFromBytes(pieceBytes = defaultPieceBytes): number {
  return headBytes + 4 * pieceBytes;
}

function put({ core, dataset }: Division, bytes: Uint8Array): void {
  const address = dataset.lend(bytes.length);
  core.HEAPU8.set(bytes, address);
}

/** Where an order is likely to begin at `near` or soon behind it. */
async function boundary(division: Division, near: number): Promise<number | undefined> {
  const { blob, dataset } = division;
  put(division, await blobBytes(blob, near, near + lookBytes));
  const at = dataset.boundary();
  return at < 0 ? undefined : near + at;
}

async function plan(division: Division, begin: number, isReady: () => boolean): Promise<Pair> {
  const { blob, pieceBytes, reader } = division;
  const alone = { middle: Math.min(begin + pieceBytes, blob.size) };
  if (!isReady() || begin + 3 * pieceBytes > blob.size) return { ...alone, end: alone.middle };
  const middle = await boundary(division, begin + pieceBytes);
  const end = middle && (await boundary(division, middle + pieceBytes));
  if (!middle || !end) return { ...alone, end: alone.middle };
  return { middle, end, piece: reader.read(middle, end) };
}

function take(division: Division, packed: Uint8Array): boolean {
  if (!division.dataset.settle()) return false;
  put(division, packed);
  return division.dataset.absorb();
}

/** Reads the whole file into the dataset. */
export async function readDivided(division: Division): Promise<void> {
  const { dataset, blob, feed } = division;
  let ready = false;
  void division.reader.open(division.options, headBytes).then((opened) => (ready = opened));
  await feed(0, headBytes);
  if (!dataset.isDivisible()) return feed(headBytes, blob.size);
  let refusals = 0;
  const isReady = () => ready && refusals < refusalsMax;
  let begin = headBytes;
  let next = plan(division, begin, isReady);
  while (begin < blob.size) {
    const { middle, end, piece } = await next;
    next = plan(division, end, isReady);
    await feed(begin, middle);
    const packed = await piece;
    if (packed && take(division, packed)) {
      division.taken(end - middle);
      refusals = 0;
    } else if (piece) {
      refusals += 1;
      await feed(middle, end);
    }
    begin = end;
  }
  await next;
}
