-- Each customer's own pace, on asOf and one period earlier with the same medians.

-- The usual wait after occasion n: by Kaplan-Meier where the curve reaches one half, else the
-- median of the completed gaps n to n + 1, else that of all completed gaps (n = 0 here, and all n
-- above 10).
CREATE TABLE usual_wait AS
WITH observed AS (
  SELECT n, quantile_cont(next_day - day, 0.5) AS days
  FROM occasions
  WHERE next_day IS NOT NULL
  GROUP BY n
),
estimated AS (
  SELECT CAST(member AS BIGINT) AS n, max(day) AS days
  FROM crossings
  WHERE series = 'step' AND line = 'curve' AND level = 0.5
  GROUP BY member
)
SELECT n, coalesce(estimated.days, observed.days) AS days
FROM estimated
FULL JOIN observed USING (n)
WHERE n <= 10 AND coalesce(estimated.days, observed.days) IS NOT NULL
UNION ALL
SELECT 0, quantile_cont(next_day - day, 0.5)
FROM occasions
WHERE next_day IS NOT NULL
HAVING count(*) > 0;

-- The expected gap is the geometric mean of a customer's own gaps and the usual wait after as many
-- occasions; a gap within one day counts as one day. The ratio says how far into it the customer
-- is.
CREATE TABLE rhythms AS
WITH moments AS (
  SELECT 'now' AS moment, as_of AS today FROM bounds
  UNION ALL
  SELECT 'before', earlier.day FROM earlier, bounds WHERE earlier.day >= window_first
),
histories AS (
  SELECT
    moment, today, customer,
    max(n) AS latest,
    max(day) AS last_day,
    coalesce(sum(ln(greatest(next_day - day, 1))) FILTER (next_day <= today), 0) AS log_gaps,
    count(*) FILTER (next_day <= today) AS gaps
  FROM moments
  JOIN occasions ON day <= today
  GROUP BY moment, today, customer
),
paced AS (
  SELECT
    histories.*,
    round(exp(
      (log_gaps + ln(greatest(coalesce(own.days, pooled.days), 1))) / (gaps + 1)
    ), 6) AS expected_gap
  FROM histories
  JOIN usual_wait AS pooled ON pooled.n = 0
  LEFT JOIN usual_wait AS own ON own.n = latest AND own.n > 0
)
SELECT
  moment, customer, latest, last_day, expected_gap,
  (today - last_day) / expected_gap AS ratio,
  CASE WHEN latest = 1 THEN 'one' WHEN latest = 2 THEN 'two' ELSE 'threeOrMore' END AS stage,
  CASE
    WHEN (today - last_day) / expected_gap < 1.5 THEN 'active'
    WHEN (today - last_day) / expected_gap < 3 THEN 'atRisk'
    ELSE 'lapsed'
  END AS state
FROM paced;
