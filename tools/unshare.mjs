// Makes the module for one thread out of the one for two: the same code, whose memory is not
// declared to be shared. tools/unshare.mjs SHARED.wasm ALONE.wasm
//
// Pages may share memory between threads only if their server sends certain headers, and some
// browsers refuse shared memory altogether elsewhere. Atomic instructions are allowed on either
// kind of memory, so that one flag of its import is all the difference.
import { readFileSync, writeFileSync } from 'node:fs';

const header_bytes = 8;
const import_section = 2;
const function_import = 0;
const memory_import = 2;
const shared_with_maximum = 3;
const alone_with_maximum = 1;

/**
 * The place of the flags of the memory that the module imports.
 * @param {Uint8Array} bytes a WebAssembly module
 */
function place_of_flags(bytes) {
  let at = header_bytes;
  const number = () => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at++] ?? 0;
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) return value >>> 0;
    }
  };
  const skip_name = () => {
    const length = number();
    at += length;
  };
  while (bytes[at++] !== import_section) {
    if (at > bytes.length) throw new Error('the module imports nothing');
    const length = number();
    at += length;
  }
  number();
  for (let left = number(); left > 0; left -= 1) {
    skip_name();
    skip_name();
    const kind = bytes[at++];
    if (kind === memory_import) return at;
    if (kind !== function_import) throw new Error(`imports of kind ${kind} are not expected`);
    number();
  }
  throw new Error('the module imports no memory');
}

const [from = '', to = ''] = process.argv.slice(2);
const bytes = readFileSync(from);
const flags = place_of_flags(bytes);
if (bytes[flags] !== shared_with_maximum) throw new Error('the memory is not shared');
bytes[flags] = alone_with_maximum;
writeFileSync(to, bytes);
