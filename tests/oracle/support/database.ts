// The second opinion: docs/sql on DuckDB, filled with a made-up shop.
import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { iso_day, type FileShape, type RawOrder } from './shop';

const folder = fileURLToPath(new URL('../../../docs/sql/', import.meta.url));

export interface Filter {
  from?: string;
  to?: string;
  minimumOrders?: number;
  firstOrder?: Record<string, string[]>;
  order?: Record<string, string[]>;
}

export interface Params {
  asOf: string | null;
  period: string;
  activeWindowDays: number;
  sameDay: string;
  returns: string;
  countRefunded: boolean;
  rfmMethod: string;
  reminderLeadDays: number;
  burnInUntil: string | null;
  burnInUsed: boolean;
  filter: Filter;
  horizons: number[];
}

export type Cell = number | string | boolean | null;
export type Row = Record<string, Cell>;

const text = (value: string | null) =>
  value === null ? 'NULL' : `'${value.replaceAll("'", "''")}'`;

const status_kinds = {
  paid: 'counted',
  cancelled: 'cancelled',
  pending: 'unpaid',
  refunded: 'refunded',
} as const;

/** Inserts rows of SQL values, some thousand at a time. */
async function insert(connection: DuckDBConnection, table: string, rows: string[]) {
  for (let begin = 0; begin < rows.length; begin += 5000) {
    await connection.run(
      `INSERT INTO ${table} VALUES ${rows.slice(begin, begin + 5000).join(',')}`,
    );
  }
}

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
    const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
    const connection = await instance.connect();
    const base = readdirSync(`${folder}base`).sort();
    for (const name of base.slice(0, 2)) await connection.run(read(`base/${name}`));
    await fill(connection, orders, shape, params);
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

async function fill(
  connection: DuckDBConnection,
  orders: RawOrder[],
  shape: FileShape,
  params: Params,
) {
  const raw = orders.map((order, place) => {
    const customer = order.customer === '' ? null : order.customer;
    const amounts = shape.bare
      ? 'NULL, 0, NULL'
      : `${order.cents}, ${order.refunded}, ${order.items}`;
    const day = iso_day(order.day);
    return (
      `(${text(order.id)}, ${place}, ${text(customer)}, DATE '${day}', ` +
      `${amounts}, '${status_kinds[order.status]}')`
    );
  });
  await insert(connection, 'raw_orders', raw);
  await insert(
    connection,
    'lines',
    orders.flatMap(({ id, products }) =>
      shape.products ? products.map((sku) => `(${text(id)}, ${text(sku)})`) : [],
    ),
  );
  await insert(
    connection,
    'dimensions',
    orders.flatMap(({ id, channel, country }) => [
      `(${text(id)}, 'channel', ${text(channel)})`,
      `(${text(id)}, 'country', ${text(country)})`,
    ]),
  );
  const since = shape.since
    ? new Map(orders.map((order) => [order.customer, iso_day(order.since)]))
    : new Map<string, string>();
  await insert(
    connection,
    'customer_since',
    [...since].map(([customer, day]) => `(${text(customer)}, DATE '${day}')`),
  );
  await insert(
    connection,
    'horizons',
    params.horizons.map((days) => `(${days})`),
  );
  const { filter } = params;
  const allowed = (kind: string, roles: Record<string, string[]> = {}) =>
    Object.entries(roles).flatMap(([role, values]) =>
      values.map((value) => `('${kind}', ${text(role)}, ${text(value)})`),
    );
  await insert(connection, 'filter_values', [
    ...allowed('first', filter.firstOrder),
    ...allowed('order', filter.order),
  ]);
  const date = (iso: string | null) => (iso === null ? 'NULL' : `DATE '${iso}'`);
  await insert(connection, 'params', [
    `(${date(params.asOf)}, '${params.period}', ${params.activeWindowDays}, ` +
      `'${params.sameDay}', '${params.returns}', ${params.countRefunded}, ` +
      `'${params.rfmMethod}', ${params.reminderLeadDays}, ` +
      `${date(params.burnInUntil)}, ${params.burnInUsed}, ${date(filter.from ?? null)}, ` +
      `${date(filter.to ?? null)}, ${filter.minimumOrders ?? 1})`,
  ]);
}
