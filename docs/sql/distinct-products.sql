-- Report: distinctProducts.groups: customers by products of their first occasion, and of them those
-- with a later occasion; `naive` counts all products ever bought, which buying again only causes.
WITH bought AS (
  SELECT
    customer, occasions > 1 AS back,
    least(5, count(DISTINCT product) FILTER (occasion = 1)) AS at_first,
    least(5, count(DISTINCT product)) AS ever
  FROM orders
  JOIN newcomers USING (customer)
  JOIN lines USING (order_id)
  GROUP BY customer, occasions
),
groups AS (
  SELECT 'groups' AS list, at_first AS products, back FROM bought WHERE at_first > 0
  UNION ALL
  SELECT 'naive', ever, back FROM bought WHERE at_first > 0
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
