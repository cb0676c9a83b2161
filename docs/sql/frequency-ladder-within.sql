-- Report: frequency.ladder[].within, and gaps.byOrderNumber[].within for the steps that it lists;
-- both with their twins after the burn-in: chance of occasion n + 1 within so many days of occasion
-- n.
WITH steps AS (
  SELECT series, CAST(range AS INTEGER) AS step, days
  FROM range(1, 11), horizons, (VALUES ('step'), ('stepAfterBurnIn')) AS both_series (series)
)
SELECT
  steps.series, step AS "from", steps.days, value, low, high, coalesce(at_risk, 0) AS at_risk
FROM steps
LEFT JOIN chances
  ON chances.series = steps.series AND member = CAST(step AS VARCHAR) AND chances.days = steps.days
ORDER BY steps.series, step, steps.days;
