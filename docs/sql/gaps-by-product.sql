-- Report: gaps.byProduct: days until the same customer buys the same product again, from every
-- occasion on which it was bought; unfinished waits censored on asOf.
WITH seen AS (
  SELECT
    member, count(*) FILTER (ended) AS events, count(*) AS at_risk,
    quantile_cont(days, 0.5) FILTER (ended) AS observed_median
  FROM spells
  WHERE series = 'product'
  GROUP BY member
),
times AS (
  SELECT
    member,
    max(day) FILTER (line = 'curve' AND level = 0.5) AS median,
    max(day) FILTER (line = 'curve' AND level = 0.75) AS p25,
    max(day) FILTER (line = 'curve' AND level = 0.25) AS p75,
    max(day) FILTER (line = 'low' AND level = 0.5) AS low,
    max(day) FILTER (line = 'high' AND level = 0.5) AS high
  FROM crossings
  WHERE series = 'product'
  GROUP BY member
),
buyers AS (
  SELECT product, count(*) AS buyers, count(*) FILTER (times > 1) AS repeat_buyers
  FROM (
    SELECT product, customer, count(DISTINCT occasion) AS times
    FROM orders
    JOIN lines USING (order_id)
    GROUP BY product, customer
  )
  GROUP BY product
)
SELECT
  product, buyers, repeat_buyers, observed_median, median, p25, p75, low, high, events, at_risk
FROM buyers
JOIN seen ON seen.member = product
LEFT JOIN times ON times.member = product
WHERE repeat_buyers > 0
ORDER BY repeat_buyers DESC, buyers DESC, product;
