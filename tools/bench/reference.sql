-- The reference job as DuckDB does it best of the ways that were tried: types given instead of
-- guessed, only the columns that are needed, customers as numbers once their addresses are known.
-- Each statement has a name; those whose rows are the answer begin with `answer`.

-- orders_by_address
CREATE TEMP TABLE orders_by_address AS
SELECT
  first(email) AS email,
  first(created_at) AS day,
  CAST(round(sum(line_total) * 100) AS BIGINT) AS value
FROM read_csv($file, header = true, delim = ',', quote = '"', escape = '"', columns = {
  order_id: 'BIGINT', created_at: 'DATE', email: 'VARCHAR', customer_name: 'VARCHAR',
  product: 'VARCHAR', sku: 'VARCHAR', quantity: 'INTEGER', line_total: 'DOUBLE',
  country: 'VARCHAR', channel: 'VARCHAR'})
GROUP BY order_id;

-- addresses
CREATE TEMP TABLE addresses AS
SELECT email, row_number() OVER () AS customer
FROM (SELECT DISTINCT email FROM orders_by_address);

-- orders
CREATE TEMP TABLE orders AS
SELECT customer, day, value FROM orders_by_address JOIN addresses USING (email);

-- occasions: days on which a customer bought
CREATE TEMP TABLE occasions AS
SELECT
  customer, day,
  count(*) AS orders,
  CAST(sum(value) AS BIGINT) AS value,
  row_number() OVER person AS n,
  lead(day) OVER person AS next_day
FROM orders
GROUP BY customer, day
WINDOW person AS (PARTITION BY customer ORDER BY day);

-- customers
CREATE TEMP TABLE customers AS
SELECT
  customer,
  CAST(sum(orders) AS BIGINT) AS orders,
  count(*) AS occasions,
  CAST(sum(value) AS BIGINT) AS revenue,
  min(day) AS first_day,
  max(day) AS last_day
FROM occasions
GROUP BY customer;

-- answer totals
SELECT
  CAST(sum(orders) AS BIGINT), count(*), CAST(sum(revenue) AS BIGINT),
  count(*) FILTER (occasions > 1),
  (SELECT CAST(sum(value) AS BIGINT) FROM occasions WHERE n > 1)
FROM customers;

-- answer distribution: orders (10: or more), customers, revenue
SELECT least(orders, 10), count(*), CAST(sum(revenue) AS BIGINT)
FROM customers
GROUP BY ALL
ORDER BY ALL;

-- answer cohorts: month of the first purchase, months since, customers, revenue
WITH spent AS (
  SELECT customer, year(day) * 12 + month(day) AS month, sum(value) AS value
  FROM occasions
  GROUP BY ALL
),
joined AS (
  SELECT year(first_day) * 12 + month(first_day) AS cohort, month, value
  FROM spent
  JOIN customers USING (customer)
)
SELECT cohort - 1, month - cohort, count(*), CAST(sum(value) AS BIGINT)
FROM joined
GROUP BY cohort, month
ORDER BY cohort, month;

-- answer gaps: days between occasions
SELECT unnest(quantile_cont(next_day - day, [0.1, 0.25, 0.5, 0.75, 0.9]))
FROM occasions
WHERE next_day IS NOT NULL;

-- answer gapsByOrder: occasion, median days to the next one
SELECT n, quantile_cont(next_day - day, 0.5)
FROM occasions
WHERE next_day IS NOT NULL AND n <= 10
GROUP BY n
ORDER BY n;

-- answer rfm: scores, customers, revenue
WITH measured AS (
  SELECT
    (SELECT max(last_day) FROM customers) - last_day AS recency,
    occasions AS frequency,
    revenue AS monetary
  FROM customers
),
cuts AS (
  SELECT
    quantile_cont(recency, [0.2, 0.4, 0.6, 0.8]) AS r,
    quantile_cont(frequency, [0.2, 0.4, 0.6, 0.8]) AS f,
    quantile_cont(monetary, [0.2, 0.4, 0.6, 0.8]) AS m
  FROM measured
)
SELECT
  5 - (recency > r[1])::INT - (recency > r[2])::INT - (recency > r[3])::INT - (recency > r[4])::INT,
  1 + (frequency > f[1])::INT + (frequency > f[2])::INT + (frequency > f[3])::INT
    + (frequency > f[4])::INT,
  1 + (monetary > m[1])::INT + (monetary > m[2])::INT + (monetary > m[3])::INT
    + (monetary > m[4])::INT,
  count(*), CAST(sum(monetary) AS BIGINT)
FROM measured, cuts
GROUP BY ALL
ORDER BY ALL;

-- answer retention: month, S, E, retained, first-time, won back. A customer is active at the ends
-- of the months from `a` to `b` because of one occasion; `linked` when another one covers the month
-- before.
WITH covered AS (
  SELECT
    customer, n,
    year(day) * 12 + month(day) AS a,
    least(coalesce(next_day, day + 365), day + 365) AS until,
    year(until) * 12 + month(until) - 1 AS b
  FROM occasions
),
linked AS (
  SELECT
    a, b, n = 1 AS is_first,
    coalesce(lag(b) OVER (PARTITION BY customer ORDER BY a) = a - 1, false) AS linked
  FROM covered
  WHERE a <= b
),
counted AS (
  SELECT a, b, count(*) AS customers, count(*) FILTER (linked) AS linked
  FROM linked
  GROUP BY a, b
),
newcomers AS (
  SELECT year(first_day) * 12 + month(first_day) AS month, count(*) AS first_time
  FROM customers
  GROUP BY month
),
counts AS (
  SELECT
    month, first_time,
    coalesce(sum(customers) FILTER (a <= month - 1 AND b >= month - 1), 0) AS s,
    coalesce(sum(customers) FILTER (a <= month AND b >= month), 0) AS e,
    coalesce(sum(customers) FILTER (a <= month - 1 AND b >= month), 0)
      + coalesce(sum(linked) FILTER (a = month), 0) AS retained
  FROM newcomers, counted
  GROUP BY month, first_time
)
SELECT
  month - 1, CAST(s AS BIGINT), CAST(e AS BIGINT), CAST(retained AS BIGINT), first_time,
  CAST(e - retained - first_time AS BIGINT)
FROM counts, (SELECT min(first_day) AS first_day, max(last_day) AS last_day FROM customers)
WHERE make_date((month - 1) // 12, (month - 1) % 12 + 1, 1) - 1 - 365 >= first_day
  AND make_date(month // 12, month % 12 + 1, 1) - 1 <= last_day
ORDER BY month;

-- answer deciles: revenue of the poorest 10, 20 … 100%; of a customer across a border, a part
WITH ranked AS (
  SELECT revenue, row_number() OVER (ORDER BY revenue) AS place FROM customers
),
deciles AS (
  SELECT
    (place - 1) * 10 // (SELECT count(*) FROM customers) AS decile,
    sum(revenue) AS revenue, max(place) AS last_place, max(revenue) AS last_revenue
  FROM ranked
  GROUP BY decile
)
SELECT
  CAST(sum(revenue) OVER (ORDER BY decile) AS DOUBLE)
    - (last_place - (SELECT count(*) FROM customers) * (decile + 1) / 10) * last_revenue
FROM deciles
ORDER BY decile;
