// The comparison of `npm run bench` on a small file: everybody that is there wherever tests run
// must give the same whole answer. Nothing is timed here; instructions are counted instead, where
// there is Valgrind.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { differences, parts, type Answer } from '../../tools/bench/answer.mjs';
import { contenders } from '../../tools/bench/contenders.mjs';
import { data_file } from '../../tools/bench/data.mjs';
import { guard, has_valgrind } from '../../tools/bench/guard.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const lines = 6000;
let folder: string;
let file: string;

beforeAll(async () => {
  const build = ['cmake', '--build', 'build/release', '--target', 'bench-generate_orders'];
  execFileSync('tools/with-tools', build, { cwd: root, stdio: 'ignore' });
  folder = mkdtempSync(join(tmpdir(), 'weerzien-bench-'));
  file = await data_file(lines, `${folder}/`);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function answer_of(id: string): Promise<Answer> {
  const contender = contenders({ plain: '', isolated: '' }).find(
    (candidate) => candidate.id === id,
  );
  if (!contender) throw new Error(`there is no contender ${id}`);
  return (await contender.run(file)).answer;
}

test('ours and DuckDB answer the reference job alike, in all its parts', async () => {
  const native = await answer_of('ours-native-reference');
  expect(Object.keys(native).sort()).toEqual([...parts].sort());
  for (const part of parts) expect(native[part]?.length, part).toBeGreaterThan(0);
  expect(differences(native, await answer_of('duckdb-2'))).toEqual([]);
  expect(differences(native, await answer_of('ours-node-report'))).toEqual([]);
});

test('an answer that differs in one number or one row is found out', () => {
  const answer = { totals: [[10, 4, 99]], gaps: [[3], [7.5]] };
  expect(differences(answer, { gaps: [[7.5], [3]] })).toEqual([]);
  expect(differences(answer, { totals: [[10, 4, 98]] })).toEqual(['totals: 10 4 99, and 10 4 98']);
  expect(differences(answer, { gaps: [[3]] })).toEqual(['gaps: 2 rows, and 1']);
});

test.skipIf(!has_valgrind())(
  'no job takes over 10% more instructions than was committed',
  { timeout: 300_000 },
  async () => expect(await guard(false)).toBe(true),
);
