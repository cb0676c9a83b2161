-- Report: gaps.byOrderNumber: the gap from occasion n to n + 1, unfinished gaps censored on asOf.
WITH seen AS (
  SELECT
    series, member, count(*) AS at_risk, count(*) FILTER (ended) AS events,
    quantile_cont(days, 0.5) FILTER (ended) AS observed_median
  FROM spells
  WHERE series IN ('step', 'stepAfterBurnIn')
  GROUP BY series, member
),
times AS (
  SELECT
    series, member,
    max(day) FILTER (line = 'curve' AND level = 0.5) AS median,
    max(day) FILTER (line = 'curve' AND level = 0.75) AS p25,
    max(day) FILTER (line = 'curve' AND level = 0.25) AS p75,
    max(day) FILTER (line = 'low' AND level = 0.5) AS low,
    max(day) FILTER (line = 'high' AND level = 0.5) AS high
  FROM crossings
  GROUP BY series, member
)
SELECT
  series, CAST(member AS INTEGER) AS "from", observed_median, median, p25, p75, low, high,
  events, at_risk
FROM seen
LEFT JOIN times USING (series, member)
ORDER BY series, "from";
