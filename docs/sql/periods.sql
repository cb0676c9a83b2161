-- Report: periods. Known customers only; returns lower the revenue of the period of their own day.
WITH money AS (
  SELECT
    start_day,
    coalesce(sum(orders), 0) AS orders,
    money(sum(value)) AS revenue,
    money(sum(value) FILTER (later)) AS repeat_revenue
  FROM calendar
  LEFT JOIN cash ON day BETWEEN start_day AND end_day
  GROUP BY start_day
),
buyers AS (
  SELECT
    start_day,
    count(DISTINCT customer) AS customers,
    count(DISTINCT customer) FILTER (first_day >= start_day AND prior = 0) AS new_customers
  FROM calendar
  LEFT JOIN (
    SELECT customer, occasions.day, first_day, prior FROM occasions JOIN customers USING (customer)
  ) AS visit ON day BETWEEN start_day AND end_day
  GROUP BY start_day
)
SELECT
  start_day AS "start",
  end_day AS "end",
  window_first <= start_day AND end_day <= as_of AS complete,
  orders,
  revenue,
  ratio(revenue, orders) AS aov,
  customers,
  new_customers,
  customers - new_customers AS returning_customers,
  revenue - repeat_revenue AS new_revenue,
  repeat_revenue,
  ratio(orders, customers) AS frequency
FROM calendar
JOIN money USING (start_day)
JOIN buyers USING (start_day)
CROSS JOIN bounds
ORDER BY start_day;
