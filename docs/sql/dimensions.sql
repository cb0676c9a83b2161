-- Report: dimensions[].values: customers by the value of their first order.
WITH sums AS (
  SELECT
    role, value, count(*) AS customers, sum(orders) AS orders, money(sum(revenue)) AS revenue,
    count(*) FILTER (occasions > 1) AS k
  FROM first_values
  JOIN newcomers USING (customer)
  GROUP BY role, value
),
medians AS (
  SELECT
    series, member,
    max(day) FILTER (line = 'curve') AS value,
    max(day) FILTER (line = 'low') AS low,
    max(day) FILTER (line = 'high') AS high
  FROM crossings
  WHERE level = 0.5
  GROUP BY series, member
)
SELECT
  role, sums.value, customers, orders, revenue, ratio(revenue, orders) AS aov,
  k AS ladder_numerator, customers AS ladder_denominator, ratio(k, customers) AS ladder_value,
  wilson_low(k, customers) AS ladder_low, wilson_high(k, customers) AS ladder_high,
  medians.value AS median_gap_value, medians.low AS median_gap_low, medians.high AS median_gap_high
FROM sums
LEFT JOIN medians ON series = 'first ' || role AND member = sums.value
ORDER BY role, customers DESC, sums.value;
