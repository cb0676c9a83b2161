// The real core with less memory than it was built for, so that a test can fill it up.

const memorySection = 5;
const pageBytes = 64 * 1024;

/** Reads an unsigned LEB128 number: its value and where it ends. */
function readNumber(bytes: Uint8Array, at: number): [value: number, end: number] {
  let value = 0;
  for (let shift = 0; ; shift += 7) {
    const byte = bytes[at]!;
    at += 1;
    value += (byte & 0x7f) * 2 ** shift;
    if (byte < 0x80) return [value, at];
  }
}

/** Writes a number in as many bytes as there were before. */
function writeNumber(bytes: Uint8Array, at: number, end: number, value: number): void {
  for (; at < end; at += 1) {
    bytes[at] = (value & 0x7f) | (at + 1 < end ? 0x80 : 0);
    value >>= 7;
  }
}

/** A copy of a WebAssembly module whose own memory cannot grow beyond `limitBytes`. */
export function withMemoryLimit(wasm: Uint8Array, limitBytes: number): Uint8Array<ArrayBuffer> {
  const copy = Uint8Array.from(wasm);
  for (let at = 8; at < copy.length;) {
    const [length, begin] = readNumber(copy, at + 1);
    if (copy[at] === memorySection) {
      const [, flagsAt] = readNumber(copy, begin);
      const [, maximumAt] = readNumber(copy, flagsAt + 1);
      const [, end] = readNumber(copy, maximumAt);
      writeNumber(copy, maximumAt, end, limitBytes / pageBytes);
      return copy;
    }
    at = begin + length;
  }
  throw new Error('The module has no memory of its own.');
}
