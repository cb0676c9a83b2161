// Types of the report JSON, generated from docs/report.schema.json by `npm run schema`. Do not edit.

/**
 * A code that says why a value is null.
 */
export type Reason = string;

/**
 * The report of Weerzien: what an order export says about customers coming back. A value that the data cannot support is null, and a sibling key with the suffix Reason says why. Money is in minor units of `currency`; rates are fractions between 0 and 1; durations are whole days.
 */
export interface Report {
  /**
   * Version of this shape.
   */
  schema: 1;
  /**
   * ISO 4217 code, or empty when the file does not say.
   */
  currency: string;
  /**
   * Decimals of the minor unit of `currency`: an amount of the report divided by 10 to this power is in the main unit. ISO 4217 says how many, and browsers do not always agree with it; 2 where the currency is unknown.
   */
  minorDigits: number;
  options: ReportOptions;
  window: Window;
  summary?: Summary;
  repeat?: Repeat;
  /**
   * One per calendar period from the first day of the window to asOf.
   */
  periods?: Period[];
  retention?: Retention;
  cohorts?: Cohorts;
  frequency?: Frequency;
  gaps?: Gaps;
  orderGaps?: OrderGaps;
  rhythm?: Rhythm;
  rfm?: Rfm;
  lifecycle?: Lifecycle;
  concentration?: Concentration | null;
  /**
   * Why `concentration` is null; absent otherwise.
   */
  concentrationReason?: Reason;
  /**
   * Segments from columns.
   */
  dimensions?: Dimension[];
  distinctProducts?: DistinctProducts | null;
  /**
   * Why `distinctProducts` is null; absent otherwise.
   */
  distinctProductsReason?: Reason;
  truncation?: Truncation;
  /**
   * Why the number is not the one elsewhere.
   */
  definitions?: Definition[];
  quality?: Quality;
}
/**
 * A proportion with what it was counted from and its Wilson 95% interval. With a denominator of 0 the value and the interval are null and `valueReason` says so.
 */
export interface Rate {
  /**
   * The fraction; between 0 and 1 for a proportion.
   */
  value: number | null;
  /**
   * Why `value` is null; absent otherwise.
   */
  valueReason?: Reason;
  /**
   * What was counted (or, for a share of money, minor units).
   */
  numerator: number | null;
  /**
   * Out of how many (or, for a share of money, minor units).
   */
  denominator: number | null;
  /**
   * Lower end of the Wilson 95% interval.
   */
  low: number | null;
  /**
   * Upper end of the Wilson 95% interval.
   */
  high: number | null;
  /**
   * Why `low` and `high` are null although `value` is not (a share of money has no Wilson interval); absent otherwise.
   */
  intervalReason?: Reason;
}
/**
 * A chance by Kaplan-Meier: 1 minus the curve at `days`, with its Greenwood log-log 95% interval.
 */
export interface WithinPoint {
  /**
   * Horizon in days.
   */
  days: number;
  /**
   * Chance of the next purchase within `days` days; null when nobody was followed that long.
   */
  value: number | null;
  /**
   * Why `value` is null; absent otherwise.
   */
  valueReason?: Reason;
  /**
   * Lower end of the 95% interval; null with `value`, or where the curve has reached 0.
   */
  low: number | null;
  /**
   * Upper end of the 95% interval; null with `value`, or where the curve has reached 0.
   */
  high: number | null;
  /**
   * Customers still followed and not yet back just before that day: their gap, finished or not, is at least `days` days.
   */
  atRisk: number;
  /**
   * Why `low` and `high` are null although `value` is not; absent otherwise.
   */
  intervalReason?: Reason;
}
/**
 * The plain version of a horizon: only customers with at least `days` days of exposure; of them, those whose second occasion came within `days` days.
 */
export interface MaturePoint {
  /**
   * Horizon in days.
   */
  days: number;
  /**
   * The fraction; between 0 and 1 for a proportion.
   */
  value: number | null;
  /**
   * Why `value` is null; absent otherwise.
   */
  valueReason?: Reason;
  /**
   * What was counted (or, for a share of money, minor units).
   */
  numerator: number | null;
  /**
   * Out of how many (or, for a share of money, minor units).
   */
  denominator: number | null;
  /**
   * Lower end of the Wilson 95% interval.
   */
  low: number | null;
  /**
   * Upper end of the Wilson 95% interval.
   */
  high: number | null;
  /**
   * Why `low` and `high` are null although `value` is not (a share of money has no Wilson interval); absent otherwise.
   */
  intervalReason?: Reason;
}
/**
 * A rate of one period.
 */
export interface StartRate {
  /**
   * First day of the period.
   */
  start: string;
  /**
   * The fraction; between 0 and 1 for a proportion.
   */
  value: number | null;
  /**
   * Why `value` is null; absent otherwise.
   */
  valueReason?: Reason;
  /**
   * What was counted (or, for a share of money, minor units).
   */
  numerator: number | null;
  /**
   * Out of how many (or, for a share of money, minor units).
   */
  denominator: number | null;
  /**
   * Lower end of the Wilson 95% interval.
   */
  low: number | null;
  /**
   * Upper end of the Wilson 95% interval.
   */
  high: number | null;
  /**
   * Why `low` and `high` are null although `value` is not (a share of money has no Wilson interval); absent otherwise.
   */
  intervalReason?: Reason;
}
/**
 * Orders and money of a group of orders.
 */
export interface OrderTotals {
  /**
   * Counted orders: not cancelled, unpaid or fully refunded.
   */
  orders: number;
  /**
   * What was paid, less refunds and dated returns. In minor units.
   */
  revenue: number | null;
  /**
   * Why `revenue` is null; absent otherwise.
   */
  revenueReason?: Reason;
  /**
   * Average order value: revenue / orders, in minor units.
   */
  aov: number | null;
  /**
   * Why `aov` is null; absent otherwise.
   */
  aovReason?: Reason;
  /**
   * Units per order; null without a quantity column.
   */
  itemsPerOrder: number | null;
  /**
   * Why `itemsPerOrder` is null; absent otherwise.
   */
  itemsPerOrderReason?: Reason;
}
/**
 * Retention ((E - N) / S) of one period. Counts are null together with `rate`; `rateReason` says why.
 */
