-- Report: quality.anonymous and quality.ordersLeftOut: orders of nobody, and why others do not
-- count.
WITH judged AS (
  SELECT
    raw_orders.*,
    CASE
      WHEN currency IS DISTINCT FROM (SELECT currency FROM main_currency) THEN 'otherCurrency'
      WHEN status_kind IN ('cancelled', 'unpaid') THEN status_kind
      WHEN status_kind = 'refunded' AND NOT count_refunded THEN 'refunded'
      WHEN total > 0 AND total <= refunded AND NOT count_refunded THEN 'refunded'
      WHEN total < 0 AND returns = 'net' THEN 'credit'
      WHEN total <= 0 THEN 'notPositive'
      WHEN day > as_of_wanted THEN 'afterAsOf'
      ELSE 'counted'
    END AS verdict
  FROM raw_orders, params
),
nobody AS (
  SELECT count(*) FILTER (customer IS NULL) AS k, count(*) AS n FROM counted
)
SELECT
  (SELECT count(*) FROM counted WHERE customer IS NULL) AS anonymous_orders,
  (SELECT money(sum(value)) FROM (
    SELECT customer, value FROM counted UNION ALL SELECT customer, value FROM credits
  ) WHERE customer IS NULL) AS anonymous_revenue,
  (SELECT k FROM nobody) AS anonymous_share_numerator,
  (SELECT n FROM nobody) AS anonymous_share_denominator,
  (SELECT ratio(k, n) FROM nobody) AS anonymous_share_value,
  (SELECT wilson_low(k, n) FROM nobody) AS anonymous_share_low,
  (SELECT wilson_high(k, n) FROM nobody) AS anonymous_share_high,
  count(*) FILTER (verdict = 'cancelled') AS cancelled,
  count(*) FILTER (verdict = 'unpaid') AS unpaid,
  count(*) FILTER (verdict = 'refunded') AS refunded,
  count(*) FILTER (verdict = 'notPositive') AS not_positive,
  count(*) FILTER (verdict = 'otherCurrency') AS other_currency,
  count(*) FILTER (verdict = 'afterAsOf' OR (verdict = 'credit' AND day > as_of_wanted))
    AS after_as_of,
  (SELECT count(*) FROM credits) AS returns
FROM judged, params;
