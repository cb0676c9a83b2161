-- Report: cohorts.calendar.cohorts: customers first seen in one period, followed for 120 periods.
WITH members AS (
  SELECT customer, first_day, second_day, number AS cohort, start_day
  FROM newcomers
  JOIN calendar ON first_day BETWEEN start_day AND end_day
),
sizes AS (
  SELECT cohort, start_day, count(*) AS size FROM members GROUP BY cohort, start_day
),
grid AS (
  SELECT
    sizes.cohort, sizes.start_day, size,
    calendar.number - sizes.cohort AS shift, calendar.start_day AS cell_start, end_day
  FROM sizes
  JOIN calendar ON calendar.number BETWEEN sizes.cohort AND sizes.cohort + 120
),
activity AS (
  SELECT
    cohort, cell_start,
    count(DISTINCT customer) FILTER (day <= end_day) AS active,
    count(DISTINCT customer) AS active_or_later
  FROM grid
  JOIN members USING (cohort)
  JOIN occasions USING (customer)
  WHERE day >= cell_start
  GROUP BY cohort, cell_start
),
money AS (
  SELECT
    cohort, cell_start, sum(orders) AS orders, sum(value) AS revenue
  FROM grid
  JOIN members USING (cohort)
  JOIN cash USING (customer)
  WHERE greatest(cash.day, first_day) BETWEEN cell_start AND end_day
  GROUP BY cohort, cell_start
),
returned AS (
  SELECT cohort, cell_start, count(*) FILTER (second_day <= end_day) AS ever_returned
  FROM grid
  JOIN members USING (cohort)
  GROUP BY cohort, cell_start
)
SELECT
  grid.start_day AS "start", size, shift AS "offset",
  coalesce(grid.start_day < burn_in_until, false) AS burn_in,
  CASE WHEN end_day <= as_of THEN 'complete' ELSE 'partial' END AS state,
  CASE WHEN end_day <= as_of THEN size ELSE 0 END AS at_risk,
  coalesce(active, 0) AS active,
  ever_returned,
  coalesce(active_or_later, 0) AS active_or_later,
  coalesce(orders, 0) AS orders,
  money(revenue) AS revenue,
  sum(money(revenue)) OVER (PARTITION BY cohort ORDER BY shift) AS cumulative_revenue
FROM grid
LEFT JOIN activity USING (cohort, cell_start)
LEFT JOIN money USING (cohort, cell_start)
JOIN returned USING (cohort, cell_start)
CROSS JOIN bounds
CROSS JOIN params
ORDER BY grid.start_day, shift;
