-- Report: definitions: the same file under every definition of retention in use.
WITH RECURSIVE months AS (
  SELECT 0 AS number, period_start(window_first, 'month') AS start_day
  FROM bounds
  WHERE window_first IS NOT NULL
  UNION ALL
  SELECT number + 1, period_next(start_day, 'month')
  FROM months, bounds
  WHERE period_next(start_day, 'month') <= as_of
),
calendar_months AS (
  SELECT number, start_day, period_next(start_day, 'month') - 1 AS end_day FROM months
),
-- The last month that is over.
last_month AS (
  SELECT * FROM calendar_months, bounds WHERE end_day <= as_of ORDER BY number DESC LIMIT 1
),
active AS (
  SELECT DISTINCT number, customer
  FROM calendar_months
  JOIN occasions ON day BETWEEN start_day AND end_day
),
-- New customers of months whose next month is over.
month_later AS (
  SELECT
    count(*) AS n,
    count(*) FILTER (customer IN (
      SELECT customer FROM active WHERE active.number = born.number + 1
    )) AS k
  FROM newcomers
  JOIN calendar_months AS born ON first_day BETWEEN born.start_day AND born.end_day
  JOIN calendar_months AS later ON later.number = born.number + 1
  CROSS JOIN bounds
  WHERE later.end_day <= as_of
),
sixty_days AS (
  SELECT
    customer,
    bool_or(day - first_day BETWEEN 30 AND 59) AS in_offset,
    bool_or(n = 2 AND day - first_day <= 59) AS back_by_then,
    bool_or(day - first_day >= 30) AS later
  FROM newcomers
  JOIN occasions USING (customer)
  WHERE exposure >= 59
  GROUP BY customer
),
previous_month AS (
  SELECT
    count(*) AS n,
    count(*) FILTER (customer IN (
      SELECT customer FROM active, last_month WHERE active.number = last_month.number
    )) AS k
  FROM active
  JOIN last_month ON active.number = last_month.number - 1
),
year_active AS (
  SELECT
    customer,
    bool_or(day > start_day - 1 - active_window_days AND day < start_day) AS at_start,
    bool_or(day > end_day - active_window_days AND day <= end_day) AS at_end
  FROM occasions, last_month, params
  WHERE start_day - 1 - active_window_days >= window_first
  GROUP BY customer
),
last_year AS (
  SELECT customer, count(*) FILTER (day > as_of - 365) AS recent, max(n) AS ever
  FROM occasions, bounds
  GROUP BY customer
  HAVING count(*) FILTER (day > as_of - 365) > 0
)
SELECT 'calendarMonth' AS id, k AS numerator, n AS denominator FROM month_later
UNION ALL
SELECT 'offset30', count(*) FILTER (in_offset), count(*) FROM sixty_days
UNION ALL
SELECT 'cumulative', count(*) FILTER (back_by_then), count(*) FROM sixty_days
UNION ALL
SELECT 'unbounded', count(*) FILTER (later), count(*) FROM sixty_days
UNION ALL
SELECT 'periodOverPeriod', k, n FROM previous_month
UNION ALL
SELECT 'formula', count(*) FILTER (at_start AND at_end), count(*) FILTER (at_start) FROM year_active
UNION ALL
SELECT 'inSpanRepeat', count(*) FILTER (recent > 1), count(*) FROM last_year
UNION ALL
SELECT 'lifetimeLookback', count(*) FILTER (ever > 1), count(*) FROM last_year
UNION ALL
SELECT 'shareEver', count(*) FILTER (prior + orders > 1), count(*) FROM customers;
