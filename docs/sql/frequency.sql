-- Report: frequency.ordersPerCustomer and frequency.perCustomerMonth (a month is 30.4375 days).
SELECT
  ratio(sum(orders), count(*)) AS orders_per_customer,
  ratio(sum(occasions - 1) * 30.4375, sum(exposure)) AS per_customer_month
FROM customers;
