-- Report: concentration.lorenz: share of revenue of the poorest 1, 2, … 100% of customers. A part
-- of a customer counts for that part.
WITH ranked AS (
  SELECT
    greatest(revenue, 0) AS revenue,
    row_number() OVER (ORDER BY greatest(revenue, 0)) AS place,
    count(*) OVER () AS customers
  FROM customers
)
SELECT
  range / 100.0 AS customers,
  ratio(
    sum(revenue * least(1, greatest(0, customers * range / 100.0 - (place - 1)))), sum(revenue)
  ) AS revenue
FROM ranked, range(1, 101)
GROUP BY range
HAVING sum(revenue) > 0
ORDER BY range;
