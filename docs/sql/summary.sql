-- Report: summary.all and summary.identified. Orders, revenue, average order value, units per
-- order.
WITH entries AS (
  SELECT customer, value, items, 1 AS orders FROM counted
  UNION ALL
  SELECT customer, value, NULL, 0 FROM credits
),
sides AS (
  SELECT 'all' AS side, false AS known_only
  UNION ALL
  SELECT 'identified', true
),
totals AS (
  SELECT
    side,
    coalesce(sum(orders), 0) AS orders,
    money(sum(value)) AS revenue,
    CASE WHEN has_items THEN coalesce(sum(items), 0) END AS items
  FROM sides
  CROSS JOIN bounds
  LEFT JOIN entries ON NOT known_only OR customer IS NOT NULL
  GROUP BY side, has_items
)
SELECT side, orders, revenue, ratio(revenue, orders) AS aov, ratio(items, orders) AS items_per_order
FROM totals
ORDER BY side;
