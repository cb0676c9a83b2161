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
  both_series.series, range AS "from", observed_median, median, p25, p75, low, high,
  coalesce(events, 0) AS events, coalesce(at_risk, 0) AS at_risk
FROM range(1, 11)
CROSS JOIN (VALUES ('step'), ('stepAfterBurnIn')) AS both_series (series)
LEFT JOIN seen
  ON seen.series = both_series.series AND seen.member = CAST(range AS VARCHAR)
LEFT JOIN times
  ON times.series = both_series.series AND times.member = CAST(range AS VARCHAR)
ORDER BY both_series.series, range;
