// A worker without a thread: the real serving code on the far end of a MessageChannel, with a fake
// core unless the test brings another.
import type { WorkerLike } from '../../../web/worker/connection';
import { serve, type StartCore, type StartHelper } from '../../../web/worker/serve';
import { fakeCore } from './fake-core';

/** The shortest WebAssembly module there is. */
export const emptyModule = Uint8Array.from([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]);

export interface FakeWorkers {
  create: () => WorkerLike;
  /** How many were made so far. */
  made: number;
  /** How many of them were ended. */
  ended: number;
  /** Makes the newest one fail as a browser would report it. */
  fail: (type: 'error' | 'messageerror') => void;
}

export function fakeWorkers(
  startCore: StartCore = async () => fakeCore(),
  startHelper: StartHelper = async () => () => undefined,
): FakeWorkers {
  let newest: EventTarget | undefined;
  const workers: FakeWorkers = {
    made: 0,
    ended: 0,
    fail: (type) => newest?.dispatchEvent(new Event(type)),
    create: () => {
      const { port1: page, port2: far } = new MessageChannel();
      serve(far as never, startCore, startHelper);
      page.start();
      far.start();
      workers.made += 1;
      newest = page;
      return {
        postMessage: (message) => page.postMessage(message),
        addEventListener: (type: string, listener: (event: never) => void) =>
          page.addEventListener(type, listener as never),
        terminate: () => {
          workers.ended += 1;
          page.close();
          far.close();
        },
      };
    },
  };
  return workers;
}
