-- Report: retention.byActiveWindow, and retention.periods for the window that the options name.
-- Active at the end of day t: at least one occasion in the A days ending on t. S: active at the end
-- of the day before the period, E: at its end. (E - N) / S with N = first-time + won-back
-- customers.
WITH windows AS (
  SELECT days FROM (VALUES (30), (90), (180), (365), (730)) AS usual (days)
  UNION
  SELECT active_window_days FROM params
),
ends AS (
  SELECT
    windows.days, start_day, end_day, customer, first_day, prior,
    coalesce(bool_or(day > start_day - 1 - windows.days AND day < start_day), false) AS at_start,
    coalesce(bool_or(day > end_day - windows.days AND day <= end_day), false) AS at_end
  FROM windows
  CROSS JOIN calendar
  LEFT JOIN occasions ON day > start_day - 1 - windows.days AND day <= end_day
  LEFT JOIN customers USING (customer)
  GROUP BY windows.days, start_day, end_day, customer, first_day, prior
),
counts AS (
  SELECT
    days, start_day, end_day,
    count(*) FILTER (at_start) AS s,
    count(*) FILTER (at_end) AS e,
    count(*) FILTER (at_start AND at_end) AS retained,
    count(*) FILTER (at_end AND first_day >= start_day AND prior = 0) AS first_time,
    count(*) FILTER (
      at_end AND NOT at_start AND (first_day < start_day OR prior > 0)
    ) AS won_back
  FROM ends
  GROUP BY days, start_day, end_day
),
known AS (
  SELECT counts.*, start_day - 1 - days >= window_first AND end_day <= as_of AS known
  FROM counts, bounds
)
SELECT
  days, start_day AS "start", end_day AS "end", known,
  s, e, retained, first_time, won_back, s - retained AS lost,
  ratio(retained, s) AS rate_value,
  wilson_low(retained, s) AS rate_low, wilson_high(retained, s) AS rate_high,
  ratio(s - retained, s) AS churn_value,
  wilson_low(s - retained, s) AS churn_low, wilson_high(s - retained, s) AS churn_high,
  ratio(e - first_time, s) AS typed_formula_value
FROM known
ORDER BY days, start_day;
