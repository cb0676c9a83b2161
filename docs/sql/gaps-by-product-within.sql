-- Report: gaps.byProduct[].within.
SELECT member AS product, days, value, low, high, at_risk
FROM chances
WHERE series = 'product'
ORDER BY product, days;
