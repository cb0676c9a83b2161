// Lists and opens what is in a .zip. The directory at the end of the archive is read first, so
// lengths are known, passwords are seen, and the browser's own decompression does the work. A
// reader that goes from the front has to search packed data for a marker when lengths come after it
// (as in archives made by macOS), and in large files meets that marker by chance. Format: PKWARE
// APPNOTE 6.3.10, sections 4.3 to 4.5.
import { chunks } from './chunks';
import { Crc32 } from './crc32';
import { WeerzienError } from './errors';
import { readRange, type Source } from './source';

export interface ZipEntry {
  readonly name: string;
  readonly packedBytes: number;
  readonly bytes: number;
  /** CRC-32 of the unpacked bytes. */
  readonly crc: number;
  readonly method: number;
  readonly encrypted: boolean;
  /** Position of the entry's local header in the archive. */
  readonly position: number;
}

const endSignature = 0x06054b50;
const end64LocatorSignature = 0x07064b50;
const end64Signature = 0x06064b50;
const entrySignature = 0x02014b50;
const localSignature = 0x04034b50;
const endBytes = 22;
const end64LocatorBytes = 20;
const longestComment = 0xffff;
const inZip64 = 0xffffffff;

const methodStored = 0;
const methodDeflate = 8;
const flagEncrypted = 1;

function damaged(source: Source, cause?: unknown): WeerzienError {
  return new WeerzienError('damagedArchive', { file: source.name }, { cause });
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** Where the directory lies: [begin, end) in the archive. */
async function findDirectory(source: Source): Promise<[number, number]> {
  const tailBegin = Math.max(0, source.size - endBytes - longestComment - end64LocatorBytes);
  const tail = viewOf(await readRange(source, tailBegin, source.size));
  for (let at = tail.byteLength - endBytes; at >= 0; at -= 1) {
    if (tail.getUint32(at, true) !== endSignature) continue;
    const bytes = tail.getUint32(at + 12, true);
    const begin = tail.getUint32(at + 16, true);
    if (bytes !== inZip64 && begin !== inZip64) return [begin, begin + bytes];
    const locator = at - end64LocatorBytes;
    if (locator < 0 || tail.getUint32(locator, true) !== end64LocatorSignature) break;
    const end64 = Number(tail.getBigUint64(locator + 8, true));
    const record = viewOf(await readRange(source, end64, end64 + 56));
    if (record.byteLength < 56 || record.getUint32(0, true) !== end64Signature) break;
    const begin64 = Number(record.getBigUint64(48, true));
    return [begin64, begin64 + Number(record.getBigUint64(40, true))];
  }
  throw damaged(source);
}

/** Lengths and position from the zip64 field, for those of them that did not fit in 32 bits. */
function wideNumbers(extra: DataView, narrow: readonly number[]): number[] {
  for (let at = 0; at + 4 <= extra.byteLength; at += 4 + extra.getUint16(at + 2, true)) {
    if (extra.getUint16(at, true) !== 1) continue;
    let next = at + 4;
    return narrow.map((value) => {
      if (value !== inZip64) return value;
      next += 8;
      return Number(extra.getBigUint64(next - 8, true));
    });
  }
  return [...narrow];
}

function readEntry(view: DataView, bytes: Uint8Array, at: number): [ZipEntry, number] {
  if (view.getUint32(at, true) !== entrySignature) throw new RangeError('Not a directory entry.');
  const flags = view.getUint16(at + 8, true);
  const nameBytes = view.getUint16(at + 28, true);
  const extraBytes = view.getUint16(at + 30, true);
  const extraBegin = at + 46 + nameBytes;
  const extra = viewOf(bytes.subarray(extraBegin, extraBegin + extraBytes));
  const [unpacked = 0, packed = 0, position = 0] = wideNumbers(extra, [
    view.getUint32(at + 24, true),
    view.getUint32(at + 20, true),
    view.getUint32(at + 42, true),
  ]);
  const entry: ZipEntry = {
    name: new TextDecoder().decode(bytes.subarray(at + 46, extraBegin)),
    packedBytes: packed,
    bytes: unpacked,
    crc: view.getUint32(at + 16, true),
    method: view.getUint16(at + 10, true),
    encrypted: (flags & flagEncrypted) !== 0,
    position,
  };
  return [entry, extraBegin + extraBytes + view.getUint16(at + 32, true)];
}

/** What is in the archive, in the order of its directory. Throws `damagedArchive`. */
export async function zipEntries(source: Source): Promise<ZipEntry[]> {
  const [begin, end] = await findDirectory(source);
  if (begin > end || end > source.size) throw damaged(source);
  const bytes = await readRange(source, begin, end);
  const view = viewOf(bytes);
  const entries: ZipEntry[] = [];
  try {
    for (let at = 0; at < bytes.length;) {
      const [entry, next] = readEntry(view, bytes, at);
      entries.push(entry);
      at = next;
    }
  } catch (cause) {
    // Reading past the end of the directory is a RangeError of DataView.
    throw damaged(source, cause);
  }
  return entries;
}

/** The unpacked bytes of an entry, as the archive has them. */
async function openZipEntry(
  source: Source,
  entry: ZipEntry,
  onRead: (bytes: number) => void,
): Promise<ReadableStream<Uint8Array>> {
  const details = { file: source.name, entry: entry.name };
  if (entry.encrypted) throw new WeerzienError('encryptedArchive', details);
  if (entry.method !== methodStored && entry.method !== methodDeflate) {
    throw new WeerzienError('unsupportedCompression', { ...details, method: entry.method });
  }
  const local = viewOf(await readRange(source, entry.position, entry.position + 30));
  if (local.byteLength < 30 || local.getUint32(0, true) !== localSignature) throw damaged(source);
  // The local header repeats the name and has extra fields of its own length.
  const begin = entry.position + 30 + local.getUint16(26, true) + local.getUint16(28, true);
  const packed = source.stream(begin, begin + entry.packedBytes).pipeThrough(counted(onRead));
  return entry.method === methodStored
    ? packed
    : packed.pipeThrough(new DecompressionStream('deflate-raw'));
}

/**
 * The unpacked bytes of an entry; a chunk is valid until the next one is asked for. Throws
 * `damagedArchive` with the name `file` when length or checksum are not those of the directory: a
 * stored entry has nothing else that would show a changed digit. `onRead` hears how many packed
 * bytes were taken from the archive.
 */
export async function* zipEntryParts(
  source: Source,
  entry: ZipEntry,
  onRead: (bytes: number) => void,
  file = source.name,
): AsyncGenerator<Uint8Array> {
  const crc = new Crc32();
  let bytes = 0;
  for await (const chunk of chunks(await openZipEntry(source, entry, onRead))) {
    crc.add(chunk);
    bytes += chunk.length;
    yield chunk;
  }
  if (bytes !== entry.bytes || crc.value !== entry.crc) {
    throw new WeerzienError('damagedArchive', { file });
  }
}

/** Passes bytes on unchanged and tells how many went by. */
export function counted(
  onRead: (bytes: number) => void,
): TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>> {
  return new TransformStream({
    transform(chunk, controller) {
      onRead(chunk.length);
      controller.enqueue(chunk);
    },
  });
}