export interface RetentionPeriod {
  /**
   * First day of the period.
   */
  start: string;
  /**
   * Last day of the period.
   */
  end: string;
  /**
   * Customers active at the end of the day before the period.
   */
  S: number | null;
  /**
   * Customers active at the end of the period.
   */
  E: number | null;
  /**
   * Active at both ends.
   */
  retained: number | null;
  /**
   * Active at the end, first-ever occasion inside the period.
   */
  firstTime: number | null;
  /**
   * Active at the end, not at the start, first-ever occasion before the period.
   */
  wonBack: number | null;
  /**
   * S - retained.
   */
  lost: number | null;
  /**
   * Retention: (E - N) / S = retained / S, with N = firstTime + wonBack. Null while the active window reaches before the file, and for a period that is not over.
   */
  rate: Rate | null;
  /**
   * Why `rate` is null; absent otherwise.
   */
  rateReason?: Reason;
  /**
   * 1 - retention: lost / S.
   */
  churn: Rate | null;
  /**
   * Why `churn` is null; absent otherwise.
   */
  churnReason?: Reason;
  /**
   * (E - firstTime) / S: what a calculator gives when won-back customers are not counted as new. It can pass 1, so it has no interval.
   */
  typedFormula: Rate | null;
  /**
   * Why `typedFormula` is null; absent otherwise.
   */
  typedFormulaReason?: Reason;
}
/**
 * Customers whose first-ever occasion lies in the same period.
 */
export interface Cohort {
  /**
   * First day of the period.
   */
  start: string;
  /**
   * Customers in the cohort.
   */
  size: number;
  /**
   * True when the cohort lies inside the burn-in: its "new" customers are partly old ones.
   */
  burnIn: boolean;
  /**
   * One per offset, from 0 to the last one that any cohort of the table reaches, 120 at most.
   */
  cells: CohortCell[];
}
/**
 * One cohort in one offset. All counts are null in an unobserved cell.
 */
export interface CohortCell {
  /**
   * Offset from the acquisition period (0).
   */
  offset: number;
  /**
   * complete: every member was observed for the whole offset; partial: some were, or not to its end; unobserved: nobody was.
   */
  state: 'complete' | 'partial' | 'unobserved';
  /**
   * Members whose own exposure covers the whole offset.
   */
  atRisk: number;
  /**
   * Members with at least one occasion in the offset.
   */
  active: number | null;
  /**
   * Members whose second occasion came by the end of the offset.
   */
  everReturned: number | null;
  /**
   * Members with an occasion in this offset or any later one (unbounded).
   */
  activeOrLater: number | null;
  /**
   * Their orders in the offset.
   */
  orders: number | null;
  /**
   * Their revenue in the offset; a return dated before the first occasion counts at offset 0. In minor units.
   */
  revenue: number | null;
  /**
   * Why `revenue` is null; absent otherwise.
   */
  revenueReason?: Reason;
  /**
   * Their revenue from offset 0 to the end of this one. In minor units.
   */
  cumulativeRevenue: number | null;
  /**
   * Why `cumulativeRevenue` is null; absent otherwise.
   */
  cumulativeRevenueReason?: Reason;
}
/**
 * Weighted average of one offset: sum of active / sum of sizes over complete cells.
 */
export interface CohortAverage {
  /**
   * Offset.
   */
  offset: number;
  /**
   * Cohorts in the average.
   */
  n: number;
  /**
   * The fraction; between 0 and 1 for a proportion.
   */
  value: number | null;
  /**
   * Why `value` is null; absent otherwise.
   */
  valueReason?: Reason;
  /**
   * What was counted (or, for a share of money, minor units).
   */
  numerator: number | null;
  /**
   * Out of how many (or, for a share of money, minor units).
   */
  denominator: number | null;
  /**
   * Lower end of the Wilson 95% interval.
   */
  low: number | null;
  /**
   * Upper end of the Wilson 95% interval.
   */
  high: number | null;
  /**
   * Why `low` and `high` are null although `value` is not (a share of money has no Wilson interval); absent otherwise.
   */
  intervalReason?: Reason;
}
/**
 * Customers by number of distinct products, and of them those with a later occasion.
 */
export interface ProductGroup {
  /**
   * Distinct products; the last group is open.
   */
  products: number;
  /**
   * True for the last group: this many or more.
   */
  open: boolean;
  /**
   * Customers.
   */
  customers: number;
  /**
   * The fraction; between 0 and 1 for a proportion.
   */
  value: number | null;
  /**
   * Why `value` is null; absent otherwise.
   */
  valueReason?: Reason;
  /**
   * What was counted (or, for a share of money, minor units).
   */
  numerator: number | null;
  /**
   * Out of how many (or, for a share of money, minor units).
   */
  denominator: number | null;
  /**
   * Lower end of the Wilson 95% interval.
   */
  low: number | null;
  /**
   * Upper end of the Wilson 95% interval.
   */
  high: number | null;
  /**
   * Why `low` and `high` are null although `value` is not (a share of money has no Wilson interval); absent otherwise.
   */
  intervalReason?: Reason;
  /**
   * Chance of the next occasion within each horizon after the landmark, Kaplan-Meier.
   */
  within: WithinPoint[];
}
/**
 * The same for another active window.
 */
export interface ActiveWindowRetention {
  /**
   * Active window A in days.
   */
  days: number;
  /**
   * Per period.
   */
  periods: RetentionPeriod[];
}
/**
 * Offset = whole calendar periods between.
 */
export interface CalendarCohorts {
  /**
   * Length of a period.
   */
  unit: 'week' | 'month' | 'quarter' | 'year';
  /**
   * Oldest first.
   */
  cohorts: Cohort[];
  /**
   * Per offset; cohorts in the burn-in stay out.
   */
  average: CohortAverage[];
}
/**
 * Offset k = days 30k to 30k + 29 after each customer's own first day.
 */
export interface DayCohorts {
  /**
   * Days in an offset.
   */
  unit: number;
  /**
   * Oldest first; grouped by the period of the first occasion.
   */
  cohorts: Cohort[];
  /**
   * Per offset; cohorts in the burn-in stay out.
   */
  average: CohortAverage[];
}
/**
 * The same for customers first seen after the burn-in.
 */
export interface LadderStepAfterBurnIn {
  /**
   * The fraction; between 0 and 1 for a proportion.
   */
  value: number | null;
  /**
   * Why `value` is null; absent otherwise.
   */
  valueReason?: Reason;
  /**
   * What was counted (or, for a share of money, minor units).
   */
  numerator: number | null;
  /**
   * Out of how many (or, for a share of money, minor units).
   */
  denominator: number | null;
  /**
   * Lower end of the Wilson 95% interval.
   */
  low: number | null;
  /**
   * Upper end of the Wilson 95% interval.
   */
  high: number | null;
  /**
   * Why `low` and `high` are null although `value` is not (a share of money has no Wilson interval); absent otherwise.
   */
  intervalReason?: Reason;
  /**
   * Chance of the next occasion within each horizon, Kaplan-Meier.
   */
  within: WithinPoint[];
}
/**
 * Of the customers with at least n occasions, those with at least n + 1.
 */
