-- Report: gaps.byOrderNumber[].curve: from day 0 on, one row per day on which a gap ended or was
-- last seen.
WITH steps AS (
  SELECT series, CAST(member AS INTEGER) AS step, day, survival, low, high, at_risk
  FROM curve
  WHERE series IN ('step', 'stepAfterBurnIn')
),
starts AS (
  SELECT series, step, 0 AS day, 1.0 AS survival, NULL AS low, NULL AS high, max(at_risk) AS at_risk
  FROM steps
  GROUP BY series, step
  HAVING min(day) > 0
)
SELECT series, step AS "from", day, survival, low, high, at_risk FROM starts
UNION ALL
SELECT series, step, day, survival, low, high, at_risk FROM steps
ORDER BY 1, 2, 3;
