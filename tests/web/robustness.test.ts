// How well `weerzien table` reads broken CSV, scored by the rules that stand beside the public test
// files in ../shared/robustness. The shop files are also kept as fixtures here; the two public sets
// may not be copied and are read where they lie.
import { execFile } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

type Row = string[];

const repository = new URL('../../', import.meta.url);
const program =
  process.env['WEERZIEN_NATIVE'] ??
  fileURLToPath(new URL('build/release/weerzien-native', repository));
const fixtures = fileURLToPath(new URL('tests/fixtures/csv/shop/', repository));
const shared = fileURLToPath(new URL('../shared/robustness/', repository));

/** What the scores were when this test was last changed; they may rise. */
const least = { pollock: 9.82, survey: 9.89 };

const read_timeout_ms = 20_000;
const part_timeout_ms = 120_000;

/** Records of plain CSV: commas, doubled quotes, LF or CRLF. */
function parse(text: string): Row[] {
  const rows: Row[] = [];
  let row: Row = [];
  let cell = '';
  let quoted = false;
  let begun = false;
  for (let at = 0; at < text.length; ++at) {
    const letter = text.charAt(at);
    if (quoted) {
      if (letter !== '"') cell += letter;
      else if (text.charAt(at + 1) === '"') cell += text.charAt(++at);
      else quoted = false;
    } else if (letter === '"' && cell === '') {
      quoted = true;
      begun = true;
    } else if (letter === ',') {
      row.push(cell);
      cell = '';
      begun = true;
    } else if (letter === '\n' || (letter === '\r' && text.charAt(at + 1) === '\n')) {
      if (letter === '\r') ++at;
      rows.push(begun || cell !== '' ? [...row, cell] : row);
      row = [];
      cell = '';
      begun = false;
    } else {
      cell += letter;
    }
  }
  if (begun || cell !== '') rows.push([...row, cell]);
  return rows;
}

/** Without trailing empty cells and without empty records. */
function tidy(rows: Row[]): Row[] {
  return rows
    .map((row) => row.slice(0, row.findLastIndex((cell) => cell !== '') + 1))
    .filter((row) => row.length > 0);
}

/** The table as the program understood it; undefined if it failed. */
function read(path: string): Promise<Row[] | undefined> {
  return new Promise((resolve) => {
    const options = { timeout: read_timeout_ms, maxBuffer: 1 << 28 };
    execFile(program, ['table', path], options, (error, output) =>
      resolve(error === null ? parse(output) : undefined),
    );
  });
}

/** Twice what both have, divided by what each has, as multisets. */
function f1(got: string[], want: string[]): number {
  if (got.length + want.length === 0) return 1;
  const left = new Map<string, number>();
  for (const item of want) left.set(item, (left.get(item) ?? 0) + 1);
  let both = 0;
  for (const item of got) {
    const count = left.get(item) ?? 0;
    if (count > 0) ++both;
    left.set(item, count - 1);
  }
  return (2 * both) / (got.length + want.length);
}

const fold = (cell: string) => cell.trim().split(/\s+/u).join(' ').toLowerCase();

/** The mean of: a readable result, and the F1 of header cells, of records and of cells. */
function table_score(got: Row[] | undefined, want: Row[]): number {
  if (got === undefined) return 0;
  const [got_head = [], ...got_rows] = tidy(got).map((row) => row.map(fold));
  const [want_head = [], ...want_rows] = tidy(want).map((row) => row.map(fold));
  const records = (rows: Row[]) => rows.map((row) => JSON.stringify(row));
  const cells = (rows: Row[]) => rows.flat().filter((cell) => cell !== '');
  return (
    (1 +
      f1(got_head, want_head) +
      f1(records(got_rows), records(want_rows)) +
      f1(cells(got_rows), cells(want_rows))) /
    4
  );
}

/** Of 10, the mean over the kinds that `kind_of` finds in the file names. */
async function score(part: string, kind_of: (name: string) => string): Promise<number> {
  const kinds = new Map<string, number[]>();
  for (const name of readdirSync(`${shared}${part}/in`)) {
    const want = readFileSync(`${shared}${part}/want/${name}`, 'utf8').replace(/^\uFEFF/u, '');
    const one = table_score(await read(`${shared}${part}/in/${name}`), parse(want));
    kinds.set(kind_of(name), [...(kinds.get(kind_of(name)) ?? []), one]);
  }
  const mean = (numbers: number[]) => numbers.reduce((a, b) => a + b, 0) / numbers.length;
  return 10 * mean([...kinds.values()].map(mean));
}

const present = existsSync(shared);
if (!present) console.warn('skipped: no ../shared/robustness');

describe('broken CSV', () => {
  test('the rules of the scores', () => {
    expect(parse('a,"b ""c""\nd",\r\n\n"",e')).toEqual([['a', 'b "c"\nd', ''], [], ['', 'e']]);
    expect(tidy([['a', '', ''], ['', ''], []])).toEqual([['a']]);
    expect(f1(['a', 'a', 'b'], ['a', 'c'])).toBeCloseTo(2 / 5);
    expect(table_score([['H'], ['1', '2']], [['h '], ['1', '3']])).toBeCloseTo(
      (1 + 1 + 0 + 0.5) / 4,
    );
    expect(table_score(undefined, [['h']])).toBe(0);
  });

  test(
    'all 42 shop files',
    async () => {
      type Case = { id: string; desc: string; rows: Row[]; alts?: Row[][] };
      const cases = JSON.parse(readFileSync(`${fixtures}cases.json`, 'utf8')) as Case[];
      const wrong: string[] = [];
      for (const { id, desc, rows, alts = [] } of cases) {
        const got = await read(`${fixtures}in/${id}.csv`);
        const wanted = [rows, ...alts].map((table) => JSON.stringify(tidy(table)));
        if (got === undefined || !wanted.includes(JSON.stringify(tidy(got)))) {
          wrong.push(`${id}: ${desc}`);
        }
      }
      expect(cases).toHaveLength(42);
      expect(wrong).toEqual([]);
    },
    part_timeout_ms,
  );

  test.skipIf(!present)(
    `Pollock, at least ${least.pollock} of 10`,
    async () => {
      const got = await score('pollock', (name) => name.split('__')[0] ?? name);
      expect(got).toBeGreaterThanOrEqual(least.pollock);
    },
    part_timeout_ms,
  );

  test.skipIf(!present)(
    `the survey's files, at least ${least.survey} of 10`,
    async () => {
      expect(await score('survey', (name) => name)).toBeGreaterThanOrEqual(least.survey);
    },
    part_timeout_ms,
  );
});