export interface LadderStep {
  /**
   * n.
   */
  from: number;
  /**
   * The fraction; between 0 and 1 for a proportion.
   */
  value: number | null;
  /**
   * Why `value` is null; absent otherwise.
   */
  valueReason?: Reason;
  /**
   * What was counted (or, for a share of money, minor units).
   */
  numerator: number | null;
  /**
   * Out of how many (or, for a share of money, minor units).
   */
  denominator: number | null;
  /**
   * Lower end of the Wilson 95% interval.
   */
  low: number | null;
  /**
   * Upper end of the Wilson 95% interval.
   */
  high: number | null;
  /**
   * Why `low` and `high` are null although `value` is not (a share of money has no Wilson interval); absent otherwise.
   */
  intervalReason?: Reason;
  /**
   * Chance of the next occasion within each horizon, Kaplan-Meier.
   */
  within: WithinPoint[];
  afterBurnIn?: LadderStepAfterBurnIn | null;
  /**
   * Why `afterBurnIn` is null; absent otherwise.
   */
  afterBurnInReason?: Reason;
}
/**
 * Customers by number of orders.
 */
export interface OrderCount {
  /**
   * Number of orders; 10 means 10 or more.
   */
  orders: number;
  /**
   * Customers with exactly that many.
   */
  customers: number;
  /**
   * Their revenue. In minor units.
   */
  revenue: number | null;
  /**
   * Why `revenue` is null; absent otherwise.
   */
  revenueReason?: Reason;
}
/**
 * The same for customers first seen after the burn-in.
 */
export interface GapStepAfterBurnIn {
  /**
   * Median of the completed gaps only, in days (type 7); too short, because unfinished gaps are left out.
   */
  observedMedian: number | null;
  /**
   * Why `observedMedian` is null; absent otherwise.
   */
  observedMedianReason?: Reason;
  /**
   * Kaplan-Meier median in days: the first day on which the curve is at or below 0.5; null when it stays above.
   */
  median: number | null;
  /**
   * Why `median` is null; absent otherwise.
   */
  medianReason?: Reason;
  /**
   * Day by which a quarter have bought again (first day with the curve at or below 0.75).
   */
  p25: number | null;
  /**
   * Why `p25` is null; absent otherwise.
   */
  p25Reason?: Reason;
  /**
   * Day by which three quarters have bought again (first day with the curve at or below 0.25).
   */
  p75: number | null;
  /**
   * Why `p75` is null; absent otherwise.
   */
  p75Reason?: Reason;
  /**
   * Lower end of the 95% interval of `median`: first day on which the lower band is at or below 0.5.
   */
  low: number | null;
  /**
   * Why `low` is null; absent otherwise.
   */
  lowReason?: Reason;
  /**
   * Upper end of the 95% interval of `median`: first day on which the upper band is at or below 0.5; null when the band stays above.
   */
  high: number | null;
  /**
   * Why `high` is null; absent otherwise.
   */
  highReason?: Reason;
  /**
   * Finished gaps.
   */
  events: number;
  /**
   * Gaps followed, finished or not (customers who made the earlier purchase).
   */
  atRisk: number;
  /**
   * Chance of the next purchase within each horizon, Kaplan-Meier.
   */
  within: WithinPoint[];
  /**
   * Kaplan-Meier curve as [day, share not yet back, low, high, atRisk], one row per day on which it drops; it starts at 1 on day 0. atRisk counts customers whose gap, finished or not, is at least that many days. Bands: Greenwood, log-log, 95%; null where the curve is 0.
   */
  curve: [number, number, number | null, number | null, number][];
}
/**
 * The gap from occasion n to n + 1, unfinished gaps censored at asOf.
 */
export interface GapStep {
  /**
   * n.
   */
  from: number;
  /**
   * Median of the completed gaps only, in days (type 7); too short, because unfinished gaps are left out.
   */
  observedMedian: number | null;
  /**
   * Why `observedMedian` is null; absent otherwise.
   */
  observedMedianReason?: Reason;
  /**
   * Kaplan-Meier median in days: the first day on which the curve is at or below 0.5; null when it stays above.
   */
  median: number | null;
  /**
   * Why `median` is null; absent otherwise.
   */
  medianReason?: Reason;
  /**
   * Day by which a quarter have bought again (first day with the curve at or below 0.75).
   */
  p25: number | null;
  /**
   * Why `p25` is null; absent otherwise.
   */
  p25Reason?: Reason;
  /**
   * Day by which three quarters have bought again (first day with the curve at or below 0.25).
   */
  p75: number | null;
  /**
   * Why `p75` is null; absent otherwise.
   */
  p75Reason?: Reason;
  /**
   * Lower end of the 95% interval of `median`: first day on which the lower band is at or below 0.5.
   */
  low: number | null;
  /**
   * Why `low` is null; absent otherwise.
   */
  lowReason?: Reason;
  /**
   * Upper end of the 95% interval of `median`: first day on which the upper band is at or below 0.5; null when the band stays above.
   */
  high: number | null;
  /**
   * Why `high` is null; absent otherwise.
   */
  highReason?: Reason;
  /**
   * Finished gaps.
   */
  events: number;
  /**
   * Gaps followed, finished or not (customers who made the earlier purchase).
   */
  atRisk: number;
  /**
   * Chance of the next purchase within each horizon, Kaplan-Meier.
   */
  within: WithinPoint[];
  /**
   * Kaplan-Meier curve as [day, share not yet back, low, high, atRisk], one row per day on which it drops; it starts at 1 on day 0. atRisk counts customers whose gap, finished or not, is at least that many days. Bands: Greenwood, log-log, 95%; null where the curve is 0.
   */
  curve: [number, number, number | null, number | null, number][];
  afterBurnIn?: GapStepAfterBurnIn | null;
  /**
   * Why `afterBurnIn` is null; absent otherwise.
   */
  afterBurnInReason?: Reason;
}
/**
 * One bar.
 */
export interface HistogramBar {
  /**
   * Shortest gap of the bar, in days.
   */
  fromDays: number;
  /**
   * Longest gap of the bar, in days; null for the open last bar.
   */
  toDays: number | null;
  /**
   * Completed gaps.
   */
  count: number;
}
/**
 * Completed gaps only.
 */
export interface ObservedGaps {
  /**
   * Completed gaps.
   */
  count: number;
  /**
   * Mean in days.
   */
  mean: number | null;
  /**
   * Why `mean` is null; absent otherwise.
   */
  meanReason?: Reason;
  /**
   * Median in days (type 7).
   */
  median: number | null;
  /**
   * Why `median` is null; absent otherwise.
   */
  medianReason?: Reason;
  /**
   * 10% quantile in days.
   */
  p10: number | null;
  /**
   * Why `p10` is null; absent otherwise.
   */
  p10Reason?: Reason;
  /**
   * 25% quantile in days.
   */
  p25: number | null;
  /**
   * Why `p25` is null; absent otherwise.
   */
  p25Reason?: Reason;
  /**
   * 75% quantile in days.
   */
  p75: number | null;
  /**
   * Why `p75` is null; absent otherwise.
   */
  p75Reason?: Reason;
  /**
   * 90% quantile in days.
   */
  p90: number | null;
  /**
   * Why `p90` is null; absent otherwise.
   */
  p90Reason?: Reason;
  /**
   * Every completed gap in exactly one bar, bars in order.
   */
  histogram: HistogramBar[];
}
/**
 * Does the gap shrink as customers order more often?
 */
