-- Report: summary.customers and summary.revenuePerCustomer.
SELECT
  count(*) AS customers,
  ratio(money(sum(revenue)), count(*)) AS revenue_per_customer
FROM customers;
