-- Report: dimensions[].values[].pValue is the chance of a chi-square (one degree of freedom) this
-- large: log-rank test of the customers of a value against all others (Mantel-Haenszel).
WITH waits AS (
  SELECT customer, coalesce(next_day, as_of) - day AS days, next_day IS NOT NULL AS ended
  FROM occasions, bounds
  WHERE n = 1
),
event_days AS (
  SELECT DISTINCT days AS day FROM waits WHERE ended
),
everybody AS (
  SELECT
    day,
    CAST(count(*) AS DOUBLE) AS n,
    CAST(count(*) FILTER (ended AND days = day) AS DOUBLE) AS d
  FROM event_days
  JOIN waits ON days >= day
  GROUP BY day
),
groups AS (
  SELECT
    role, value, day,
    CAST(count(*) FILTER (days >= day) AS DOUBLE) AS n,
    CAST(count(*) FILTER (ended AND days = day) AS DOUBLE) AS d
  FROM first_values
  JOIN waits USING (customer)
  CROSS JOIN event_days
  GROUP BY role, value, day
),
sums AS (
  SELECT
    role, value,
    sum(groups.d - groups.n * everybody.d / everybody.n) AS more_than_expected,
    sum(CASE WHEN everybody.n > 1 THEN
      everybody.d * (groups.n / everybody.n) * (1 - groups.n / everybody.n)
      * (everybody.n - everybody.d) / (everybody.n - 1)
    END) AS variance
  FROM groups
  JOIN everybody USING (day)
  GROUP BY role, value
)
SELECT
  role, value,
  coalesce(CASE WHEN variance > 0 THEN more_than_expected ^ 2 / variance END, 0) AS chi_square
FROM (SELECT DISTINCT role, value FROM first_values)
LEFT JOIN sums USING (role, value)
ORDER BY role, value;
