-- Report: repeat.within (series 'step') and repeat.withinAfterBurnIn (series 'stepAfterBurnIn'):
-- chance of a second occasion within so many days of the first, Kaplan-Meier.
SELECT
  both_series.series, horizons.days, value, low, high, coalesce(at_risk, 0) AS at_risk
FROM horizons
CROSS JOIN (VALUES ('step'), ('stepAfterBurnIn')) AS both_series (series)
LEFT JOIN chances
  ON chances.series = both_series.series AND member = '1' AND chances.days = horizons.days
ORDER BY both_series.series, horizons.days;
