// The checksum of gzip members and .zip entries: CRC-32 with the polynomial of ISO 3309, reflected,
// as RFC 1952 has it in section 8. Four bytes at a time, because every packed byte goes through it.

const polynomial = 0xedb88320;

/** Entry 256 k + b: what byte b contributes when k more bytes follow it in the same step. */
const contributions = new Int32Array(4 * 256);
for (let byte = 0; byte < 256; byte += 1) {
  let remainder = byte;
  for (let bit = 0; bit < 8; bit += 1) {
    remainder = remainder & 1 ? (remainder >>> 1) ^ polynomial : remainder >>> 1;
  }
  contributions[byte] = remainder;
}
for (let at = 256; at < contributions.length; at += 1) {
  const before = contributions[at - 256]!;
  contributions[at] = (before >>> 8) ^ contributions[before & 255]!;
}

/** Checksum of bytes that arrive in parts. */
export class Crc32 {
  #remainder = -1;

  add(bytes: Uint8Array): void {
    const table = contributions;
    let remainder = this.#remainder;
    let at = 0;
    for (; at + 4 <= bytes.length; at += 4) {
      remainder ^=
        bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24);
      remainder =
        table[768 + (remainder & 255)]! ^
        table[512 + ((remainder >>> 8) & 255)]! ^
        table[256 + ((remainder >>> 16) & 255)]! ^
        table[remainder >>> 24]!;
    }
    for (; at < bytes.length; at += 1) {
      remainder = (remainder >>> 8) ^ table[(remainder ^ bytes[at]!) & 255]!;
    }
    this.#remainder = remainder;
  }

  /** From 0 to 2^32 - 1. */
  get value(): number {
    return ~this.#remainder >>> 0;
  }
}
