-- Report: concentration.topShares: what the best customers bring in. Whoever sent back more than
-- they kept counts with 0.
WITH ranked AS (
  SELECT
    greatest(revenue, 0) AS revenue,
    row_number() OVER (ORDER BY greatest(revenue, 0) DESC) AS place,
    count(*) OVER () AS customers
  FROM customers
)
SELECT
  percent,
  max((customers * percent + 99) // 100) AS customers,
  ratio(sum(revenue) FILTER (place <= (customers * percent + 99) // 100), sum(revenue)) AS share
FROM ranked, (VALUES (1), (5), (10), (20), (50)) AS percents (percent)
GROUP BY percent
HAVING sum(revenue) > 0
ORDER BY percent;
