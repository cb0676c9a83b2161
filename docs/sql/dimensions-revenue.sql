-- Report: dimensions[].values[].revenuePerCustomer: revenue of customers in their first 90, 180 and
-- 365 days, of those followed that long; mean and its 95% interval.
WITH spent AS (
  SELECT
    role, first_values.value AS member, horizon, customer,
    coalesce(sum(cash.value) FILTER (own_day - first_day <= horizon), 0) AS revenue
  FROM first_values
  JOIN newcomers USING (customer)
  JOIN cash USING (customer)
  CROSS JOIN (VALUES (90), (180), (365)) AS usual (horizon)
  WHERE exposure >= horizon
  GROUP BY role, first_values.value, horizon, customer
)
SELECT
  role, member, horizon AS days, count(*) AS customers,
  money(avg(revenue)) AS value,
  money(avg(revenue)) - 1.959963984540054 * stddev_samp(revenue) / sqrt(count(*)) AS low,
  money(avg(revenue)) + 1.959963984540054 * stddev_samp(revenue) / sqrt(count(*)) AS high
FROM spent
GROUP BY role, member, horizon
ORDER BY role, member, horizon;
