-- Report: rfm.cells: customers and revenue per combination of scores.
SELECT r, f, m, count(*) AS customers, sum(monetary) AS revenue
FROM scores
WHERE moment = 'now'
GROUP BY r, f, m
ORDER BY r, f, m;
