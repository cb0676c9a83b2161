-- Kaplan-Meier for every series of spells at once. A spell is the wait for a next purchase: it
-- ended, or it was still running on asOf (censored). New questions need only another series.

-- Series 'step': occasion n to n + 1; 'stepAfterBurnIn': the same for customers first seen after
-- the burn-in; 'product': the same product again; 'first …': the first step by what customers began
-- with; 'firstProducts': from the landmark on, by number of products (5: or more) up to it.
CREATE TABLE spells AS
WITH steps AS (
  SELECT customer, n, coalesce(next_day, as_of) - day AS days, next_day IS NOT NULL AS ended
  FROM occasions, bounds
),
bought AS (
  SELECT DISTINCT product, customer, occasion, day
  FROM orders
  JOIN lines USING (order_id)
),
again AS (
  SELECT product, day, lead(day) OVER (PARTITION BY product, customer ORDER BY occasion) AS next_day
  FROM bought
)
SELECT 'step' AS series, CAST(n AS VARCHAR) AS member, days, ended FROM steps
UNION ALL
SELECT 'stepAfterBurnIn', CAST(n AS VARCHAR), days, ended
FROM steps
JOIN newcomers USING (customer)
CROSS JOIN params
WHERE first_day >= burn_in_until
UNION ALL
SELECT 'product', product, coalesce(next_day, as_of) - day, next_day IS NOT NULL
FROM again, bounds
UNION ALL
SELECT 'first ' || role, value, days, ended
FROM first_values
JOIN steps USING (customer)
WHERE n = 1
UNION ALL
SELECT
  'firstProducts', CAST(products AS VARCHAR),
  coalesce(next_day, as_of) - landmark, next_day IS NOT NULL
FROM begun, bounds;

-- One row per day on which a spell ended or was last seen.
CREATE TABLE curve AS
WITH daily AS (
  SELECT series, member, days AS day, count(*) FILTER (ended) AS events, count(*) AS leaving
  FROM spells
  GROUP BY series, member, days
),
risk AS (
  SELECT *, sum(leaving) OVER (PARTITION BY series, member ORDER BY day DESC) AS at_risk
  FROM daily
),
sums AS (
  SELECT
    *,
    min(at_risk - events) OVER path = 0 AS all_back,
    sum(ln(nullif(at_risk - events, 0)) - ln(at_risk)) OVER path AS log_survival,
    sum(events / (at_risk * nullif(at_risk - events, 0))) OVER path AS greenwood
  FROM risk
  WINDOW path AS (PARTITION BY series, member ORDER BY day)
),
curves AS (
  SELECT
    *,
    CASE WHEN all_back THEN 0.0 ELSE exp(log_survival) END AS survival,
    sum(events) OVER (PARTITION BY series, member ORDER BY day) > 0 AND NOT all_back AS has_band
  FROM sums
)
-- Greenwood's variance on the scale of log(-log S), back on the scale of S; none at 0 and 1.
SELECT
  series, member, day, at_risk, events, survival,
  CASE WHEN has_band
    THEN survival ^ exp(1.959963984540054 * sqrt(greenwood) / -ln(survival)) END AS low,
  CASE WHEN has_band
    THEN survival ^ exp(-1.959963984540054 * sqrt(greenwood) / -ln(survival)) END AS high
FROM curves;

-- Chance of an end within each horizon; no value when nobody was followed that long.
CREATE TABLE chances AS
WITH known AS (
  SELECT series, member, days, max(day) FILTER (day <= days) AS day, max(day) AS longest,
    coalesce(max(at_risk) FILTER (day >= days), 0) AS at_risk
  FROM curve, horizons
  GROUP BY series, member, days
)
SELECT
  known.series, known.member, days, known.at_risk,
  CASE WHEN days <= longest THEN 1 - coalesce(survival, 1) END AS value,
  CASE WHEN days <= longest THEN 1 - high END AS low,
  CASE WHEN days <= longest THEN 1 - low END AS high
FROM known
LEFT JOIN curve
  ON curve.series = known.series AND curve.member = known.member AND curve.day = known.day;

-- The day on which a line that only falls first reaches a level. Where it lies exactly on the level
-- for a while, the middle of that stretch, as R does; the last stretch reaches to the longest
-- spell.
CREATE TABLE crossings AS
WITH falling AS (
  SELECT series, member, day, 'curve' AS line, survival AS height FROM curve
  UNION ALL
  SELECT series, member, day, 'low', low FROM curve WHERE low IS NOT NULL
  UNION ALL
  SELECT series, member, day, 'high', high FROM curve WHERE high IS NOT NULL
)
SELECT
  series, member, line, level,
  (min(day) FILTER (height <= level + 1e-9)
    + coalesce(
        min(day) FILTER (height < level - 1e-9),
        CASE WHEN min(height) <= level + 1e-9 THEN max(day) END)) / 2.0 AS day,
  min(day) FILTER (height <= level + 1e-9) AS first_at_or_below
FROM falling, (VALUES (0.75), (0.5), (0.25)) AS levels (level)
GROUP BY series, member, line, level;
