-- Report: rfm.movement.cells: from which segment to which since one period earlier.
SELECT
  coalesce(back_then.segment, 'none') AS "from", today.segment AS "to", count(*) AS customers
FROM segments AS today
LEFT JOIN segments AS back_then
  ON back_then.customer = today.customer AND back_then.moment = 'before'
CROSS JOIN bounds
CROSS JOIN earlier
WHERE today.moment = 'now' AND earlier.day >= window_first
GROUP BY back_then.segment, today.segment
ORDER BY "from", "to";
