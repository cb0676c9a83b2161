-- Report: gaps.byOrderNumber[].curve: one row per day on which somebody came back.
SELECT series, CAST(member AS INTEGER) AS "from", day, survival, low, high, at_risk
FROM curve
WHERE events > 0 AND series IN ('step', 'stepAfterBurnIn')
ORDER BY series, "from", day;