export interface GapTrend {
  /**
   * Between steps: mostly selection, because frequent buyers dominate the later ones.
   */
  across: {
    /**
     * Per step.
     *
     * Items: Median of a step.
     */
    medians: {
      /**
       * n.
       */
      from: number;
      /**
       * Kaplan-Meier median of the gap n to n + 1.
       */
      median: number | null;
      /**
       * Why `median` is null; absent otherwise.
       */
      medianReason?: Reason;
    }[];
    /**
     * Whether the medians fall from the first step to the last known one.
     */
    shrinks: boolean | null;
    /**
     * Why `shrinks` is null; absent otherwise.
     */
    shrinksReason?: Reason;
  };
  /**
   * Within customers with at least three occasions: is the second gap shorter than the first?
   */
  within: {
    /**
     * Customers with at least three occasions.
     */
    customers: number;
    /**
     * Second gap shorter.
     */
    shorter: number;
    /**
     * Second gap longer.
     */
    longer: number;
    /**
     * Both equal.
     */
    equal: number;
    /**
     * shorter / customers.
     */
    share: Rate;
    /**
     * Two-sided sign test of shorter against longer.
     */
    pValue: number | null;
    /**
     * Why `pValue` is null; absent otherwise.
     */
    pValueReason?: Reason;
    /**
     * Whether more customers sped up than slowed down, at p < 0.05.
     */
    shrinks: boolean | null;
    /**
     * Why `shrinks` is null; absent otherwise.
     */
    shrinksReason?: Reason;
  };
  /**
   * Which of the two supports the sentence "customers who buy more come back faster".
   */
  supports: 'both' | 'across' | 'within' | 'neither';
}
/**
 * Days until the same customer buys the same product again.
 */
export interface ProductGap {
  /**
   * SKU if mapped, else name.
   */
  product: string;
  /**
   * Readable name.
   */
  name: string;
  /**
   * Customers who bought it.
   */
  buyers: number;
  /**
   * Customers who bought it on two or more days.
   */
  repeatBuyers: number;
  /**
   * Median of the completed gaps only, in days (type 7); too short, because unfinished gaps are left out.
   */
  observedMedian: number | null;
  /**
   * Why `observedMedian` is null; absent otherwise.
   */
  observedMedianReason?: Reason;
  /**
   * Kaplan-Meier median in days: the first day on which the curve is at or below 0.5; null when it stays above.
   */
  median: number | null;
  /**
   * Why `median` is null; absent otherwise.
   */
  medianReason?: Reason;
  /**
   * Day by which a quarter have bought again (first day with the curve at or below 0.75).
   */
  p25: number | null;
  /**
   * Why `p25` is null; absent otherwise.
   */
  p25Reason?: Reason;
  /**
   * Day by which three quarters have bought again (first day with the curve at or below 0.25).
   */
  p75: number | null;
  /**
   * Why `p75` is null; absent otherwise.
   */
  p75Reason?: Reason;
  /**
   * Lower end of the 95% interval of `median`: first day on which the lower band is at or below 0.5.
   */
  low: number | null;
  /**
   * Why `low` is null; absent otherwise.
   */
  lowReason?: Reason;
  /**
   * Upper end of the 95% interval of `median`: first day on which the upper band is at or below 0.5; null when the band stays above.
   */
  high: number | null;
  /**
   * Why `high` is null; absent otherwise.
   */
  highReason?: Reason;
  /**
   * Finished gaps.
   */
  events: number;
  /**
   * Gaps followed, finished or not (customers who made the earlier purchase).
   */
  atRisk: number;
  /**
   * Chance of the next purchase within each horizon, Kaplan-Meier.
   */
  within: WithinPoint[];
}
/**
 * Customers per band.
 */
export interface RhythmCounts {
  /**
   * ratio below 0.8.
   */
  onSchedule: number;
  /**
   * 0.8 to below 1.5: a reminder helps.
   */
  due: number;
  /**
   * 1.5 to below 2.
   */
  missed: number;
  /**
   * 2 to below 3.
   */
  probablyElsewhere: number;
  /**
   * 3 or more.
   */
  lost: number;
}
/**
 * Four cuts each.
 */
export interface RfmThresholds {
  /**
   * Days since the last occasion.
   *
   * @minItems 4
   * @maxItems 4
   *
   * Items: Threshold.
   */
  recency: [number, number, number, number];
  /**
   * Occasions.
   *
   * @minItems 4
   * @maxItems 4
   *
   * Items: Threshold.
   */
  frequency: [number, number, number, number];
  /**
   * Revenue, in minor units.
   */
  monetary: [number, number, number, number] | null;
  /**
   * Why `monetary` is null; absent otherwise.
   */
  monetaryReason?: Reason;
}
/**
 * One cell of the 125 that holds customers.
 */
export interface RfmCell {
  /**
   * Recency score; 5 is most recent.
   */
  r: number;
  /**
   * Frequency score.
   */
  f: number;
  /**
   * Money score.
   */
  m: number | null;
  /**
   * Why `m` is null; absent otherwise.
   */
  mReason?: Reason;
  /**
   * Customers.
   */
  customers: number;
  /**
   * Their revenue. In minor units.
   */
  revenue: number | null;
  /**
   * Why `revenue` is null; absent otherwise.
   */
  revenueReason?: Reason;
}
/**
 * A named segment.
 */
export interface RfmSegment {
  /**
   * Segment code.
   */
  id:
    | 'champion'
    | 'loyal'
    | 'potentialLoyalist'
    | 'new'
    | 'promising'
    | 'needsAttention'
    | 'aboutToSleep'
    | 'atRisk'
    | 'cannotLose'
    | 'hibernating';
  /**
   * Customers.
   */
  customers: number;
  /**
   * Their orders.
   */
  orders: number;
  /**
   * Their revenue. In minor units.
   */
  revenue: number | null;
  /**
   * Why `revenue` is null; absent otherwise.
   */
  revenueReason?: Reason;
}
/**
 * From segment to segment since one period earlier, with the thresholds frozen.
 */
export interface RfmMovement {
  /**
   * The earlier day.
   */
  asOf: string;
  /**
   * Moves that somebody made, staying included.
   *
   * Items: One move.
   */
  cells: {
    /**
     * Segment one period earlier; none for customers without an occasion by then.
     */
    from:
      | 'champion'
      | 'loyal'
      | 'potentialLoyalist'
      | 'new'
      | 'promising'
      | 'needsAttention'
      | 'aboutToSleep'
      | 'atRisk'
      | 'cannotLose'
      | 'hibernating'
      | 'none';
    /**
     * Segment now.
     */
    to:
      | 'champion'
      | 'loyal'
      | 'potentialLoyalist'
      | 'new'
      | 'promising'
      | 'needsAttention'
      | 'aboutToSleep'
      | 'atRisk'
      | 'cannotLose'
      | 'hibernating';
    /**
     * Customers.
     */
    customers: number;
  }[];
}
/**
 * One of the nine cells.
 */
