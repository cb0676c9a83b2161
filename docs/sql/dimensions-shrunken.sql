-- Report: dimensions[].values[].shrunken: the share back within the ranking horizon, of customers
-- followed that long, drawn to the share of all values. The prior is a beta distribution by
-- weighted moments (Kleinman 1973); it is worth all trials together at most, which is where it
-- stays without a difference beyond chance. `shrunkenLow` is the 2.5% quantile of the beta
-- distribution posterior_a, posterior_b.
WITH followed AS (
  SELECT
    role, value, horizon, count(*) AS n,
    count(*) FILTER (second_day - first_day <= horizon) AS k
  FROM first_values
  JOIN newcomers USING (customer)
  CROSS JOIN (VALUES (90), (180)) AS usual (horizon)
  WHERE exposure >= horizon
  GROUP BY role, value, horizon
),
means AS (
  SELECT role, horizon, CAST(sum(k) AS DOUBLE) / sum(n) AS p FROM followed GROUP BY role, horizon
),
moments AS (
  SELECT
    role, horizon, p,
    CAST(sum(n) AS DOUBLE) AS trials,
    sum(CAST(n AS DOUBLE) ^ 2) AS squares,
    count(*) - 1 AS spare,
    sum(n * (CAST(k AS DOUBLE) / n - p) ^ 2) AS scatter
  FROM followed
  JOIN means USING (role, horizon)
  GROUP BY role, horizon, p
),
correlations AS (
  SELECT
    *,
    ratio(scatter - p * (1 - p) * spare, p * (1 - p) * (trials - squares / trials - spare)) AS rho
  FROM moments
),
priors AS (
  SELECT
    role, horizon, p,
    CASE WHEN rho > 0 THEN least((1 - rho) / rho, trials) ELSE trials END AS worth
  FROM correlations
)
SELECT
  role, value, horizon, (k + p * worth) / (n + worth) AS shrunken,
  k + p * worth AS posterior_a, n - k + (1 - p) * worth AS posterior_b
FROM followed
JOIN priors USING (role, horizon)
ORDER BY role, value, horizon;
