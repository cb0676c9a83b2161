// Finds the tables in a file: the file itself, what its .gz unpacks to, or every table in its .zip,
// which may be packed once more or be a workbook.
// What a file is, its first bytes say; names are often wrong.
import { chunks } from './chunks';
import { WeerzienError } from './errors';
import { gunzipMembers } from './gunzip';
import { blobSource, readRange, type Source } from './source';
import { workbookTables } from './xlsx/tables';
import { counted, zipEntries, zipEntryParts, type ZipEntry } from './zip';

/** Why an entry of an archive is left out before it is read, where others are tables of orders. */
export type UselessCode =
  | 'textBesideTables'
  | 'archiveInArchive'
  | 'archiveWithoutTables'
  | 'xlsUnsupported'
  | 'xlsxUnsupported'
  | 'odsUnsupported'
  | 'numbersUnsupported'
  | 'otherSheet';

/** One table of text, ready to be read once. */
export interface TableBytes {
  /** The file's name; inside an archive, the archive's name, a slash and the name in it. */
  readonly name: string;
  /** Its length; known only of what is not packed. */
  readonly bytes?: number;
  /** One of an archive: where others are tables of orders, it need not be one. */
  readonly optional?: boolean;
  /** Known not to be a table of orders, or not one that can be opened. */
  readonly useless?: UselessCode;
  /** Where it is one of several sheets: of which workbook, under which columns and which name. */
  readonly sheet?: { readonly workbook: object; readonly header: string; readonly name: string };
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
    for await (const chunk of source.chunks?.() ?? chunks(source.stream())) {
      onRead(chunk.length);
      yield chunk;
    }
  } catch (cause) {
    throw readingError(cause, source.name);
  }
}

function plainTable(source: Source): TableBytes {
  const { name, size } = source;
  return { name, bytes: size, open: (onRead) => plainParts(source, onRead) };
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
const packedName = /\.(gz|xlsx)$/i;
/** What may hold tables, and is not opened inside an archive. */
const closedNames: readonly (readonly [RegExp, UselessCode])[] = [
  [/\.xls$/i, 'xlsUnsupported'],
  [/\.ods$/i, 'odsUnsupported'],
  [/\.numbers$/i, 'numbersUnsupported'],
  [/\.(zip|7z|rar)$/i, 'archiveInArchive'],
];
const textName = /\.txt$/i;

/**
 * What may be or hold a table by its name, with the reason if it is left out all the same. Texts
 * are often notes: they count where nothing else does.
 */
function tableEntries(entries: readonly ZipEntry[]): [ZipEntry, UselessCode?][] {
  // macOS adds a folder of resource forks with the same file names.
  const own = entries.filter(({ name }) => !name.startsWith('__MACOSX/'));
  const isTable = (name: string) => tableName.test(name) || packedName.test(name);
  const tables = own.some(({ name }) => isTable(name));
  return own.flatMap((entry): [ZipEntry, UselessCode?][] => {
    const { name } = entry;
    if (isTable(name)) return [[entry]];
    if (textName.test(name)) return [tables ? [entry, 'textBesideTables'] : [entry]];
    const closed = closedNames.find(([pattern]) => pattern.test(name));
    return closed ? [[entry, closed[1]]] : [];
  });
}

function zipTable(source: Source, entry: ZipEntry): TableBytes {
  const name = `${source.name}/${entry.name}`;
  return {
    name,
    optional: true,
    open: (onRead) => unpackedParts(name, zipEntryParts(source, entry, onRead, name)),
  };
}

function isUseless(code: string): code is UselessCode {
  return code === 'archiveWithoutTables' || code === 'xlsUnsupported' || code === 'xlsxUnsupported';
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
  const whole = { ...plainTable(inside), optional: true };
  const tables = await findTables(inside, options).catch((cause: unknown) => {
    const code = cause instanceof WeerzienError ? cause.code : '';
    if (!isUseless(code)) throw cause;
    return [{ ...whole, useless: code }];
  });
  return tables.map(({ name, open, useless, sheet }, at) => ({
    name,
    optional: true,
    ...(useless && { useless }),
    ...(sheet && { sheet }),
    async *open(onRead) {
      if (at === 0) onRead(entry.packedBytes);
      yield* open(() => undefined);
    },
  }));
}

/** Spreadsheets of other programs are archives too, and hold no table that can be read here. */
function spreadsheetOf(entries: readonly ZipEntry[]): UselessCode | undefined {
  const has = (wanted: string) => entries.some(({ name }) => name === wanted);
  if (has('mimetype') && has('content.xml')) return 'odsUnsupported';
  if (has('Index/Document.iwa') || has('Index.zip')) return 'numbersUnsupported';
  return undefined;
}

async function tablesInZip(source: Source, options: UnpackOptions): Promise<TableBytes[]> {
  const entries = await zipEntries(source);
  if (entries.some(({ name }) => name === 'xl/workbook.xml')) {
    return workbookTables(source, entries);
  }
  const closed = spreadsheetOf(entries);
  if (closed) throw new WeerzienError(closed, { file: source.name });
  const tables = tableEntries(entries);
  if (tables.length === 0) {
    const names = entries.slice(0, 5).map(({ name }) => name);
    throw new WeerzienError('archiveWithoutTables', { file: source.name, names });
  }
  const found: TableBytes[] = [];
  for (const [entry, useless] of tables) {
    if (useless) found.push({ ...zipTable(source, entry), useless });
    else if (packedName.test(entry.name))
      found.push(...(await packedTables(source, entry, options)));
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
 * The tables in a file, in order; among those of an archive also what may be taken for one.
 * Throws `fileUnreadable`, `damagedArchive`, `encryptedArchive`, `archiveWithoutTables`,
 * `xlsUnsupported`, `xlsxUnsupported`, `odsUnsupported` and `numbersUnsupported`;
 * whether plain text is a table at all the core will say.
 */
export async function tablesIn(source: Source, options: UnpackOptions): Promise<TableBytes[]> {
  try {
    return await findTables(source, options);
  } catch (cause) {
    throw readingError(cause, source.name);
  }
}
