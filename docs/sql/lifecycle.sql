-- Report: lifecycle.cells: how far customers have come, and whether they are still on their way.
SELECT
  stage, state, count(*) AS customers, sum(orders) AS orders, money(sum(revenue)) AS revenue
FROM rhythms
JOIN customers USING (customer)
WHERE moment = 'now'
GROUP BY stage, state
ORDER BY stage, state;
