-- Report: repeat.returningShare: of the customers of a period, those first seen before it.
WITH buyers AS (
  SELECT DISTINCT start_day, end_day, customer, first_day < start_day OR prior > 0 AS known_before
  FROM calendar
  JOIN occasions ON day BETWEEN start_day AND end_day
  JOIN customers USING (customer)
),
counts AS (
  SELECT calendar.start_day, count(*) FILTER (known_before) AS k, count(customer) AS n
  FROM calendar
  LEFT JOIN buyers ON buyers.start_day = calendar.start_day
  GROUP BY calendar.start_day
)
SELECT
  start_day AS "start", k AS numerator, n AS denominator, ratio(k, n) AS value,
  wilson_low(k, n) AS low, wilson_high(k, n) AS high
FROM counts
ORDER BY start_day;
