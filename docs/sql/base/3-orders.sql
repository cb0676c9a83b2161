-- Which rows are purchases, which are returns, and whose they are.

-- An order without a currency is in the one that most orders have.
UPDATE raw_orders
SET currency = (
  SELECT currency FROM raw_orders WHERE currency IS NOT NULL
  GROUP BY currency ORDER BY count(*) DESC LIMIT 1
)
WHERE currency IS NULL;

-- Amounts of several currencies are never added up: this is the one that the report is about.
CREATE TABLE main_currency AS
SELECT currency
FROM raw_orders
LEFT JOIN params ON currency = currency_wanted
GROUP BY currency
ORDER BY max(currency_wanted) NULLS LAST, count(*) DESC
LIMIT 1;

-- Purchases: not cancelled, unpaid or wholly given back. `occasion` numbers a customer's days with
-- a purchase, or every purchase by itself; the first-ever occasion is 1, whatever the filter.
CREATE TABLE purchases AS
WITH judged AS (
  SELECT
    *,
    CASE
      WHEN status_kind = 'refunded' AND refunded = 0 AND total > 0 THEN 0
      ELSE total - refunded
    END AS net
  FROM raw_orders
  WHERE day <= coalesce((SELECT as_of_wanted FROM params), day)
    AND currency IS NOT DISTINCT FROM (SELECT currency FROM main_currency)
)
SELECT
  order_id, place, customer, day, items,
  CASE WHEN total IS NOT NULL THEN greatest(net, 0) END AS value,
  dense_rank() OVER (
    PARTITION BY customer ORDER BY day, CASE same_day WHEN 'separate' THEN place END
  ) AS occasion,
  day = min(day) OVER (PARTITION BY customer) AS on_first_day
FROM judged, params
WHERE (status_kind = 'counted' OR (status_kind = 'refunded' AND count_refunded))
  AND (total IS NULL OR net > 0 OR (total > 0 AND count_refunded));

-- What the file says about an order, its products included.
CREATE TABLE said AS
SELECT order_id, role, value FROM dimensions
UNION ALL
SELECT order_id, 'productId', product FROM lines;

-- What customers' first days say. Which order of a day came first, files do not reliably tell: the
-- alphabetically first value of a column, and every product.
CREATE TABLE began_with AS
SELECT customer, role, min(said.value) AS value
FROM purchases
JOIN said USING (order_id)
WHERE on_first_day AND customer IS NOT NULL AND role <> 'productId'
GROUP BY customer, role
UNION
SELECT customer, role, said.value
FROM purchases
JOIN said USING (order_id)
WHERE on_first_day AND customer IS NOT NULL AND role = 'productId';

-- Orders and credits in the range of the filter.
CREATE TABLE in_range AS
SELECT order_id
FROM raw_orders, params
WHERE day >= coalesce(filter_from, day) AND day <= coalesce(filter_to, day)
  AND NOT EXISTS (
    SELECT 1
    FROM (SELECT DISTINCT role FROM filter_values WHERE kind = 'order') AS wanted
    WHERE NOT EXISTS (
      SELECT 1
      FROM said
      JOIN filter_values USING (role, value)
      WHERE said.order_id = raw_orders.order_id AND kind = 'order' AND role = wanted.role
    )
  );

-- Customers whose first day has the wanted values and who are in a wanted segment, with enough orders
-- in the range.
CREATE TABLE chosen AS
SELECT customer
FROM purchases, params
WHERE customer IS NOT NULL
  AND customer NOT IN (
    SELECT customer
    FROM purchases AS bought
    CROSS JOIN (SELECT DISTINCT role FROM filter_values WHERE kind = 'first') AS wanted
    WHERE customer IS NOT NULL AND NOT EXISTS (
      SELECT 1
      FROM began_with
      JOIN filter_values USING (role, value)
      WHERE began_with.customer = bought.customer AND kind = 'first' AND role = wanted.role
    )
  )
  AND (NOT filter_segments OR customer IN (SELECT customer FROM in_segments))
GROUP BY customer, filter_minimum
HAVING count(*) FILTER (order_id IN (SELECT order_id FROM in_range)) >= greatest(filter_minimum, 1);

