-- Small formulas that several queries use. In other engines: functions of the same name.

-- First day of the week (Monday, ISO 8601), month, quarter or year that holds a day.
CREATE MACRO period_start(day, period) AS CAST(date_trunc(period, day) AS DATE);

-- First day of the period after the one that begins on `start_day`.
CREATE MACRO period_next(start_day, period) AS CAST(
  start_day + CASE period
    WHEN 'week' THEN INTERVAL 7 DAY
    WHEN 'month' THEN INTERVAL 1 MONTH
    WHEN 'quarter' THEN INTERVAL 3 MONTH
    ELSE INTERVAL 1 YEAR
  END AS DATE);

-- a / b, or NULL when there is nothing to divide by.
CREATE MACRO ratio(a, b) AS CAST(a AS DOUBLE) / nullif(b, 0);

-- Wilson's 95% interval for k of n (1.959963984540054 is the 97.5% point of the normal curve).
CREATE MACRO wilson_middle(k, n) AS
  (k + 1.959963984540054 ^ 2 / 2) / (n + 1.959963984540054 ^ 2);
CREATE MACRO wilson_half(k, n) AS
  1.959963984540054 / (n + 1.959963984540054 ^ 2)
  * sqrt(CAST(k AS DOUBLE) * (n - k) / n + 1.959963984540054 ^ 2 / 4);
CREATE MACRO wilson_low(k, n) AS
  CASE WHEN n > 0 THEN greatest(0.0, wilson_middle(k, n) - wilson_half(k, n)) END;
CREATE MACRO wilson_high(k, n) AS
  CASE WHEN n > 0 THEN least(1.0, wilson_middle(k, n) + wilson_half(k, n)) END;