export interface LifecycleCell {
  /**
   * Occasions so far.
   */
  stage: 'one' | 'two' | 'threeOrMore';
  /**
   * At risk from a ratio of 1.5, lapsed from 3.
   */
  state: 'active' | 'atRisk' | 'lapsed';
  /**
   * Customers.
   */
  customers: number;
  /**
   * Their orders.
   */
  orders: number;
  /**
   * Their revenue. In minor units.
   */
  revenue: number | null;
  /**
   * Why `revenue` is null; absent otherwise.
   */
  revenueReason?: Reason;
}
/**
 * Since one period earlier.
 */
export interface LifecycleFlow {
  /**
   * The earlier day.
   */
  asOf: string;
  /**
   * Moves that somebody made, staying included.
   *
   * Items: One move.
   */
  cells: {
    /**
     * none: no occasion by then.
     */
    fromStage: 'none' | 'one' | 'two' | 'threeOrMore';
    /**
     * State then.
     */
    fromState: 'none' | 'active' | 'atRisk' | 'lapsed';
    /**
     * Stage now.
     */
    toStage: 'one' | 'two' | 'threeOrMore';
    /**
     * State now.
     */
    toState: 'active' | 'atRisk' | 'lapsed';
    /**
     * Customers.
     */
    customers: number;
  }[];
}
/**
 * The best p percent.
 */
export interface TopShare {
  /**
   * p.
   */
  percent: number;
  /**
   * Customers in the top p percent, rounded up.
   */
  customers: number;
  /**
   * Their share of revenue.
   */
  share: number | null;
  /**
   * Why `share` is null; absent otherwise.
   */
  shareReason?: Reason;
}
/**
 * One class.
 */
export interface AbcClass {
  /**
   * Class.
   */
  class: 'A' | 'B' | 'C';
  /**
   * Customers.
   */
  customers: number;
  /**
   * Their revenue. In minor units.
   */
  revenue: number;
}
/**
 * One value.
 */
export interface DimensionValue {
  /**
   * Text in the file; empty for none.
   */
  value: string;
  /**
   * Customers whose first order has it.
   */
  customers: number;
  /**
   * Their orders.
   */
  orders: number;
  /**
   * Their revenue. In minor units.
   */
  revenue: number | null;
  /**
   * Why `revenue` is null; absent otherwise.
   */
  revenueReason?: Reason;
  /**
   * revenue / orders, in minor units.
   */
  aov: number | null;
  /**
   * Why `aov` is null; absent otherwise.
   */
  aovReason?: Reason;
  /**
   * Of them, those with a second occasion.
   */
  ladder: Rate;
  /**
   * Chance of a second occasion within 90, 180 and 365 days, Kaplan-Meier.
   */
  within: WithinPoint[];
  /**
   * After 90, 180 and 365 days, minor units.
   *
   * Items: Revenue per customer in the first days.
   */
  revenuePerCustomer: {
    /**
     * Days since the first occasion.
     */
    days: number;
    /**
     * Customers observed that long.
     */
    customers: number;
    /**
     * Value.
     */
    value: number | null;
    /**
     * Why `value` is null; absent otherwise.
     */
    valueReason?: Reason;
    /**
     * Lower end of the 95% interval.
     */
    low: number | null;
    /**
     * Why `low` is null; absent otherwise.
     */
    lowReason?: Reason;
    /**
     * Upper end of the 95% interval.
     */
    high: number | null;
    /**
     * Why `high` is null; absent otherwise.
     */
    highReason?: Reason;
    /**
     * Why `low` and `high` are null although `value` is not; absent otherwise.
     */
    intervalReason?: Reason;
  }[];
  /**
   * Median days from first to second occasion, Kaplan-Meier.
   */
  medianGap: {
    /**
     * Value.
     */
    value: number | null;
    /**
     * Why `value` is null; absent otherwise.
     */
    valueReason?: Reason;
    /**
     * Lower end of the 95% interval.
     */
    low: number | null;
    /**
     * Why `low` is null; absent otherwise.
     */
    lowReason?: Reason;
    /**
     * Upper end of the 95% interval.
     */
    high: number | null;
    /**
     * Why `high` is null; absent otherwise.
     */
    highReason?: Reason;
    /**
     * Why `low` and `high` are null although `value` is not; absent otherwise.
     */
    intervalReason?: Reason;
  };
  /**
   * Share back within `rankDays`, of customers followed that long, drawn to the share of all values (empirical Bayes), so that 3 of 3 does not beat 300 of 900.
   */
  shrunken: number | null;
  /**
   * Why `shrunken` is null; absent otherwise.
   */
  shrunkenReason?: Reason;
  /**
   * What that share exceeds with 97.5% certainty.
   */
  shrunkenLow: number | null;
  /**
   * Why `shrunkenLow` is null; absent otherwise.
   */
  shrunkenLowReason?: Reason;
  /**
   * Rank by `shrunkenLow`, 1 is best.
   */
  rank: number | null;
  /**
   * Why `rank` is null; absent otherwise.
   */
  rankReason?: Reason;
  /**
   * Readable name of a product.
   */
  name?: string;
  /**
   * Log-rank test of this value against all others.
   */
  pValue: number;
  /**
   * The same after Benjamini-Hochberg over the values.
   */
  qValue: number;
}
/**
 * One column of the file that describes orders; customers are grouped by their first order.
 */
export interface Dimension {
  /**
   * Role of the column, such as channel.
   */
  role: string;
  /**
   * Header as the file writes it.
   */
  column: string;
  /**
   * That no value of the column differs: Simes' combination of the tests of its values, which is the smallest q-value.
   */
  pValue: number;
  /**
   * Horizon of `shrunken` and `rank`: 180 days, or 90 in a short file.
   */
  rankDays: number | null;
  /**
   * Why `rankDays` is null; absent otherwise.
   */
  rankDaysReason?: Reason;
  /**
   * Values that are not listed.
   */
  otherValues: number;
  /**
   * Their customers.
   */
  otherCustomers: number;
  /**
   * By customers, largest first.
   */
  values: DimensionValue[];
}
/**
 * Customers by number of products ever bought.
 */
export interface NaiveProductGroup {
  /**
   * Distinct products.
   */
  products: number;
  /**
   * True for the last group.
   */
  open: boolean;
  /**
   * Customers.
   */
  customers: number;
  /**
   * The fraction; between 0 and 1 for a proportion.
   */
  value: number | null;
  /**
   * Why `value` is null; absent otherwise.
   */
  valueReason?: Reason;
  /**
   * What was counted (or, for a share of money, minor units).
   */
  numerator: number | null;
  /**
   * Out of how many (or, for a share of money, minor units).
   */
  denominator: number | null;
  /**
   * Lower end of the Wilson 95% interval.
   */
  low: number | null;
  /**
   * Upper end of the Wilson 95% interval.
   */
  high: number | null;
  /**
   * Why `low` and `high` are null although `value` is not (a share of money has no Wilson interval); absent otherwise.
   */
  intervalReason?: Reason;
}
/**
 * One month.
 */
