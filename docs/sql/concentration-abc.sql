-- Report: concentration.abc: the best customers up to 80% of revenue are A, up to 95% B, the rest
-- C. Whoever sent back more than they kept counts with 0. A customer belongs to a class when the
-- revenue of all better ones has not yet reached its mark.
WITH ranked AS (
  SELECT
    kept,
    coalesce(sum(kept) OVER (
      ORDER BY kept DESC, customer ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING
    ), 0) AS better,
    sum(kept) OVER () AS total
  FROM (SELECT customer, greatest(revenue, 0) AS kept FROM customers)
),
classed AS (
  SELECT
    kept,
    CASE
      WHEN better * 100 < total * 80 THEN 'A'
      WHEN better * 100 < total * 95 THEN 'B'
      ELSE 'C'
    END AS class
  FROM ranked
  WHERE total > 0
)
SELECT class, count(*) AS customers, sum(kept) AS revenue
FROM classed
GROUP BY class
ORDER BY class;
