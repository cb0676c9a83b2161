// The second opinion: docs/sql on DuckDB, filled with a made-up shop.
import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { fill, type Params } from './fill';
import type { FileShape, RawOrder } from './shop';

const folder = fileURLToPath(new URL('../../../docs/sql/', import.meta.url));

export type Cell = number | string | boolean | null;
export type Row = Record<string, Cell>;

/** Files of docs/sql that are one SELECT each, by name without ending. */
export const query_names = readdirSync(folder)
  .filter((name) => name.endsWith('.sql'))
  .map((name) => name.slice(0, -'.sql'.length))
  .sort();

export class Oracle {
  private constructor(
    private readonly instance: DuckDBInstance,
    private readonly connection: DuckDBConnection,
  ) {}

  static async open(orders: RawOrder[], shape: FileShape, params: Params): Promise<Oracle> {
    const { segments } = params.filter;
    if (segments === undefined) return Oracle.filled(orders, shape, params, []);
    const whole = await Oracle.filled(orders, shape, { ...params, filter: {} }, []);
    const wanted = segments.map((segment) => `'${segment}'`).join();
    const reader = await whole.connection.runAndReadAll(
      `SELECT customer FROM segments WHERE moment = 'now' AND segment IN (${wanted})`,
    );
    const customers = reader.getRowObjectsJS().map(({ customer }) => String(customer));
    whole.close();
    return Oracle.filled(orders, shape, params, customers);
  }

  private static async filled(
    orders: RawOrder[],
    shape: FileShape,
    params: Params,
    in_segments: string[],
  ): Promise<Oracle> {
    const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
    const connection = await instance.connect();
    const base = readdirSync(`${folder}base`).sort();
    for (const name of base.slice(0, 2)) await connection.run(read(`base/${name}`));
    await fill(connection, orders, shape, params, in_segments);
    for (const name of base.slice(2)) await connection.run(read(`base/${name}`));
    return new Oracle(instance, connection);
  }

  /**
   * The result of docs/sql/`name`.sql; it stays as a table `name` with underscores for other files.
   */
  async rows(name: string): Promise<Row[]> {
    const table = name.replaceAll('-', '_');
    await this.connection.run(
      `CREATE OR REPLACE TABLE ${table} AS ${read(`${name}.sql`).trim().replace(/;$/, '')}`,
    );
    const reader = await this.connection.runAndReadAll(`SELECT * FROM ${table}`);
    return reader
      .getRowObjectsJS()
      .map((row) =>
        Object.fromEntries(Object.entries(row).map(([key, value]) => [key, plain(value)])),
      );
  }

  close(): void {
    this.connection.closeSync();
    this.instance.closeSync();
  }
}

const read = (name: string) => readFileSync(folder + name, 'utf8');

function plain(value: unknown): Cell {
  if (value === null || value === undefined) return null;
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (typeof value === 'bigint') return Number(value);
  if (typeof value === 'number' || typeof value === 'string' || typeof value === 'boolean') {
    return value;
  }
  throw new Error(`DuckDB gave a value of an unexpected kind: ${typeof value}`);
}
