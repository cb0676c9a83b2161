// The worker's side of the conversation: takes requests, asks the session, answers. A failure that
// is not a typed error of ours is a crash, after which the worker says so and is replaced by the
// page.
import type { CoreModule } from '../core/core-module';
import { crashError, WeerzienError } from '../core/errors';
import type { HelperParts } from '../core/loader';
import { Session } from '../core/session';
import { blobSource } from '../core/source';
import { WarmUp } from '../core/warm-up';
import type { Answer, CallKind, Reply, Request, Wire } from './protocol';

export type StartCore = (
  wasm: WebAssembly.Module,
  memory?: WebAssembly.Memory,
) => Promise<CoreModule>;
export type StartHelper = (
  parts: HelperParts,
  broke: (cause: unknown) => void,
) => Promise<() => void>;

/**
 * Answers the requests that come over the wire, with a core or a helper made from its code.
 */
export function serve(
  wire: Wire<Reply, Request>,
  startCore: StartCore,
  startHelper: StartHelper,
): void {
  let core: CoreModule | undefined;
  let session: Session | undefined;
  let warmUp: WarmUp | undefined;

  const started = <T>(part: T | undefined): T => {
    if (!part) throw new Error('The worker was asked before it was started.');
    return part;
  };

  const fail = (call: number, cause: unknown): void => {
    const fatal = !(cause instanceof WeerzienError);
    const error = fatal ? crashError(cause) : cause;
    wire.postMessage({ call, error: error.toData(), fatal });
  };

  const answer = async (request: Request): Promise<Answer<CallKind>> => {
    warmUp?.drop();
    switch (request.kind) {
      case 'start':
        core = await startCore(request.wasm, request.memory);
        session = new Session(core);
        return { stack: core.helperStack(), stackBytes: core.helperStackBytes() };
      case 'help':
        // After the answer has gone out: the worker is busy with helping from then on.
        setTimeout(await startHelper(request, (cause) => fail(request.call, cause)));
        return undefined;
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
      fail(call, cause);
    }
  });
}
