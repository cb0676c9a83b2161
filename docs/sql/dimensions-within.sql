-- Report: dimensions[].values[].within: chance of a second occasion within 90, 180 and 365 days.
WITH waits AS (
  SELECT role, value, days, ended
  FROM first_values
  JOIN (
    SELECT customer, coalesce(next_day, as_of) - day AS days, next_day IS NOT NULL AS ended
    FROM occasions, bounds
    WHERE n = 1
  ) USING (customer)
),
followed AS (
  SELECT role, value, horizon, count(*) FILTER (days >= horizon) AS at_risk
  FROM waits, (VALUES (90), (180), (365)) AS usual (horizon)
  GROUP BY role, value, horizon
),
last_known AS (
  SELECT followed.*, max(day) AS day
  FROM followed
  JOIN curve ON series = 'first ' || role AND member = value AND curve.day <= horizon
  GROUP BY role, value, horizon, followed.at_risk
)
SELECT
  followed.role, followed.value AS member, followed.horizon AS days, followed.at_risk,
  CASE WHEN followed.at_risk > 0 THEN 1 - coalesce(survival, 1) END AS value,
  CASE WHEN followed.at_risk > 0 THEN 1 - high END AS low,
  CASE WHEN followed.at_risk > 0 THEN 1 - low END AS high
FROM followed
LEFT JOIN last_known USING (role, value, horizon)
LEFT JOIN curve
  ON series = 'first ' || followed.role AND member = followed.value AND curve.day = last_known.day
ORDER BY 1, 2, 3;
