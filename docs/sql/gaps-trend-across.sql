-- Report: gaps.trend.across.shrinks: is the median gap of the last step below that of the first?
-- Only steps that 30 customers took count; a median that was not reached is longer than the longest
-- wait.
WITH steps AS (
  SELECT
    CAST(member AS INTEGER) AS n, count(*) AS customers, max(days) AS longest,
    max(crossings.day) AS median
  FROM spells
  LEFT JOIN crossings USING (series, member)
  WHERE series = 'step' AND CAST(member AS INTEGER) <= 10
    AND (line IS NULL OR (line = 'curve' AND level = 0.5))
  GROUP BY member
),
enough AS (
  SELECT * FROM steps WHERE customers >= 30
),
ends AS (
  SELECT
    count(*) FILTER (n <= 2) = 2 AS comparable,
    max(median) FILTER (n = 1) AS first_median,
    max(longest) FILTER (n = 1) AS first_longest,
    max_by(median, n) FILTER (n > 1 AND median IS NOT NULL) AS last_median
  FROM enough
)
SELECT
  CASE
    WHEN NOT comparable OR last_median IS NULL THEN NULL
    WHEN first_median IS NOT NULL THEN last_median < first_median
    WHEN last_median <= first_longest THEN true
  END AS shrinks
FROM ends;
