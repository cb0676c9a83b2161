#!/usr/bin/env node
// The `weerzien` command: hands its arguments to the program that `npm run build` makes of
// web/node.

const program = new URL('../dist/node/main.mjs', import.meta.url);
const core = new URL('../dist/node/weerzien.wasm', import.meta.url);

/**
 * Writes everything before going on, however slowly it is read. A reader that went away (`| head`)
 * has seen enough. @param {NodeJS.WriteStream} stream
 * @returns {(text: string | Uint8Array) => Promise<void>}
 */
function writer(stream) {
  // The failure comes twice: as an event, which would end the process, and to the callback below.
  stream.on('error', () => undefined);
  return (text) =>
    new Promise((resolve, reject) => {
      stream.write(text, (error) => {
        const unread = error && 'code' in error && error.code === 'EPIPE';
        if (error && !unread) reject(error);
        else resolve();
      });
    });
}

const { main } = await import(program.href);
process.exitCode = await main(process.argv.slice(2), core, {
  out: writer(process.stdout),
  err: writer(process.stderr),
});
