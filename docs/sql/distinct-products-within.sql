-- Report: distinctProducts.groups[].within: chance of the next occasion after the landmark.
SELECT CAST(member AS INTEGER) AS products, days, value, low, high, at_risk
FROM chances
WHERE series = 'firstProducts'
ORDER BY products, days;
