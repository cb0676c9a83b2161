// Makes instances of the compiled WebAssembly core, in workers or in Node: the core itself, and
// where memory can be shared the helper, a second thread in the same memory.
import type { CoreModule, TableModule } from './core-module';
import factory, { type MainModule } from './generated/weerzien.mjs';
import { coreMemory } from './memory';

// The glue asks of all text whether it lies in shared memory. Where a browser has no such memory,
// it does not have the name either.
const names = globalThis as { SharedArrayBuffer?: unknown };
names.SharedArrayBuffer ??= class NoSharedMemory {};

function instantiate(
  wasm: WebAssembly.Module,
  options: Record<string, unknown>,
): Promise<MainModule> {
  return new Promise((resolve, reject) => {
    const instantiateWasm = (
      imports: WebAssembly.Imports,
      receive: (instance: WebAssembly.Instance, module: WebAssembly.Module) => void,
    ) => {
      WebAssembly.instantiate(wasm, imports).then((instance) => receive(instance, wasm), reject);
      return {};
    };
    factory({ instantiateWasm, ...options }).then(resolve, reject);
  });
}

/** An instance of the compiled core. */
export async function startCore(
  wasm: WebAssembly.Module,
  memory = coreMemory(),
): Promise<CoreModule & TableModule> {
  const core = await instantiate(wasm, { wasmMemory: memory });
  return Object.assign(core, { memory });
}

/** What the helper needs: the code and the memory of the core, and its own stack in there. */
export interface HelperParts {
  wasm: WebAssembly.Module;
  memory: WebAssembly.Memory;
  stack: number;
  stackBytes: number;
}

/**
 * Makes a helper for a core; the function that it gives does what the core hands out, for ever.
 * `broke` is told what ended it early.
 */
export async function startHelper(
  parts: HelperParts,
  broke: (cause: unknown) => void,
): Promise<() => void> {
  const { wasm, memory, stack, stackBytes } = parts;
  // By these names the glue knows that the memory has been set up by another thread.
  const asHelper = { $ww: 1, sb: stack, sz: stackBytes };
  const helper = await instantiate(wasm, { wasmMemory: memory, ...asHelper });
  return () => {
    try {
      helper._weerzien_help();
    } catch (cause) {
      broke(cause);
      // The core waits for what it handed out. It fails in place of waiting for ever.
      helper._weerzien_helper_failed();
    }
  };
}
