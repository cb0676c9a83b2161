-- The tables to fill. Everything else is derived from them.

-- One row per order or credit document, as exported.
CREATE TABLE raw_orders (
  order_id VARCHAR NOT NULL,
  place INTEGER NOT NULL,      -- place in the file, breaks ties within a day
  customer VARCHAR,            -- NULL: nobody knows whose it is
  day DATE NOT NULL,           -- local civil day
  total BIGINT,                -- minor units before refunds; negative: a credit; NULL: no amounts
  refunded BIGINT NOT NULL,    -- given back, minor units
  items INTEGER,               -- units; NULL: no quantities
  status_kind VARCHAR NOT NULL,  -- 'counted', 'cancelled', 'unpaid' or 'refunded'
  currency VARCHAR               -- NULL: the file does not say
);

-- Product lines: which products an order holds.
CREATE TABLE lines (order_id VARCHAR NOT NULL, product VARCHAR NOT NULL);

-- What columns of the file say about an order: role ('channel', 'country', …) and value.
CREATE TABLE dimensions (order_id VARCHAR NOT NULL, role VARCHAR NOT NULL, value VARCHAR NOT NULL);

-- One row: the options of the report.
CREATE TABLE params (
  as_of_wanted DATE,               -- NULL: the last day with a counted order
  period VARCHAR NOT NULL,         -- 'week', 'month', 'quarter' or 'year'
  active_window_days INTEGER NOT NULL,
  same_day VARCHAR NOT NULL,       -- 'merge': one occasion per day; 'separate': one per order
  returns VARCHAR NOT NULL,        -- 'net' or 'ignore'
  count_refunded BOOLEAN NOT NULL,
  rfm_method VARCHAR NOT NULL,     -- 'quantile', 'fixed' or 'halfOpen'
  currency_wanted VARCHAR,         -- NULL: the one with most orders
  burn_in_until DATE,              -- first day after the burn-in; NULL: none
  burn_in_used BOOLEAN NOT NULL,   -- whether its cohorts stay out of averages
  landmark_days INTEGER NOT NULL,  -- distinct products are counted so long; 0: the first occasion
  filter_from DATE,                -- keep orders on or after; NULL: all
  filter_to DATE,                  -- keep orders on or before; NULL: all
  filter_minimum INTEGER NOT NULL,  -- keep customers with at least that many kept orders
  filter_segments BOOLEAN NOT NULL  -- keep only the customers of in_segments
);

-- Customers of the wanted RFM segments: those that a run without any filter finds in the table
-- segments of 6-scores.sql.
CREATE TABLE in_segments (customer VARCHAR NOT NULL);

-- Allowed values of columns, or products (role 'productId'): of the customer's first day ('first',
-- chooses customers) or of the order itself ('order', chooses orders). A role without rows here
-- allows everything.
CREATE TABLE filter_values (kind VARCHAR NOT NULL, role VARCHAR NOT NULL, value VARCHAR NOT NULL);

-- Given cuts for RFM scores (method 'fixed'): 'recency', 'frequency' or 'monetary', four each,
-- ascending. A measure without given cuts takes the quantiles; frequency then takes 1, 2, 3 and 5.
CREATE TABLE rfm_given (measure VARCHAR NOT NULL, cut DOUBLE NOT NULL);

-- When customers first bought, where another column of the file says so; empty otherwise.
CREATE TABLE customer_since (customer VARCHAR NOT NULL, since DATE NOT NULL);

-- Days for which chances are given, such as 30, 60, 90, 180 and 365.
CREATE TABLE horizons (days INTEGER NOT NULL);
