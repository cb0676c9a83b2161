-- Which rows are purchases, which are returns, and whose they are.

-- Purchases: not cancelled, unpaid or wholly given back.
CREATE TABLE counted AS
WITH judged AS (
  SELECT *, total - refunded AS net
  FROM raw_orders
  WHERE day <= coalesce((SELECT as_of_wanted FROM params), day)
)
SELECT
  order_id, place, customer, day, items,
  CASE WHEN total IS NOT NULL THEN greatest(net, 0) END AS value
FROM judged, params
WHERE (status_kind = 'counted' OR (status_kind = 'refunded' AND count_refunded))
  AND (total IS NULL OR net > 0 OR (total > 0 AND count_refunded));

-- The window and the day on which everything is measured.
CREATE TABLE bounds AS
SELECT
  min(day) AS window_first,
  max(day) AS window_last,
  CASE WHEN count(*) > 0 THEN coalesce((SELECT as_of_wanted FROM params), max(day)) END AS as_of,
  (SELECT count(total) > 0 FROM raw_orders) AS has_amounts,
  (SELECT count(items) > 0 FROM raw_orders) AS has_items
FROM counted;

-- A sum of money: 0 when nothing was added up, NULL when the file has no amounts at all.
CREATE MACRO money(amount) AS
  CASE WHEN (SELECT has_amounts FROM bounds) THEN coalesce(amount, 0) END;

-- Orders of known customers, with the number of the occasion that they belong to: the first, second, …
-- day on which the customer bought, or every order by itself.
CREATE TABLE orders AS
SELECT
  order_id, place, customer, day, items, value,
  dense_rank() OVER (
    PARTITION BY customer ORDER BY day, CASE same_day WHEN 'separate' THEN place END
  ) AS occasion
FROM counted, params
WHERE customer IS NOT NULL;

-- Credits lower revenue on their own day, if their customer ever bought something that counts.
-- Those of nobody in particular lower the total only.
CREATE TABLE credits AS
SELECT customer, day, total AS value
FROM raw_orders, params
WHERE total < 0 AND returns = 'net' AND day <= coalesce(as_of_wanted, day)
  AND (status_kind = 'counted' OR (status_kind = 'refunded' AND count_refunded))
  AND (customer IS NULL OR customer IN (SELECT customer FROM orders));

CREATE TABLE occasions AS
SELECT
  customer,
  occasion AS n,
  min(day) AS day,
  lead(min(day)) OVER (PARTITION BY customer ORDER BY occasion) AS next_day
FROM orders
GROUP BY customer, occasion;

CREATE TABLE customers AS
WITH bought AS (
  SELECT customer, count(*) AS orders, sum(value) AS value FROM orders GROUP BY customer
),
returned AS (
  SELECT customer, sum(value) AS value FROM credits GROUP BY customer
),
seen AS (
  SELECT
    customer,
    count(*) AS occasions,
    min(day) AS first_day,
    max(day) AS last_day,
    min(day) FILTER (n = 2) AS second_day
  FROM occasions
  GROUP BY customer
)
SELECT
  customer, orders, occasions, first_day, second_day, last_day,
  money(bought.value + coalesce(returned.value, 0)) AS revenue,
  as_of - first_day AS exposure
FROM bought
JOIN seen USING (customer)
LEFT JOIN returned USING (customer)
CROSS JOIN bounds;

-- Money in and out of known customers, by day. `later` tells revenue after the first occasion: orders
-- after it, and returns once there has been a second occasion.
CREATE TABLE cash AS
SELECT customer, day, value, 1 AS orders, occasion > 1 AS later FROM orders
UNION ALL
SELECT customer, day, value, 0, coalesce(second_day <= day, false)
FROM credits
JOIN customers USING (customer);

-- Calendar periods from the first day of the window to asOf, numbered.
CREATE TABLE calendar AS
WITH RECURSIVE starts AS (
  SELECT 0 AS number, period_start(window_first, period) AS start_day
  FROM bounds, params
  WHERE window_first IS NOT NULL
  UNION ALL
  SELECT number + 1, period_next(start_day, period)
  FROM starts, params, bounds
  WHERE period_next(start_day, period) <= as_of
)
SELECT number, start_day, period_next(start_day, period) - 1 AS end_day
FROM starts, params;

-- The day one period before asOf.
CREATE TABLE earlier AS
SELECT CAST(as_of - CASE period
    WHEN 'week' THEN INTERVAL 7 DAY
    WHEN 'month' THEN INTERVAL 1 MONTH
    WHEN 'quarter' THEN INTERVAL 3 MONTH
    ELSE INTERVAL 1 YEAR
  END AS DATE) AS day
FROM bounds, params;
