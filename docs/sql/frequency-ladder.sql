-- Report: frequency.ladder: of the customers with at least n occasions, those with at least n + 1;
-- once for everybody and once for customers first seen after the burn-in.
WITH steps AS (
  SELECT CAST(range AS INTEGER) AS step FROM range(1, 11)
),
groups AS (
  SELECT 'step' AS series, customer, prior, prior + occasions AS latest FROM customers
  UNION ALL
  SELECT 'stepAfterBurnIn', customer, prior, occasions
  FROM newcomers, params
  WHERE first_day >= burn_in_until
),
counts AS (
  SELECT
    both_series.series, step,
    count(customer) FILTER (prior < step AND latest > step) AS k,
    count(customer) FILTER (prior < step AND latest >= step) AS n
  FROM steps
  CROSS JOIN (VALUES ('step'), ('stepAfterBurnIn')) AS both_series (series)
  LEFT JOIN groups ON groups.series = both_series.series
  GROUP BY both_series.series, step
)
SELECT
  series, step AS "from", k AS numerator, n AS denominator, ratio(k, n) AS value,
  wilson_low(k, n) AS low, wilson_high(k, n) AS high
FROM counts
ORDER BY series, step;
