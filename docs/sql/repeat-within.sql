-- Report: repeat.within (series 'step') and repeat.withinAfterBurnIn (series 'stepAfterBurnIn'):
-- chance of a second occasion within so many days of the first, Kaplan-Meier.
SELECT series, days, value, low, high, at_risk
FROM chances
WHERE member = '1' AND series IN ('step', 'stepAfterBurnIn')
ORDER BY series, days;
