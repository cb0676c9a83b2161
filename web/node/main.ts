// The `weerzien` command under Node: the same core as in the browser, the report to standard
// output.
import { open, writeFile } from 'node:fs/promises';
import { crashError, WeerzienError } from '../core/errors';
import { Session } from '../core/session';
import {
  parseCommand,
  usage,
  UsageError,
  type ReportCommand,
  type TableCommand,
} from './arguments';
import { openCore, openCoreFor } from './core';
import { explain } from './explain';
import { fileSource } from './file-source';
import { cleanTable } from './table';

const exitOk = 0;
const exitCrashed = 1;
const exitUnusable = 2;

export interface Console {
  out: (text: string | Uint8Array) => Promise<void>;
  err: (text: string) => Promise<void>;
}

function cannotWrite(path: string): (cause: NodeJS.ErrnoException) => never {
  return (cause) => {
    throw new UsageError(`cannot write ${path}: ${cause.code}`);
  };
}

async function report(command: ReportCommand, coreFile: URL, console: Console): Promise<void> {
  const { files, options, out, chunkBytes } = command;
  const sources = await Promise.all(files.map(fileSource));
  const bytes = sources.reduce((sum, { size }) => sum + size, 0);
  const session = new Session(await openCoreFor(bytes, coreFile));
  await session.load(sources, options, { chunkBytes });
  const text = `${session.report(options)}\n`;
  if (out === undefined) await console.out(text);
  else await writeFile(out, text).catch(cannotWrite(out));
}

async function table(command: TableCommand, coreFile: URL, console: Console): Promise<void> {
  const { out } = command;
  const parts = cleanTable(await openCore(coreFile), await fileSource(command.in));
  if (out === undefined) {
    for await (const part of parts) await console.out(part);
    return;
  }
  const file = await open(out, 'w').catch(cannotWrite(out));
  try {
    for await (const part of parts) await file.writeFile(part).catch(cannotWrite(out));
  } finally {
    await file.close();
  }
}

async function run(args: string[], coreFile: URL, console: Console): Promise<void> {
  const command = parseCommand(args);
  switch (command.name) {
    case 'help':
      return console.out(usage);
    case 'version':
      return console.out(`${(await openCore(coreFile)).version()}\n`);
    case 'report':
      return report(command, coreFile, console);
    case 'table':
      return table(command, coreFile, console);
  }
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
