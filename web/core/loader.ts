// Makes an instance of the compiled WebAssembly core, in a worker or in Node.
import type { CoreModule, TableModule } from './core-module';
import factory from './generated/weerzien.mjs';

// Of 64 KiB each: what the module's import of its memory says.
const pagesAtFirst = 256;
const pagesAtMost = 65536;

// The glue asks of all text whether it lies in shared memory. Where a browser has no such memory, it
// does not have the name either.
const names = globalThis as { SharedArrayBuffer?: unknown };
names.SharedArrayBuffer ??= class NoSharedMemory {};

/** Memory for one instance of the core, which may grow to 4 GB or less. */
export function coreMemory(pages = pagesAtMost): WebAssembly.Memory {
  return new WebAssembly.Memory({ initial: pagesAtFirst, maximum: pages });
}

/** An instance of the compiled core. */
export function startCore(
  wasm: WebAssembly.Module,
  wasmMemory = coreMemory(),
): Promise<CoreModule & TableModule> {
  return new Promise((resolve, reject) => {
    const instantiateWasm = (
      imports: WebAssembly.Imports,
      receive: (instance: WebAssembly.Instance, module: WebAssembly.Module) => void,
    ) => {
      WebAssembly.instantiate(wasm, imports).then((instance) => receive(instance, wasm), reject);
      return {};
    };
    factory({ instantiateWasm, wasmMemory }).then(resolve, reject);
  });
}
