-- Report: gaps.byProduct[].within.
SELECT member AS product, days, value, low, high, at_risk
FROM chances
WHERE series = 'product'
  AND member IN (SELECT member FROM spells WHERE series = 'product' AND ended)
ORDER BY product, days;
