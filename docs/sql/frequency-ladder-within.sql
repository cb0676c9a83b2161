-- Report: frequency.ladder[].within and gaps.byOrderNumber[].within, with their twins after the burn-in:
-- chance of occasion n + 1 within so many days of occasion n, Kaplan-Meier.
SELECT series, CAST(member AS INTEGER) AS "from", days, value, low, high, at_risk
FROM chances
WHERE series IN ('step', 'stepAfterBurnIn')
ORDER BY series, "from", days;
