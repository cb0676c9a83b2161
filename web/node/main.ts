// The `weerzien` command under Node: the same core as in the browser, the report to standard
// output.
import { readFile, writeFile } from 'node:fs/promises';
import { compileCore } from '../core/compile';
import { crashError, WeerzienError } from '../core/errors';
import { startCore } from '../core/loader';
import { Session } from '../core/session';
import { parseCommand, usage, UsageError, type ReportCommand } from './arguments';
import { explain } from './explain';
import { fileSource } from './file-source';

const exitOk = 0;
const exitCrashed = 1;
const exitUnusable = 2;

export interface Console {
  out: (text: string) => Promise<void>;
  err: (text: string) => Promise<void>;
}

async function openSession(coreFile: URL): Promise<Session> {
  return new Session(await startCore(await compileCore(await readFile(coreFile))));
}

async function write(path: string, text: string): Promise<void> {
  try {
    await writeFile(path, text);
  } catch (cause) {
    throw new UsageError(`cannot write ${path}: ${(cause as NodeJS.ErrnoException).code}`);
  }
}

async function report(command: ReportCommand, coreFile: URL, console: Console): Promise<void> {
  const { files, options, out, chunkBytes } = command;
  const sources = await Promise.all(files.map(fileSource));
  const session = await openSession(coreFile);
  await session.load(sources, options, { chunkBytes });
  const text = `${session.report(options)}\n`;
  if (out === undefined) await console.out(text);
  else await write(out, text);
}

async function run(args: string[], coreFile: URL, console: Console): Promise<void> {
  const command = parseCommand(args);
  if (command === 'help') await console.out(usage);
  else if (command === 'version') await console.out(`${(await openSession(coreFile)).version()}\n`);
  else await report(command, coreFile, console);
}

/**
 * Runs a command line; answers with the exit status. `coreFile` is where weerzien.wasm is.
 * Whatever goes wrong is one line on standard error.
 */
export async function main(args: string[], coreFile: URL, console: Console): Promise<number> {
  try {
    await run(args, coreFile, console);
    return exitOk;
  } catch (cause) {
    if (cause instanceof UsageError) {
      await console.err(`weerzien: ${cause.message} (--help tells more)\n`);
      return exitUnusable;
    }
    const unusable = cause instanceof WeerzienError;
    const error = unusable ? cause : crashError(cause);
    await console.err(`weerzien: ${await explain(error)}\n`);
    return unusable ? exitUnusable : exitCrashed;
  }
}
