-- Report: repeat.repeatPurchaseRate: customers with two or more occasions / customers.
WITH counts AS (
  SELECT count(*) FILTER (occasions >= 2) AS k, count(*) AS n FROM customers
)
SELECT
  k AS numerator, n AS denominator, ratio(k, n) AS value,
  wilson_low(k, n) AS low, wilson_high(k, n) AS high
FROM counts;
