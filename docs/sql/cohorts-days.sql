-- Report: cohorts.days.cohorts: the same customers, followed in windows of 30 days from each one's
-- own first day: offset k is days 30 k to 30 k + 29; 120 offsets at most.
WITH members AS (
  SELECT customer, first_day, second_day, exposure, number AS cohort, start_day
  FROM newcomers
  JOIN calendar ON first_day BETWEEN start_day AND end_day
),
sizes AS (
  SELECT cohort, start_day, count(*) AS size, max(exposure) AS longest
  FROM members
  GROUP BY cohort, start_day
),
shifts AS (
  SELECT CAST(range AS INTEGER) AS shift FROM range((SELECT max(longest) // 30 + 1 FROM sizes))
),
grid AS (
  SELECT cohort, start_day, size, shift
  FROM sizes
  JOIN shifts ON 30 * shift <= longest AND shift <= 120
),
watched AS (
  SELECT
    cohort, shift,
    count(*) FILTER (exposure >= 30 * shift + 29) AS at_risk,
    count(*) FILTER (second_day - first_day < 30 * shift + 30) AS ever_returned
  FROM grid
  JOIN members USING (cohort)
  GROUP BY cohort, shift
),
activity AS (
  SELECT
    cohort, shift,
    count(DISTINCT customer) FILTER (day - first_day < 30 * shift + 30) AS active,
    count(DISTINCT customer) AS active_or_later
  FROM grid
  JOIN members USING (cohort)
  JOIN occasions USING (customer)
  WHERE day - first_day >= 30 * shift
  GROUP BY cohort, shift
),
money AS (
  SELECT
    cohort, greatest(day - first_day, 0) // 30 AS shift,
    sum(orders) AS orders, sum(value) AS revenue
  FROM members
  JOIN cash USING (customer)
  GROUP BY cohort, greatest(day - first_day, 0) // 30
)
SELECT
  start_day AS "start", size, shift AS "offset",
  coalesce(start_day < burn_in_until, false) AS burn_in,
  CASE WHEN at_risk = size THEN 'complete' ELSE 'partial' END AS state,
  at_risk,
  coalesce(active, 0) AS active,
  ever_returned,
  coalesce(active_or_later, 0) AS active_or_later,
  coalesce(orders, 0) AS orders,
  money(revenue) AS revenue,
  sum(money(revenue)) OVER (PARTITION BY cohort ORDER BY shift) AS cumulative_revenue
FROM grid
JOIN watched USING (cohort, shift)
LEFT JOIN activity USING (cohort, shift)
LEFT JOIN money USING (cohort, shift)
CROSS JOIN params
ORDER BY start_day, shift;
