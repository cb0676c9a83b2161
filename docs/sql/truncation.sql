-- Report: truncation.byMonth: customers first seen in each calendar month from the first day to
-- asOf, in the whole file whatever the filter.
WITH RECURSIVE span AS (
  SELECT min(day) AS first_day, coalesce(max(as_of_wanted), max(day)) AS last_day
  FROM purchases, params
),
months AS (
  SELECT period_start(first_day, 'month') AS month FROM span WHERE first_day IS NOT NULL
  UNION ALL
  SELECT period_next(month, 'month') FROM months, span WHERE period_next(month, 'month') <= last_day
),
seen AS (
  SELECT customer, period_start(min(day), 'month') AS month
  FROM purchases
  WHERE customer IS NOT NULL
  GROUP BY customer
)
SELECT months.month, count(customer) AS new_customers
FROM months
LEFT JOIN seen ON seen.month = months.month
GROUP BY months.month
ORDER BY months.month;
