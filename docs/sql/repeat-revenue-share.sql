-- Report: repeat.repeatRevenueShare: revenue after the first occasion / revenue of known customers.
WITH sums AS (
  SELECT money(sum(value) FILTER (later)) AS later, money(sum(value)) AS total FROM cash
)
SELECT
  later AS numerator, total AS denominator,
  CASE WHEN total > 0 THEN ratio(later, total) END AS value
FROM sums;
