-- What customers began with. With several orders on the first day, the alphabetically first value
-- of a column; but every product of that day.
CREATE TABLE first_values AS
SELECT role, min(dimensions.value) AS value, customer
FROM orders
JOIN newcomers USING (customer)
JOIN dimensions USING (order_id)
WHERE day = first_day
GROUP BY role, customer
UNION ALL
SELECT DISTINCT 'productId', product, customer
FROM orders
JOIN newcomers USING (customer)
JOIN lines USING (order_id)
WHERE day = first_day;

-- Newcomers by distinct products up to the landmark: the first occasion, or so many days after it.
-- What comes later is the outcome; `ever` counts all products, which buying again only causes.
CREATE TABLE begun AS
WITH dated AS (
  SELECT
    customer, order_id, orders.day, first_day + landmark_days AS landmark,
    CASE WHEN landmark_days = 0 THEN occasion = 1
      ELSE orders.day <= first_day + landmark_days END AS early
  FROM orders
  JOIN newcomers USING (customer)
  CROSS JOIN params
),
later AS (
  SELECT customer, min(day) AS next_day FROM dated WHERE NOT early GROUP BY customer
),
bought AS (
  SELECT
    customer, landmark,
    count(DISTINCT product) FILTER (early) AS products,
    count(DISTINCT product) AS ever
  FROM dated
  JOIN lines USING (order_id)
  GROUP BY customer, landmark
)
SELECT customer, landmark, least(5, products) AS products, least(5, ever) AS ever, next_day
FROM bought
LEFT JOIN later USING (customer)
CROSS JOIN bounds
WHERE products > 0 AND landmark <= as_of;
