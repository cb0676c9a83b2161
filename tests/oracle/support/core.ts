// Runs the native command-line program, the one that gives the same bytes as the WebAssembly, and
// checks every report that it gives against the published schema.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { Report } from '../../../web/core/report';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const program = process.env['WEERZIEN_NATIVE'] ?? `${root}build/release/weerzien-native`;
const scratch = `${root}build/oracle/`;

const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true });
const valid = ajv.compile(JSON.parse(readFileSync(`${root}docs/report.schema.json`, 'utf8')));

export type Options = Record<string, unknown>;

/** Places in the report that break its schema. */
export function schema_errors(report: unknown): string[] {
  if (valid(report)) return [];
  return (valid.errors ?? []).map((error) => {
    const detail = JSON.stringify(error.params);
    return `${error.instancePath} ${error.message} ${detail}`;
  });
}

/** Nulls that no code beside them explains; an option that is null was left open. */
export function unexplained(value: unknown, path = ''): string[] {
  if (Array.isArray(value)) return value.flatMap((item, i) => unexplained(item, `${path}/${i}`));
  if (value === null || typeof value !== 'object') return [];
  const object = value as Record<string, unknown>;
  return Object.entries(object).flatMap(([key, item]) => {
    if (path === '' && key === 'options') return [];
    if (item !== null) return unexplained(item, `${path}/${key}`);
    return explained(object, key) ? [] : [`${path}/${key} is null without a reason`];
  });
}

// An interval is explained by its value, an unobserved cohort cell by its state, the counts of a
// retention row by its rate, and the open end of the last histogram bar by itself.
function explained(object: Record<string, unknown>, key: string): boolean {
  const has = (name: string) => typeof object[name] === 'string';
  if (has(`${key}Reason`)) return true;
  if (key === 'low' || key === 'high') return has('valueReason') || has('intervalReason');
  if (key === 'numerator' || key === 'denominator') return has('valueReason');
  if (object['state'] === 'unobserved') return true;
  return key === 'toDays' || (has('rateReason') && 'retained' in object);
}

/** The report of files that exist, as the bytes that the program prints. It must fit its schema. */
export function report_text(files: string[], options: Options = {}): string {
  const text = execFileSync(program, ['report', ...files, '--options', JSON.stringify(options)], {
    encoding: 'utf8',
    maxBuffer: 1024 * 1024 * 1024,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const errors = schema_errors(JSON.parse(text));
  if (errors.length > 0) throw new Error(`a report breaks its schema: ${errors[0]}`);
  return text;
}

/** Writes a file that is nobody's but ours and gives its path. */
export function scratch_file(name: string, content: string | Uint8Array): string {
  mkdirSync(scratch, { recursive: true });
  const path = `${scratch}${name.replaceAll(/[^\w.-]/g, '-')}`;
  writeFileSync(path, content);
  return path;
}

export function report_of(name: string, csv: string, options: Options): Report {
  return JSON.parse(report_text([scratch_file(`${name}.csv`, csv)], options)) as Report;
}
