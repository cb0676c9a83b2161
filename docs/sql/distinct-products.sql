-- Report: distinctProducts.groups: customers by products up to the landmark, and of them those with a
-- later occasion; `naive` counts all products ever bought, which buying again only causes.
WITH groups AS (
  SELECT 'groups' AS list, products, next_day IS NOT NULL AS back FROM begun
  UNION ALL
  SELECT 'naive', ever, occasions > 1 FROM begun JOIN newcomers USING (customer)
),
counts AS (
  SELECT lists.list, range AS products, count(back) AS n, count(*) FILTER (back) AS k
  FROM range(1, 6)
  CROSS JOIN (VALUES ('groups'), ('naive')) AS lists (list)
  LEFT JOIN groups ON groups.list = lists.list AND groups.products = range
  GROUP BY lists.list, range
)
SELECT
  list, products, products = 5 AS open, n AS customers, k AS numerator, n AS denominator,
  ratio(k, n) AS value, wilson_low(k, n) AS low, wilson_high(k, n) AS high
FROM counts
ORDER BY list, products;
