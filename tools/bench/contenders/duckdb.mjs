// The reference job on DuckDB's native library: duckdb.mjs FILE THREADS.
import { DuckDBInstance } from '@duckdb/node-api';
import { statements } from '../sql.mjs';
import { start, tell } from './tell.mjs';

const [file = '', threads = '2'] = process.argv.slice(2);
const instance = await DuckDBInstance.create(':memory:', { threads });
const connection = await instance.connect();

const begin = start();
/** @type {import('../answer.mjs').Answer} */
const answer = {};
for (const { part, sql } of statements(file)) {
  const result = await connection.runAndReadAll(sql);
  if (part) answer[part] = result.getRowsJS().map((row) => row.map(Number));
}
tell(begin, answer);
