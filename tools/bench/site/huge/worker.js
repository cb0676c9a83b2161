// The core with the same session as in the page's own worker, but over a download that has no end
// in sight instead of a file.
import { compileCore } from '../../../../web/core/compile';
import { crashError } from '../../../../web/core/errors';
import sharedCoreUrl from '../../../../web/core/generated/weerzien-shared.wasm?url';
import coreUrl from '../../../../web/core/generated/weerzien.wasm?url';
import { startCore } from '../../../../web/core/loader';
import { memoryForTwo } from '../../../../web/core/memory';
import { Session } from '../../../../web/core/session';

// What kind of file it is, the session sees from its first bytes; a second download would be
// needed.
const head = new TextEncoder().encode('order_id');

function streamOf(address) {
  let reader;
  return new ReadableStream({
    async pull(controller) {
      reader ??= (await fetch(address)).body.getReader();
      const { value, done } = await reader.read();
      if (done) controller.close();
      else controller.enqueue(value);
    },
  });
}

const source = (address) => ({
  name: 'orders.csv',
  size: Number.MAX_SAFE_INTEGER,
  stream: (begin) => (begin === undefined ? streamOf(address) : new Blob([head]).stream()),
});

async function run(session, address) {
  const result = { rows: 0, orders: 0, customers: 0, readSeconds: 0, reportSeconds: 0 };
  const begin = performance.now();
  const since = (start) => (performance.now() - start) / 1000;
  try {
    const { rows } = await session.load([source(address)], {});
    result.rows = rows;
    result.readSeconds = since(begin);
    const asked = performance.now();
    const { summary } = JSON.parse(session.report({}));
    result.reportSeconds = since(asked);
    result.orders = summary.identified.orders;
    result.customers = summary.customers;
  } catch (cause) {
    result.error = cause.code ?? crashError(cause).code;
    result.readSeconds ||= since(begin);
  }
  return result;
}

async function start() {
  const memory = memoryForTwo();
  const wasm = await compileCore(memory ? sharedCoreUrl : coreUrl);
  const core = await startCore(wasm, memory);
  if (memory) {
    const helper = new Worker(new URL('./helper.js', import.meta.url), { type: 'module' });
    const ready = new Promise((resolve) => helper.addEventListener('message', resolve));
    const stack = { stack: core.helperStack(), stackBytes: core.helperStackBytes() };
    helper.postMessage({ wasm, memory, ...stack });
    await ready;
  }
  return new Session(core);
}

const session = start();
session.then(() => postMessage('ready'));
addEventListener('message', async ({ data }) => postMessage(await run(await session, data)));
