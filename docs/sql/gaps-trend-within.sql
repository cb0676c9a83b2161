-- Report: gaps.trend.within: of customers with three or more occasions, is the second gap shorter
-- than the first? Two-sided sign test of shorter against longer.
WITH firsts AS (
  SELECT
    customer,
    max(next_day - day) FILTER (n = 1) AS gap_one,
    max(next_day - day) FILTER (n = 2) AS gap_two
  FROM occasions
  GROUP BY customer
  HAVING count(*) >= 3 AND min(n) = 1
),
counts AS (
  SELECT
    count(*) AS customers,
    count(*) FILTER (gap_two < gap_one) AS shorter,
    count(*) FILTER (gap_two > gap_one) AS longer,
    count(*) FILTER (gap_two = gap_one) AS equal
  FROM firsts
),
tail AS (
  -- The chance of so few of the rarer sign, if both are equally likely: a sum of C(n, i) / 2^n.
  SELECT sum(exp(
    lgamma(shorter + longer + 1) - lgamma(range + 1) - lgamma(shorter + longer - range + 1)
    - (shorter + longer) * ln(2)
  )) AS chance
  FROM counts, range((SELECT least(shorter, longer) + 1 FROM counts))
)
SELECT
  customers, shorter, longer, equal,
  ratio(shorter, customers) AS share_value,
  shorter AS share_numerator, customers AS share_denominator,
  wilson_low(shorter, customers) AS share_low, wilson_high(shorter, customers) AS share_high,
  CASE WHEN customers > 0 THEN least(1, 2 * chance) END AS p_value,
  CASE WHEN customers > 0 THEN shorter > longer AND 2 * chance < 0.05 END AS shrinks
FROM counts, tail;
