-- Report: frequency.distribution: customers by number of orders; 10 means 10 or more.
SELECT
  CAST(range AS INTEGER) AS orders,
  count(customer) AS customers,
  money(sum(revenue)) AS revenue
FROM range(1, 11)
LEFT JOIN customers ON least(customers.orders, 10) = range
GROUP BY range
ORDER BY range;
