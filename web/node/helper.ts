// The second thread of the core under Node: a worker that the core hands work to.
import { parentPort, workerData } from 'node:worker_threads';
import { startHelper, type HelperParts } from '../core/loader';

// The glue listens for messages as in a browser, which nobody sends here.
Object.assign(globalThis, {
  addEventListener: () => undefined,
  removeEventListener: () => undefined,
});

// The program hears of it from the core, which fails too; the cause is for whoever mends it.
const help = await startHelper(workerData as HelperParts, (cause) => console.error(cause));
parentPort?.postMessage('ready');
help();
