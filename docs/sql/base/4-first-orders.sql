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
