-- Report: repeat.matureCohort: the plain version, customers who could be watched long enough only.
WITH counts AS (
  SELECT
    days,
    count(*) FILTER (exposure >= days AND second_day - first_day <= days) AS k,
    count(*) FILTER (exposure >= days) AS n
  FROM horizons
  LEFT JOIN newcomers ON true
  GROUP BY days
)
SELECT
  days, k AS numerator, n AS denominator, ratio(k, n) AS value,
  wilson_low(k, n) AS low, wilson_high(k, n) AS high
FROM counts
ORDER BY days;