-- Purchases that the report is about. Nobody knows whose an anonymous one is, so a filter that
-- chooses customers leaves them out.
CREATE TABLE counted AS
SELECT order_id, place, customer, day, items, value, occasion
FROM purchases, params
WHERE order_id IN (SELECT order_id FROM in_range)
  AND (customer IN (SELECT customer FROM chosen)
    OR (customer IS NULL AND filter_minimum <= 1 AND NOT filter_segments
      AND NOT EXISTS (SELECT 1 FROM filter_values WHERE kind = 'first')));

-- The window and the day on which everything is measured: those of all purchases in the filter's
-- range of days, because what a filter leaves out still shows that the file covers a day.
CREATE TABLE bounds AS
SELECT
  min(day) AS window_first,
  max(day) AS window_last,
  CASE WHEN count(*) > 0 THEN coalesce(
    (SELECT CASE WHEN as_of_wanted > filter_to THEN filter_to ELSE as_of_wanted END FROM params),
    max(day)
  ) END AS as_of,
  (SELECT count(total) > 0 FROM raw_orders) AS has_amounts,
  (SELECT count(items) > 0 FROM raw_orders) AS has_items
FROM purchases, params
WHERE day >= coalesce(filter_from, day) AND day <= coalesce(filter_to, day);

-- A sum of money: 0 when nothing was added up, NULL when the file has no amounts at all.
CREATE MACRO money(amount) AS
  CASE WHEN (SELECT has_amounts FROM bounds) THEN coalesce(amount, 0) END;

-- Orders of known customers. `occasion` goes on counting where the range begins; customers who are
-- known to have bought before the file have at least one occasion behind them.
CREATE TABLE orders AS
WITH numbered AS (
  SELECT
    *,
    greatest(
      min(occasion) OVER (PARTITION BY customer) - 1,
      CASE WHEN customer IN (
        SELECT customer FROM customer_since
        WHERE since < (SELECT min(day) FROM purchases)
      ) THEN 1 ELSE 0 END
    ) AS prior,
    dense_rank() OVER (PARTITION BY customer ORDER BY occasion) AS place_in_range
  FROM counted
  WHERE customer IS NOT NULL
)
SELECT
  order_id, place, customer, day, items, value, prior, prior + place_in_range AS occasion
FROM numbered;

-- Credits lower revenue on their own day, if their customer has an order that counts. Those of
-- nobody in particular lower the total only. One outside the window is put on its first or last
-- day, so that the periods add up to the whole.
CREATE TABLE credits AS
SELECT
  customer, day AS own_day, greatest(window_first, least(as_of, day)) AS day, total AS value
FROM raw_orders, params, bounds
WHERE total < 0 AND returns = 'net' AND day <= coalesce(as_of_wanted, day)
  AND currency IS NOT DISTINCT FROM (SELECT currency FROM main_currency)
  AND (status_kind = 'counted' OR (status_kind = 'refunded' AND count_refunded))
  AND order_id IN (SELECT order_id FROM in_range)
  AND (customer IN (SELECT customer FROM orders)
    OR (customer IS NULL AND filter_minimum <= 1 AND NOT filter_segments
      AND NOT EXISTS (SELECT 1 FROM filter_values WHERE kind = 'first')));

CREATE TABLE occasions AS
SELECT
  customer,
  occasion AS n,
  min(day) AS day,
  lead(min(day)) OVER (PARTITION BY customer ORDER BY occasion) AS next_day
FROM orders
GROUP BY customer, occasion;

-- `prior` counts occasions before the range: customers without any are newcomers.
CREATE TABLE customers AS
WITH bought AS (
  SELECT customer, prior, count(*) AS orders, sum(value) AS value
  FROM orders
  GROUP BY customer, prior
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
  customer, prior, orders, occasions, first_day, second_day, last_day,
  money(bought.value + coalesce(returned.value, 0)) AS revenue,
  as_of - first_day AS exposure
FROM bought
JOIN seen USING (customer)
LEFT JOIN returned USING (customer)
CROSS JOIN bounds;

-- Customers whose first-ever occasion lies in the range.
CREATE TABLE newcomers AS SELECT * FROM customers WHERE prior = 0;

-- Money in and out of known customers, by day. `later` tells revenue after the first occasion:
-- orders after it, and returns once there has been a second occasion.
CREATE TABLE cash AS
SELECT customer, day, day AS own_day, value, 1 AS orders, occasion > 1 AS later FROM orders
UNION ALL
SELECT customer, day, own_day, value, 0, prior > 0 OR coalesce(second_day <= day, false)
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
