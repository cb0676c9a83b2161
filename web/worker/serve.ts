// The worker's side of the conversation: takes requests, asks the session, answers. A failure that
// is not a typed error of ours is a crash, after which the worker says so and is replaced by the
// page.
import type { CoreModule } from '../core/core-module';
import { crashError, WeerzienError } from '../core/errors';
import { Session } from '../core/session';
import { blobSource } from '../core/source';
import { WarmUp } from '../core/warm-up';
import type { Answer, CallKind, Reply, Request, Wire } from './protocol';

export type StartCore = (wasm: WebAssembly.Module) => Promise<CoreModule>;

/**
 * Answers the requests that come over the wire, with a core that `startCore` makes from its code.
 */
export function serve(wire: Wire<Reply, Request>, startCore: StartCore): void {
  let core: CoreModule | undefined;
  let session: Session | undefined;
  let warmUp: WarmUp | undefined;

  const started = <T>(part: T | undefined): T => {
    if (!part) throw new Error('The worker was asked before it was started.');
    return part;
  };

  const answer = async (request: Request): Promise<Answer<CallKind>> => {
    warmUp?.drop();
    switch (request.kind) {
      case 'start':
        core = await startCore(request.wasm);
        session = new Session(core);
        return session.version();
      case 'warmUp':
        warmUp = new WarmUp(started(core));
        await warmUp.over;
        return undefined;
      case 'load': {
        const sources = request.files.map(({ blob, name }) => blobSource(blob, name));
        return started(session).load(sources, request.options, {
          onProgress: (progress) => wire.postMessage({ call: request.call, progress }),
          chunkBytes: request.chunkBytes,
        });
      }
      case 'report':
        return started(session).report(request.options);
      case 'list':
        return started(session).list(request.list, request.id, request.options);
      case 'skippedRows':
        return started(session).skippedRows();
      case 'defaultOptions':
        return started(session).defaultOptions();
    }
  };

  wire.addEventListener('message', async ({ data: request }) => {
    const { call } = request;
    try {
      wire.postMessage({ call, answer: await answer(request) });
    } catch (cause) {
      const fatal = !(cause instanceof WeerzienError);
      const error = fatal ? crashError(cause) : cause;
      wire.postMessage({ call, error: error.toData(), fatal });
    }
  });
}
