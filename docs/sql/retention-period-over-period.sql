-- Report: retention.periodOverPeriod: bought in the previous period and again in this one / bought
-- in the previous one.
WITH buyers AS (
  SELECT DISTINCT number, customer
  FROM calendar
  JOIN occasions ON day BETWEEN start_day AND end_day
),
counts AS (
  SELECT
    calendar.start_day, calendar.end_day,
    count(this_one.customer) AS k,
    count(previous.customer) AS n
  FROM calendar
  LEFT JOIN buyers AS previous ON previous.number = calendar.number - 1
  LEFT JOIN buyers AS this_one
    ON this_one.number = calendar.number AND this_one.customer = previous.customer
  WHERE calendar.number > 0
  GROUP BY calendar.start_day, calendar.end_day
)
SELECT
  start_day AS "start", end_day <= as_of AS known, k AS numerator, n AS denominator,
  ratio(k, n) AS value, wilson_low(k, n) AS low, wilson_high(k, n) AS high
FROM counts, bounds
ORDER BY start_day;
