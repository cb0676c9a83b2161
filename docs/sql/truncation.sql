-- Report: truncation.byMonth: customers first seen in each calendar month from the first day to asOf.
WITH RECURSIVE months AS (
  SELECT period_start(window_first, 'month') AS month FROM bounds WHERE window_first IS NOT NULL
  UNION ALL
  SELECT period_next(month, 'month') FROM months, bounds WHERE period_next(month, 'month') <= as_of
)
SELECT month, count(customer) AS new_customers
FROM months
LEFT JOIN customers ON period_start(first_day, 'month') = month
GROUP BY month
ORDER BY month;
