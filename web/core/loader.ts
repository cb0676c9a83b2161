// Makes an instance of the compiled WebAssembly core, in a worker or in Node.
import type { CoreModule, TableModule } from './core-module';
import factory from './generated/weerzien.mjs';

/** An instance of the compiled core. */
export function startCore(wasm: WebAssembly.Module): Promise<CoreModule & TableModule> {
  return new Promise((resolve, reject) => {
    const instantiateWasm = (
      imports: WebAssembly.Imports,
      receive: (instance: WebAssembly.Instance, module: WebAssembly.Module) => void,
    ) => {
      WebAssembly.instantiate(wasm, imports).then((instance) => receive(instance, wasm), reject);
      return {};
    };
    factory({ instantiateWasm }).then(resolve, reject);
  });
}
