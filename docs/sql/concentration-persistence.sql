-- Report: concentration.persistence: of the top 20% of the year before, those in the top 20% of the
-- last year. A year is the 365 days up to asOf; ties at the border are all in.
WITH years AS (
  SELECT 'last' AS year, as_of - 365 AS after, as_of AS until FROM bounds
  UNION ALL
  SELECT 'before', as_of - 730, as_of - 365 FROM bounds
),
spent AS (
  SELECT year, customer, greatest(sum(value), 0) AS revenue
  FROM years
  JOIN cash ON day > after AND day <= until
  GROUP BY year, customer
  HAVING sum(orders) > 0
),
ranked AS (
  SELECT
    *,
    rank() OVER (PARTITION BY year ORDER BY revenue DESC) AS place,
    count(*) OVER (PARTITION BY year) AS customers
  FROM spent
),
best AS (
  SELECT year, customer FROM ranked WHERE place <= (customers * 20 + 99) // 100
),
counts AS (
  SELECT
    count(*) AS n,
    count(*) FILTER (customer IN (SELECT customer FROM best WHERE year = 'last')) AS k
  FROM best
  WHERE year = 'before'
)
SELECT
  k AS numerator, n AS denominator, ratio(k, n) AS value,
  wilson_low(k, n) AS low, wilson_high(k, n) AS high
FROM counts, bounds
WHERE as_of - window_first + 1 >= 730;
