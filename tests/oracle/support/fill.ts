// Puts a made-up shop and the options of a report into the tables that the SQL reads.
import type { DuckDBConnection } from '@duckdb/node-api';
import { iso_day, type FileShape, type RawOrder } from './shop';

export interface Filter {
  from?: string;
  to?: string;
  minimumOrders?: number;
  firstOrder?: Record<string, string[]>;
  order?: Record<string, string[]>;
  segments?: string[];
}

export interface Params {
  asOf: string | null;
  period: string;
  activeWindowDays: number;
  sameDay: string;
  returns: string;
  countRefunded: boolean;
  rfmMethod: string;
  rfmThresholds: Record<string, number[] | null>;
  revenueBasis: string;
  statuses: Record<string, boolean>;
  currency: string | null;
  burnInUntil: string | null;
  burnInUsed: boolean;
  filter: Filter;
  horizons: number[];
  landmarkDays: number;
}

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

const kind_of = (counts: boolean) => (counts ? 'counted' : 'cancelled');

/** Fills the tables of docs/sql/base/2-input.sql. */
export async function fill(
  connection: DuckDBConnection,
  orders: RawOrder[],
  shape: FileShape,
  params: Params,
  in_segments: string[] = [],
) {
  await insert(
    connection,
    'in_segments',
    in_segments.map((customer) => `(${text(customer)})`),
  );
  const raw = orders.map((order, place) => {
    const customer = order.customer === '' ? null : order.customer;
    const total = params.revenueBasis === 'products' ? order.price * order.items : order.cents;
    const amounts = shape.bare ? 'NULL, 0, NULL' : `${total}, ${order.refunded}, ${order.items}`;
    const switched = params.statuses[order.status];
    const kind = switched === undefined ? status_kinds[order.status] : kind_of(switched);
    const currency = shape.currencies ? order.currency : null;
    return (
      `(${text(order.id)}, ${place}, ${text(customer)}, DATE '${iso_day(order.day)}', ` +
      `${amounts}, '${kind}', ${text(currency)})`
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
  await insert(
    connection,
    'rfm_given',
    Object.entries(params.rfmThresholds).flatMap(([measure, cuts]) =>
      (cuts ?? []).map((cut) => `('${measure}', ${cut})`),
    ),
  );
  const date = (iso: string | null) => (iso === null ? 'NULL' : `DATE '${iso}'`);
  await insert(connection, 'params', [
    `(${date(params.asOf)}, '${params.period}', ${params.activeWindowDays}, ` +
      `'${params.sameDay}', '${params.returns}', ${params.countRefunded}, ` +
      `'${params.rfmMethod}', ${text(params.currency)}, ` +
      `${date(params.burnInUntil)}, ${params.burnInUsed}, ${params.landmarkDays}, ` +
      `${date(filter.from ?? null)}, ` +
      `${date(filter.to ?? null)}, ${filter.minimumOrders ?? 1}, ` +
      `${filter.segments !== undefined})`,
  ]);
}
