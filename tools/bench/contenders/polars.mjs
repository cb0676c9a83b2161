// The reference job on Polars, with as many threads as POLARS_MAX_THREADS says: polars.mjs FILE.
// Sorted by customer and day, neighbours replace window functions, which were slower.
import { load_package } from '../packages.mjs';
import { start, tell } from './tell.mjs';

const pl = load_package('nodejs-polars');
const { col, lit, when } = pl;
const [file = ''] = process.argv.slice(2);

/** Months since year 0 of days since 1970. @param {any} days */
function month_of(days) {
  const date = days.cast(pl.Int32).cast(pl.Date);
  return date.dt.year().cast(pl.Int32).mul(12).add(date.dt.month().cast(pl.Int32)).sub(1);
}

/** The value so many rows above, of one customer. @param {string} name @param {number} rows */
const neighbour = (name, rows) =>
  when(col('customer').shift(rows).eq(col('customer')))
    .then(col(name).shift(rows))
    .otherwise(lit(null));

/** @param {any} frame @returns {number[][]} */
const rows_of = (frame) =>
  frame.rows().map((/** @type {unknown[]} */ row) => row.map((value) => Number(value)));

const begin = start();
const occasions = (
  await pl
    .scanCSV(file, { dtypes: { order_id: pl.Int64, line_total: pl.Float64 } })
    .select('order_id', 'created_at', 'email', 'line_total')
    .groupBy(['order_id'], false)
    .agg(col('email').first(), col('created_at').first(), col('line_total').sum())
    .select(
      col('email').cast(pl.Categorical).toPhysical().alias('customer'),
      col('created_at')
        .str.slice(0, 10)
        .str.strptime(pl.Date, '%Y-%m-%d')
        .cast(pl.Int32)
        .alias('day'),
      col('line_total').mul(100).round(0).cast(pl.Int64).alias('value'),
    )
    .groupBy(['customer', 'day'], false)
    .agg(col('value').count().alias('orders'), col('value').sum())
    .collect()
)
  .sort(['customer', 'day'])
  .withRowIndex('row')
  .withColumns(
    month_of(col('day')).alias('month'),
    neighbour('day', -1).alias('next_day'),
    neighbour('row', 1).isNull().alias('is_first'),
  )
  .withColumns(
    when(col('is_first')).then(col('row')).otherwise(lit(null)).forwardFill().alias('first_row'),
    col('next_day').sub(col('day')).alias('gap'),
  )
  .withColumns(col('row').sub(col('first_row')).add(1).alias('n'));

const customers = occasions
  .groupBy(['customer'])
  .agg(
    col('orders').sum(),
    col('n').max().alias('occasions'),
    col('value').sum().alias('revenue'),
    col('month').first().alias('cohort'),
    col('day').first().alias('first_day'),
    col('day').last().alias('last_day'),
  );

/** @type {import('../answer.mjs').Answer} */
const answer = {};

answer.totals = rows_of(
  customers.select(
    col('orders').sum(),
    col('orders').count().alias('customers'),
    col('revenue').sum(),
    col('occasions').gt(1).sum().alias('came_back'),
    lit(occasions.filter(col('n').gt(1)).getColumn('value').sum()).alias('again'),
  ),
);

answer.distribution = rows_of(
  customers
    .withColumns(when(col('orders').gt(10)).then(lit(10)).otherwise(col('orders')).alias('orders'))
    .groupBy(['orders'])
    .agg(col('revenue').count().alias('customers'), col('revenue').sum()),
);

answer.cohorts = rows_of(
  occasions
    .groupBy(['customer', 'month'])
    .agg(col('value').sum())
    .join(customers.select('customer', 'cohort'), { on: 'customer' })
    .groupBy(['cohort', 'month'])
    .agg(col('value').count().alias('customers'), col('value').sum())
    .select(col('cohort'), col('month').sub(col('cohort')), col('customers'), col('value')),
);

const gaps = occasions.filter(col('gap').isNotNull());
answer.gaps = [0.1, 0.25, 0.5, 0.75, 0.9].flatMap((part) =>
  rows_of(gaps.select(col('gap').quantile(part, 'linear'))),
);
answer.gapsByOrder = rows_of(
  gaps.filter(col('n').ltEq(10)).groupBy(['n']).agg(col('gap').quantile(0.5, 'linear')),
);

const window_last = customers.getColumn('last_day').max();
/** How many of the four cuts lie below the value. @param {any} value @param {string} name */
function passed(value, name) {
  const measured = customers.select(value.alias('value'));
  const cuts = [0.2, 0.4, 0.6, 0.8].map((part) =>
    Number(measured.select(col('value').quantile(part, 'linear')).row(0)[0]),
  );
  return cuts
    .map((cut) => value.gt(cut).cast(pl.Int32))
    .reduce((sum, one) => sum.add(one))
    .alias(name);
}
answer.rfm = rows_of(
  customers
    .select(
      lit(5)
        .sub(passed(lit(window_last).sub(col('last_day')), 'r'))
        .alias('r'),
      passed(col('occasions'), 'f').add(1).alias('f'),
      passed(col('revenue'), 'm').add(1).alias('m'),
      col('revenue'),
    )
    .groupBy(['r', 'f', 'm'])
    .agg(col('revenue').count().alias('customers'), col('revenue').sum().alias('sum')),
);

// A customer is active at the ends of the months from a to b because of one occasion.
const until = when(col('gap').lt(365)).then(col('next_day')).otherwise(col('day').add(365));
const covered = rows_of(
  occasions
    .withColumns(col('month').alias('a'), month_of(until).sub(1).alias('b'))
    .filter(col('a').ltEq(col('b')))
    .withColumns(neighbour('b', 1).eq(col('a').sub(1)).fillNull(false).alias('linked'))
    .groupBy(['a', 'b'])
    .agg(col('linked').count().alias('customers'), col('linked').sum()),
);
const first_day = customers.getColumn('first_day').min();
const newcomers = rows_of(customers.groupBy(['cohort']).agg(col('orders').count()));
/** @param {number} month */
const last_day_of = (month) =>
  Date.UTC(Math.floor(month / 12), (month % 12) + 1, 0) / (24 * 60 * 60 * 1000);
answer.retention = newcomers
  .filter(
    ([month = 0]) => last_day_of(month - 1) - 365 >= first_day && last_day_of(month) <= window_last,
  )
  .map(([month = 0, first_time = 0]) => {
    let [S, E, retained] = [0, 0, 0];
    for (const [a = 0, b = 0, n = 0, linked = 0] of covered) {
      if (a < month && b >= month - 1) S += n;
      if (a <= month && b >= month) E += n;
      if (a < month && b >= month) retained += n;
      if (a === month) retained += linked;
    }
    return [month, S, E, retained, first_time, E - retained - first_time];
  });

const poorest = customers.sort('revenue').withRowIndex('place').select('place', 'revenue');
answer.deciles = Array.from({ length: 10 }, (_, i) => {
  const whole = (customers.height * (i + 1)) / 10;
  const share = poorest.select(
    col('revenue')
      .mul(lit(whole).sub(col('place')).clip(0, 1))
      .sum(),
  );
  return rows_of(share)[0] ?? [];
});

tell(begin, answer);
