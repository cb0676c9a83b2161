// Finds the tables in a file: the file itself, what its .gz unpacks to, or every table in its .zip,
// which may be packed once more or be a workbook.
// What a file is, its first bytes say; names are often wrong.
import { chunks } from './chunks';
import { WeerzienError } from './errors';
import { gunzipMembers } from './gunzip';
import { blobSource, readRange, type Source } from './source';
import { workbookTables } from './xlsx/tables';
import { counted, zipEntries, zipEntryParts, type ZipEntry } from './zip';

/** One table of text, ready to be read once. */
export interface TableBytes {
  /** The file's name; inside an archive, the archive's name, a slash and the name in it. */
  readonly name: string;
  /**
   * The unpacked bytes. A chunk is valid until the next one is asked for.
   * `onRead` hears how many bytes of the file on disk were taken.
   */
  open(onRead: (bytes: number) => void): AsyncIterable<Uint8Array>;
}

export interface UnpackOptions {
  /**
   * Unpack .gz with fflate: slower than the browser's own, but it reads files of several members
   * (gzip files glued together), which DecompressionStream refuses.
   */
  gzipMembers?: boolean;
}

type Container = 'plain' | 'gzip' | 'zip' | 'ole';

// An empty .zip consists of its end record alone.
const signatures: readonly { container: Container; bytes: readonly number[] }[] = [
  { container: 'gzip', bytes: [0x1f, 0x8b] },
  { container: 'zip', bytes: [0x50, 0x4b, 0x03, 0x04] },
  { container: 'zip', bytes: [0x50, 0x4b, 0x05, 0x06] },
  { container: 'ole', bytes: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1] },
];
const signatureBytes = 8;

/** What the first bytes of a file say it is; anything unknown is taken as text. */
export function containerOf(head: Uint8Array): Container {
  const found = signatures.find(({ bytes }) => bytes.every((byte, at) => head[at] === byte));
  return found?.container ?? 'plain';
}

/** A failure of reading the file as a typed error; anything else passes unchanged. */
function readingError(cause: unknown, file: string): unknown {
  // The file was moved, changed or locked: DOMException in browsers, a failed system call in Node.
  const unreadable =
    cause instanceof DOMException || (cause instanceof Error && 'syscall' in cause);
  return unreadable ? new WeerzienError('fileUnreadable', { file }, { cause }) : cause;
}

/** A failure of reading or unpacking as a typed error; anything else passes unchanged. */
function unpackingError(cause: unknown, file: string): unknown {
  // Streams report broken packed data as TypeError, and Node as an error with a code of zlib.
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  const damaged = cause instanceof TypeError || code.startsWith('Z_');
  return damaged
    ? new WeerzienError('damagedArchive', { file }, { cause })
    : readingError(cause, file);
}

async function* plainParts(
  source: Source,
  onRead: (bytes: number) => void,
): AsyncGenerator<Uint8Array> {
  try {
    for await (const chunk of chunks(source.stream())) {
      onRead(chunk.length);
      yield chunk;
    }
  } catch (cause) {
    throw readingError(cause, source.name);
  }
}

function plainTable(source: Source): TableBytes {
  return { name: source.name, open: (onRead) => plainParts(source, onRead) };
}

async function* unpackedParts(
  file: string,
  parts: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  try {
    yield* parts;
  } catch (cause) {
    throw unpackingError(cause, file);
  }
}

function gzipTable(source: Source, { gzipMembers = false }: UnpackOptions): TableBytes {
  return {
    name: source.name,
    open(onRead) {
      const packed = source.stream().pipeThrough(counted(onRead));
      const parts = gzipMembers
        ? gunzipMembers(chunks(packed))
        : chunks(packed.pipeThrough(new DecompressionStream('gzip')));
      return unpackedParts(source.name, parts);
    },
  };
}

const tableName = /\.(csv|tsv|tab)$/i;
const packedName = /\.(gz|xlsx|xls)$/i;
const textName = /\.txt$/i;

/** What may be a table by its name. Texts are often notes: they count where nothing else does. */
function tableEntries(entries: readonly ZipEntry[]): ZipEntry[] {
  // macOS adds a folder of resource forks with the same file names.
  const own = entries.filter(({ name }) => !name.startsWith('__MACOSX/'));
  const tables = own.filter(({ name }) => tableName.test(name) || packedName.test(name));
  return tables.length > 0 ? tables : own.filter(({ name }) => textName.test(name));
}

function zipTable(source: Source, entry: ZipEntry): TableBytes {
  const name = `${source.name}/${entry.name}`;
  return {
    name,
    open: (onRead) => unpackedParts(name, zipEntryParts(source, entry, onRead, name)),
  };
}

/** The tables of an entry that is packed itself: unpacked in memory, to be read in parts. */
async function packedTables(
  source: Source,
  entry: ZipEntry,
  options: UnpackOptions,
): Promise<TableBytes[]> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  for await (const chunk of zipTable(source, entry).open(() => undefined)) {
    parts.push(chunk.slice());
  }
  const inside = blobSource(new Blob(parts), `${source.name}/${entry.name}`);
  const tables = await findTables(inside, options);
  return tables.map(({ name, open }, at) => ({
    name,
    async *open(onRead) {
      if (at === 0) onRead(entry.packedBytes);
      yield* open(() => undefined);
    },
  }));
}

async function tablesInZip(source: Source, options: UnpackOptions): Promise<TableBytes[]> {
  const entries = await zipEntries(source);
  if (entries.some(({ name }) => name === 'xl/workbook.xml')) {
    return workbookTables(source, entries);
  }
  const tables = tableEntries(entries);
  if (tables.length === 0) {
    const names = entries.slice(0, 5).map(({ name }) => name);
    throw new WeerzienError('archiveWithoutTables', { file: source.name, names });
  }
  const found: TableBytes[] = [];
  for (const entry of tables) {
    if (packedName.test(entry.name)) found.push(...(await packedTables(source, entry, options)));
    else found.push(zipTable(source, entry));
  }
  return found;
}

async function findTables(source: Source, options: UnpackOptions): Promise<TableBytes[]> {
  switch (containerOf(await readRange(source, 0, signatureBytes))) {
    case 'gzip':
      return [gzipTable(source, options)];
    case 'zip':
      return tablesInZip(source, options);
    case 'ole':
      throw new WeerzienError('xlsUnsupported', { file: source.name });
    case 'plain':
      return [plainTable(source)];
  }
}

/**
 * The tables in a file, in order.
 * Throws `fileUnreadable`, `damagedArchive`, `encryptedArchive`, `archiveWithoutTables`,
 * `xlsUnsupported` and `xlsxUnsupported`; whether plain text is a table at all the core will say.
 */
export async function tablesIn(source: Source, options: UnpackOptions): Promise<TableBytes[]> {
  try {
    return await findTables(source, options);
  } catch (cause) {
    throw readingError(cause, source.name);
  }
}
