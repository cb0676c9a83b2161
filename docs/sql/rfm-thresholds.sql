-- Report: rfm.thresholds: four cuts each for recency (days), frequency (occasions), money (minor
-- units).
SELECT measure, row_number() OVER (PARTITION BY measure ORDER BY cut) AS place, cut
FROM cuts
ORDER BY measure, place;
