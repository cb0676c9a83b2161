-- Report: concentration: the Gini coefficient of revenue per customer.
WITH ranked AS (
  SELECT
    greatest(revenue, 0) AS revenue,
    row_number() OVER (ORDER BY greatest(revenue, 0)) AS place,
    count(*) OVER () AS customers
  FROM customers
)
SELECT
  max(window_last - window_first + 1) AS window_days,
  count(*) AS customers,
  ratio(sum((2 * place - customers - 1) * revenue), count(*) * sum(revenue)) AS gini
FROM ranked, bounds
HAVING sum(revenue) > 0;
