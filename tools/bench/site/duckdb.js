// Starts DuckDB-WASM and runs statements on the chosen file, read in place. The variant without
// threads is the one that works on a page without special headers, as ours does.
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

window.ready = start();
window.run = async ({ name, statements }) => {
  const database = await window.ready;
  const [file] = document.querySelector('input').files;
  const begin = performance.now();
  const { BROWSER_FILEREADER } = DuckDBDataProtocol;
  await database.registerFileHandle(name, file, BROWSER_FILEREADER, true);
  const connection = await database.connect();
  const answer = {};
  for (const { part, sql } of statements) {
    const table = await connection.query(sql);
    if (part) answer[part] = rowsOf(table);
  }
  return { seconds: (performance.now() - begin) / 1000, answer };
};
