-- RFM scores and named segments, on asOf and one period earlier with the same cuts.

CREATE TABLE measured AS
SELECT 'now' AS moment, customer, as_of - last_day AS recency, occasions AS frequency,
  orders, revenue AS monetary
FROM customers, bounds
UNION ALL
SELECT 'before', customer, min(earlier.day - occasions.day), count(*), NULL, NULL
FROM occasions, earlier
WHERE occasions.day <= earlier.day
GROUP BY customer;

-- Four cuts per measure, rounded because a cut between two whole numbers may fall exactly on a
-- third. A value above a cut passes it; under 'halfOpen' the cuts are the quantiles plus one unit
-- and a value on a cut passes it too.
CREATE TABLE cuts AS
WITH quantiles AS (
  SELECT
    quantile_cont(recency, [0.2, 0.4, 0.6, 0.8]) AS recency,
    quantile_cont(frequency, [0.2, 0.4, 0.6, 0.8]) AS frequency,
    quantile_cont(monetary, [0.2, 0.4, 0.6, 0.8]) AS monetary
  FROM measured
  WHERE moment = 'now'
  HAVING count(*) > 0
),
computed AS (
  SELECT 'recency' AS measure, round(unnest(recency), 6) AS cut, 1 AS unit FROM quantiles
  UNION ALL
  SELECT 'frequency', round(unnest(frequency), 6), 1 FROM quantiles
  UNION ALL
  SELECT 'monetary', round(unnest(monetary), 6), 100 FROM quantiles
),
usual AS (
  SELECT 'frequency' AS measure, unnest([1.0, 2, 3, 5]) AS cut
)
SELECT measure, cut FROM computed, params WHERE rfm_method = 'quantile'
UNION ALL
SELECT measure, cut + unit FROM computed, params WHERE rfm_method = 'halfOpen'
UNION ALL
SELECT measure, cut FROM rfm_given, params WHERE rfm_method = 'fixed'
UNION ALL
SELECT measure, cut
FROM usual, params
WHERE rfm_method = 'fixed' AND measure NOT IN (SELECT measure FROM rfm_given)
UNION ALL
SELECT measure, cut
FROM computed, params
WHERE rfm_method = 'fixed' AND measure <> 'frequency'
  AND measure NOT IN (SELECT measure FROM rfm_given);

CREATE TABLE scores AS
WITH passed AS (
  SELECT
    moment, customer, orders, monetary,
    count(*) FILTER (measure = 'recency'
      AND (recency > cut OR (recency = cut AND rfm_method = 'halfOpen'))) AS recency_passed,
    count(*) FILTER (measure = 'frequency'
      AND (frequency > cut OR (frequency = cut AND rfm_method = 'halfOpen'))) AS frequency_passed,
    count(*) FILTER (measure = 'monetary'
      AND (monetary > cut OR (monetary = cut AND rfm_method = 'halfOpen'))) AS monetary_passed
  FROM measured, cuts, params
  GROUP BY moment, customer, orders, monetary
)
SELECT
  moment, customer, orders, monetary,
  5 - recency_passed AS r,
  1 + frequency_passed AS f,
  CASE WHEN has_amounts THEN 1 + monetary_passed END AS m
FROM passed, bounds;

CREATE TABLE segments AS
SELECT
  *,
  CASE
    WHEN r <= 2 AND f <= 2 THEN 'hibernating'
    WHEN r <= 2 AND f <= 4 THEN 'atRisk'
    WHEN r <= 2 THEN 'cannotLose'
    WHEN r = 3 AND f <= 2 THEN 'aboutToSleep'
    WHEN r = 3 AND f = 3 THEN 'needsAttention'
    WHEN r <= 4 AND f >= 4 THEN 'loyal'
    WHEN r = 4 AND f = 1 THEN 'promising'
    WHEN r = 5 AND f = 1 THEN 'new'
    WHEN f <= 3 THEN 'potentialLoyalist'
    ELSE 'champion'
  END AS segment
FROM scores;
