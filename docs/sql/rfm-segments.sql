-- Report: rfm.segments.
SELECT segment AS id, count(*) AS customers, sum(orders) AS orders, sum(monetary) AS revenue
FROM segments
WHERE moment = 'now'
GROUP BY segment
ORDER BY segment;
