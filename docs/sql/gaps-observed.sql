-- Report: gaps.observed: completed gaps between occasions, in days.
SELECT
  count(*) AS count,
  avg(next_day - day) AS mean,
  quantile_cont(next_day - day, 0.5) AS median,
  quantile_cont(next_day - day, 0.1) AS p10,
  quantile_cont(next_day - day, 0.25) AS p25,
  quantile_cont(next_day - day, 0.75) AS p75,
  quantile_cont(next_day - day, 0.9) AS p90
FROM occasions
WHERE next_day IS NOT NULL;
