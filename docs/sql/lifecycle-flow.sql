-- Report: lifecycle.flow.cells: from which cell to which since one period earlier.
SELECT
  coalesce(back_then.stage, 'none') AS from_stage,
  coalesce(back_then.state, 'none') AS from_state,
  today.stage AS to_stage,
  today.state AS to_state,
  count(*) AS customers
FROM rhythms AS today
LEFT JOIN rhythms AS back_then
  ON back_then.customer = today.customer AND back_then.moment = 'before'
CROSS JOIN bounds
CROSS JOIN earlier
WHERE today.moment = 'now' AND earlier.day >= window_first
GROUP BY back_then.stage, back_then.state, today.stage, today.state
ORDER BY from_stage, from_state, to_stage, to_state;
