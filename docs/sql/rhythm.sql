-- Report: rhythm.counts: customers by days since the last occasion / expected gap.
SELECT
  count(*) FILTER (ratio < 0.8) AS on_schedule,
  count(*) FILTER (ratio >= 0.8 AND ratio < 1.5) AS due,
  count(*) FILTER (ratio >= 1.5 AND ratio < 2) AS missed,
  count(*) FILTER (ratio >= 2 AND ratio < 3) AS probably_elsewhere,
  count(*) FILTER (ratio >= 3) AS lost
FROM rhythms
WHERE moment = 'now'
HAVING count(*) > 0;
