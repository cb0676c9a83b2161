-- Report: cohorts.calendar.average (clock 'calendar') and cohorts.days.average (clock 'days'):
-- active members / members over complete cells, cohorts inside the burn-in left out.
WITH cells AS (
  SELECT 'calendar' AS clock, * FROM cohorts_calendar
  UNION ALL
  SELECT 'days', * FROM cohorts_days
),
counts AS (
  SELECT
    clock, "offset",
    count(*) FILTER (used) AS n,
    coalesce(sum(active) FILTER (used), 0) AS active,
    coalesce(sum(size) FILTER (used), 0) AS size
  FROM (SELECT *, state = 'complete' AND NOT (burn_in AND burn_in_used) AS used FROM cells, params)
  GROUP BY clock, "offset"
)
SELECT
  clock, "offset", n, active AS numerator, size AS denominator, ratio(active, size) AS value,
  wilson_low(active, size) AS low, wilson_high(active, size) AS high
FROM counts
ORDER BY clock, "offset";
