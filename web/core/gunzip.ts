// Unpacks gzip files of several members (gzip files glued together), which DecompressionStream
// refuses. fflate goes on from member to member but compares nothing, so the checksum and the
// length at the end of each member (RFC 1952, section 2.3.1) are compared here.
import { Gunzip } from 'fflate';
import { Crc32 } from './crc32';

const trailerBytes = 8;
// Between a trailer and the moment it is known to be one lies the header of the next member: a file
// name and a comment, and at most this much of extra fields. Anything longer counts as damage.
const longestHeaderBytes = 0x1ffff;

function damage(reason: string, cause?: unknown): TypeError {
  return new TypeError(reason, { cause });
}

/** The last packed bytes of a file, found by their position in it. */
class Recent {
  #bytes: Uint8Array = new Uint8Array(0);
  #end = 0;

  get end(): number {
    return this.#end;
  }

  add(chunk: Uint8Array): void {
    const before = this.#bytes.subarray(-(longestHeaderBytes + trailerBytes));
    this.#bytes = new Uint8Array(before.length + chunk.length);
    this.#bytes.set(before);
    this.#bytes.set(chunk, before.length);
    this.#end += chunk.length;
  }

  /** The trailer that ends at a position. */
  trailer(end: number): DataView {
    const at = this.#bytes.length - (this.#end - end) - trailerBytes;
    if (at < 0) throw damage('A gzip member has no end.');
    return new DataView(this.#bytes.buffer, this.#bytes.byteOffset + at, trailerBytes);
  }
}

/** Checksum and length of the member that is being unpacked. */
class Member {
  readonly #crc = new Crc32();
  #bytes = 0;

  add(part: Uint8Array): void {
    this.#crc.add(part);
    this.#bytes += part.length;
  }

  check(trailer: DataView): void {
    const same =
      trailer.getUint32(0, true) === this.#crc.value &&
      trailer.getUint32(4, true) === this.#bytes % 2 ** 32;
    if (!same) throw damage('A gzip member is not what its checksum says.');
  }
}

/**
 * The unpacked bytes of a gzip file of any number of members. Throws a TypeError when it is
 * damaged, as DecompressionStream does; what was unpacked before is then already handed over.
 */
export async function* gunzipMembers(
  packed: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  const recent = new Recent();
  let member = new Member();
  let ready: Uint8Array[] = [];
  const gunzip = new Gunzip((part) => {
    member.add(part);
    ready.push(part);
  });
  gunzip.onmember = (begin) => {
    member.check(recent.trailer(begin));
    member = new Member();
  };
  const push = (chunk: Uint8Array, last: boolean) => {
    recent.add(chunk);
    try {
      gunzip.push(chunk, last);
    } catch (cause) {
      throw cause instanceof TypeError ? cause : damage('Not gzip data.', cause);
    }
    const parts = ready;
    ready = [];
    return parts;
  };
  // The chunk's buffer goes back to the stream, and fflate keeps what it has not used yet: a copy.
  for await (const chunk of packed) yield* push(chunk.slice(), false);
  yield* push(new Uint8Array(0), true);
  member.check(recent.trailer(recent.end));
}