export interface TruncationMonth {
  /**
   * First day of the month.
   */
  month: string;
  /**
   * Customers first seen in it.
   */
  newCustomers: number;
  /**
   * Share of them who bought before the file begins, with a 95% interval.
   */
  oldShare: {
    /**
     * Share.
     */
    value: number;
    /**
     * Lower end.
     */
    low: number | null;
    /**
     * Upper end.
     */
    high: number | null;
  } | null;
  /**
   * Why `oldShare` is null.
   */
  oldShareReason?: Reason;
}
/**
 * The months to leave out when looking at new customers.
 */
export interface BurnIn {
  /**
   * Number of months.
   */
  months: number;
  /**
   * First day after the burn-in.
   */
  until: string;
}
/**
 * The same file under another definition of "retention".
 */
export interface Definition {
  /**
   * calendarMonth: new customers active in the calendar month after that of their first day; offset30: active on days 30 to 59 after their first; cumulative: bought again by day 59; unbounded: bought on day 30 or later; periodOverPeriod: customers of the month before the last complete one who bought in that one too; formula: ((E - N) / S) of the last complete month; inSpanRepeat: customers of the last 365 days with two or more occasions in them; lifetimeLookback: of the same, those with two or more occasions in the whole file; shareEver: customers with more than one order, of all.
   */
  id:
    | 'calendarMonth'
    | 'offset30'
    | 'cumulative'
    | 'unbounded'
    | 'periodOverPeriod'
    | 'formula'
    | 'inSpanRepeat'
    | 'lifetimeLookback'
    | 'shareEver';
  /**
   * First day of the period or cohort the number is about.
   */
  start?: string | null;
  /**
   * Why `start` is null; absent otherwise.
   */
  startReason?: Reason;
  /**
   * Last day of it.
   */
  end?: string | null;
  /**
   * Why `end` is null; absent otherwise.
   */
  endReason?: Reason;
  /**
   * The fraction; between 0 and 1 for a proportion.
   */
  value: number | null;
  /**
   * Why `value` is null; absent otherwise.
   */
  valueReason?: Reason;
  /**
   * What was counted (or, for a share of money, minor units).
   */
  numerator: number | null;
  /**
   * Out of how many (or, for a share of money, minor units).
   */
  denominator: number | null;
  /**
   * Lower end of the Wilson 95% interval.
   */
  low: number | null;
  /**
   * Upper end of the Wilson 95% interval.
   */
  high: number | null;
  /**
   * Why `low` and `high` are null although `value` is not (a share of money has no Wilson interval); absent otherwise.
   */
  intervalReason?: Reason;
}
/**
 * One calendar period: identified customers only.
 */
export interface Period {
  /**
   * First day of the period.
   */
  start: string;
  /**
   * Last day of the period.
   */
  end: string;
  /**
   * False for a first or last period that the window covers only partly.
   */
  complete: boolean;
  /**
   * Counted orders in the period.
   */
  orders: number;
  /**
   * Their revenue, with returns on their own date. In minor units.
   */
  revenue: number | null;
  /**
   * Why `revenue` is null; absent otherwise.
   */
  revenueReason?: Reason;
  /**
   * revenue / orders, in minor units.
   */
  aov: number | null;
  /**
   * Why `aov` is null; absent otherwise.
   */
  aovReason?: Reason;
  /**
   * Customers with at least one order in the period.
   */
  customers: number;
  /**
   * Customers whose first-ever occasion lies in the period.
   */
  newCustomers: number;
  /**
   * Customers of the period whose first-ever occasion lies before it.
   */
  returningCustomers: number;
  /**
   * Revenue of the customers' first occasions (and of returns before any second one). In minor units.
   */
  newRevenue: number | null;
  /**
   * Why `newRevenue` is null; absent otherwise.
   */
  newRevenueReason?: Reason;
  /**
   * Revenue after the customers' first occasion. In minor units.
   */
  repeatRevenue: number | null;
  /**
   * Why `repeatRevenue` is null; absent otherwise.
   */
  repeatRevenueReason?: Reason;
  /**
   * Orders per customer in the period.
   */
  frequency: number | null;
  /**
   * Why `frequency` is null; absent otherwise.
   */
  frequencyReason?: Reason;
}
/**
 * Orders, revenue and customers over the whole window.
 */
export interface Summary {
  /**
   * Distinct customers with at least one counted order.
   */
  customers: number;
  /**
   * Every counted order, with or without a customer.
   */
  all: OrderTotals;
  /**
   * Counted orders that belong to a customer.
   */
  identified: OrderTotals;
  /**
   * Revenue of identified orders / customers, in minor units.
   */
  revenuePerCustomer: number | null;
  /**
   * Why `revenuePerCustomer` is null; absent otherwise.
   */
  revenuePerCustomerReason?: Reason;
}
/**
 * Who came back, and how soon.
 */
export interface Repeat {
  /**
   * Customers with at least two occasions / customers, over the whole window.
   */
  repeatPurchaseRate: Rate;
  /**
   * Revenue after each customer's first occasion / revenue of identified orders, in minor units. A dated return belongs to the later revenue once the customer has a second occasion on or before its day.
   */
  repeatRevenueShare: Rate;
  /**
   * Per period: customers whose first-ever occasion lies before it / customers of the period.
   */
  returningShare: StartRate[];
  /**
   * Chance of a second occasion within each horizon after the first, Kaplan-Meier over all customers.
   */
  within: WithinPoint[];
  /**
   * The same for customers first seen after the burn-in; null when there is no burn-in.
   */
  withinAfterBurnIn: WithinPoint[] | null;
  /**
   * Why `withinAfterBurnIn` is null; absent otherwise.
   */
  withinAfterBurnInReason?: Reason;
  /**
   * The plain version of `within`: customers with full exposure only.
   */
  matureCohort: MaturePoint[];
}
/**
 * ((E - N) / S) and churn. Active at day t: at least one occasion in the A days ending on t (option activeWindowDays).
 */
export interface Retention {
  /**
   * Per period, with A = activeWindowDays.
   */
  periods: RetentionPeriod[];
  /**
   * The same for A = 30, 90, 180, 365 and 730 days.
   */
  byActiveWindow: ActiveWindowRetention[];
  /**
   * Per period from the second: bought in the previous period and again in this one / bought in the previous one. Null while the period is not over.
   */
  periodOverPeriod: StartRate[];
}
/**
 * What part of each group of new customers is active later, on two clocks that are never mixed.
 */
export interface Cohorts {
  calendar: CalendarCohorts;
  days: DayCohorts;
}
/**
 * How often customers buy.
 */
