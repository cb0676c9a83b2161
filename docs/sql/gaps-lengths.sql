-- Report: gaps.observed.histogram sorts these into bars: completed gaps by their length in days.
SELECT next_day - day AS days, count(*) AS count
FROM occasions
WHERE next_day IS NOT NULL
GROUP BY next_day - day
ORDER BY days;
