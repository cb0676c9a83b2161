// The command line of `weerzien`, taken apart. A mistake in it is a UsageError with one sentence.
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { ReadOptions, ReportRequest } from '../core/options';

export const usage = `Usage: weerzien report FILE... [--options JSON]
       weerzien FILE... --json OUT [--options JSON]
       weerzien table IN [OUT]

Reads order exports (.csv, .tsv, .txt, .xlsx, .gz, .zip) and writes how many customers come back,
how often and after how long, as JSON: to standard output, or to the file OUT. "table" writes one
file as it was understood, as clean CSV. Nothing is sent anywhere.

  --options JSON   options for reading and counting, such as '{"period":"week"}'
  --json OUT       write the report to a file
  --version        print the version
  --help           print this text

The exit status is 0, or 2 with one line on standard error when the input cannot be used.
`;

export class UsageError extends Error {}

export interface ReportCommand {
  name: 'report';
  files: string[];
  options: ReadOptions & ReportRequest;
  /** Where to write; standard output when absent. */
  out: string | undefined;
  chunkBytes: number | undefined;
}

export interface TableCommand {
  name: 'table';
  in: string;
  /** Where to write; standard output when absent. */
  out: string | undefined;
}

export type Command = { name: 'help' } | { name: 'version' } | ReportCommand | TableCommand;

function parseOptions(text: string): ReportCommand['options'] {
  let options: unknown;
  try {
    options = JSON.parse(text);
  } catch (cause) {
    throw new UsageError(`--options is not JSON: ${(cause as Error).message}`);
  }
  if (typeof options !== 'object' || options === null || Array.isArray(options)) {
    throw new UsageError('--options must be a JSON object, such as {"period":"week"}');
  }
  return options;
}

function parseChunk(text: string): number {
  const bytes = Number(text);
  if (!Number.isSafeInteger(bytes) || bytes < 1) {
    throw new UsageError('--chunk must be a whole number of bytes');
  }
  return bytes;
}

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        options: { type: 'string', default: '{}' },
        json: { type: 'string' },
        // Cuts the input into pieces of this size; only tests want that.
        chunk: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
        version: { type: 'boolean' },
      },
    });
  } catch (cause) {
    // Node appends advice after the first sentence.
    throw new UsageError((cause as Error).message.split('. ')[0]);
  }
}

function tableCommand([input, out, ...more]: string[]): TableCommand {
  if (input === undefined) throw new UsageError('no file given');
  if (more.length > 0) throw new UsageError('"table" takes one file and where to write it');
  if (out !== undefined && resolve(out) === resolve(input)) {
    throw new UsageError('"table" cannot write over the file that it reads');
  }
  return { name: 'table', in: input, out: out === '-' ? undefined : out };
}

/** What the arguments ask for. Throws UsageError. */
export function parseCommand(args: string[]): Command {
  const { values, positionals } = parse(args);
  if (values.help) return { name: 'help' };
  if (values.version) return { name: 'version' };
  const [first, ...rest] = positionals;
  if (first === 'table' && values.json === undefined) return tableCommand(rest);
  const files = first === 'report' ? rest : positionals;
  if (first !== 'report' && values.json === undefined) {
    throw new UsageError(
      first === undefined ? 'no command given' : `"${first}" is neither a command nor given --json`,
    );
  }
  if (files.length === 0) throw new UsageError('no file given');
  return {
    name: 'report',
    files,
    options: parseOptions(values.options),
    out: values.json,
    chunkBytes: values.chunk === undefined ? undefined : parseChunk(values.chunk),
  };
}