export interface Frequency {
  /**
   * Orders / customers over the window.
   */
  ordersPerCustomer: number | null;
  /**
   * Why `ordersPerCustomer` is null; absent otherwise.
   */
  ordersPerCustomerReason?: Reason;
  /**
   * Repeat occasions / exposure, per 30.4375 days.
   */
  perCustomerMonth: number | null;
  /**
   * Why `perCustomerMonth` is null; absent otherwise.
   */
  perCustomerMonthReason?: Reason;
  /**
   * 1, 2, 3 … 9 and 10 or more orders.
   */
  distribution: OrderCount[];
  /**
   * n = 1 … 10; `afterBurnIn` stands in the first step only.
   */
  ladder: LadderStep[];
}
/**
 * Time between purchases: days between consecutive occasions.
 */
export interface Gaps {
  observed: ObservedGaps;
  /**
   * n = 1, 2, 3 …; `afterBurnIn` stands in the first only.
   */
  byOrderNumber: GapStep[];
  trend: GapTrend;
  /**
   * Products with at least 30 repeat buyers first, then by repeat buyers; empty without a product column.
   */
  byProduct: ProductGap[];
}
/**
 * `gaps` without `byProduct`, which takes the longest; only where `metrics` asks for it by name.
 */
export interface OrderGaps {
  observed: ObservedGaps;
  /**
   * As in `gaps`.
   */
  byOrderNumber: GapStep[];
  trend: GapTrend;
}
/**
 * Who is due, late or gone, by days since the last occasion / expected gap.
 */
export interface Rhythm {
  counts: RhythmCounts | null;
  /**
   * Why `counts` is null; absent otherwise.
   */
  countsReason?: Reason;
}
/**
 * Recency, frequency and money in scores of 1 to 5.
 */
export interface Rfm {
  /**
   * quantile: cut at the 20/40/60/80% quantiles; fixed: given thresholds; halfOpen: quantile + 1, lower bound included.
   */
  method: 'quantile' | 'fixed' | 'halfOpen';
  thresholds: RfmThresholds | null;
  /**
   * Why `thresholds` is null; absent otherwise.
   */
  thresholdsReason?: Reason;
  /**
   * Scores that no customer has, because equal values always get equal scores.
   */
  emptyScores: {
    /**
     * Empty scores.
     */
    recency: number[];
    /**
     * Empty scores.
     */
    frequency: number[];
    /**
     * Empty scores.
     */
    monetary: number[];
  };
  /**
   * Cells with customers only.
   */
  cells: RfmCell[];
  /**
   * All ten, also the empty ones.
   */
  segments: RfmSegment[];
  movement: RfmMovement | null;
  /**
   * Why `movement` is null; absent otherwise.
   */
  movementReason?: Reason;
}
/**
 * Stage (number of occasions) by state (ratio of section rhythm).
 */
export interface Lifecycle {
  /**
   * All nine; empty when no gap is known.
   */
  cells: LifecycleCell[];
  flow: LifecycleFlow | null;
  /**
   * Why `flow` is null; absent otherwise.
   */
  flowReason?: Reason;
}
/**
 * How much of the revenue comes from how few customers. Longer windows concentrate more: compare only equal lengths.
 */
export interface Concentration {
  /**
   * Length of the window in days.
   */
  windowDays: number;
  /**
   * Customers ranked.
   */
  customers: number;
  /**
   * p = 1, 5, 10, 20, 50.
   */
  topShares: TopShare[];
  /**
   * 100 points [share of customers, share of revenue], poorest first.
   */
  lorenz: [number, number][];
  /**
   * Gini coefficient of revenue per customer.
   */
  gini: number | null;
  /**
   * Why `gini` is null; absent otherwise.
   */
  giniReason?: Reason;
  /**
   * Best customers up to 80% of revenue are A, up to 95% B, the rest C.
   */
  abc: AbcClass[];
  /**
   * Of the top 20% of the year before, those in the top 20% of the last year.
   */
  persistence: Rate | null;
  /**
   * Why `persistence` is null; absent otherwise.
   */
  persistenceReason?: Reason;
}
/**
 * Retention by number of distinct products, measured fairly: products up to a landmark, outcome after it.
 */
export interface DistinctProducts {
  /**
   * Days from the first occasion in which products are counted; 0 is the first occasion only.
   */
  landmarkDays: number;
  /**
   * By products at the landmark.
   */
  groups: ProductGroup[];
  /**
   * Misleading, for comparison only: buying again causes more products.
   */
  naive: NaiveProductGroup[];
}
/**
 * Customers who were there before the file.
 */
export interface Truncation {
  /**
   * Where the shares come from: an estimate from the shop's own gaps, a mapped column that knows, or a file that begins with the shop (windowStartsShop: the user says so; orderNumbers: its oldest order is number 1).
   */
  source:
    | 'estimate'
    | 'customerSince'
    | 'customerType'
    | 'lifetimeOrders'
    | 'windowStartsShop'
    | 'orderNumbers';
  /**
   * Months of the window, oldest first.
   */
  byMonth: TruncationMonth[];
  burnIn: BurnIn | null;
  /**
   * Why `burnIn` is null; absent otherwise.
   */
  burnInReason?: Reason;
}
/**
 * What was read, what was left out and why.
 */
