// The helper of a core under Node: a thread that the core hands work to. The parts of startHelper()
// come as the thread's data.
import { parentPort, workerData } from 'node:worker_threads';

// The glue listens for messages as in a browser, which only other glue would send.
Object.assign(globalThis, {
  addEventListener: () => undefined,
  removeEventListener: () => undefined,
});
const { default: factory } = await import('../../../web/core/generated/weerzien.mjs');

const { wasm, memory, stack, stackBytes } = workerData;
const core = await factory({
  $ww: 1,
  sb: stack,
  sz: stackBytes,
  wasmMemory: memory,
  instantiateWasm: (imports, receive) => {
    WebAssembly.instantiate(wasm, imports).then((instance) => receive(instance, wasm));
    return {};
  },
});
parentPort?.postMessage('ready');
core._weerzien_help();
