// Starts DuckDB-WASM and runs statements on the chosen file, read in place. It is the variant
// without threads: in the one with threads (1.32.0), the threads do not find a file of the page's.
import { AsyncDuckDB, DuckDBDataProtocol, VoidLogger } from '@duckdb/duckdb-wasm';

async function start() {
  const database = new AsyncDuckDB(new VoidLogger(), new Worker('./duckdb-browser-eh.worker.js'));
  await database.instantiate(new URL('./duckdb-eh.wasm', location.href).href);
  return database;
}

function rowsOf(table) {
  const columns = table.schema.fields.map((_, place) => table.getChildAt(place));
  return Array.from({ length: table.numRows }, (_, row) =>
    columns.map((column) => Number(column.get(row))),
  );
}

async function answerOf(database, name, file, statements) {
  const { BROWSER_FILEREADER } = DuckDBDataProtocol;
  await database.registerFileHandle(name, file, BROWSER_FILEREADER, true);
  const connection = await database.connect();
  const answer = {};
  for (const { part, sql } of statements) {
    const table = await connection.query(sql);
    if (part) answer[part] = rowsOf(table);
  }
  // Its tables go with it.
  await connection.close();
  return answer;
}

window.ready = start();
// The same job on a few lines of the same kind, so that its code is as quick as ours is by now.
window.warmUp = async ({ name, statements, lines }) => {
  const database = await window.ready;
  await answerOf(database, name, new File([lines], name), statements);
  await database.dropFile(name);
};
window.run = async ({ name, statements }) => {
  const database = await window.ready;
  const [file] = document.querySelector('input').files;
  const begin = performance.now();
  const answer = await answerOf(database, name, file, statements);
  return { seconds: (performance.now() - begin) / 1000, answer };
};