export interface Quality {
  /**
   * Files read.
   *
   * Items: One file.
   */
  files: {
    /**
     * Name.
     */
    name: string;
    /**
     * Detected platform or layout code.
     */
    format: string;
    /**
     * Delimiter; empty for fixed width.
     */
    delimiter: string;
    /**
     * Encoding.
     */
    encoding: string;
    /**
     * ymd, dmy or mdy.
     */
    dateOrder: string;
    /**
     * Point or comma.
     */
    decimalMark: string;
    /**
     * Data rows read.
     */
    rowsRead: number;
    /**
     * Rows used.
     */
    rowsUsed: number;
    /**
     * Rows left out of this file, by reason.
     */
    skipped: {}[];
    /**
     * Dates that decide the order of day and month.
     */
    dateOrderEvidence?: {
      /**
       * Dates that can only be read day first.
       */
      dayAbove12First: number;
      /**
       * Dates that can only be read month first.
       */
      dayAbove12Second: number;
      /**
       * Dates that can be read both ways.
       */
      either: number;
    };
    /**
     * What was noticed and dealt with.
     *
     * Items: One kind of thing that was noticed.
     */
    remarks?: {
      /**
       * What it was.
       */
      code: string;
      /**
       * How often.
       */
      count: number;
      /**
       * First line number.
       */
      line?: number;
    }[];
  }[];
  /**
   * Data rows read.
   */
  rowsRead: number;
  /**
   * Rows used.
   */
  rowsUsed: number;
  /**
   * Rows left out.
   *
   * Items: Rows left out for one reason.
   */
  skipped: {
    /**
     * Reason code.
     */
    code: string;
    /**
     * Rows.
     */
    count: number;
    /**
     * First line numbers.
     */
    lines?: number[];
    /**
     * The first row left out for this reason, as written, cut to 200 bytes.
     */
    example?: string;
  }[];
  /**
   * Every status seen.
   *
   * Items: One status.
   */
  statuses: {
    /**
     * As written.
     */
    text: string;
    /**
     * Orders.
     */
    count: number;
    /**
     * What it says about a purchase.
     */
    kind: 'counted' | 'cancelled' | 'unpaid' | 'refunded' | 'unknown';
    /**
     * Whether orders with it count.
     */
    counted: boolean;
  }[];
  /**
   * Files and sheets that are no tables of orders, while others given with them are.
   *
   * Items: One file.
   */
  filesLeftOut: {
    /**
     * Name of the archive, a slash and the name in it.
     */
    name: string;
    /**
     * Code of the error that it would have been alone.
     */
    code: string;
  }[];
  /**
   * Rows removed because the same order and line came twice.
   */
  duplicates: number;
  /**
   * Orders without a customer.
   */
  anonymous: {
    /**
     * Orders.
     */
    orders: number;
    /**
     * Revenue. In minor units.
     */
    revenue: number | null;
    /**
     * Why `revenue` is null; absent otherwise.
     */
    revenueReason?: Reason;
    /**
     * Orders of nobody among all counted orders.
     */
    share: Rate;
  };
  /**
   * Orders that are not in the figures, by reason.
   */
  ordersLeftOut: {
    /**
     * Cancelled, by status or date.
     */
    cancelled: number;
    /**
     * Not paid yet.
     */
    unpaid: number;
    /**
     * Wholly given back.
     */
    refunded: number;
    /**
     * Worth nothing.
     */
    notPositive: number;
    /**
     * In another currency.
     */
    otherCurrency: number;
    /**
     * After asOf.
     */
    afterAsOf: number;
    /**
     * Outside the filter.
     */
    filtered: number;
    /**
     * Credit documents: they lower revenue but are no orders.
     */
    returns: number;
    /**
     * Credit documents of customers without any counted order.
     */
    returnsWithoutPurchase: number;
  };
  /**
   * Keys that cannot be one person.
   *
   * Items: One key that cannot be one person.
   */
  suspectKeys: {
    /**
     * The key, or `relay` for all relay addresses together.
     */
    key: string;
    /**
     * Orders with it.
     */
    orders: number;
    /**
     * Relay addresses only: how many there are.
     */
    customers?: number;
    /**
     * Their share of all orders.
     */
    share: number;
    /**
     * Revenue with it, in minor units; null without amounts.
     */
    revenue: number | null;
    /**
     * Why `revenue` is null; absent otherwise.
     */
    revenueReason?: Reason;
    /**
     * Why it is suspect.
     */
    reason: 'impersonal' | 'tooManyOrders' | 'relay';
  }[];
  /**
   * Currencies with their orders.
   *
   * Items: One currency.
   */
  currencies: {
    /**
     * As written; empty where the file names none.
     */
    code: string;
    /**
     * Orders in it.
     */
    orders: number;
  }[];
  /**
   * Dates that are out of the question.
   */
  datesOutside: {
    /**
     * Orders before 1990.
     */
    before1990: number;
    /**
     * Orders after asOf and a day.
     */
    afterAsOf: number;
  };
  /**
   * Months without orders inside the window.
   */
  periodGaps: string[];
}
/**
 * Every option the figures were made with, defaults filled in.
 */
export interface ReportOptions {
  /**
   * net: returns lower revenue on their own date; ignore: drop them.
   */
  returns: 'net' | 'ignore';
  /**
   * Whether fully refunded orders count as purchases.
   */
  countRefunded: boolean;
  /**
   * Whether an order of zero is a purchase; null: only in files without order numbers.
   */
  countZero: boolean | null;
  /**
   * merge: one occasion per day; separate: one per order.
   */
  sameDay: 'merge' | 'separate';
  /**
   * total: what was paid; products: line totals after discounts.
   */
  revenueBasis: 'total' | 'products';
  /**
   * The currency asked for.
   */
  currency: string | null;
  /**
   * IANA zone of local days, if one was given.
   */
  timeZone: string | null;
  /**
   * The day on which everything is measured, if it was given.
   */
  asOf: string | null;
  /**
   * Statuses that were switched: text as in the file, and whether it counts.
   */
  statuses: {
    [k: string]: boolean;
  };
  /**
   * Length of the calendar periods.
   */
  period: 'week' | 'month' | 'quarter' | 'year';
  /**
   * A: days after an occasion in which a customer is active.
   */
  activeWindowDays: number;
  /**
   * Days for which chances are given.
   */
  horizons: number[];
  /**
   * Days before the expected day on which to remind.
   */
  reminderLeadDays: number;
  /**
   * Days after the first occasion in which distinct products are counted; 0: only those of the first occasion.
   */
  landmarkDays: number;
  /**
   * True when the file begins with the shop itself: no burn-in.
   */
  windowStartsShop: boolean;
  /**
   * Whether cohorts inside the burn-in stay out of averages.
   */
  burnIn: boolean;
  /**
   * How customers are scored.
   */
  rfm: {
    /**
     * quantile: cuts at the 20/40/60/80% quantiles; fixed: given cuts; halfOpen: those of the R package rfm.
     */
    method: 'quantile' | 'fixed' | 'halfOpen';
    /**
     * Given cuts for the method `fixed`; null: the default.
     */
    thresholds: {
      /**
       * Days.
       */
      recency: [number, number, number, number] | null;
      /**
       * Occasions.
       */
      frequency: [number, number, number, number] | null;
      /**
       * Minor units.
       */
      monetary: [number, number, number, number] | null;
    };
  };
  /**
   * Which orders and customers the figures are about.
   */
  filter: {
    /**
     * Orders on or after this day.
     */
    from: string | null;
    /**
     * Orders on or before this day.
     */
    to: string | null;
    /**
     * Role to values: customers whose first day had one of them.
     */
    firstOrder: {
      [k: string]: string[];
    };
    /**
     * Role to values: orders that have one of them.
     */
    order: {
      [k: string]: string[];
    };
    /**
     * RFM segments, scored without the filter; empty: all.
     */
    segments: string[];
    /**
     * Customers with at least that many of the orders kept.
     */
    minimumOrders: number;
  };
}
/**
 * First to last local day of counted orders.
 */
export interface Window {
  /**
   * First day.
   */
  first: string | null;
  /**
   * Why `first` is null; absent otherwise.
   */
  firstReason?: Reason;
  /**
   * Last day.
   */
  last: string | null;
  /**
   * Why `last` is null; absent otherwise.
   */
  lastReason?: Reason;
  /**
   * Days in the window, both ends included; 0 without orders.
   */
  days: number;
  /**
   * The day on which everything is measured; the last day unless given.
   */
  asOf: string | null;
  /**
   * Why `asOf` is null; absent otherwise.
   */
  asOfReason?: Reason;
}
